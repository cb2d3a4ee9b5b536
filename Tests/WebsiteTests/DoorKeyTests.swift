import Synchronization
import Testing

@Suite("A request sent again under its key")
struct DoorKeyTests {
    @Test("gets the identical answer for 24 hours, and makes no second case")
    func replay() async throws {
        let moment = Moment(DoorSite.now)
        let site = try await DoorSite(at: { moment.seconds })
        let first = try await site.post(DoorSite.complaint, key: "k-1")
        #expect(first.status == 201)
        for later in [0, 1, 3_600, 24 * 3_600 - 1] as [Int64] {
            moment.seconds = DoorSite.now + later
            let again = try await site.post(DoorSite.complaint, key: "k-1")
            #expect(again.status == 201)
            #expect(again.body == first.body && again.headers == first.headers)
        }
        #expect(try await site.cases() == 1)
        moment.seconds = DoorSite.now + 24 * 3_600
        #expect(try await site.post(DoorSite.complaint, key: "k-1").body != first.body)
        #expect(try await site.cases() == 2)
    }

    @Test("with another body is refused")
    func otherBody() async throws {
        let site = try await DoorSite()
        #expect(try await site.post(DoorSite.complaint, key: "k-1").status == 201)
        let other = try await site.post(DoorSite.complaint.replacing("twice", with: "once"), key: "k-1")
        #expect(other.status == 422)
        #expect(try other.json()["type"].text == "/problems/idempotency-key-reused")
        #expect(try await site.cases() == 1)
    }

    @Test("is another's at another council")
    func otherCouncil() async throws {
        let site = try await DoorSite(all: true)
        let first = try await site.post(DoorSite.complaint, to: "dudley", key: "k-1")
        let second = try await site.post(DoorSite.complaint, to: "medway", key: "k-1")
        #expect(second.status == 201)
        #expect(first.body != second.body)
    }

    @Test("many at once make one case")
    func atOnce() async throws {
        let site = try await DoorSite()
        let bodies = try await withThrowingTaskGroup(of: [UInt8].self, returning: Set<[UInt8]>.self) { group in
            for _ in 0..<20 { group.addTask { try await site.post(DoorSite.complaint, key: "k-1").body } }
            return try await group.reduce(into: []) { $0.insert($1) }
        }
        #expect(bodies.count == 1)
        #expect(try await site.cases() == 1)
    }

    @Test("a key that cannot be one is refused", arguments: ["", "two words", "é", String(repeating: "k", count: 256)])
    func badKey(key: String) async throws {
        let site = try await DoorSite()
        let answer = try await site.post(DoorSite.complaint, key: key)
        #expect(answer.status == 400)
        #expect(try answer.json()["type"].text == "/problems/idempotency-key")
        #expect(try await site.cases() == 0)
    }
}

/// A clock's moment that a test moves.
final class Moment: Sendable {
    private let state: Mutex<Int64>
    init(_ seconds: Int64) { state = Mutex(seconds) }

    var seconds: Int64 {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
