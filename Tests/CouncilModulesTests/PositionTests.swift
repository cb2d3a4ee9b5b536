import Testing

@testable import CouncilModules

/// Positions are those of the bytes in the file, in lines and characters, whatever stands before them.
struct PositionTests {
    /// A text, and where `<x` and its attribute `a` stand in it.
    static let rows: [(text: String, tag: String, attribute: String)] = [
        (#"<x a="1"/>"#, "1:1", "1:4"),
        ("<x\n  b='2'\n\ta = \"1\"\n/>", "1:1", "3:2"),
        ("<r>\n\t<x\ta='1'/></r>", "2:2", "2:5"),
        ("<r>é<x a='1'/></r>", "1:5", "1:8"),
        ("<r>👩‍👧<x a='1'/></r>", "1:7", "1:10"),
        ("\u{FEFF}<r><x a='1'/></r>", "1:4", "1:7"),
        ("\u{FEFF}<x a='1'/>", "1:1", "1:4"),
        ("<r>\r\n  <x\r\n a='1'/></r>", "2:3", "3:2"),
        ("<r>\r  <x\r a='1'/></r>", "2:3", "3:2"),
        (#"<r b="a > b"><x b='>"' a="1"/></r>"#, "1:14", "1:24"),
        (#"<r><x b="&lt;&amp;&#10;" a="1"></x></r>"#, "1:4", "1:26"),
        ("<r><!-- <x a='0'> --><x a='1'/></r>", "1:22", "1:25"),
        ("<r><![CDATA[<x a='0'>]]><x a='1'/></r>", "1:25", "1:28"),
        ("<?pi <x a='0'>?>\n<x a='1'/>", "2:1", "2:4"),
        ("<?xml version='1.0' encoding='utf-8'?>\n\n<r><x é='2' a='1'>text</x></r>", "3:4", "3:13"),
        ("<r><x b='a=\"1\"' a='1'/></r>", "1:4", "1:17"),
        ("<r xmlns:q='urn:q'><x xmlns:z='urn:z' a='1'/></r>", "1:20", "1:39"),
    ]

    @Test(arguments: rows)
    func areThoseOfTheFile(row: (text: String, tag: String, attribute: String)) throws {
        let source = SourceText(file: "f.xml", bytes: Array(row.text.utf8))
        let root = try XMLReader.read(source)
        let element = root.name == "x" ? root : try #require(root.children.first)
        let attribute = try #require(element.attribute("a"))
        #expect(attribute.value == "1")
        #expect(show(source.position(at: element.offset)) == row.tag)
        #expect(show(source.position(at: attribute.offset)) == row.attribute)
    }

    @Test(arguments: [
        ("<r>  word<x/></r>", "1:6"), ("<r><x/>\n é word</r>", "2:2"), ("<r><!-- a -->b</r>", "1:14"),
        ("<r>\n<![CDATA[b]]></r>", "2:1"), ("<r><x>a</x>b</r>", "1:12"), ("<r><?p q?> b</r>", "1:12"),
    ])
    func ofTextIsItsFirstCharacter(text: String, expected: String) throws {
        let source = SourceText(file: "f.xml", bytes: Array(text.utf8))
        #expect(show(source.position(at: try #require(try XMLReader.read(source).textOffset))) == expected)
    }

    @Test func valuesAreResolved() throws {
        let text = #"<x a="&lt;&amp;&#38;&quot;&#x20AC;&amp;#38;"> a &amp; b <![CDATA[<c>]]> </x>"#
        let root = try XMLReader.read(SourceText(file: "f.xml", bytes: Array(text.utf8)))
        #expect(root.attribute("a")?.value == "<&&\"€&#38;")
        #expect(root.text.folded == "a & b <c>")
    }

    @Test func aLongLineIsCounted() throws {
        let text = "<r>" + String(repeating: "<x é='é'/>", count: 5_000) + "<y/></r>"
        let source = SourceText(file: "f.xml", bytes: Array(text.utf8))
        let last = try #require(try XMLReader.read(source).children.last)
        #expect(show(source.position(at: last.offset)) == "1:50004")
    }

    private func show(_ position: TextPosition) -> String { "\(position.line):\(position.column)" }
}
