import Foundation
import Testing

@testable import CouncilModules

/// The reader and the XML Schema accept the same files: each of many small changes, judged by both.
struct SchemaEquivalenceTests {
    /// A whole module with nearly everything in it; `¤` stands where a change may put something.
    static let whole = """
        <council id="newtown" schema="1" name="Newtown" base="base" effective-from="2026-01-01">
          <source id="page" title="Page" url="https://example.org/a?b=c" seen="2026-11-22"/>
          <statement about="welcome">Hello.</statement>
          <safeguarding>Tell us.<safeguarding-contact kind="phone" name="Duty" to="999" when="any-time" danger="concern">
            <hours days="monday-friday" from="09:00" to="17:00"/></safeguarding-contact></safeguarding>
          <contacts><channel kind="email" to="a@example.org" purpose="any">write</channel><channel kind="phone" extension="12"
            subjects="delay staff" services="adoption" review-by="2027-01-01"><closed days="monday" from="2026-12-24" until="2026-12-31"
            bank-holidays="yes" seen="2026-01-02">shut</closed></channel></contacts>
          <who-may-complain><person categories="parent care-leaver">them</person></who-may-complain>
          <complaint-subjects><subject code="other" matter="early-help"/></complaint-subjects>
          <elsewhere><destination matter="other" subject="cost" service="other" to="insurer" part="some" procedure="corporate"
            phone="01234 568" email="i@example.org" url="https://example.org/i"/></elsewhere>
          <time-limit months="12" counted-from="event awareness" partly="whole" obligation="may-refuse" reasons-given="yes"/>
          <advocacy><advocacy-provider id="voice" name="Voice" phone="01234 567" email="a@b.org" serves="any-child" age-from="0"
            arrangement="in-house shared" from="2026-04-01" until="2027-03-31"><group for="any-child" age-to="17"/>
            <referral plugin="email" to="r@example.org"/></advocacy-provider>
          </advocacy>
          <procedure><counting days="working-days" cut-off="15:00">count</counting><routing when="at-intake after-stage-1" neither-fits="yes" reasons-given="yes"/><deferral while="court tribunal" review-every="4" unit="weeks"/>
            <acknowledgement unless-settled="yes"/><stage number="1"><optional-step kind="restorative" when="any-stage" gate="offered"
              within="2" unit="weeks" repeatable="yes" outcomes="accepted failed"/><timescale clock="local-resolution-answer" from="made" within="10" unit="days"
              up-to-unit="weeks" figure="told-at-start" obligation="will"><extension for="complex" by="5" granted-by="director"
              notice-within="2" notice-counted="before-end">more</extension><second-figure source="page" up-to="20" unit="days"/></timescale>
            <window for="investigation" kind="any-time" late="considered" if-answer-late="may-ask"/><asked-for what="reasons outcomes" firmness="asked">ask</asked-for>
            <answer form="meeting-then-written" confirmed-within="5" reports="2"/>
            <told what="delay"/></stage></procedure>
          <corporate-procedure id="corporate" name="Corporate"><corporate-stage number="1" title="One">
            <handled-by role="answering-officer" title="Manager"/>
            <timescale clock="answer" from="acknowledged" within="8" up-to="16" unit="working-days" obligation="aims"/>
            <window for="next-stage" within="28" unit="days" kind="limit"/></corporate-stage></corporate-procedure>
          <contact-kind kind="enquiry" within="5" unit="working-days" obligation="aims">a reply</contact-kind>
          <plugins><plugin name="email"><setting name="from" value="c@example.org"/></plugin><plugin name="sms"/></plugins>
          <outgoing><team plugin="email" to="c@example.org" digest-at="07:30"/>
            <write way="email" plugin="email"/><write way="text" plugin="sms" to="https://example.org/"/></outgoing>
          <ombudsman name="O"/><languages codes="en cy"/>
        </council>
        """

