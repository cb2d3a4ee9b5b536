import Testing

@testable import CouncilModules

/// Every fault comes at once, at its place, with what was found, what was expected and what to do.
struct FaultTests {
    @Test func fiveFaultsAreFiveFaults() {
        let text = """
            <council id="newtown" schema="1" name="Newtown" effective-from="2026-02-30">
              <source id="page" titel="Page" seen="2026-11-22"/>
              <contacts>
                <chanel kind="phone"/>
                <channel kind="emial" to="a@example.org"/>
              </contacts>
              <procedure>words</procedure>
              <hours days="monday" from="09:00" to="17:00"/>
            </council>
            """
        let faults = Sample.check(text).errors
        #expect(
            faults.map { "\($0.line):\($0.column) \($0.found)" } == [
                "1:49 effective-from=\"2026-02-30\"", "2:3 <source> without title",
                "2:21 the attribute \"titel\" on <source>", "4:5 the element <chanel> in <contacts>",
                "5:14 kind=\"emial\"", "8:3 the element <hours> in <council>",
            ])
        #expect(faults[2].remedy == "write title")
        #expect(faults[3].remedy == "write <channel>")
        #expect(faults[4].remedy == "write email")
        #expect(faults[5].remedy == "it belongs in <safeguarding-contact> or <channel>")
    }

    @Test func theLineReadsAsCompilersWriteIt() {
        let fault = Sample.check("<council/>").errors.first
        #expect(
            fault?.description
                == "councils/newtown/council.xml:1:1: error: found <council> without id; expected id=\"…\": 2 to 40 "
                + "lower-case letters, digits and single hyphens, beginning with a letter: add it: the name of the "
                + "council's folder and its address.")
    }

    static let contacts = Sample.contacts

    /// Documents of the right form that mean nothing, and what the one fault says is found.
    static let meaningless: [(text: String, found: String)] = [
        (Sample.small.replacing("newtown", with: "oldtown"), "id=\"oldtown\" in the folder \"newtown\""),
        (Sample.small.replacing("schema=\"1\"", with: "schema=\"2\""), "a file written for schema 2"),
        (Sample.council("base=\"bsae\"", contacts + "<procedure/>"), "base=\"bsae\", of which there is no folder"),
        (
            Sample.council("", "<statement about=\"other\" source=\"pgae\">a</statement>" + contacts + "<procedure/>"),
            "source=\"pgae\", which no <source> has as its id"
        ),
        (
            Sample.council("", Sample.source + contacts + "<procedure/>"),
            "id=\"page\" on a second <source>, the first being on line 2"
        ),
        (
            stages("<stage number=\"1\"/><stage number=\"1\"/>"),
            "number=\"1\" on a second <stage>, the first being on line 3"
        ),
        (
            Sample.council("", contacts + "<advocacy>\(provider(""))\(provider(""))</advocacy><procedure/>"),
            "id=\"voice\" on a second <advocacy-provider>, the first being on line 3"
        ),
        (
            Sample.council(
                "", contacts + "<advocacy>\(provider(#"age-from="18" age-to="11""#))</advocacy><procedure/>"),
            "age-from=\"18\" with age-to=\"11\""
        ),
        (
            stage(1, #"<timescale clock="local-resolution-answer" unit="weeks" obligation="will"/>"#),
            "<timescale> with no length"
        ),
        (
            stage(
                1, #"<timescale clock="local-resolution-answer" within="4" up-to="2" unit="weeks" obligation="will"/>"#),
            "up-to=\"2\" with within=\"4\""
        ),
        (
            stage(2, #"<timescale clock="panel-report" within="4" unit="days" obligation="will"/>"#),
            "clock=\"panel-report\" in stage 2"
        ),
        (
            stages(
                #"<acknowledgement><timescale clock="panel-report" within="4" unit="days" obligation="will"/></acknowledgement>"#
            ),
            "clock=\"panel-report\" in <acknowledgement>"
        ),
        (stage(1, #"<window for="investigation" kind="limit"/>"#), "<window kind=\"limit\"> without within"),
        (
            stage(1, #"<window for="investigation" kind="any-time" within="2"/>"#),
            "<window> with only one of within and unit"
        ),
        (
            stage(1, #"<window for="review-panel" kind="any-time"/>"#), "<window for=\"review-panel\"> in stage 1"
        ),
        (stage(3, #"<window for="review-panel" kind="any-time"/>"#), "<window for=\"review-panel\"> in stage 3"),
        (
            channel(#"kind="phone" to="0123 4567""#, #"<hours days="monday" from="17:00" to="09:00"/>"#),
            "from=\"17:00\" with to=\"09:00\""
        ),
        (channel(#"kind="phone" to="call us""#), "to=\"call us\" with kind=\"phone\""),
        (channel(#"kind="email" to="www.example.org""#), "to=\"www.example.org\" with kind=\"email\""),
        (channel(#"kind="online-form" to="example.org""#), "to=\"example.org\" with kind=\"online-form\""),
        (
            stage(1, #"<handled-by role="director" title="Director" members="3"/>"#),
            "members=\"3\" for somebody who is not a panel"
        ),
    ]

    @Test(arguments: meaningless)
    func meaningIsCheckedToo(row: (text: String, found: String)) {
        #expect(Sample.check(row.text).errors.map(\.found) == [row.found])
    }

    static let cases: [(body: String, found: [String])] = [
        (#"<expect clock="local-resolution-answer" set-by="law" due-on="2026-04-08"/>"#, []),
        (
            #"<expect clock="local-resolution-answer" set-by="law" due-on="2026-04-07"/>"#,
            ["due on 2026-04-07 for local-resolution-answer, set by the law"]
        ),
        (
            #"<expect clock="panel-report" set-by="law" due-on="2026-04-08"/>"#,
            ["due on 2026-04-08 for panel-report, set by the law"]
        ),
        (
            #"<step name="close" on="2026-03-24" details="by=x"/><expect clock="local-resolution-answer" set-by="law" due-on="2026-04-08"/>"#,
            ["a step that is refused: Nobody has yet read the complaint for risk [policy: safeguarding first]"]
        ),
        (
            #"<step name="close" on="2026-03-24" details="bye=x"/><expect clock="local-resolution-answer" set-by="law" due-on="2026-04-08"/>"#,
            [
                "details that do not fit: by is needed: who closes it; bye is not a field of this step; it has by, on"
            ]
        ),
        (#"<expect clock="panel-report" set-by="law"/>"#, ["<expect> with neither due-on and waiting-for"]),
        (
            #"<step name="inform" on="2026-03-24" details="a=1; b"/><expect clock="panel-report" set-by="law" due-on="2026-04-08"/>"#,
            ["details with \"b\""]
        ),
        (
            #"<step name="infrom" on="2026-03-24"/><expect clock="panel-report" set-by="law" due-on="2026-04-08"/>"#,
            ["name=\"infrom\""]
        ),
    ]

    @Test func aClockThatTheModuleHasNotIsSaidToBeMissing() {
        let text =
            #"<sample-case schema="1" name="x"><received on="2026-03-23" category="parent" form="written"/>"#
            + #"<expect clock="corporate-response" set-by="council" due-on="2026-06-08"/></sample-case>"#
        #expect(
            Sample.check(Sample.small, cases: ["x": text]).errors.map(\.message) == [
                "found due on 2026-06-08 for corporate-response, set by the council; expected no such clock: this module has "
                    + "no limit of the council's own of that name: write set-by=\"law\" for the law's limit, or take the "
                    + "expectation out"
            ])
    }

    @Test(arguments: cases)
    func sampleCasesAreChecked(row: (body: String, found: [String])) throws {
        let text =
            #"<sample-case schema="1" name="x"><received on="2026-03-23" category="parent" form="written"/>"#
            + row.body + "</sample-case>"
        let checked = Sample.check(Sample.small, cases: ["x": text])
        #expect(checked.errors.map(\.found) == row.found)
        #expect((checked.module?.sampleCases.count == 1) == row.found.isEmpty)
        #expect(checked.errors.allSatisfy { $0.file == "councils/newtown/cases/x.xml" })
    }

    private static func stages(_ body: String) -> String {
        Sample.council("", contacts + "<procedure>\(body)</procedure>")
    }
    private static func stage(_ number: Int, _ body: String) -> String {
        stages("<stage number=\"\(number)\">\(body)</stage>")
    }
    private static func channel(_ attributes: String, _ body: String = "") -> String {
        Sample.council("", "<contacts><channel \(attributes)>\(body)</channel></contacts><procedure/>")
    }
    private static func provider(_ attributes: String) -> String {
        "<advocacy-provider id=\"voice\" name=\"Voice\" serves=\"any-child\" \(attributes)/>"
    }
}
