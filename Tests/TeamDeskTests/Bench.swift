import CaseKernel
import CaseStore
import Synchronization
import Testing

@testable import TeamDesk

/// A council's people in memory, under a clock that a test moves.
struct Bench {
    let desk: TeamDesk
    private let moment = Moment()

    init(realm: TeamRealm? = nil) async throws {
        let stores = InMemoryStores()
        let council = try #require(CouncilID("sampleshire"))
        let store = realm == .install ? await stores.team() : await stores.open(council).team
        desk = TeamDesk(store: store, now: { [moment] in moment.now })
    }

    private final class Moment: Sendable {
        private let seconds = Mutex(Int64(1_774_000_000))
        var now: Int64 { seconds.withLock { $0 } }
        func wait(_ more: Int64) { seconds.withLock { $0 += more } }
    }

    var now: Int64 { moment.now }

    func wait(_ seconds: Int64) { moment.wait(seconds) }

    /// An account that was set up: its number, its password, and the secret of its authenticator.
    func account(
        _ address: String = "manager@example.org", _ role: TeamRole = .complaintsManager
    ) async throws -> Person {
        let link = try await desk.add(name: "A. Person", address: address, role: role)
        let invitation = try await desk.invitation(link.text)
        let secret = try #require(Base32.bytes(invitation.secret))
        let recovery = try await desk.setUp(
            link.text, password: Person.password, code: OneTimeCode.code(secret, step: OneTimeCode.step(at: now)))
        wait(OneTimeCode.period)
        return Person(number: link.account, address: address, secret: secret, recovery: recovery)
    }

    struct Person {
        static let password = "green lamp harbour"
        let number: Int
        let address: String
        let secret: [UInt8]
        let recovery: [String]
    }

    func code(_ person: Person) -> String { OneTimeCode.code(person.secret, step: OneTimeCode.step(at: now)) }

    /// The token of the second question, after the right password.
    func question(_ person: Person, caller: String = "192.0.2.1") async throws -> VisitToken {
        let outcome = try await desk.signIn(address: person.address, password: Person.password, caller: caller)
        guard case .needsCode(let token) = outcome else { throw Unexpected(outcome: "\(outcome)") }
        return token
    }

    /// The token of a session.
    func session(_ person: Person) async throws -> VisitToken {
        let outcome = try await desk.confirm(try await question(person), code: code(person))
        guard case .signedIn(let token, _) = outcome else { throw Unexpected(outcome: "\(outcome)") }
        wait(OneTimeCode.period)
        return token
    }

    struct Unexpected: Error { let outcome: String }
}

extension Base32 {
    /// The bytes that a text stands for, as an authenticator reads it.
    static func bytes(_ text: String) -> [UInt8]? {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, buffer, bits) = ([UInt8](), 0, 0)
        for letter in text {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            buffer = (buffer << 5 | value) & 0xffff
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 255))
            }
        }
        return bytes
    }
}
