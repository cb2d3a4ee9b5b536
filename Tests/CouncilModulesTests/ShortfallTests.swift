import CaseKernel
import CouncilModules
import Testing

/// One row a rule: the setting, the provision of its one warning, and whether a promise is left.
struct ShortfallTests {
    struct Row: CustomStringConvertible, Sendable {
        let text: String
        let provisions: [String]
        let promises: Int
        init(_ text: String, _ provisions: String..., promises: Int = 0) {
            self.text = text
            self.provisions = provisions
            self.promises = promises
        }
        var description: String { "\(provisions)" }
    }

    static let rows: [Row] = [
        Row(Sample.lawful()),
        Row(Sample.lawful(stage1: time("local-resolution-answer", "within='10' up-to='20'")), promises: 1),
        Row(Sample.lawful(stage1: time("local-resolution-answer", "within='12'", unit: "days")), promises: 1),
        // Two weeks from a Saturday are a day more than ten working days.
        Row(
            Sample.lawful(stage1: time("local-resolution-answer", "within='2'", unit: "weeks")),
            "SI 2006/1738 reg 14(1)"),
        Row(Sample.lawful(stage1: time("local-resolution-answer", "within='15'")), "SI 2006/1738 reg 14(1)"),
        Row(
            Sample.lawful(stage1: time("local-resolution-answer", "within='1'", unit: "months")),
            "SI 2006/1738 reg 14(1)"),
        Row(Sample.lawful(stage1: time("local-resolution-answer", "within='10' up-to='25'")), "SI 2006/1738 reg 14(5)"),
        Row(
            Sample.lawful(stage1: time("local-resolution-answer", "within='10' cap='not-said'")),
            "SI 2006/1738 reg 14(5)"),
        Row(
            Sample.lawful(stage1: time("local-resolution-answer", "within='10' up-to='20' extension-for='complex'")),
            promises: 1),
        Row(
            Sample.lawful(stage1: time("local-resolution-answer", "within='10' up-to='20' extension-for='other'")),
            "SI 2006/1738 reg 14(5)"),
        Row(
            Sample.lawful(stage3: time("panel-response", "within='15' from='request-received'")),
            "SI 2006/1738 reg 20(3)"),
        Row(
            Sample.lawful(stage1: time("local-resolution-answer", "within='5' from='acknowledged'")),
            "SI 2006/1738 reg 14(3)"),
        Row(Sample.lawful(stage2: time("investigation-answer", "within='25' up-to='65'")), promises: 1),
        Row(Sample.lawful(stage2: time("investigation-answer", "up-to='65'")), "SI 2006/1738 reg 17(3)"),
        Row(Sample.lawful(stage2: time("investigation-answer", "within='65'")), "SI 2006/1738 reg 17(3)"),
        Row(Sample.lawful(stage2: time("investigation-answer", "within='25' up-to='80'")), "SI 2006/1738 reg 17(6)(b)"),
        Row(Sample.lawful(stage2: time("report-consideration", "within='15'")), "SI 2006/1738 reg 17(3)"),
        Row(
            Sample.lawful(stage2: time("investigation-answer", "within='25' extension-told-by='investigator'")),
            "SI 2006/1738 reg 17(6)"),
        Row(
            Sample.lawful(stage2: time("investigation-answer", "within='25' from='statement-agreed'")),
            "SI 2006/1738 reg 17(4)"),
        Row(Sample.lawful(stage1: window("investigation", "kind='limit' within='20'")), "SI 2006/1738 reg 15(2)"),
        Row(Sample.lawful(stage1: window("investigation", "kind='advisory' within='20'"))),
        Row(Sample.lawful(stage2: window("review-panel", "kind='limit' within='20'"))),
        Row(Sample.lawful(stage2: window("review-panel", "kind='limit' within='30'")), promises: 1),
        Row(Sample.lawful(stage2: "<window for='review-panel' kind='any-time'/>"), promises: 1),
        Row(Sample.lawful(stage2: window("review-panel", "kind='limit' within='10'")), "SI 2006/1738 reg 18(2)"),
        Row(Sample.lawful(stage3: time("panel-meeting", "within='31'")), "SI 2006/1738 reg 19(4)"),
        Row(Sample.lawful(stage3: time("panel-report", "up-to='6'")), "SI 2006/1738 reg 20(2)"),
        Row(Sample.lawful(stage3: time("panel-response", "within='16'")), "SI 2006/1738 reg 20(3)"),
        Row(
            Sample.lawful(stage3: time("panel-meeting", "within='30' from='acknowledged'")), "SI 2006/1738 reg 19(4)"),
        Row(
            Sample.lawful(stage1: "<optional-step kind='reconsideration' when='before-next-stage' gate='always'/>"),
            "SI 2006/1738 reg 15(2)"),
        Row(Sample.lawful(stage1: "<optional-step kind='meeting' when='before-next-stage' gate='may'/>")),
        Row(Sample.lawful(stage3: "<handled-by role='panel' title='Panel' members='2'/>"), "SI 2006/1738 reg 19(2)"),
        Row(Sample.lawful(stage3: "<attendance companions='1'/>"), "SI 2006/1738 reg 19(6)"),
        Row(Sample.lawful(stage3: "<attendance may-attend='no'/>"), "SI 2006/1738 reg 19(6)"),
        Row(Sample.lawful(stage3: "<attendance companions='2' may-speak='no'/>"), "SI 2006/1738 reg 19(6)"),
        Row(Sample.lawful(ombudsman: ""), "SI 2006/1738 reg 20(3)"),
        Row(Sample.lawful(contacts: "<contacts><channel kind='email'/></contacts>"), "SI 2006/1738 reg 6"),
        Row(Sample.lawful(contacts: "<contacts><channel kind='email' purpose='panel-request'/></contacts>")),
        Row(Sample.lawful(who: ""), "Children Act 1989 s.26(3)"),
        Row(Sample.lawful(who: Sample.person.replacing("care-leaver", with: "parent")), "Children Act 1989 s.26(3)"),
        Row(
            Sample.lawful(limit: "<time-limit months='12' counted-from='event' obligation='will-refuse'/>"),
            "SI 2006/1738 reg 9(2)"),
        Row(
            Sample.lawful(limit: "<time-limit months='12' counted-from='event' obligation='may-refuse'/>"),
            "SI 2006/1738 reg 9(2)"),
        Row(
            Sample.lawful(
                limit: "<time-limit months='6' counted-from='event' obligation='may-refuse' reasons-given='yes'/>"),
            "SI 2006/1738 reg 9(1)"),
        Row(Sample.lawful(advocacy: ""), "Children Act 1989 s.26A"),
        Row(Sample.council("", parts("<stage number='1'/><stage number='3'/>")), "SI 2006/1738 reg 15(2), 17(1)"),
        Row(Sample.council("", parts("<stage number='1'/><stage number='2'/>")), "SI 2006/1738 reg 18, 19"),
        Row(Sample.council("", parts(""))),
    ]

