import CouncilModules
import Testing

@testable import CouncilModules

/// `redress council explain` knows every name and offers the nearest for one it does not know.
struct ExplainTests {
    @Test func everyNameIsExplained() {
        for name in CouncilSchema.explainedNames {
            guard case .found(let text) = CouncilSchema.explain(name) else {
                Issue.record("\(name) is not explained")
                continue
            }
            #expect(text.hasPrefix(name.contains("@") ? name : "<\(name)>"))
        }
        #expect(CouncilSchema.explainedNames.count > 150)
    }

    @Test(arguments: [
        ("timescale", "A length of time the council publishes"), ("<timescale>", "In: acknowledgement, stage"),
        ("timescale/@clock", "panel-meeting: The panel's meeting."), ("stage/timescale/@cap", "stated when left out"),
        ("timescale/from", "timescale/@from"), ("stage/timescale", "<timescale>"),
        ("milestone", "A list of values, for: timescale/@from, window/@from"),
        ("complainant-category", "care-leaver: "), ("obligation", "advocacy-offer/@obligation"),
        ("@serves", "advocacy-provider/@serves"), ("extension-told-by", "timescale/@extension-told-by"),
    ])
    func helpIsGiven(query: String, part: String) {
        guard case .found(let text) = CouncilSchema.explain(query) else {
            Issue.record("\(query) is not explained")
            return
        }
        #expect(text.contains(part))
    }

    @Test(arguments: [
        ("timscale", ["timescale"]), ("timescale/@clok", ["timescale/@clock"]),
        ("timescale/clok", ["timescale/@clock"]), ("milestoone", ["milestone"]), ("xyzzy", []),
        ("advocacyy", ["advocacy"]),
    ])
    func theNearestIsOffered(query: String, nearest: [String]) {
        #expect(CouncilSchema.explain(query) == .unknown(nearest: nearest))
    }

    @Test func everyDefinitionHasHelp() {
        for element in CouncilSchema.elements {
            #expect(element.summary.hasSuffix("."), "\(element.name)")
            for attribute in element.attributes {
                #expect(attribute.help.count > 8, "\(element.name)/@\(attribute.name)")
            }
        }
        for form in CouncilSchema.forms { #expect(form.choices.allSatisfy { $0.help.hasSuffix(".") }, "\(form.name)") }
    }
}
