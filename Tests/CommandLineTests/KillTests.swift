import Foundation
import Glibc
import Synchronization
import Testing

/// `REDRESS_KILLS` says how often the host is killed; ten times unless said.
@Suite("A host killed under load", .timeLimit(.minutes(60)))
struct KillTests {
    private static let kills = ProcessInfo.processInfo.environment["REDRESS_KILLS"].flatMap { Int($0) } ?? 10

    @Test("loses nothing that was acknowledged, and makes no case twice")
    func killed() async throws {
        let work = try Workplace(councils: ["dudley", "medway", "st-helens"])
        var kept: [String: Acknowledged] = [:]
        var host = try await Host.start(in: work)
        for round in 1...Self.kills {
            let load = Load(round: round, killedAfter: .random(in: 10...120))
            await load.run(on: host)
            await host.kill()
            host = try await Host.start(in: work)
            kept.merge(try await load.expectEverythingKept(by: host)) { first, _ in first }
            try await expectCleanStores(in: work, holding: kept.count)
        }
        for complaint in kept.values { #expect(try await host.follow(complaint).status == 200) }
        #expect(kept.count >= Self.kills * 10)
        #expect(await host.stop() == 0)
        try await expectCleanStores(in: work, holding: kept.count)
    }

    /// Chains, ledger and keys are whole, and there is one case for every key that was ever answered.
    private func expectCleanStores(in work: Workplace, holding count: Int) async throws {
        let verified = try await work.run(["verify", "--format", "json"])
        #expect(verified.code == 0, "\(verified.out)\(verified.err)")
        let stores = try verified.json().list
        #expect(stores.flatMap(\.["problems"].list) == [])
        #expect(stores.compactMap(\.["cases"].number).reduce(0, +) == Double(count))
    }
}

/// One round of complaints, each under a key of its own, until the host is killed in the middle of them.
private final class Load: Sendable {
    private struct Sent: Sendable {
        let key: String
        let council: String
        var answer: [UInt8]?
    }

    private let round: Int
    private let killedAfter: Int
    private let killsBeforeSending = Bool.random()
    private let sent = Mutex<[Sent]>([])
    private let events = Mutex(0)

    init(round: Int, killedAfter: Int) {
        self.round = round
        self.killedAfter = killedAfter
    }

    func run(on host: Host) async {
        await withTaskGroup(of: Void.self) { group in
            for worker in 0..<12 { group.addTask { await self.work(worker, on: host) } }
        }
    }

    private func work(_ worker: Int, on host: Host) async {
        let council = ["dudley", "medway", "st-helens"][worker % 3]
        for number in 0... {
            let key = "round-\(round)-worker-\(worker)-\(number)"
            let place = sent.withLock { sent in
                sent.append(Sent(key: key, council: council))
                return sent.count - 1
            }
            if killsBeforeSending { killWhenItIsTime(host) }
            guard let answer = try? await host.post(Host.door(council), Host.complaint, key: key) else { return }
            #expect(answer.status == 201, "\(answer.text)")
            sent.withLock { $0[place].answer = answer.body }
            if !killsBeforeSending { killWhenItIsTime(host) }
        }
    }

    private func killWhenItIsTime(_ host: Host) {
        let count = events.withLock { count in
            count += 1
            return count
        }
        if count == killedAfter { host.program.signal(SIGKILL) }
    }

    /// Reads every acknowledged case, sends everything again under its key, and gives the case of each key.
    func expectEverythingKept(by host: Host) async throws -> [String: Acknowledged] {
        var kept: [String: Acknowledged] = [:]
        for sent in sent.withLock({ $0 }) {
            let again = try await host.post(Host.door(sent.council), Host.complaint, key: sent.key)
            if let answer = sent.answer {
                #expect(again.body == answer, "\(sent.key) was answered otherwise the second time")
            }
            let complaint = try Acknowledged(again, at: sent.council)
            #expect(try await host.post(Host.door(sent.council), Host.complaint, key: sent.key).body == again.body)
            let followed = try await host.follow(complaint)
            #expect(followed.status == 200, "\(sent.key), acknowledged: \(sent.answer != nil)")
            kept[sent.key] = complaint
        }
        #expect(Set(kept.values.map(\.path)).count == kept.count)
        return kept
    }
}
