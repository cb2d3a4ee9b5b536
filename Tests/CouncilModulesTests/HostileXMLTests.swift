import Testing

@testable import CouncilModules

/// Files made to do harm, or damaged on the way, get one clear refusal.
struct HostileXMLTests {
    static let bomb = """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <council>&c;</council>
        """
    static let external = """
        <!DOCTYPE council [<!ENTITY file SYSTEM "file:///etc/passwd">]><council>&file;</council>
        """

    /// What the bytes are, where the fault must be, and a part of what it must say.
    static let rows: [(name: String, bytes: [UInt8], position: String, says: String)] = [
        ("entity bomb", Array(bomb.utf8), "2:1", "document type declaration"),
        ("external entity", Array(external.utf8), "1:1", "document type declaration"),
        ("external DTD", Array("<!-- a -->\n<!DOCTYPE c SYSTEM 'http://x/'><c/>".utf8), "2:1", "document type"),
        ("undefined entity", Array("<c>&nbsp;</c>".utf8), "1:10", "entity"),
        ("ampersand", Array("<c>a & b</c>".utf8), "1:7", "&"),
        ("deep", Array((String(repeating: "<a>", count: 40)).utf8), "1:97", "32 deep"),
        ("wide", Array(("<a>" + String(repeating: "<b/>", count: 20_001)).utf8), "1:80000", "20,000 elements"),
        (
            "attributes", Array(("<a " + (0...200).map { "a\($0)=''" }.joined(separator: " ") + "/>").utf8), "1:1",
            "200 attributes"
        ),
        ("empty", [], "1:1", "empty"),
        ("white space", Array("  \n ".utf8), "2:2", "broken XML"),
        ("no XML", Array("hello".utf8), "1:1", "broken XML"),
        ("NUL", Array("<c>\n a\0</c>".utf8), "2:3", "NUL"),
        ("control character", Array("<c>\n a\u{8}</c>".utf8), "2:3", "control character"),
        ("UTF-16 BE", [0xFE, 0xFF] + utf16("<c/>"), "1:1", "UTF-16"),
        ("UTF-16 LE", [0xFF, 0xFE, 0x3C, 0, 0x63, 0], "1:1", "UTF-16"),
        ("UTF-16 without a mark", utf16("<c/>"), "1:1", "UTF-16"),
        ("UTF-32", [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], "1:1", "UTF-32"),
        ("declared Latin-1", Array("<?xml version='1.0' encoding='ISO-8859-1'?><c/>".utf8), "1:31", "ISO-8859-1"),
        ("declared UTF-16", Array("<?xml version='1.0' encoding=\"UTF-16\"?><c/>".utf8), "1:31", "UTF-16"),
        ("Latin-1", Array("<c>\ncaf".utf8) + [0xE9] + Array("</c>".utf8), "2:4", "not UTF-8"),
        ("overlong", Array("<c>".utf8) + [0xC0, 0xAF] + Array("</c>".utf8), "1:4", "not UTF-8"),
        ("surrogate", Array("<c>".utf8) + [0xED, 0xA0, 0x80] + Array("</c>".utf8), "1:4", "not UTF-8"),
        ("two roots", Array("<c/>\n<c/>".utf8), "2:1", "after the end"),
        ("crossed tags", Array("<a>\n<b>\n</a>".utf8), "3:1", "\"</a>\""),
        ("no quotes", Array("<a b=1/>".utf8), "1:6", "no quotes"),
        ("twice", Array("<a b='1' b='2'/>".utf8), "1:15", "twice"),
        ("open quote", Array("<a b='1>\n<c/></a>".utf8), "2:1", "<"),
        ("unknown prefix", Array("<q:a/>".utf8), "1:5", "broken XML"),
        ("cut off", Array("<a>\n <b>\n".utf8), "3:1", "ends inside <b>"),
    ]

    @Test(arguments: rows)
    func isRefused(row: (name: String, bytes: [UInt8], position: String, says: String)) {
        let fault = #expect(throws: Fault.self) {
            try XMLReader.read(SourceText(file: "f.xml", bytes: row.bytes))
        }
        #expect(fault?.found.contains(row.says) == true, "\(row.name): \(fault?.description ?? "")")
        #expect(fault.map { "\($0.line):\($0.column)" } == row.position, "\(row.name): \(fault?.description ?? "")")
    }

    /// A real module cut at every 97th byte is never a crash, a hang or a module.
    @Test func aModuleCutAnywhereIsRefused() throws {
        let whole = try #require(RepositoryFiles.council("windsor-and-maidenhead"))
        let end = try #require(whole.lastIndex(of: UInt8(ascii: ">")))
        for length in stride(from: 0, to: end, by: 97) {
            let source = SourceText(file: "f.xml", bytes: Array(whole[..<length]))
            #expect(throws: Fault.self, "cut at \(length)") { try XMLReader.read(source) }
        }
    }

    /// Every byte of a real module changed in turn (each 211th of them) gives a tree or a fault, never a crash.
    @Test func aDamagedModuleIsReadOrRefused() throws {
        let whole = try #require(RepositoryFiles.council("medway"))
        for index in stride(from: 0, to: whole.count, by: 211) {
            for byte in [0x00, 0x3C, 0x3E, 0x22, 0x26, 0xFF] as [UInt8] {
                var bytes = whole
                bytes[index] = byte
                let files = ModuleFiles(name: "medway", folder: "councils/medway", files: ["council.xml": bytes])
                let checked = checkModule(files, bases: [:])
                #expect(checked.module == nil, "the base is missing, so an error is certain")
                #expect(!checked.errors.isEmpty)
            }
        }
    }

    /// libxml2's own search for a repeated attribute is quadratic; a tag with a hundred thousand must not reach it.
    @Test func aMegabyteOfAttributesIsCheap() {
        let text = "<a " + (0..<90_000).map { "b\($0)=''" }.joined(separator: " ") + "/>"
        #expect(throws: Fault.self) { try XMLReader.read(SourceText(file: "f.xml", bytes: Array(text.utf8))) }
    }

    @Test func aThousandFaultsAreTheMost() {
        let body = String(repeating: "<wrong/>", count: 5_000)
        #expect(Sample.check(Sample.council("", body)).errors.count == 1_001)
    }

    @Test func manyThreadsMayRead() async throws {
        let bytes = try #require(RepositoryFiles.council("dudley"))
        await withTaskGroup(of: Int.self) { group in
            for index in 0..<64 {
                group.addTask {
                    let cut = index % 2 == 0 ? bytes : Array(bytes.dropLast(200))
                    let root = try? XMLReader.read(SourceText(file: "f.xml", bytes: cut))
                    return root?.children.count ?? 0
                }
            }
            var counts: Set<Int> = []
            for await count in group { counts.insert(count) }
            #expect(counts.count == 2)
        }
    }

    private static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
}
