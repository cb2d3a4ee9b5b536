import CaseKernel
import CouncilModules
import Testing

/// What councils vary in the path of a complaint: read, and warned of where it would bar somebody or fall short.
struct PathVariationTests {
    static let shortfalls: [(text: String, provisions: [String])] = [
        (stage2("<asked-for what='signed-scope written-request reasons outcomes'/>"), []),
        (stage2("<asked-for what='signed-scope' firmness='required'/>"), ["SI 2006/1738 reg 17(4)"]),
        (stage2("<asked-for what='written-request' firmness='required'/>"), ["SI 2006/1738 reg 15(2)"]),
        (stage3("<asked-for what='reasons grounds outcomes' firmness='required'/>"), []),
        (stage3("<asked-for what='written-request' firmness='required'/>"), ["SI 2006/1738 reg 18"]),
        (stage1("<asked-for what='written-request' firmness='required'/>"), ["SI 2006/1738 reg 6"]),
        (stage1("<answer form='meeting-then-written' confirmed-within='5'/>"), []),
        (stage1("<answer form='spoken'/>"), ["SI 2006/1738 reg 15(1), 17(3), 20(3)"]),
        (
            stage2("<handled-by role='investigating-officer' title='Investigators' members='2'/>"),
            ["SI 2006/1738 reg 17(2)"]
        ),
        (
            stage2(
                "<handled-by role='investigating-officer' title='Investigators' members='2' employed='other-service'/>"
                    + "<handled-by role='independent-person' title='Independent person'/><answer form='written' reports='1'/>"
            ),
            []
        ),
        (
            stage1(
                "<optional-step kind='restorative' when='any-stage' gate='offered' within='2' outcomes='accepted failed'/>"
            ), []
        ),
        (stage1("<optional-step kind='informal-talk' when='is-the-stage' gate='always'/>"), []),
        (
            stage1("<optional-step kind='alternative-resolution' when='before-next-stage' gate='always'/>"),
            ["SI 2006/1738 reg 15(2)"]
        ),
        (stage3("<optional-step kind='mediation' when='any-stage' gate='always'/>"), ["SI 2006/1738 reg 15(2)"]),
        (
            elsewhere(
                "matter='fostering-panel' to='fostering-panel' phone='01234 567' email='a@example.org' url='https://example.org'"
            ), []
        ),
        (elsewhere("matter='other' service='leaving-care' to='corporate-complaints'"), ["Children Act 1989 s.26(3)"]),
        (elsewhere("matter='other' service='leaving-care' to='corporate-complaints' part='some'"), []),
        (elsewhere("matter='other' subject='policy-effect' to='corporate-complaints'"), ["Children Act 1989 s.26(3)"]),
        (elsewhere("matter='insurance' subject='cost' to='insurer'"), []),
        (
            Sample.lawful().replacing(
                "<procedure>", with: "<procedure><routing when='at-intake after-stage-1' neither-fits='yes'/>"), []
        ),
    ]

    @Test(arguments: shortfalls)
    func fallsShortOfTheLawOrNot(row: (text: String, provisions: [String])) throws {
        let module = try #require(Sample.check(row.text).module, "\(Sample.check(row.text).faults)")
        #expect(module.shortfalls.compactMap { $0.source?.description } == row.provisions)
    }

    @Test func whatIsSaidIsKept() throws {
        let text = Sample.lawful(
            limit:
                "<complaint-subjects><subject code='other' matter='early-help'>early help</subject></complaint-subjects>"
                + "<elsewhere><destination matter='contractor' to='contractor' part='some' procedure='two' phone='01234 567'/></elsewhere>",
            stage1: "<optional-step kind='restorative' when='any-stage' gate='offered' within='2' repeatable='yes' "
                + "outcomes='accepted failed'/>"
        ).replacing(
            "</procedure>",
            with: "</procedure><corporate-procedure id='two'><corporate-stage number='1'/></corporate-procedure>")
        let module = try #require(Sample.check(text).module, "\(Sample.check(text).faults)")
        #expect(module.subjects.map(\.matter) == [.earlyHelp])
        let destination = try #require(module.destinations.first)
        #expect(destination.part == .some && destination.procedure == "two" && destination.phone == "01234 567")
        let step = try #require(module.published(.localResolution)?.optionalSteps.first)
        #expect(step.outcomes == [.accepted, .failed] && step.isRepeatable && step.within?.inWords == "2 working days")
    }

    @Test func aTimetableThatIsNotThereIsAFault() {
        let text = Self.elsewhere("matter='corporate' to='departmental' procedure='two'")
        #expect(
            Sample.check(text).errors.map(\.found) == [
                "procedure=\"two\", which no <corporate-procedure> has as its id"
            ])
    }

    private static func stage1(_ body: String) -> String { Sample.lawful(stage1: body) }
    private static func stage2(_ body: String) -> String { Sample.lawful(stage2: body) }
    private static func stage3(_ body: String) -> String { Sample.lawful(stage3: body) }
    private static func elsewhere(_ attributes: String) -> String {
        Sample.lawful(limit: "<elsewhere><destination \(attributes)/></elsewhere>")
    }
}
