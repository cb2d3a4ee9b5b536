import Foundation
import Testing

@Suite("Hostile council modules in a running host", .timeLimit(.minutes(5)))
struct HostileModuleTests {
    private static let secret = "the-secret-of-another-file"

    @Test("each fails alone, in bounded memory, and the others go on answering")
    func failAlone() async throws {
        let work = try Workplace(councils: ["dudley", "medway"])
        let host = try await Host.start(in: work)
        let open = try await host.complain(to: "dudley")
        let good = try work.text(of: work.module("medway"))
        try work.write(Self.secret, to: "secret.txt")
        let modules: [(name: String, bytes: Data)] = [
            ("laughing", Data(Self.billionLaughs.utf8)),
            ("reaching", Data(Self.reaching("file://\(work.path)/secret.txt").utf8)),
            ("deep", Data(String(repeating: "<council>", count: 100_000).utf8)),
            ("wide", try #require(good.replacingOccurrences(of: "UTF-8", with: "UTF-16").data(using: .utf16))),
            ("cut", Data(good.utf8.prefix(5_000))),
            ("empty", Data()),
            ("noise", Data((0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) })),
        ]
        for (name, bytes) in modules {
            try FileManager.default.createDirectory(atPath: work.folder(name), withIntermediateDirectories: false)
            try bytes.write(to: URL(fileURLWithPath: work.module(name)))
        }
        try makeSparse("huge", bytes: 100 << 20, in: work)
        let names = modules.map(\.name) + ["huge"]
        for name in names {
            try await eventually("\(name) refused") { try await host.health(of: name) == "not-served" }
        }
        let page = try await host.get("/").text
        let check = try await work.run(["check"])
        #expect(check.code == 1)
        for name in names {
            let fault = try #require(
                check.lines.first { $0.hasPrefix("councils/\(name)/council.xml:") && $0.contains(": error: ") })
            #expect(fault.contains("; expected "), "\(fault)")
            #expect(page.contains("councils/\(name)/council.xml:"), "\(name)")
            #expect(host.program.err.contains(fault), "\(name)")
            #expect(try await host.get("/\(name)").status == 503)
            #expect(try await host.post(Host.door(name), Host.complaint).status == 503)
        }
        for text in [page, check.out, work.standardError] { #expect(!text.contains(Self.secret)) }
        #expect(try await host.follow(open).status == 200)
        _ = try await host.complain(to: "medway")
        let peak = try mostMemory(of: host)
        #expect(peak < 200 << 10, "\(peak) KiB")
        #expect(await host.stop() == 0)
    }

    private func makeSparse(_ name: String, bytes: UInt64, in work: Workplace) throws {
        try FileManager.default.createDirectory(atPath: work.folder(name), withIntermediateDirectories: false)
        #expect(FileManager.default.createFile(atPath: work.module(name), contents: nil))
        let file = try #require(FileHandle(forWritingAtPath: work.module(name)))
        try file.truncate(atOffset: bytes)
        try file.close()
    }

    /// The most that was ever resident, in KiB.
    private func mostMemory(of host: Host) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(host.program.id)/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(Int(line.filter(\.isNumber)))
    }

    private static let billionLaughs: String = {
        let entities = (1...9).map { level in
            "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        return """
            <?xml version="1.0"?>
            <!DOCTYPE council [<!ENTITY l0 "ha">\(entities.joined())]>
            <council id="laughing" schema="1" name="&l9;" effective-from="2026-01-01"/>
            """
    }()

    private static func reaching(_ address: String) -> String {
        """
        <?xml version="1.0"?>
        <!DOCTYPE council [<!ENTITY secret SYSTEM "\(address)">]>
        <council id="reaching" schema="1" name="Reaching" effective-from="2026-01-01"><statement about="welcome">&secret;</statement></council>
        """
    }
}