    /// What is replaced, by what. The reader's answer is not written down: it must only be the schema's.
    static let changes: [(String, String)] = [
        ("", ""), ("id=\"newtown\" ", ""), ("\"newtown\"", "\" newtown\t\""), ("\"newtown\"", "\"New\""),
        ("\"newtown\"", "\"a--b\""), ("\"newtown\"", "\"a-b-c1\""), ("\"newtown\"", "\"n\""),
        ("\"newtown\"", "\"-ab\""),
        ("\"newtown\"", "\"\(String(repeating: "a", count: 41))\""), ("schema=\"1\"", "schema=\"01\""),
        ("schema=\"1\"", "schema=\"+1\""), ("schema=\"1\"", "schema=\"0\""), ("schema=\"1\"", "schema=\" 7 \""),
        ("schema=\"1\"", "schema=\"\""), ("schema=\"1\"", "schema=\"1.0\""), ("schema=\"1\"", "schema=\"١\""),
        ("name=\"Newtown\"", "name=\"\""), ("name=\"Newtown\"", "name=\"  \""),
        ("name=\"Newtown\"", "name=\"a&#10;b\""),
        ("name=\"Newtown\"", "name=\"\(String(repeating: "é", count: 300))\""),
        ("name=\"Newtown\"", "name=\"\(String(repeating: "é", count: 301))\""),
        ("name=\"Newtown\"", "name=\"\(String(repeating: "👩‍👧", count: 100))\""),
        ("name=\"Newtown\"", "name=\"\(String(repeating: "a  ", count: 150))\""),
        ("name=\"Newtown\"", "nmae=\"Newtown\""), ("name=\"Newtown\"", "name=\"&#xA0;\""),
        ("2026-01-01", "2026-02-29"), ("2026-01-01", "2028-02-29"), ("2026-01-01", "1999-12-31"),
        ("2026-01-01", "2050-12-31"), ("2026-01-01", "2051-01-01"), ("2026-01-01", "2026-1-1"),
        ("2026-01-01", "2026-01-01Z"),
        ("2026-01-01", " 2026-01-01 "), ("2026-01-01", "2026-13-01"), ("2026-01-01", "02026-01-01"),
        ("2026-01-01", "2000-02-29"),
        ("https://example.org/a?b=c", "http://x"), ("https://example.org/a?b=c", "ftp://example.org"),
        ("https://example.org/a?b=c", "https://example.org/é"), ("https://example.org/a?b=c", "https://a b.org"),
        ("https://example.org/a?b=c", "https://example.org/~!&amp;'()*+,;=:@[]{}|\\^`"),
        ("https://example.org/a?b=c", "https://"),
        ("a@b.org", "a@b"), ("a@b.org", "a.b+c_d%'-e@b-c.d.org"), ("a@b.org", "@b.org"), ("a@b.org", "a@b..org"),
        ("a@b.org", "a@-b.org"), ("a@b.org", "a@b-.org"), ("a@b.org", "a b@c.org"),
        ("01234 567", "+44 1234 567"), ("01234 567", "01234-567"), ("01234 567", "99"), ("01234 567", "999"),
        ("01234 567", "0 1 2 3 4 5 6 7 8 9 0"), ("01234 567", "01234567890123456789"),
        ("01234 567", "012345678901234567890"),
        ("01234 567", "0 &#9; 1"), ("01234 567", "٠١٢٣"),
        ("age-from=\"0\"", "age-from=\"120\""), ("age-from=\"0\"", "age-from=\"121\""),
        ("age-from=\"0\"", "age-from=\"-0\""),
        ("age-from=\"0\"", "age-from=\"00\""), ("age-from=\"0\"", "age-from=\"1e1\""),
        ("within=\"10\"", "within=\"0\""), ("within=\"10\"", "within=\"400\""), ("within=\"10\"", "within=\"401\""),
        ("within=\"10\"", "within=\"99999999999999999999\""), ("within=\"10\"", "within=\"1 0\""),
        ("09:00", "9:00"), ("09:00", "23:59"), ("09:00", "24:00"), ("09:00", "09:60"), ("09:00", "29:00"),
        ("09:00", "09:00:00"),
        ("parent care-leaver", ""), ("parent care-leaver", "  parent\t&#10;care-leaver "),
        ("parent care-leaver", "parent parent"),
        ("parent care-leaver", "parent,care-leaver"), ("parent care-leaver", "parent carer"),
        ("parent care-leaver", "Parent"),
        ("codes=\"en cy\"", "codes=\" \""), ("codes=\"en cy\"", "codes=\"xx\""),
        ("extension=\"12\"", "extension=\"\""), ("extension=\"12\"", "extension=\" 007 \""),
        ("extension=\"12\"", "extension=\"123456789\""), ("extension=\"12\"", "extension=\"1x\""),
        ("delay staff", "delay delay"), ("delay staff", "delay, staff"), ("in-house shared", ""),
        ("until=\"2027-03-31\"", "until=\"soon\""), ("up-to=\"20\" unit", "up-to=\"0\" unit"),
        ("seen=\"2026-01-02\"", "seen=\"2026-02-30\""), ("shut</closed>", "</closed>"),
        ("kind=\"email\"", "kind=\" email \""), ("kind=\"email\"", "kind=\"Email\""), ("kind=\"email\"", "kind=\"\""),
        ("purpose=\"any\"", ""), ("purpose=\"any\"", "purpose=\"\""), ("about=\"welcome\"", ""),
        ("<statement about=\"welcome\">Hello.</statement>", ""),
        ("<statement about=\"welcome\">Hello.</statement>", "<operator name=\"x\"/>"),
        ("<statement about=\"welcome\">Hello.</statement>", "<operator name=\"x\"/><operator name=\"y\"/>"),
        ("Hello.", "<b>Hello</b>"), ("Hello.", "<!-- a --><?p q?><![CDATA[<x>]]>"), ("Hello.", ""),
        ("</statement>", "</statement><operator name=\"x\"/>"), ("</statement>", "</statement>words"),
        ("</statement>", "</statement><![CDATA[ ]]>"), ("</statement>", "</statement><!-- words -->"),
        ("<ombudsman name=\"O\"/><languages codes=\"en cy\"/>", "<languages codes=\"en cy\"/><ombudsman name=\"O\"/>"),
        ("<ombudsman name=\"O\"/>", "<ombudsman name=\"O\"/><ombudsman name=\"O\"/>"), ("<ombudsman name=\"O\"/>", ""),
        ("<ombudsman name=\"O\"/>", "<ombudsman/>"), ("<ombudsman name=\"O\"/>", "<ombudsman name=\"O\" fax=\"1\"/>"),
        ("<told what=\"delay\"/>", "<told what=\"delay\"/><told what=\"delay\"/>"),
        ("<told what=\"delay\"/>", "<told what=\"delay\"/><handled-by role=\"panel\" title=\"P\"/>"),
        ("<told what=\"delay\"/>", "<hours days=\"monday\" from=\"09:00\" to=\"10:00\"/>"),
        ("to=\"17:00\"/>", "to=\"17:00\">words</hours>"), ("to=\"17:00\"/>", "to=\"17:00\"></hours>"),
        ("to=\"17:00\"/>", "to=\"17:00\"> </hours>"), ("to=\"17:00\"/>", "to=\"17:00\">\n</hours>"),
        ("to=\"17:00\"/>", "to=\"17:00\"><![CDATA[]]></hours>"),
        ("to=\"17:00\"/>", "to=\"17:00\"><![CDATA[ ]]></hours>"),
        ("to=\"17:00\"/>", "to=\"17:00\"><![CDATA[x]]></hours>"), ("to=\"17:00\"/>", "to=\"17:00\">&#xA0;</hours>"),
        ("</statement>", "</statement><![CDATA[]]>"),
        ("</statement>", "</statement>&#32;"), ("</statement>", "</statement>&#xA0;"),
        ("</statement>", "</statement>\u{FEFF}"),
        ("<languages codes=\"en cy\"/>", "<languages codes=\"en cy\"> </languages>"),
        ("to=\"17:00\"/>", "to=\"17:00\"><!-- a --></hours>"), ("to=\"17:00\"/>", "to=\"17:00\"><b/></hours>"),
        ("<procedure>", "<procedure xmlns=\"urn:x\">"), ("<procedure>", "<procedure xmlns:q=\"urn:x\">"),
        ("<procedure>", "<procedure xml:lang=\"en\">"), ("<procedure>", "<procedure xml:space=\"preserve\">"),
        ("<procedure>", "<procedure>words"), ("<procedure>", "<procedure source=\"page\">"),
        ("<procedure>", "<procedure source=\"\">"), ("<council ", "<council source=\"page\" "),
        ("<council ", "<council xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"false\" "),
        ("<council ", "<council xmlns=\"\" "), ("09:00", "09:00&#13;"),
        ("parent care-leaver", "parent&#xA0;care-leaver"),
        (
            "<council ",
            "<council xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"x.xsd\" "
        ), ("<council ", "<council xmlns:xsi=\"urn:x\" xsi:noNamespaceSchemaLocation=\"x.xsd\" "),
        (
            "<council ",
            "<council xmlns:s=\"http://www.w3.org/2001/XMLSchema-instance\" s:noNamespaceSchemaLocation=\"x.xsd\" "
        ),
        (
            "<council ",
            "<council xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"text-300\" "
        ), ("council", "counsel"), ("council", "told"),
        ("<referral plugin=\"email\" to=\"r@example.org\"/>", ""),
        ("<referral plugin=\"email\"", "<referral source=\"page\" plugin=\"email\""),
        ("to=\"r@example.org\"/>", "to=\"r@example.org\">write to us</referral>"),
        (" to=\"r@example.org\"", ""), ("to=\"r@example.org\"", "to=\"\""), ("<referral plugin=\"email\"", "<referral"),
        ("to=\"r@example.org\"/>", "to=\"r@example.org\"/><referral plugin=\"email\" to=\"r@example.org\"/>"),
        ("<plugin name=\"sms\"/>", "<plugin/>"), ("<plugin name=\"sms\"/>", "<plugin name=\"SMS\"/>"),
        ("<plugin name=\"sms\"/>", "<plugin name=\"sms\">words</plugin>"), ("<plugin name=\"sms\"/>", "words"),
        ("<plugin name=\"sms\"/>", "<plugin name=\"sms\" source=\"page\"/>"),
        ("<setting name=\"from\" value=\"c@example.org\"/>", ""), ("<setting name=\"from\" ", "<setting "),
        ("value=\"c@example.org\"", "value=\"\""), ("value=\"c@example.org\"", ""),
        ("value=\"c@example.org\"", "value=\"\(String(repeating: "a", count: 501))\""),
        ("value=\"c@example.org\"/>", "value=\"c@example.org\">secret</setting>"),
        ("digest-at=\"07:30\"", ""), ("digest-at=\"07:30\"", "digest-at=\"25:00\""),
        ("digest-at=\"07:30\"", "urgent-to=\"duty@example.org\""), ("digest-at=\"07:30\"", "urgent-to=\"\""),
        ("<team plugin=\"email\" to=\"c@example.org\" digest-at=\"07:30\"/>", ""),
        ("<team plugin=\"email\" ", "<team "), ("<write way=\"email\"", "<write way=\"fax\""),
        ("<write way=\"email\" ", "<write "), ("<write way=\"email\" plugin=\"email\"/>", "<write way=\"letter\"/>"),
        ("<write way=\"email\" plugin=\"email\"/>", "<team plugin=\"email\" to=\"c@example.org\"/>"),
        ("</outgoing>", "</outgoing><outgoing/>"), ("</plugins>", "</plugins><plugins><plugin name=\"a\"/></plugins>"),
        ("when=\"at-intake after-stage-1\"", "when=\"never\""), ("neither-fits=\"yes\"", ""),
        ("outcomes=\"accepted failed\"", "outcomes=\"accepted gone\""), ("repeatable=\"yes\"", "repeatable=\"always\""),
        ("what=\"reasons outcomes\"", "what=\"\""), ("firmness=\"asked\"", "firmness=\"must\""),
        ("reports=\"2\"", "reports=\"3\""), ("form=\"meeting-then-written\" ", ""), ("part=\"some\"", "part=\"half\""),
        ("matter=\"early-help\"", "matter=\"late-help\""), ("matter=\"other\"", ""),
        ("phone=\"01234 568\"", "phone=\"ring us\""),
        ("email=\"i@example.org\"", "email=\"i\""), ("to=\"insurer\"", "to=\"ofsted\""),
        ("when=\"any-stage\"", "when=\"is-the-stage\""),
        ("from=\"made\"", "from=\"Made\""), ("from=\"made\"", "from=\"request-received\""),
        ("cut-off=\"15:00\"", "cut-off=\"3pm\""),
        ("counted-from=\"event awareness\"", "counted-from=\"event,awareness\""),
        ("partly=\"whole\"", "partly=\"half\""),
        ("figure=\"told-at-start\"", "figure=\"guessed\""), ("while=\"court tribunal\"", "while=\"\""),
        ("<extension for=\"complex\"", "<extension"), ("granted-by=\"director\"", "granted-by=\"nobody\""),
        ("</extension>", "</extension><extension for=\"other\"/>"), ("late=\"considered\"", "late=\"yes\""),
        ("<counting days=\"working-days\" cut-off=\"15:00\">count</counting>", ""),
        ("unless-settled=\"yes\"", "unless-settled=\"maybe\""),
        ("<corporate-stage number=\"1\"", "<corporate-stage number=\"4\""), (" id=\"corporate\"", ""),
        ("kind=\"enquiry\"", "kind=\"petition\""), ("for=\"next-stage\"", "for=\"any\""), ("kind=\"enquiry\" ", ""),
        ("</corporate-procedure>", "</corporate-procedure><corporate-procedure id=\"b\"/>"),
        (" within=\"5\" unit=\"working-days\" obligation=\"aims\"", ""),
        ("<outgoing>", "<commitments><commitment kind=\"service\"/></commitments><outgoing>"),
    ]

