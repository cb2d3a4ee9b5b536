import Foundation
import Glibc
import Synchronization
import Testing

@Suite("redress serve", .timeLimit(.minutes(5)))
struct ServingTests {
    @Test("a second host on the same data folder is refused at once, and the first goes on")
    func twoHosts() async throws {
        let work = try Workplace(councils: ["dudley"])
        let host = try await Host.start(in: work)
        let second = try await work.run(["serve", "--port", "0"])
        #expect(second.code >= 70)
        #expect(second.err.contains("\(host.program.id)"), "\(second.err)")
        #expect(second.out == "")
        _ = try await host.complain(to: "dudley")
        #expect(try await work.run(["verify"]).code == 0)
        #expect(await host.stop() == 0)
    }

    @Test("a port in use is said, and nothing is left locked")
    func portInUse() async throws {
        let (work, other) = (try Workplace(councils: ["dudley"]), try Workplace(councils: ["dudley"]))
        let host = try await Host.start(in: work)
        let port = try #require(host.origin.split(separator: ":").last)
        let second = try await other.run(["serve", "--port", String(port)])
        #expect(second.code >= 70)
        #expect(second.err.contains("cannot serve at 127.0.0.1 port \(port)"))
        #expect(try await other.run(["verify"]).code == 0)
        #expect(await host.stop() == 0)
    }

    @Test("a flag comes before the environment, and that before the settings file")
    func settings() async throws {
        let work = try Workplace(councils: ["dudley"])
        try work.write(
            #"{"redress": {"host": "203.0.113.1", "data": "from-file", "port": 0, "pace": false}}"#, to: "settings.json"
        )
        let program = try work.start(
            ["serve", "--settings", "settings.json", "--host", "127.0.0.1"],
            environment: ["REDRESS_DATA": "from-environment", "REDRESS_HOST": "203.0.113.2"])
        try await eventually("the address") { program.hasEnded || program.out.contains("/dudley") }
        #expect(program.out.contains("Redress serves 1 council at http://127.0.0.1:"), "\(program.err)")
        #expect(mode(of: work.path + "/from-environment") == 0o700)
        #expect(mode(of: work.path + "/from-file") == nil)
        program.signal(SIGINT)
        #expect(await program.code == 0)
    }

    @Test("two councils that claim one host name: check and host say the same, and the later one is not served")
    func rivals() async throws {
        let work = try Workplace(councils: ["dudley", "medway"])
        for council in ["dudley", "medway"] {
            let text = try work.text(of: work.module(council))
            try work.write(
                text.replacingOccurrences(of: " base=\"base\"", with: " base=\"base\" host=\"complaints.example.org\""),
                to: work.module(council))
        }
        let check = try await work.run(["check"])
        #expect(check.code == 1)
        let fault = try #require(check.out.split(separator: "\n").first { $0.contains("error:") })
        #expect(fault.contains("medway/council.xml:") && fault.contains("which \"dudley\" has already"))
        #expect(try await work.run(["check", "councils/medway"]).code == 1)
        #expect(try await work.run(["check", "councils/dudley"]).code == 0)
        let host = try await Host.start(in: work)
        #expect(host.program.err.contains("which \"dudley\" has already"))
        #expect(host.program.out.contains("not served: medway"))
        #expect(try await host.get("/medway").status == 503)
        #expect(try await host.get("/dudley").status == 200)
        #expect(await host.stop() == 0)
    }

    @Test("once an origin is named, no other name is answered, and health is told at any")
    func origin() async throws {
        let work = try Workplace(councils: ["dudley"])
        let host = try await Host.start(in: work, environment: ["REDRESS_ORIGIN": "https://complaints.example.org"])
        #expect(host.program.out.contains("https://complaints.example.org/dudley"))
        let refused = try await host.get("/dudley")
        #expect(refused.status == 421 && refused.text.contains("127.0.0.1") && refused.text.contains("--origin"))
        #expect(try await host.get("/dudley", at: "complaints.example.org").status == 200)
        #expect(try await host.get("/healthz").status == 200)
        #expect(await host.stop() == 0)
    }

    @Test("on SIGTERM under load, finishes what it accepted and loses nothing")
    func finishesWhatItAccepted() async throws {
        let work = try Workplace(councils: ["dudley"])
        let host = try await Host.start(in: work)
        let tally = Tally()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    // Until no connection is taken any more.
                    while let answer = try? await host.post(Host.door("dudley"), Host.complaint) {
                        guard let complaint = try? Acknowledged(answer, at: "dudley") else {
                            tally.add("\(answer.status) \(answer.text)")
                            continue
                        }
                        if tally.add(complaint) == 100 { host.program.signal(SIGTERM) }
                    }
                }
            }
        }
        #expect(await host.program.code == 0)
        #expect(tally.others == [])
        let stores = try await work.run(["verify", "--format", "json"]).json()
        let cases = tally.accepted
        #expect(cases.count >= 100)
        #expect(stores.list.map(\.["cases"].number) == [Double(cases.count)], "what was recorded was answered")
        #expect(stores.list.map(\.["problems"].list.count) == [0])
        let again = try await Host.start(in: work)
        for complaint in cases { #expect(try await again.follow(complaint).status == 200) }
        #expect(await again.stop() == 0)
    }
}

/// What came back of the complaints that were sent.
private final class Tally: Sendable {
    private let state = Mutex((accepted: Set<Acknowledged>(), others: [String]()))

    var accepted: Set<Acknowledged> { state.withLock { $0.accepted } }
    var others: [String] { state.withLock { $0.others } }

    func add(_ complaint: Acknowledged) -> Int {
        state.withLock { state in
            state.accepted.insert(complaint)
            return state.accepted.count
        }
    }

    func add(_ other: String) { state.withLock { $0.others.append(other) } }
}
