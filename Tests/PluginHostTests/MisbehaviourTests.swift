import Glibc
import PluginHost
import PluginProtocol
import Testing

/// Plug-ins that hang, crash, lie and flood: each costs the delivery it does it over, and no other.
struct MisbehaviourTests {
    typealias Row = (python: String, outcome: CarriageOutcome.Misbehaviour)

    /// What a plug-in does over the delivery `bad`.
    static let rows: [Row] = [
        ("pass", .hung),
        ("sys.exit(0)", .crashed),
        ("os.kill(os.getpid(), 9)", .crashed),
        ("os._exit(3)", .crashed),
        ("os.close(1)", .crashed),
        ("answer(id, {'key': 'another', 'outcome': 'delivered'})", .lied),
        ("answer(id, {'key': 'bad', 'outcome': 'perhaps'})", .lied),
        ("answer(id, {'key': 'bad', 'outcome': 'never', 'reason': 'Jane said so'})", .lied),
        ("answer(id, 7)", .lied),
        ("answer(id, None)", .lied),
        ("send({'id': id, 'error': {'code': -32000, 'message': 'Jane'}})", .lied),
        ("send({'id': id, 'error': 'Jane'})", .lied),
        ("write(b'Jane\\n')", .hung),
        ("answer(id + 1000, {'key': 'bad', 'outcome': 'delivered'})", .hung),
        ("send({'id': id, 'method': 'deliver', 'params': {}})", .hung),
        ("write(b'[' * 60000 + b'\\n')", .hung),
        ("write(b'x' * 70000 + b'\\n')", .flooded),
        ("write(b'x' * 70000); time.sleep(60)", .flooded),
        ("write(b'x\\n' * 300)", .flooded),
        ("[write(b'x' * 60000 + b'\\n') for _ in range(30)]", .flooded),
        ("a = bytearray(3 << 30); delivered(id, delivery)", .crashed),
        ("while True: pass", .crashed),
        (
            "open(os.path.join(os.environ['HOME'], 'x'), 'wb').write(b'x' * (2 << 20)); delivered(id, delivery)",
            .crashed
        ),
        ("held = [open('/dev/null') for _ in range(1000)]", .crashed),
    ]

    @Test(arguments: rows)
    func costsOneDelivery(_ row: Row) async throws {
        let work = try Workplace()
        try work.install(Self.over("bad", row.python))
        let limits = PluginLimits.quick {
            // Time on a processor runs out before the time for a delivery does.
            $0.delivery = row.outcome == .hung ? .milliseconds(500) : .seconds(20)
            $0.cpu = 1
            $0.file = 1 << 20
            $0.descriptors = 64
        }
        try await work.host(limits) { host in
            #expect(await host.carry("good") == .answered(.delivered))
            #expect(await host.carry("bad") == .misbehaved(row.outcome))
            // The first time another process takes over at once.
            #expect(await host.carry("good") == .answered(.delivered))
            let standing = try #require(await host.standings().first)
            #expect(standing.restarts == 1 && standing.state == .running)
            let first = try #require(work.processes.first)
            try await eventually("the end of the process") { !Workplace.isAlive(first) }
            #expect(!work.book.text.contains("Jane"))
        }
    }

    /// Python that does something over one key and delivers every other.
    static func over(_ key: String, _ python: String) -> String {
        """
        def deliver(id, delivery):
            if delivery["key"] == "\(key)":
                \(python)
            else: delivered(id, delivery)
        """
    }

    /// The same with four at once: those in flight keep their own chance where the process lives on.
    @Test(arguments: [
        ("pass", CarriageOutcome.Misbehaviour.hung, CarriageOutcome.answered(.delivered)),
        ("answer(id, {'key': 'another', 'outcome': 'delivered'})", .lied, .answered(.delivered)),
        ("os._exit(3)", .crashed, .misbehaved(.crashed)),
        ("write(b'x' * 70000)", .flooded, .misbehaved(.flooded)),
    ])
    func othersInFlight(
        _ row: (python: String, bad: CarriageOutcome.Misbehaviour, others: CarriageOutcome)
    ) async throws {
        let work = try Workplace()
        try work.install(
            """
            CONCURRENCY = 4
            held = []
            def misbehave(id, delivery):
                while len(held) < 2: time.sleep(0.01)
                \(row.python)
                while not os.path.exists("\(work.path)/notes/go"): time.sleep(0.01)
                for each in held: delivered(*each)
            def deliver(id, delivery):
                if delivery["key"] == "late": delivered(id, delivery)
                elif delivery["key"] == "bad":
                    threading.Thread(target=misbehave, args=(id, delivery), daemon=True).start()
                    note("began", "bad")
                else: held.append((id, delivery))
            """)
        try await work.host(.quick { $0.delivery = .seconds(row.bad == .hung ? 4 : 20) }) { host in
            async let bad = host.carry("bad")
            try await eventually("the bad one") { work.notes("began") == ["bad"] }
            // Handed over so much later that their time is not over when that of one that hangs is.
            if row.bad == .hung { try await Task.sleep(for: .seconds(3)) }
            async let one = host.carry("one")
            async let two = host.carry("two")
            #expect(await bad == .misbehaved(row.bad))
            try work.write("", to: "notes/go")
            #expect(await [one, two] == [row.others, row.others])
            #expect(await host.carry("late") == .answered(.delivered))
            #expect(work.processes.count == 2)
            let first = try #require(work.processes.first)
            try await eventually("the end of the process") { !Workplace.isAlive(first) }
        }
    }

