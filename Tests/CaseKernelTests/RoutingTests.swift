import CaseKernel
import Testing

/// Which advocacy service somebody is referred to.
@Suite struct RoutingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let who: AdvocacySeeker
        let among: [AdvocacyService]
        let chosen: String?

        init(_ name: String, _ who: AdvocacySeeker, _ among: [AdvocacyService], _ chosen: String?) {
            testDescription = name
            self.who = who
            self.among = among
            self.chosen = chosen
        }
    }

    private static func service(
        _ id: String, _ serves: Set<AdvocacyGroup>, _ ages: ClosedRange<Int>? = nil, order: Int? = nil,
        net: Bool = false
    ) -> AdvocacyService {
        AdvocacyService(
            id: id, name: id, serves: serves, ageFrom: ages?.lowerBound, ageTo: ages?.upperBound, order: order,
            isSafetyNet: net)
    }

    private static func seeker(
        _ category: ComplainantCategory, _ age: Int? = nil, under18: Bool = false, also: Set<AdvocacyGroup> = []
    ) -> AdvocacySeeker { AdvocacySeeker(category: category, age: age, isUnder18: under18, also: also) }

    private static let care = service("care", [.childrenInCare, .careLeavers])
    private static let any = service("any", [.anyChild])
    private static let net = service("net", [.anyChild, .careLeavers], net: true)

    static let groups: [Case] = [
        Case("the person's group", seeker(.lookedAfterChild), [care, any], "care"),
        Case("their own group before any child", seeker(.lookedAfterChild), [any, care], "care"),
        Case("any child where no group is theirs", seeker(.childInNeed), [care, any], "any"),
        Case(
            "a group that no category says", seeker(.childInNeed, also: [.disabledChildren]),
            [any, service("disabled", [.disabledChildren])], "disabled"),
        Case(
            "a child protection plan", seeker(.childInNeed, also: [.childProtection]),
            [service("plans", [.childProtection]), any], "plans"),
        Case("a parent under 18 is any child", seeker(.parent, under18: true), [care, any], "any"),
        Case("a parent of 17 too", seeker(.parent, 17), [service("adults", [.adults]), any], "any"),
        Case("a parent is not", seeker(.parent), [care, any, net], nil),
        Case("a parent where adults are served too", seeker(.parent), [care, service("adults", [.adults])], "adults"),
        Case("a child is no adult", seeker(.childInNeed), [service("adults", [.adults])], nil),
        Case("a care leaver of 19 and a provider for any child", seeker(.careLeaver, 19), [any], "any"),
        Case("a care leaver of 19 and their own", seeker(.careLeaver, 19), [any, care], "care"),
        Case("somebody who qualifies for advice is a care leaver", seeker(.qualifyingForAdvice, 20), [care], "care"),
        Case(
            "somebody helped with education is a care leaver too",
            seeker(.inEducationOrTraining, 22), [care, any], "care"),
        Case("nobody", seeker(.lookedAfterChild), [], nil),
        Case("nobody that fits", seeker(.childInNeed), [care], nil),
    ]

    static let ages: [Case] = [
        Case("too young", seeker(.lookedAfterChild, 9), [service("a", [.childrenInCare], 10...25), any], "any"),
        Case("the youngest", seeker(.lookedAfterChild, 10), [service("a", [.childrenInCare], 10...25), any], "a"),
        Case("the oldest", seeker(.careLeaver, 25), [service("a", [.careLeavers], 10...25)], "a"),
        Case("too old", seeker(.careLeaver, 26), [service("a", [.careLeavers], 10...25)], nil),
        Case("of unknown age", seeker(.careLeaver), [service("a", [.careLeavers], 10...25)], "a"),
        Case("too young for all", seeker(.childInNeed, 3), [service("a", [.anyChild], 5...17)], nil),
    ]

    static let orders: [Case] = [
        Case(
            "a lower place first", seeker(.lookedAfterChild),
            [service("a", [.anyChild], order: 2), service("b", [.anyChild], order: 1)], "b"),
        Case(
            "the council's order before the group", seeker(.lookedAfterChild),
            [service("own", [.childrenInCare], order: 2), service("first", [.anyChild], order: 1)], "first"),
        Case(
            "one without a place comes last", seeker(.lookedAfterChild),
            [service("none", [.childrenInCare]), service("placed", [.anyChild], order: 9)], "placed"),
        Case(
            "the same place: their own group", seeker(.lookedAfterChild),
            [service("any", [.anyChild], order: 1), service("own", [.childrenInCare], order: 1)], "own"),
        Case(
            "all the same: the one named first", seeker(.lookedAfterChild),
            [service("b", [.childrenInCare]), service("a", [.childrenInCare])], "b"),
        Case("the safety net last", seeker(.lookedAfterChild), [net, any], "any"),
        Case(
            "the safety net last, whatever its place", seeker(.careLeaver, 19),
            [service("net", [.careLeavers], order: 1, net: true), service("any", [.anyChild])], "any"),
        Case("the safety net where nobody else fits", seeker(.childInNeed), [care, net], "net"),
        Case("the safety net is for those it serves", seeker(.parent), [care, net], nil),
    ]

    static let groupAges: [Case] = [
        Case("a group with ages of its own", seeker(.careLeaver, 24, also: [.disabledChildren]), [mixed], "mixed"),
        Case("too old for the other", seeker(.careLeaver, 24), [mixed, care], "care"),
        Case(
            "too young for the group and not for any child", seeker(.childInNeed, 4, also: [.disabledChildren]),
            [mixed], "mixed"),
        Case("too old for all", seeker(.careLeaver, 26, also: [.disabledChildren]), [mixed], nil),
    ]
    private static let mixed = AdvocacyService(
        id: "mixed", name: "Mixed", serves: [.disabledChildren, .anyChild], ageTo: 17,
        groupAges: [.disabledChildren: AgeRange(from: 5, to: 25)])

    static let contracts: [Case] = [
        Case("a contract that begins today", seeker(.childInNeed), [contracted("a", from: "2026-03-23")], "a"),
        Case("one that ends today", seeker(.childInNeed), [contracted("a", until: "2026-03-23")], "a"),
        Case("one that begins tomorrow", seeker(.childInNeed), [contracted("a", from: "2026-03-24"), any], "any"),
        Case("one that ended yesterday", seeker(.childInNeed), [contracted("a", until: "2026-03-22"), any], "any"),
        Case(
            "one in place of another", seeker(.childInNeed),
            [contracted("old", until: "2026-03-22"), contracted("new", from: "2026-03-23")], "new"),
        Case(
            "the net where the only contract is over", seeker(.childInNeed),
            [contracted("a", until: "2026-03-22"), net], "net"),
    ]
    private static func contracted(_ id: String, from: String? = nil, until: String? = nil) -> AdvocacyService {
        AdvocacyService(
            id: id, name: id, serves: [.anyChild],
            contract: Contract(from: from.flatMap { Day(iso: $0) }, until: until.flatMap { Day(iso: $0) }))
    }

    @Test func aContractThatIsOverIsTheReason() {
        let route = route(
            Self.seeker(.childInNeed), among: [Self.contracted("old", until: "2026-03-22"), Self.any],
            on: day("2026-03-23"))
        #expect(route.passedOver.map(\.reason) == ["It worked for the council until Sunday 22 March 2026"])
        let early = CaseKernel.route(
            Self.seeker(.childInNeed), among: [Self.contracted("new", from: "2026-04-01")], on: day("2026-03-23"))
        #expect(early.passedOver.map(\.reason) == ["It works for the council from Wednesday 1 April 2026"])
    }

    @Test func agesOfAGroupAreSaid() {
        let seeker = Self.seeker(.careLeaver, 24, also: [.disabledChildren])
        #expect(
            route(seeker, among: [Self.mixed], on: day("2026-03-23")).reasons.prefix(2) == [
                "It works for disabled children", "Aged 24, it works for people from 5 to 25",
            ])
        let own = Self.seeker(.careLeaver, 26, also: [.disabledChildren])
        #expect(
            route(own, among: [Self.mixed], on: day("2026-03-23")).passedOver.map(\.reason) == [
                "It works for people from 5 to 25, of disabled children"
            ])
    }

    @Test func whoIsAskedByThePersonIsReferredToAllTheSame() {
        let asked = AdvocacyService(id: "a", name: "A", serves: [.anyChild], isAskedByPerson: true)
        let route = route(Self.seeker(.childInNeed), among: [asked], on: day("2026-03-23"))
        #expect(route.chosen == asked)
        #expect(route.reasons.last == "People ask it themselves too, so the team tells the person how")
    }

    @Test(arguments: groups + ages + orders + groupAges + contracts)
    func chooses(row: Case) {
        let route = route(row.who, among: row.among, on: day("2026-03-23"))
        #expect(route.chosen?.id == row.chosen)
        #expect(route.reasons.isEmpty == (row.chosen == nil))
        #expect(
            Set(route.passedOver.map(\.service.id) + [row.chosen].compactMap(\.self)) == Set(row.among.map(\.id)),
            "every service is chosen or passed over")
        #expect(route.passedOver.allSatisfy { !$0.reason.isEmpty && !$0.reason.hasSuffix(".") })
        #expect(route.reasons.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
    }

    @Test func theReasonsAreThoseThatDecided() {
        let placed = Self.service("placed", [.childrenInCare], 8...17, order: 1)
        let chosen = route(
            Self.seeker(.lookedAfterChild, 12), among: [Self.any, placed, Self.net], on: day("2026-03-23"))
        #expect(
            chosen.reasons == [
                "It works for children in care", "Aged 12, it works for people from 8 to 17",
                "It has place 1 in the council's order",
            ])
        #expect(
            chosen.passedOver.map { "\($0.service.id): \($0.reason)" } == [
                "any: It comes later", "net: It is there for those whom nobody else serves",
            ])
        let last = route(Self.seeker(.childInNeed), among: [placed, Self.net], on: day("2026-03-23"))
        #expect(
            last.reasons == [
                "The council itself names no service for this person; this one is inherited from its base",
                "It works for any child or young person",
            ])
        #expect(last.passedOver.map(\.reason) == ["It works for children in care"])
        let unknown = route(Self.seeker(.lookedAfterChild), among: [placed], on: day("2026-03-23"))
        #expect(unknown.reasons.contains("The age is not known; it works for people from 8 to 17"))
        #expect(unknown.reasons.contains("It is the only one that fits"))
    }

    @Test func anAreaIsSaidAndDecidesNothing() {
        let north = AdvocacyService(id: "north", name: "North", serves: [.childrenInCare], order: 1, area: "Northtown")
        let south = AdvocacyService(id: "south", name: "South", serves: [.childrenInCare], order: 2, area: "Southtown")
        let both = route(Self.seeker(.lookedAfterChild), among: [north, south], on: day("2026-03-23"))
        #expect(both.chosen?.id == "north")
        #expect(
            both.reasons.contains(
                "It works in Northtown; no case says where a person lives, so the team has to see that it fits"))
        #expect(both.passedOver.map(\.reason) == ["It comes later; it works in Southtown"])
        #expect(
            route(Self.seeker(.lookedAfterChild), among: [north], on: day("2026-03-23")).reasons.contains(
                "It works in Northtown"))
    }

    @Test func whatIsInheritedNamesItsBase() {
        let trust = AdvocacyService(
            id: "trust", name: "Trust", serves: [.anyChild], isSafetyNet: true, base: "The trust's contract")
        #expect(
            route(Self.seeker(.childInNeed), among: [trust], on: day("2026-03-23")).reasons.first
                == "The council itself names no service for this person; this one is inherited from the base "
                + "\"The trust's contract\"")
    }
}
