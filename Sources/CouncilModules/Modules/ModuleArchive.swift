import Crypto

/// The bytes of a council's folder and of every base it inherits from, as one blob that is always the same for the same files.
///
/// A case is pinned to a version; the blob is what is kept of it, and checking it again gives the same module.
public struct ModuleArchive: Hashable, Sendable {
    /// The council's folder.
    public let council: ModuleFiles
    /// The folders of the bases it inherits from: the one it names, the one which that names, and so on.
    public let bases: [ModuleFiles]

    /// Puts them together.
    public init(council: ModuleFiles, bases: [ModuleFiles]) {
        self.council = council
        self.bases = bases
    }

    /// Why bytes are not an archive.
    public enum Unreadable: Error, Hashable, Sendable {
        /// They do not begin as one, or are of a version this program does not know.
        case notAnArchive
        /// They end too early, go on too long, or hold a name that is not text.
        case damaged
    }

    private static let magic = Array("redress module 1\n".utf8)

    /// The blob.
    public var bytes: [UInt8] {
        var writer = Writer(bytes: ModuleArchive.magic)
        writer.write(council)
        for base in bases { writer.write(base) }
        return writer.bytes
    }

    /// The SHA-256 of ``bytes`` in hexadecimal: the module's version.
    public var version: String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Reads a blob back; faults name its files as in `folder` and the bases as beside it.
    public init(bytes: [UInt8], folder: String = "archive") throws(Unreadable) {
        guard bytes.starts(with: ModuleArchive.magic) else { throw .notAnArchive }
        var reader = Reader(rest: bytes[ModuleArchive.magic.count...])
        council = try reader.readFolder(under: folder)
        var bases: [ModuleFiles] = []
        while !reader.rest.isEmpty { bases.append(try reader.readFolder(under: folder)) }
        self.bases = bases
    }

    /// The module that the blob holds, and the faults of it: the same as when it was kept, for the same program.
    public var checked: CheckedModule {
        checkModule(council, bases: Dictionary(bases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }))
    }
}

/// Every piece is its length, in decimal and ended by a newline, and then its bytes.
private struct Writer {
    var bytes: [UInt8]

    mutating func write(_ folder: ModuleFiles) {
        write(Array(folder.name.utf8))
        bytes += Array("\(folder.files.count)\n".utf8)
        for (path, content) in folder.files.sorted(by: {
            Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8))
        }) {
            write(Array(path.utf8))
            write(content)
        }
    }

    private mutating func write(_ piece: [UInt8]) {
        bytes += Array("\(piece.count)\n".utf8)
        bytes += piece
    }
}

private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func readFolder(under folder: String) throws(ModuleArchive.Unreadable) -> ModuleFiles {
        let name = try readText()
        var files: [String: [UInt8]] = [:]
        for _ in 0..<(try readNumber()) {
            let path = try readText()
            guard files.updateValue(Array(try readPiece()), forKey: path) == nil else { throw .damaged }
        }
        return ModuleFiles(name: name, folder: folder + "/" + name, files: files)
    }

    private mutating func readText() throws(ModuleArchive.Unreadable) -> String {
        guard let text = String(validating: try readPiece(), as: UTF8.self) else { throw .damaged }
        return text
    }

    private mutating func readPiece() throws(ModuleArchive.Unreadable) -> ArraySlice<UInt8> {
        let count = try readNumber()
        guard count <= rest.count else { throw .damaged }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    private mutating func readNumber() throws(ModuleArchive.Unreadable) -> Int {
        let digits = rest.prefix(12).prefix { (0x30...0x39).contains($0) }
        guard let number = Int(String(decoding: digits, as: UTF8.self)),
            rest.dropFirst(digits.count).first == UInt8(ascii: "\n")
        else { throw .damaged }
        rest = rest.dropFirst(digits.count + 1)
        return number
    }
}
