import CaseDesk
import CaseKernel
import Testing

@Suite("Lanes and kinds go into the store and come back")
struct OutboxNamesTests {
    static let lanes: [(OutboxLane, String)] =
        [
            (.urgent, "team-urgent"), (.team, "team"), (.provider("always-heard"), "provider-always-heard"),
            // A provider may be called anything.
            (.provider("team"), "provider-team"), (.provider("complainant-email"), "provider-complainant-email"),
        ] + ContactWay.allCases.map { (.complainant($0), "complainant-\($0.rawValue)") }

    @Test("a lane by its name", arguments: lanes)
    func lane(lane: OutboxLane, name: String) {
        #expect(lane.name == name)
        #expect(OutboxLane(name) == lane)
    }

    @Test("what is no lane", arguments: ["", "Team", "team-", "complainant", "complainant-fax", "complainant-", "x"])
    func noLane(name: String) { #expect(OutboxLane(name) == nil) }

    static let kinds: [(String, Int)] =
        [("notice", 1), ("notice", 12), ("referral", 3), ("digest", 20_535)]
        + TeamAlert.allCases.map { ("alert-\($0.rawValue)", 1) }

    @Test("a kind by its name and number", arguments: kinds)
    func kind(name: String, number: Int) throws {
        let kind = try #require(OutboxKind(kind: name, number: number))
        #expect(kind.stored.kind == name && kind.stored.number == number)
    }

    static let unknown = [
        ("", 1), ("notice", 0), ("notice", -1), ("referral", 0), ("alert-", 1), ("alert-x", 1), ("letter", 1),
        ("notice-1", 1),
    ]

    @Test("what is no kind", arguments: unknown)
    func noKind(name: String, number: Int) { #expect(OutboxKind(kind: name, number: number) == nil) }
}
