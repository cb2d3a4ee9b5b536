import Foundation
import PluginHost
import PluginProtocol
import Testing

/// What a host does with plug-ins that do as they should.
struct DeliveryTests {
    @Test func deliversWithOneProcess() async throws {
        let work = try Workplace()
        try work.install()
        try await work.host { host in
            for number in 1...20 { #expect(await host.carry("key-\(number)") == .answered(.delivered)) }
            #expect(work.processes.count == 1)
            let standing = try #require(await host.standings().first)
            #expect(standing.state == .running && standing.version == "1.0" && standing.trouble == nil)
            #expect(standing.restarts == 0 && standing.council == "first" && standing.plugin == "post")
        }
    }

    @Test func saysWhatThePluginSays() async throws {
        let work = try Workplace()
        try work.install(
            """
            def deliver(id, delivery):
                answer(id, dict({"key": delivery["key"]}, **json.loads(delivery["message"]["text"])))
            """)
        try await work.host { host in
            for (text, outcome) in [
                (#"{"outcome": "later", "reason": "busy", "after": 60}"#, DeliveryOutcome.later(.busy, after: 60)),
                (#"{"outcome": "never", "reason": "address-refused"}"#, .never(.addressRefused)),
            ] {
                #expect(
                    await host.carry(.sample("key", text: text), by: "post", for: .sample()) == .answered(outcome))
            }
        }
    }

    @Test func deliversSeveralAtOnceAndOthersWait() async throws {
        let work = try Workplace()
        try work.install(
            """
            CONCURRENCY = 4
            def deliver(id, delivery):
                note("began", delivery["key"])
                if len(held) < 3: held.append((id, delivery))
                else:
                    for each in held + [(id, delivery)]: delivered(*each)
                    held.clear()
            held = []
            """)
        try await work.host { host in
            await withTaskGroup(of: CarriageOutcome.self) { group in
                for number in 1...8 { group.addTask { await host.carry("key-\(number)") } }
                for await outcome in group { #expect(outcome == .answered(.delivered)) }
            }
            #expect(work.notes("began").count == 8 && work.processes.count == 1)
        }
    }

    @Test func moreThanMayWaitAreTurnedAway() async throws {
        let work = try Workplace()
        try work.install("def deliver(id, delivery): pass")
        try await work.host(
            .quick {
                $0.waiting = 2; $0.delivery = .seconds(2)
            }
        ) { host in
            let outcomes = await withTaskGroup(of: CarriageOutcome.self) { group in
                for number in 1...5 { group.addTask { await host.carry("key-\(number)") } }
                var outcomes: [CarriageOutcome] = []
                for await outcome in group {
                    outcomes.append(outcome)
                    if outcomes.count == 3 {
                        group.addTask {
                            await host.close(); return .answered(.delivered)
                        }
                    }
                }
                return outcomes
            }
            #expect(outcomes.contains(.unavailable(.resting)))
        }
    }

    @Test func aCouncilHasItsOwnProcessAndSecrets() async throws {
        let work = try Workplace()
        try work.install(
            """
            def deliver(id, delivery):
                note("given", json.dumps([settings, secrets], sort_keys=True))
                delivered(id, delivery)
            """,
            manifest: #""settings": [{"name": "host"}], "secrets": [{"name": "word", "required": true}]"#)
        try work.give(
            """
            {"settings": {"host": "all"}, "councils": {
              "first": {"secrets": {"word": "apricot"}},
              "second": {"settings": {"host": "own"}, "secrets": {"word": "blueberry"}}}}
            """)
        try await work.host { host in
            #expect(await host.carry("a", for: .sample("first")) == .answered(.delivered))
            #expect(await host.carry("b", for: .sample("second")) == .answered(.delivered))
            #expect(await host.carry("c", for: .sample("third")) == .unavailable(.notSetUp))
            #expect(
                work.notes("given") == [
                    #"[{"host": "all"}, {"word": "apricot"}]"#, #"[{"host": "own"}, {"word": "blueberry"}]"#,
                ])
            #expect(Set(work.processes).count == 2)
            let third = try #require(await host.standings().first { $0.council == "third" })
            #expect(third.state == .notSetUp && third.trouble?.contains("The secret word is missing.") == true)
        }
    }

    @Test func otherSettingsTakeAnotherProcess() async throws {
        let work = try Workplace()
        try work.install(
            "def deliver(id, delivery): note('host', settings['host']), delivered(id, delivery)",
            manifest: #""settings": [{"name": "host", "given_by": "council"}]"#)
        try await work.host { host in
            for value in ["one", "one", "two"] {
                #expect(await host.carry("key", for: .sample("first", ["host": value])) == .answered(.delivered))
            }
            #expect(work.notes("host") == ["one", "one", "two"] && work.processes.count == 2)
            let first = try #require(work.processes.first)
            try await eventually("the end of the first process") { !Workplace.isAlive(first) }
            #expect(await host.standings().first?.restarts == 0)
        }
    }

    @Test func stopsWhatHasNoWork() async throws {
        let work = try Workplace()
        try work.install()
        try await work.host(.quick { $0.idle = .milliseconds(100) }) { host in
            #expect(await host.carry("key") == .answered(.delivered))
            let first = try #require(work.processes.first)
            try await eventually("the end of the idle process") { !Workplace.isAlive(first) }
            try await eventually("idleness") { await host.standings().first?.state == .idle }
            #expect(await host.carry("key") == .answered(.delivered))
            #expect(await host.standings().first?.restarts == 0 && work.processes.count == 2)
        }
    }

    @Test func checks() async throws {
        let work = try Workplace()
        try work.install(
            """
            def check(id): answer(id, {"faults": [{"setting": "host", "message": "No answer from " + settings["host"]},
                                                  {"setting": None, "message": "A clock is wrong"}]})
            """, manifest: #""settings": [{"name": "host"}]"#)
        try work.give(#"{"settings": {"host": "mail.example.net"}}"#)
        try await work.host { host in
            let report = await host.check(plugin: "post", for: .sample())
            #expect(report.isChecked && report.version == "1.0")
            #expect(report.faults == ["host: No answer from […].[…].[…]", "A clock is wrong"])
            let other = await host.check(plugin: "other", for: .sample())
            #expect(!other.isChecked && other.faults.first?.hasPrefix("It is not installed.") == true)
        }
    }

    @Test func closingLeavesNothing() async throws {
        let work = try Workplace()
        try work.install(
            """
            import signal
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            def deliver(id, delivery):
                note("began", 1)
                while True: time.sleep(1)
            """)
        try await work.host { host in
            async let outcome = host.carry("key")
            try await eventually("a delivery") { !work.notes("began").isEmpty }
            await host.close()
            #expect(work.processes.allSatisfy { !Workplace.isAlive($0) })
            #expect(await outcome == .misbehaved(.hung))
            #expect(await host.carry("key") == .unavailable(.closing))
        }
    }

    @Test func aProgramThatWasTakenAwayIsNotInstalled() async throws {
        let work = try Workplace()
        try work.install()
        try await work.host(.quick { $0.idle = .milliseconds(1) }) { host in
            #expect(await host.carry("key") == .answered(.delivered))
            try await eventually("idleness") { await host.standings().first?.state == .idle }
            try FileManager.default.removeItem(atPath: work.plugins + "/post/post.py")
            #expect(await host.carry("key") == .unavailable(.notInstalled))
            let standing = try #require(await host.standings().first)
            #expect(standing.state == .notInstalled && standing.trouble?.contains("post.py") == true)
        }
    }

    @Test func whatIsNotInstalled() async throws {
        let work = try Workplace()
        try await work.host { host in
            #expect(await host.carry("key") == .unavailable(.notInstalled))
            #expect(await host.standings().map(\.state) == [.notInstalled])
        }
    }
}
