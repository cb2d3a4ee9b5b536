import CaseKernel
import Testing

@testable import CouncilModules

/// Who acts for somebody else and what is asked of them; whom a page lets complain about some things alone; what an answer may
/// leave out. Asked for and shown, and never a bar.
struct RepresentationTests {
    private static func module(_ people: String) -> CheckedModule {
        let everyone = "<person categories=\"\(Sample.everyone)\">anyone the law names</person>"
        return Sample.check(Sample.lawful(who: "<who-may-complain>\(everyone)\(people)</who-may-complain>"))
    }

    @Test func whatIsAskedIsReadAndIsNoShortfall() throws {
        let checked = Self.module(
            """
            <representative ground="councillor" consent="written" proof="identity authority" child-signs-from="12">W</representative>
            <answer-limit because="others-data">Not about others.</answer-limit>
            """)
        let eligibility = try #require(checked.module?.eligibility)
        #expect(eligibility.representatives[0].consent == .written)
        #expect(eligibility.representatives[0].proof == [.identity, .authority])
        #expect(eligibility.representatives[0].childSignsFrom == 12)
        #expect(eligibility.answerLimits.map(\.ground) == [.othersData])
        #expect(!checked.warnings.contains { $0.description.contains("councillor") })
    }

    @Test(arguments: [
        (#"<representative ground="advocate" consent="signed">W</representative>"#, "s.26A", true),
        (#"<representative ground="advocate" consent="spoken">W</representative>"#, "s.26A", false),
        (#"<person categories="parent" about="staff">W</person>"#, "only about staff", true),
        (#"<person categories="other-with-sufficient-interest" about="staff">W</person>"#, "only about staff", false),
    ])
    func aGateOnARightIsWarnedOf(_ element: String, _ found: String, _ isWarned: Bool) {
        let checked = Self.module(element)
        #expect(checked.errors.isEmpty)
        let warnings = checked.warnings.map(\.description)
        let isFound = warnings.contains {
            $0.contains(found) && ($0.contains("agreement") || $0.contains("only about"))
        }
        #expect(isFound == isWarned, "\(warnings)")
    }
}