    /// Whole files beside the changes.
    static let files = [
        "<told what=\"delay\"/>", "<hours days=\"monday\" from=\"09:00\" to=\"10:00\"/>", "<council/>", "<base/>",
        "<base id=\"base\" schema=\"1\" name=\"B\"><source id=\"a\" title=\"A\" seen=\"2026-01-01\"/></base>",
        "<base id=\"base\" schema=\"1\" name=\"B\"/>",
        "<base id=\"base\" schema=\"1\" name=\"B\"><source id=\"a\" title=\"A\" seen=\"2026-01-01\"/><contacts/></base>",
        sample("<expect clock=\"panel-report\" set-by=\"law\"/>"), sample(""),
        sample("<step name=\"inform\" on=\"2026-01-01\"/>"),
        sample("<step name=\"nonsense\" on=\"2026-01-01\"/><expect clock=\"panel-report\" set-by=\"law\"/>"),
        sample("<expect clock=\"panel-report\" set-by=\"law\"/><step name=\"inform\" on=\"2026-01-01\"/>"),
        notices("<notice for=\"receipt\" words=\"adult\"><paragraph>Dear {name},</paragraph></notice>"),
        notices("<notice for=\"receipt\" words=\"young\"><paragraph/></notice>"), notices(""), "<notices/>",
        notices("<notice for=\"receipt\" words=\"young\"/>"),
        notices("<notice for=\"receipt\"><paragraph>a</paragraph></notice>"),
        notices("<notice for=\"reciept\" words=\"young\"><paragraph>a</paragraph></notice>"),
        notices("<notice for=\"extension\" words=\"old\"><paragraph>a</paragraph></notice>"),
        notices("<notice for=\"next-stage\" words=\"adult\"><paragraph source=\"page\">a</paragraph></notice>"),
        notices("<notice for=\"next-stage\" words=\"adult\"><paragraph>a<b/></paragraph></notice>"),
        notices("<notice for=\"next-stage\" words=\"adult\">a<paragraph>a</paragraph></notice>"),
        notices("words"), "<notices schema=\"1\"><paragraph>a</paragraph></notices>",
        "<notice for=\"receipt\" words=\"adult\"/>",
        "<base id=\"base\" schema=\"1\" name=\"B\"><source id=\"a\" title=\"A\" seen=\"2026-01-01\"/><outgoing/></base>",
        sample("words<expect clock=\"panel-report\" set-by=\"law\"/>"),
    ]

