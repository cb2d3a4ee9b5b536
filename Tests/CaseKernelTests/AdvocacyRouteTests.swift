import CaseKernel
import Testing

/// Which advocacy provider somebody is referred to.
@Suite struct AdvocacyRouteTests {
    private static func service(
        _ id: String, _ serves: Set<AdvocacyGroup>, _ from: Int? = nil, _ to: Int? = nil, order: Int? = nil,
        net: Bool = false
    ) -> AdvocacyService {
        AdvocacyService(
            id: id, name: id, serves: serves, ageFrom: from, ageTo: to, order: order, isSafetyNet: net)
    }

    private static let care = service("care", [.childrenInCare])
    private static let young = service("young", [.anyChild])
    private static let leavers = service("leavers", [.careLeavers], 16, 25)
    private static let adults = service("adults", [.adults])
    private static let net = service("net", [.childrenInCare, .careLeavers, .anyChild], net: true)

    static let rows: [(String, AdvocacySeeker, [AdvocacyService], String?)] = [
        ("a child in care", AdvocacySeeker(category: .lookedAfterChild, age: 14), [young, care], "care"),
        (
            "the first named of two alike", AdvocacySeeker(category: .childInNeed, age: 9),
            [young, service("b", [.anyChild])], "young"
        ),
        (
            "the council's order goes before the group", AdvocacySeeker(category: .lookedAfterChild),
            [service("a", [.anyChild], order: 1), care], "a"
        ),
        (
            "a lower place first", AdvocacySeeker(category: .lookedAfterChild),
            [service("a", [.anyChild], order: 2), service("b", [.anyChild], order: 1)], "b"
        ),
        ("a care leaver of 19", AdvocacySeeker(category: .careLeaver, age: 19), [young, leavers], "leavers"),
        ("too old for one", AdvocacySeeker(category: .careLeaver, age: 26), [leavers, net], "net"),
        ("too young for one", AdvocacySeeker(category: .careLeaver, age: 15), [leavers], nil),
        ("of an age nobody knows", AdvocacySeeker(category: .careLeaver), [leavers], "leavers"),
        (
            "a care leaver, by one for any young person", AdvocacySeeker(category: .careLeaver, age: 19), [young],
            "young"
        ),
        ("a safety net comes last", AdvocacySeeker(category: .lookedAfterChild, age: 14), [net, young], "young"),
        (
            "and takes whom nobody else serves", AdvocacySeeker(category: .lookedAfterChild, age: 14), [net, adults],
            "net"
        ),
        ("a parent", AdvocacySeeker(category: .parent), [young, adults], "adults"),
        ("a parent of 17", AdvocacySeeker(category: .parent, age: 17), [adults, young], "young"),
        ("a parent where none is for adults", AdvocacySeeker(category: .parent), [young, net], nil),
        (
            "a group that no category says", AdvocacySeeker(category: .childInNeed, age: 9, also: [.disabledChildren]),
            [young, service("d", [.disabledChildren])], "d"
        ),
        ("nobody is named", AdvocacySeeker(category: .lookedAfterChild), [], nil),
    ]

    @Test(arguments: rows)
    func isChosen(name: String, seeker: AdvocacySeeker, services: [AdvocacyService], id: String?) {
        let found = route(seeker, among: services)
        #expect(found.chosen?.id == id)
        #expect(found.chosen == nil || !found.reasons.isEmpty)
        #expect(found.passedOver.count == services.count - (id == nil ? 0 : 1))
        #expect(found.passedOver.allSatisfy { !$0.reason.isEmpty })
    }

    @Test func theReasonsSayGroupAgeAndOrder() {
        let one = Self.service("a", [.careLeavers], 16, 25, order: 1)
        let found = route(AdvocacySeeker(category: .careLeaver, age: 19), among: [one, Self.young])
        #expect(
            found.reasons == [
                "It works for care leavers", "Aged 19, it works for people from 16 to 25",
                "It has place 1 in the council's order",
            ])
        #expect(found.passedOver.first?.reason == "It comes later")
    }
}
