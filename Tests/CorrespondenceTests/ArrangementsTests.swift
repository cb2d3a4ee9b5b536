import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import Testing

@Suite("What a module arranges")
struct ArrangementsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        let council: PostedCouncil
        let ways: Set<ContactWay>
        /// Each service in order, `*` for a safety net and `-` for one that nothing is carried to.
        let services: [String]
        let tellsTeam: Bool
        var testDescription: String { what }
    }

    private static func providers(_ xml: String...) -> String { "<advocacy>\(xml.joined())</advocacy>" }

    static let rows = [
        Row(
            what: "its own provider first, the base's safety net behind it", council: PostedCouncil(), ways: [.email],
            services: ["voice", "*always-heard"], tellsTeam: true),
        Row(
            what: "only the safety net, which is not taken for the council's own", council: PostedCouncil(advocacy: ""),
            ways: [.email], services: ["*always-heard"], tellsTeam: true),
        Row(
            what: "a provider that nothing is carried to", council: PostedCouncil(provider: ""), ways: [.email],
            services: ["-voice", "*always-heard"], tellsTeam: true),
        Row(
            what: "without the plug-in of the safety net's name it is told by hand",
            council: PostedCouncil(isTold: false, ways: [], plugins: ["folder"], provider: ""), ways: [],
            services: ["-voice", "-*always-heard"], tellsTeam: false),
        Row(
            what: "every way of writing",
            council: PostedCouncil(
                ways: [
                    #"<write way="email" plugin="email"/>"#, #"<write way="text" plugin="email" to="texts"/>"#,
                    #"<write way="letter" plugin="email" to="post"/>"#,
                ]), ways: [.email, .text, .letter], services: ["voice", "*always-heard"], tellsTeam: true),
        Row(
            what: "several, in the order they stand in",
            council: PostedCouncil(
                advocacy: providers(
                    #"<advocacy-provider id="b" name="B" serves="adults"/>"#,
                    #"<advocacy-provider id="a" name="A" serves="children-in-care"/>"#)),
            ways: [.email], services: ["-b", "-a", "*always-heard"], tellsTeam: true),
    ]

    @Test(arguments: rows)
    func areThese(row: Row) async throws {
        let module = try await PostOffice(row.council).registry().newtown().module
        let arrangements = module.arrangements
        #expect(arrangements.ways == row.ways)
        #expect(
            arrangements.advocacy.map { ($0.isCarriedTo ? "" : "-") + ($0.isSafetyNet ? "*" : "") + $0.id }
                == row.services)
        #expect(arrangements.tellsTeam == row.tellsTeam)
    }

    @Test("everything on which the choice of a provider depends")
    func service() async throws {
        let xml = Self.providers(
            """
            <advocacy-provider id="all" name="All" serves="children-in-care care-leavers children-in-need child-protection \
            disabled-children any-child adults" age-from="10" age-to="25" order="2"/>
            """)
        let module = try await PostOffice(PostedCouncil(advocacy: xml)).registry().newtown().module
        let service = try #require(module.arrangements.advocacy.first)
        #expect(
            service
                == AdvocacyService(
                    id: "all", name: "All", serves: Set(AdvocacyGroup.allCases), ageFrom: 10, ageTo: 25, order: 2,
                    isSafetyNet: false, isCarriedTo: false))
    }

    /// The repository's councils: their own providers, and whether the team is told.
    static let councils: [(String, [String], Bool)] = [
        ("dudley", [], false), ("medway", ["young-lives-foundation"], true), ("st-helens", ["advocacy-focus"], false),
        ("unnamed-council", ["off-the-record"], false), ("windsor-and-maidenhead", [], true),
    ]

    @Test("no child of any council is turned away", arguments: councils)
    func everyChild(id: String, own: [String], tellsTeam: Bool) throws {
        let arrangements = try ModulesOfRepository.module(id).arrangements
        let day = try #require(Day(iso: "2026-11-23"))
        #expect(arrangements.advocacy.map(\.id) == own + ["always-heard"])
        #expect(arrangements.advocacy.map(\.isSafetyNet) == own.map { _ in false } + [true])
        #expect(arrangements.ways == [.email] && arrangements.tellsTeam == tellsTeam)
        for category in ComplainantCategory.allCases where category.isEntitledToAdvocate {
            let seeker = AdvocacySeeker(category: category, isUnder18: category.isChilds)
            #expect(route(seeker, among: arrangements.advocacy, on: day).chosen != nil, "\(category)")
        }
    }

    @Test("a module that changes changes what is arranged for cases that are open")
    func changes() async throws {
        let office = try PostOffice()
        let registry = try await office.registry()
        let id = try await PostOffice.open(.email(), at: registry.newtown().desk).reference
        try office.write(PostedCouncil(ways: []))
        try await registry.refresh()
        let dossier = try await registry.newtown().desk.perform(.init(step: .acknowledge, fields: [:]), on: id)
        #expect(dossier.parcels.map(\.state) == ["underway", "held"])
    }
}