    @Test func anAnswerGivenTwiceIsIgnored() async throws {
        let work = try Workplace()
        try work.install("def deliver(id, delivery): delivered(id, delivery), delivered(id, delivery)")
        try await work.host { host in
            for number in 1...5 { #expect(await host.carry("key-\(number)") == .answered(.delivered)) }
            #expect(work.processes.count == 1)
            #expect(work.book.text.contains("The plug-in wrote a line that answers nothing"))
        }
    }

    @Test func whatDoesNotReadHoldsUpNobody() async throws {
        let work = try Workplace()
        try work.install("def deliver(id, delivery):\n    while True: time.sleep(1)", manifest: "")
        let text = String(repeating: "word ", count: 50_000)
        try await work.host(.quick { $0.delivery = .seconds(1) }) { host in
            let outcome = await host.carry(.sample("key", text: text), by: "post", for: .sample())
            #expect(outcome == .misbehaved(.hung))
        }
    }

    @Test func tooLongAMessageIsNotHandedOver() async throws {
        let work = try Workplace()
        try work.install()
        let text = String(repeating: "word ", count: 450_000)
        try await work.host { host in
            let outcome = await host.carry(.sample("key", text: text), by: "post", for: .sample())
            #expect(outcome == .answered(.never(.messageRefused)))
            #expect(await host.carry("key") == .answered(.delivered))
        }
    }

    @Test func crashesAgainAndAgainAndRests() async throws {
        let work = try Workplace()
        try work.install("def deliver(id, delivery): os._exit(1)")
        try await work.host(.quick { $0.rest = .seconds(60) }) { host in
            #expect(await host.carry("one") == .misbehaved(.crashed))
            #expect(await host.carry("two") == .misbehaved(.crashed))
            #expect(await host.carry("three") == .unavailable(.resting))
            let standing = try #require(await host.standings().first)
            #expect(standing.state == .resting && standing.restarts == 1)
            #expect(standing.trouble == "Its process ended.")
            #expect(work.processes.count == 2)
        }
    }

    /// A process that ends after its greeting and before it was handed anything is followed by one other, not by many.
    @Test func endsAfterShakingHandsAndRests() async throws {
        let work = try Workplace()
        try work.install(
            """
            good = initialize
            def initialize(id, opening):
                good(id, opening)
                os._exit(0)
            """)
        try await work.host(.quick { $0.rest = .seconds(60) }) { host in
            for number in 1...4 {
                let outcome = await host.carry("key-\(number)")
                #expect([.misbehaved(.crashed), .unavailable(.resting)].contains(outcome))
            }
            #expect(work.processes.count == 2)
            #expect(await host.carry("key") == .unavailable(.resting))
        }
    }

    @Test func aChildEndsWithItsPlugin() async throws {
        let work = try Workplace()
        try work.install(
            """
            if os.fork() == 0:
                note("process", os.getpid())
                note("child", os.getpid())
                while True: time.sleep(1)
            """)
        try await work.host { host in
            #expect(await host.carry("key") == .answered(.delivered))
            try await eventually("a child") { work.notes("child").count == 1 }
        }
        #expect(work.processes.count == 2)
    }

    /// A child that leaves the group is not the host's to end, and holding on to its pipes holds nothing up.
    @Test func aChildThatLeavesTheGroupHoldsNothingUp() async throws {
        let work = try Workplace()
        try work.install(
            """
            if os.fork() == 0:
                os.setsid()
                note("child", os.getpid())
                time.sleep(3600)
                os._exit(0)
            def deliver(id, delivery):
                if delivery["key"] == "bad": os._exit(0)
                delivered(id, delivery)
            """)
        try await work.host { host in
            #expect(await host.carry("bad") == .misbehaved(.crashed))
            #expect(await host.carry("good") == .answered(.delivered))
            try await eventually("both children") { work.notes("child").count == 2 }
        }
        for child in work.notes("child").compactMap({ pid_t($0) }) { kill(child, SIGKILL) }
    }
}
