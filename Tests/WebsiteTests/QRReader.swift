import Foundation
import Testing

/// Reads the QR code of a page as a phone would: paints its path and hands the picture to zbar.
enum QRReader {
    /// The words in the code.
    static func text(of page: PagesText) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("redress-\(UUID().uuidString).pgm")
        defer { try? FileManager.default.removeItem(at: file) }
        try pgm(try picture(of: page)).write(to: file)
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/usr/bin/zbarimg")
        reader.arguments = ["--quiet", "--raw", "--set", "disable", "--set", "qrcode.enable", file.path]
        let output = Pipe()
        reader.standardOutput = output
        reader.standardError = FileHandle.nullDevice
        try reader.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        reader.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// The code's modules, dark ones true, with the quiet zone.
    static func picture(of page: PagesText) throws -> [[Bool]] {
        let box = try #require(page.values(of: "viewBox").first)
        let side = try #require(box.split(separator: " ").last.flatMap { Int($0) })
        let path = try #require(page.values(of: "d").first)
        var picture = [[Bool]](repeating: [Bool](repeating: false, count: side), count: side)
        for run in path.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
            let (column, row) = (try #require(Int(run.output.1)), try #require(Int(run.output.2)))
            for step in 0..<(try #require(Int(run.output.3))) { picture[row][column + step] = true }
        }
        return picture
    }

    /// A grey picture of it, eight dots a module.
    private static func pgm(_ picture: [[Bool]]) -> Data {
        let scale = 8
        var data = Data("P5\n\(picture.count * scale) \(picture.count * scale)\n255\n".utf8)
        for line in picture {
            let dots = line.flatMap { [UInt8](repeating: $0 ? 0 : 255, count: scale) }
            for _ in 0..<scale { data.append(contentsOf: dots) }
        }
        return data
    }
}