    @Test func readerAndSchemaAgree() throws {
        var texts = Self.files
        for (old, new) in Self.changes {
            #expect(old.isEmpty || Self.whole.contains(old), "nothing to change: \(old)")
            texts.append(old.isEmpty ? Self.whole : Self.whole.replacing(old, with: new))
        }
        #expect(texts.count >= 60)
        let verdicts = try schemaVerdicts(texts)
        #expect(Set(verdicts) == [true, false])
        for (text, isValid) in zip(texts, verdicts) {
            let faults = readerFaults(text)
            #expect(faults.isEmpty == isValid, "the schema says \(isValid ? "valid" : "invalid"): \(text) \(faults)")
        }
    }

    private func readerFaults(_ text: String) -> [Fault] {
        let definition = CouncilSchema.roots.first { text.hasPrefix("<" + $0.name) } ?? CouncilElement.definition
        return CouncilDocument.read(SourceText(file: "f.xml", bytes: Array(text.utf8)), as: definition).faults
    }

    /// What xmllint says of each text, in one run over files in a folder of their own.
    private func schemaVerdicts(_ texts: [String]) throws -> [Bool] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("redress-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = texts.indices.map { "f\($0).xml" }
        for (name, text) in zip(names, texts) { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        try Data(CouncilSchema.xsd.utf8).write(to: folder.appendingPathComponent("council.xsd"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xmllint", "--noout", "--schema", "council.xsd"] + names
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardError = output
        process.standardOutput = output
        try process.run()
        let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let said = Set(lines.split(separator: "\n").map(String.init))
        return try names.map { name in
            let isValid = said.contains("\(name) validates")
            try #require(
                isValid != said.contains("\(name) fails to validate"), "xmllint said nothing of \(name): \(lines)")
            return isValid
        }
    }

    private static func notices(_ body: String) -> String { "<notices schema=\"1\">\(body)</notices>" }

    private static func sample(_ body: String) -> String {
        "<sample-case schema=\"1\" name=\"x\"><received on=\"2026-03-23\" category=\"parent\" form=\"written\"/>\(body)</sample-case>"
    }
}
