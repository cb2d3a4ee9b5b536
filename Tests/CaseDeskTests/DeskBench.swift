import CaseDesk
import CaseKernel
import CaseStore
import Synchronization

/// A desk over a store in memory, with modules and a clock that a test changes as it goes.
struct DeskBench {
    let store: InMemoryStore
    let modules = Modules()
    let moment = Moment(DeskBench.now)
    let desk: CaseDesk

    /// Monday 23 March 2026, noon.
    static let now: Int64 = 1_774_267_200

    init(bell: OutboxBell = OutboxBell()) throws {
        let store = InMemoryStore(council: try CouncilID.dudley)
        self.store = store
        desk = try Self.desk(over: store, modules, moment, bell: bell)
    }

    /// Another desk over the same modules and clock, and over a store that stands before this one.
    func desk(over store: some CouncilStore, calendar: WorkingCalendar = .englandAndWales) throws -> CaseDesk {
        try Self.desk(over: store, modules, moment, calendar: calendar)
    }

    private static func desk(
        over store: some CouncilStore, _ modules: Modules, _ moment: Moment,
        calendar: WorkingCalendar = .englandAndWales, bell: OutboxBell = OutboxBell()
    ) throws -> CaseDesk {
        CaseDesk(
            store: store,
            procedures: Procedures(
                current: { _ throws(DeskError) in try modules.current() },
                promises: { version throws(DeskError) in try modules.promises(of: version) },
                arrangements: { modules.arrangements }),
            calendar: calendar, clock: try CivilClock(moment: { moment.seconds }), bell: bell)
    }

    func open(_ kind: ComplainantCategory = .parent, words: String = "W", with desk: CaseDesk? = nil) async throws
        -> AcceptedComplaint
    {
        try await (desk ?? self.desk).receive(try Self.complaint(kind, words: words))
    }

    static func complaint(_ kind: ComplainantCategory = .parent, words: String = "W") throws -> NewComplaint {
        guard let representation = Representation(points: [words]) else { throw Blank() }
        return NewComplaint(representation: representation, complainant: Complainant(claimed: kind))
    }

    private struct Blank: Error {}
}

extension CouncilID {
    static var dudley: CouncilID { get throws { try named("dudley") } }

    static func named(_ name: String) throws -> CouncilID {
        guard let id = CouncilID(name) else { throw NotAName() }
        return id
    }

    private struct NotAName: Error {}
}

extension StepForm {
    static let acknowledge = StepForm(step: .acknowledge, fields: [:])
    static let inform = StepForm(step: .inform, fields: [:])
    static let establish = StepForm(step: .establishCategory, fields: ["category": "foster-carer", "by": "Manager"])
}

/// The module versions there are, the one in force, and what is arranged.
final class Modules: Sendable {
    private let arranged = Mutex(Arrangements.none)
    private let state = Mutex((current: "v1" as String?, promises: ["v1": [Promise]()]))

    func set(_ version: String?, promises: [Promise] = []) {
        state.withLock { state in
            state.current = version
            if let version { state.promises[version] = promises }
        }
    }

    var arrangements: Arrangements { arranged.withLock { $0 } }
    func arrange(_ arrangements: Arrangements) { arranged.withLock { $0 = arrangements } }

    func current() throws(DeskError) -> Procedures.Current {
        let (version, promises) = state.withLock {
            ($0.current, $0.current.flatMap { [all = $0.promises] in all[$0] } ?? [])
        }
        guard let version else { throw .notTakingComplaints }
        return Procedures.Current(
            moduleVersion: version, procedure: Procedure(law: .regulations2006, promises: promises))
    }

    func promises(of version: String) throws(DeskError) -> [Promise] {
        guard let promises = state.withLock({ $0.promises[version] }) else {
            throw .unreadable(reason: "no \(version)")
        }
        return promises
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

/// What the desk threw, or `nil` when it did as it was asked.
func deskError(_ work: () async throws -> Void) async throws -> DeskError? {
    do {
        try await work()
        return nil
    } catch let error as DeskError {
        return error
    }
}