    @Test(arguments: rows)
    func isAWarningWithItsProvision(row: Row) throws {
        let checked = Sample.check(row.text)
        let module = try #require(checked.module, "\(checked.faults)")
        #expect(checked.faults.compactMap { $0.source?.description } == row.provisions)
        #expect(checked.faults.allSatisfy { $0.severity == .warning })
        #expect(module.promises.count == row.promises)
    }

    @Test func theMissingPeopleAreNamed() {
        let text = Sample.lawful(who: Sample.person.replacing("care-leaver", with: "parent"))
        #expect(
            Sample.check(text).faults.filter { $0.source != nil }.map(\.found) == [
                "a list that leaves out care-leaver (Children Act 1989 s.24D(1)(a))"
            ])
    }

    /// A warning's words, for a module that gives one only.
    @Test(arguments: [
        (
            Sample.lawful(stage3: time("panel-response", "within='12'", unit: "weeks")),
            "found 12 weeks for panel-response; expected the answer to the panel within 15 working days of its report "
                + "[SI 2006/1738 reg 20(3)]: the law applies and this setting does not; tell the council that its page falls short"
        ),
        (
            Sample.lawful(stage3: time("panel-response", "within='15' from='request-received'")),
            "found panel-response counted from request-received, which comes before the law's start, so that the two cannot "
                + "be compared; expected the law's own start [SI 2006/1738 reg 20(3)]: the law applies and this setting does "
                + "not; tell the council that its page falls short"
        ),
        (
            Sample.lawful(stage2: "<window for='review-panel' kind='limit' within='2' unit='weeks'/>"),
            "found only 2 weeks to ask for a review panel; expected 20 working days to ask for a review panel "
                + "[SI 2006/1738 reg 18(2)]: the law applies and this setting does not; tell the council that its page falls short"
        ),
        (
            Sample.lawful(who: ""),
            "found nothing about who may complain; expected the people of sections 26(3), 26(3B), 26(3C) and 24D [Children "
                + "Act 1989 s.26(3)]: the law applies; where another page of the council says it, add that <source> and its "
                + "words, else tell the council that its pages are silent"
        ),
    ])
    func saysWhatThePageSays(text: String, message: String) {
        #expect(Sample.check(text).faults.filter { $0.source != nil }.map(\.message) == [message])
    }

    private static func time(_ clock: String, _ attributes: String, unit: String = "working-days") -> String {
        "<timescale clock='\(clock)' unit='\(unit)' obligation='will' \(attributes)/>"
    }
    private static func window(_ stage: String, _ attributes: String) -> String {
        "<window for='\(stage)' unit='working-days' \(attributes)/>"
    }
    private static func parts(_ stages: String) -> String {
        Sample.contacts + Sample.person + Sample.advocacy + "<procedure>\(stages)</procedure>" + Sample.ombudsman
    }
}
