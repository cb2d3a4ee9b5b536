import CaseKernel
import CouncilHost
import CouncilModules
import Testing

@Suite struct PagesProcedureTests {
    /// The repository's councils; ``repositoryHasCouncils()`` fails when there are none.
    static let names = (try? PagesSite.councilNames()) ?? []

    @Test func repositoryHasCouncils() {
        #expect(Self.names.count >= 5)
    }

    @Test(arguments: names)
    func everyCouncilPageStatesTheLaw(_ name: String) async throws {
        let page = try await PagesSite.repository.value.page("/\(name)/procedure")
        for rule in Self.law { #expect(page.rules.contains(rule), "\(rule)") }
        for category in ComplainantCategory.allCases {
            let isNamed = page.rules.lowercased().contains(category.title.lowercased())
            #expect(isNamed != category.isForOrganisation, "\(category)")
        }
    }

    /// What every page says, in words that stand outside any quotation.
    static let law = [
        "You can complain in any way you like, by speaking or in writing. (regulation 6)",
        "Complain within 1 year of what happened. (regulation 9(1))",
        "Children, young people and care leavers have a right to an advocate. (section 26A)",
        "10 working days, or up to 20 if it is complex (regulations 14(1), 14(5))",
        "You can ask for stage 2 at any time. There is no time limit. (regulation 15(2))",
        "25 working days, or up to 65 if the council writes to you in time (regulations 17(3), 17(6)(b))",
        "20 working days from the day you get the answer (regulation 18(2))",
        "three independent people, one of them in the chair.",
        "30 working days from the day the council gets your request (regulation 19(4))",
        "You can bring an advocate and one other person of your choice. Either of them can speak for you.",
        "5 working days after it meets (regulation 20(2))",
        "15 working days from the day it gets the report (regulation 20(3))",
        "Local Government", "0300 061 0614", "call 999",
    ]

    @Test func silenceIsFilledByTheLaw() async throws {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base, "silent/council.xml": PagesModules.silent("silent"),
        ])
        let page = try await PagesSite(folder.path).page("/silent/procedure")
        for rule in Self.law where rule != "Local Government" { #expect(page.rules.contains(rule), "\(rule)") }
        #expect(!page.words.contains("This council"))
        #expect(!page.words.contains("gives the same time"))
    }

    @Test(arguments: [
        "This council says 2 working days.", "This council aims for 7 working days, 15 working days at most.",
        "This council says usually 22 working days.",
        "answer (regulation 18(2)) This council gives you longer: 35 working days.",
        "answer. (regulation 18(2)) This council gives you longer: 35 working days.",
        "This council says 28 working days.", "This council says 3 working days.", "This council says 14 working days.",
        "This council gives you longer: 24 months.",
        "The council suggests asking within 20 working days of the answer.",
        "The council may offer you mediation",
        "It never stops or delays your complaint, or your right to ask for stage 2.",
    ])
    func quickerPromiseStandsBesideTheLaw(_ promise: String) async throws {
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "quicker/council.xml": PagesModules.quicker])
        let page = try await PagesSite(folder.path).page("/quicker/procedure")
        #expect(page.rules.contains(promise))
        for rule in Self.law where rule != "Local Government" { #expect(page.rules.contains(rule), "\(rule)") }
    }

    @Test func shortfallIsQuotedAndNeverTheRule() async throws {
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "short/council.xml": PagesModules.short])
        let page = try await PagesSite(folder.path).page("/short/procedure")
        for rule in Self.law where rule != "Local Government" { #expect(page.rules.contains(rule), "\(rule)") }
        for number in [
            "31", "41", "42", "92", "12 ", "17 ", "8 working", "47", "13", "33", "3 months", "Two of", "61 kinds",
        ] {
            #expect(!page.rules.contains(number), "\(number)")
        }
        for words in [
            "31 to 41 days.", "Ask in 12 days or never.", "Then 17 days more.", "Only 8 days.", "You may not come.",
        ] {
            #expect(page.words.contains("“\(words)” The law says: "), "\(words)")
        }
        #expect(page.words.contains("Some of these words fall short of the law. There, the law applies ."))
    }

    @Test func publishedShortfallsOfTheRepositoryAreQuotedOnly() async throws {
        let site = try await PagesSite.repository.value
        var seen = 0
        for council in site.registry.current.inOrder {
            let page = try await site.page("/\(council.id.name)/procedure")
            let short = Set(council.module.shortfalls.map(\.position))
            for timescale in council.module.timescales where short.contains(timescale.evidence.position) {
                seen += 1
                #expect(!page.rules.contains(timescale.evidence.words))
                #expect(page.words.contains("“\(timescale.evidence.words)” The law says: "))
            }
        }
        #expect(seen > 0)
    }

    /// Every figure of the law, as the page for young people says it.
    static let youngLaw = [
        "within 10 working days", "up to 20 working days", "within 25 working days", "up to 65 working days",
        "stage 3 within 20 working days", "meet within 30 working days", "within 5 working days", "has 15 working days",
        "within 1 year",
        "Weekends do not count.", "You have a right to an advocate", "The three people are called a panel.",
        "You do not have to wait for it. Ask for stage 2.", "You can stop your complaint at any time.",
        "The Ombudsman checks if the council was fair.",
    ]

    @Test(arguments: names)
    func youngPageStatesTheLaw(_ name: String) async throws {
        let page = try await PagesSite.repository.value.youngPage("/\(name)/procedure")
        for rule in Self.youngLaw { #expect(page.rules.contains(rule), "\(rule)") }
    }

    @Test(arguments: [
        "This council says 2 working days.", "This council aims for 7 working days, 15 working days at most.",
        "This council says usually 22 working days.", "This council gives you longer: 35 working days.",
        "This council says 28 working days.", "This council says 3 working days.", "This council says 14 working days.",
        "This council gives you longer: 24 months.",
    ])
    func quickerPromiseStandsBesideTheLawForYoungPeopleToo(_ promise: String) async throws {
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "quicker/council.xml": PagesModules.quicker])
        let page = try await PagesSite(folder.path).youngPage("/quicker/procedure")
        #expect(page.rules.contains(promise))
        for rule in Self.youngLaw { #expect(page.rules.contains(rule), "\(rule)") }
    }

    @Test func shortfallIsNeverAYoungPersonsRule() async throws {
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "short/council.xml": PagesModules.short])
        let page = try await PagesSite(folder.path).youngPage("/short/procedure")
        for rule in Self.youngLaw { #expect(page.rules.contains(rule), "\(rule)") }
        for number in ["31", "41", "42", "92", "12 ", "17 ", "8 working", "47", "13", "33", "3 months"] {
            #expect(!page.rules.contains(number), "\(number)")
        }
        #expect(page.words.contains("“Ask in 12 days or never.” The law says: "))
    }

    @Test func channelForALaterStageTakesFirstComplaintsToo() async throws {
        let later = PagesModules.council(
            "later",
            """
            <contacts><channel kind="email" to="a@example.org" purpose="investigation-request"/></contacts>
            <procedure><acknowledgement/></procedure>
            """)
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "later/council.xml": later])
        let page = try await PagesSite(folder.path).page("/later/procedure")
        #expect(
            page.rules.contains("Email a@example.org to ask for stage 2 You can use this for a first complaint too."))
        #expect(page.rules.contains("Email: a@example.org to ask for stage 2"))
    }
}
