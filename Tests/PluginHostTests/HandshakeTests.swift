import PluginHost
import PluginProtocol
import Testing

/// Plug-ins that do not shake hands as they should.
struct HandshakeTests {
    static let rows: [(python: String, trouble: String)] = [
        ("def initialize(id, opening): pass", "It did not shake hands within"),
        ("NAME = 'other'", "It gives another name than plugin.json, which says post."),
        ("VERSION = '2.0'", "It gives another version than plugin.json, which says 1.0."),
        ("CAPABILITIES = ['deliver']", "It gives other capabilities than plugin.json, which says check, deliver."),
        ("CAPABILITIES = ['deliver', 'check', 'fly']", "It gives other capabilities than plugin.json"),
        ("PROTOCOL = 2", "It speaks another protocol than 1."),
        ("sys.exit(3)", "It ended before it shook hands."),
        ("sys.exit('no module of that name')", "It ended before it shook hands. It wrote: no module of that name"),
        ("os.kill(os.getpid(), 11)", "It ended before it shook hands."),
        ("def initialize(id, opening): answer(id, 'hello')", "It answered initialize with something that is no"),
        (
            "def initialize(id, opening): send({'id': id, 'error': {'code': -32603, 'message': 'Jane'}})",
            "It answered initialize with the error -32603."
        ),
        ("def initialize(id, opening): write(b'x' * (1 << 20))", "It wrote more than it may before it shook hands."),
        ("while True: write(b'{}\\n')", "It wrote more than it may before it shook hands."),
        ("os.execv('/usr/bin/cat', ['cat'])", "It did not shake hands within"),
    ]

    @Test(arguments: rows)
    func isUnavailableAndRests(_ row: (python: String, trouble: String)) async throws {
        let work = try Workplace()
        try work.install(row.python)
        let limits = PluginLimits.quick {
            if row.trouble.hasPrefix("It did not") { $0.handshake = .seconds(1) }
            $0.grace = .seconds(30)
            $0.rest = .seconds(60)
        }
        try await work.host(limits) { host in
            #expect(await host.carry("key") == .unavailable(.noHandshake))
            #expect(await host.carry("key") == .unavailable(.resting))
            let standing = try #require(await host.standings().first)
            #expect(standing.state == .resting && standing.version == nil)
            #expect(standing.trouble?.hasPrefix(row.trouble) == true, "\(standing.trouble ?? "")")
            #expect(work.processes.count <= 1)
            #expect(!work.book.text.contains("Jane"))
        }
    }

    @Test func settingsRefusedAreTrouble() async throws {
        let work = try Workplace()
        try work.install(
            """
            def initialize(id, opening):
                send({"id": id, "error": {"code": -32001, "message": "no", "data": {"faults": [
                    {"setting": "host", "message": "No host is called " + opening["settings"]["host"]}]}}})
            """, manifest: #""settings": [{"name": "host"}]"#)
        try work.give(#"{"settings": {"host": "mail.example.net"}}"#)
        try await work.host(.quick { $0.rest = .seconds(60) }) { host in
            #expect(await host.carry("key") == .unavailable(.notSetUp))
            #expect(await host.carry("key") == .unavailable(.notSetUp))
            let standing = try #require(await host.standings().first)
            #expect(standing.state == .notSetUp && work.processes.count == 1)
            #expect(standing.trouble == "host: No host is called […].[…].[…]")
        }
    }

    @Test func lastWordsRepeatNothingThatItWasGiven() async throws {
        let work = try Workplace()
        try work.install(
            "def initialize(id, opening): sys.exit('cannot reach ' + opening['settings']['host'])",
            manifest: #""settings": [{"name": "host"}]"#)
        try work.give(#"{"settings": {"host": "mail.example.net"}}"#)
        try await work.host(.quick { ($0.rest, $0.grace) = (.seconds(60), .seconds(30)) }) { host in
            #expect(await host.carry("key") == .unavailable(.noHandshake))
            let trouble = await host.standings().first?.trouble
            #expect(trouble == "It ended before it shook hands. It wrote: cannot reach […].[…].[…]")
        }
    }

    @Test func aCorrectionEndsTheRest() async throws {
        let work = try Workplace()
        try work.install(
            "def initialize(id, opening):\n    if opening['settings']['host'] == 'wrong': sys.exit(1)\n"
                + "    answer(id, {'name': NAME, 'version': VERSION, 'protocol': 1, 'capabilities': CAPABILITIES})",
            manifest: #""settings": [{"name": "host", "given_by": "either"}]"#)
        try work.give(#"{"settings": {"host": "wrong"}}"#)
        try await work.host(.quick { $0.rest = .seconds(60) }) { host in
            #expect(await host.carry("key") == .unavailable(.noHandshake))
            #expect(await host.carry("key") == .unavailable(.resting))
            try work.give(#"{"settings": {"host": "right"}}"#)
            #expect(await host.carry("key") == .answered(.delivered))
            #expect(await host.standings().first?.restarts == 1)
        }
    }

    @Test func anotherModuleSettingEndsTheRest() async throws {
        let work = try Workplace()
        try work.install(
            "def initialize(id, opening):\n    if opening['settings']['host'] == 'wrong': sys.exit(1)\n"
                + "    answer(id, {'name': NAME, 'version': VERSION, 'protocol': 1, 'capabilities': CAPABILITIES})",
            manifest: #""settings": [{"name": "host", "given_by": "council"}]"#)
        try await work.host(.quick { $0.rest = .seconds(60) }) { host in
            #expect(await host.carry("key", for: .sample("first", ["host": "wrong"])) == .unavailable(.noHandshake))
            #expect(await host.carry("key", for: .sample("first", ["host": "wrong"])) == .unavailable(.resting))
            #expect(await host.carry("key", for: .sample("first", ["host": "right"])) == .answered(.delivered))
        }
    }

    @Test func isStartedAgainAfterItsRest() async throws {
        let work = try Workplace()
        try work.install("sys.exit(1)")
        try await work.host(.quick { $0.rest = .milliseconds(50) }) { host in
            #expect(await host.carry("key") == .unavailable(.noHandshake))
            try work.install()
            try await eventually("another start") { await host.carry("key") == .answered(.delivered) }
            #expect(await host.standings().first?.trouble == nil)
        }
    }
}
