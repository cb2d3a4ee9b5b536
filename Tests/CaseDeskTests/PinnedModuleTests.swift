import CaseDesk
import CaseKernel
import CaseStore
import Testing

@Suite("A case keeps what it began under")
struct PinnedModuleTests {
    private static func promise(_ days: Int) throws -> Promise {
        Promise(
            .acknowledgement, startsAt: .received, within: .workingDays(try #require(WorkingDays(exactly: days))),
            obligation: .will, words: "within \(days) working days")
    }

    @Test("its promises, after the module changes")
    func promises() async throws {
        let bench = try DeskBench()
        bench.modules.set("v2", promises: [try Self.promise(3)])
        let first = try await bench.open()
        bench.modules.set("v3", promises: [try Self.promise(1)])
        let second = try await bench.open()
        bench.modules.set("v4")
        let third = try await bench.open()
        bench.modules.set(nil)
        for (accepted, day) in [(first, "2026-03-26"), (second, "2026-03-24"), (third, nil)] {
            let view = try await bench.desk.follow(accepted.reference, code: accepted.code)
            #expect(view.deadlines.first { $0.step == "acknowledgement" }?.dueOn == day)
            #expect(view.deadlines == accepted.deadlines)
            let dossier = try await bench.desk.perform(.acknowledge, on: accepted.reference)
            #expect(dossier.deadlines.first { $0.step == "acknowledgement" }?.dueOn == day)
        }
        let lines = try await bench.desk.worklist(SummaryQuery(.all, limit: 10))
        #expect(Set(lines.map(\.moduleVersion)) == ["v2", "v3", "v4"])
    }

    @Test("and a council that takes no new complaints says so")
    func notTaking() async throws {
        let bench = try DeskBench()
        bench.modules.set(nil)
        let error = try await deskError { _ = try await bench.open() }
        guard case .notTakingComplaints? = error else {
            Issue.record("it took one")
            return
        }
        #expect(try await bench.store.caseCount() == 0)
    }

    @Test("a version that was never kept is said, not guessed")
    func missingVersion() async throws {
        let bench = try DeskBench()
        let id = CaseID(number: 7)
        try await bench.keep(id, moduleVersion: "gone", lawVersion: Law.regulations2006.version)
        #expect(try await bench.whyUnreadable(id) == "no gone")
    }

    @Test("so is a version of the law")
    func missingLaw() async throws {
        let bench = try DeskBench()
        let id = CaseID(number: 7)
        try await bench.keep(id, moduleVersion: "v1", lawVersion: "1066")
        #expect(try await bench.whyUnreadable(id)?.contains("a version of the law this program does not know") == true)
    }
}

@Suite("What is stored and cannot be read")
struct UnreadableTests {
    private static let secret = "Zebediah"

    /// Events after the receipt that no desk can read, and what is said of them.
    static let events: [(StoredEvent, String)] = [
        (
            StoredEvent(name: "beamed-up", version: 1, payload: Array("{\"w\":\"Zebediah\"}".utf8)),
            "not known to this version"
        ),
        (
            StoredEvent(name: "acknowledged", version: 9, payload: Array("{\"w\":\"Zebediah\"}".utf8)),
            "not known to this version"
        ),
        (StoredEvent(name: "acknowledged", version: 1, payload: Array("Zebediah".utf8)), "does not have the form"),
        (StoredEvent(name: "answered", version: 1, payload: []), "does not have the form"),
    ]

    @Test("is told by its name, never by what it says; and other cases go on", arguments: events)
    func unreadable(event: StoredEvent, words: String) async throws {
        let bench = try DeskBench()
        let (broken, other) = (try await bench.open(), try await bench.open())
        let line = try #require(
            try await bench.desk.worklist(SummaryQuery(.all, limit: 10)).first { $0.id == broken.reference })
        let version = try #require(try await bench.store.history(of: broken.reference)).version
        try await bench.store.append([event], after: version, summary: line)
        let reason = try #require(try await bench.whyUnreadable(broken.reference))
        #expect(reason.contains(event.name) && reason.contains(words), "\(reason)")
        #expect(!reason.contains(Self.secret))
        await #expect(throws: DeskError.self) { try await bench.desk.follow(broken.reference, code: broken.code) }
        await #expect(throws: DeskError.self) { try await bench.desk.perform(.acknowledge, on: broken.reference) }
        #expect(try await bench.desk.follow(other.reference, code: other.code).state == "local-resolution")
    }
}

extension DeskBench {
    /// Puts a case straight into the store, as another version of the program might have.
    func keep(_ id: CaseID, moduleVersion: String, lawVersion: String) async throws {
        let today = desk.today
        let receipt = try #require(Receipt(receivedOn: today, enteredOn: today, channel: .online))
        let event = Event.received(
            Received(
                receipt: receipt, representation: try #require(Representation(points: ["W"])),
                complainant: Complainant(claimed: .parent), child: nil, wantsAdvocate: false,
                moduleVersion: moduleVersion,
                lawVersion: lawVersion))
        let summary = CaseSummary(
            id: id, stage: "local-resolution", isOpen: true, receivedOn: today, nextDue: nil, nextStep: nil,
            calendarVersion: desk.calendar.version, lawVersion: lawVersion, moduleVersion: moduleVersion)
        _ = try await store.open(
            CaseOpening(
                codeMAC: [UInt8](repeating: 0, count: 32), events: [try EventCoding.encode(event, at: Self.now)],
                summary: summary, reply: nil),
            at: Self.now)
    }

    /// Why a case cannot be read; `nil` when it can.
    func whyUnreadable(_ id: CaseID) async throws -> String? {
        let error = try await deskError { _ = try await desk.dossier(of: id) }
        return if case .unreadable(let reason)? = error { reason } else { nil }
    }
}
