public import CaseKernel
public import CaseStore

/// Runs casework for one council: load, decide, append. The clock comes in here and nowhere deeper.
public struct CaseDesk: Sendable {
    /// Whose cases these are.
    public let council: CouncilID
    /// The working days.
    public let calendar: WorkingCalendar
    let store: any CouncilStore
    let procedures: Procedures
    let clock: CivilClock
    let bell: OutboxBell
    /// How often something is decided afresh when another writer got there first.
    private let attemptLimit = 4

    /// Makes a desk over one council's store.
    ///
    /// - Parameter bell: rung whenever something was written that is to leave the install.
    public init(
        store: any CouncilStore, procedures: Procedures, calendar: WorkingCalendar, clock: CivilClock,
        bell: OutboxBell = OutboxBell()
    ) {
        self.bell = bell
        council = store.council
        self.store = store
        self.procedures = procedures
        self.calendar = calendar
        self.clock = clock
    }

    /// The civil date in England.
    public var today: Day { clock.today }

    /// The civil date and the minute of the day in England: who can be reached depends on it.
    public var time: CivilTime { clock.time }

    /// The moment, in seconds since 1970.
    public var now: Int64 { clock.now }

    /// Takes in a complaint and gives back the answer to send, once its commit is on disk.
    ///
    /// - Parameters:
    ///   - key: the client's own key; sending the same request again gives the identical answer for 24 hours.
    ///   - answer: makes the answer's bytes from what was accepted; they are kept, sealed, for the replay.
    public func receive(
        _ complaint: NewComplaint, key: RequestKey? = nil, answer: (AcceptedComplaint) throws -> [UInt8]
    ) async throws(DeskError) -> ReceiptOutcome {
        try await open(key: key, answer: answer) { (today, module) throws(DeskError) in
            try complaint.act(today: today, module: module)
        }
    }

    /// Takes in the wish to complain, so that the council informs and helps (SI 2004/719 reg 4(2)); answers as ``receive(_:key:answer:)``.
    public func intend(
        _ intention: NewIntention, key: RequestKey? = nil, answer: (AcceptedComplaint) throws -> [UInt8]
    ) async throws(DeskError) -> ReceiptOutcome {
        try await open(key: key, answer: answer) { (today, module) throws(DeskError) in
            try intention.act(today: today, module: module)
        }
    }

    private func open(
        key: RequestKey?, answer: (AcceptedComplaint) throws -> [UInt8],
        act: (Day, Procedures.Current) throws(DeskError) -> Act
    ) async throws(DeskError) -> ReceiptOutcome {
        if let key, let kept = try await keptReply(to: key) { return kept }
        return try await decidingAfresh { () throws(DeskError) in
            try await openOnce(key: key, answer: answer, act: act)
        }
    }

    /// Does something anew as long as somebody else got there first, or drew the same reference, a few times at most.
    func decidingAfresh<Value>(_ work: () async throws(DeskError) -> Value) async throws(DeskError) -> Value {
        for _ in 1..<attemptLimit {
            do throws(DeskError) { return try await work() } catch {
                if case .store(.conflict) = error { continue }
                if case .store(.referenceTaken) = error { continue }
                throw error
            }
        }
        return try await work()
    }

    /// Takes in a complaint that somebody enters by hand: no key, and the answer is not kept.
    public func receive(_ complaint: NewComplaint) async throws(DeskError) -> AcceptedComplaint {
        try await accepted { answer throws(DeskError) in try await receive(complaint, answer: answer) }
    }

    /// Takes in the wish to complain that somebody enters by hand: no key, and the answer is not kept.
    public func intend(_ intention: NewIntention) async throws(DeskError) -> AcceptedComplaint {
        try await accepted { answer throws(DeskError) in try await intend(intention, answer: answer) }
    }

    private func accepted(
        _ taking: ((AcceptedComplaint) throws -> [UInt8]) async throws(DeskError) -> ReceiptOutcome
    ) async throws(DeskError) -> AcceptedComplaint {
        var accepted: AcceptedComplaint?
        _ = try await taking {
            accepted = $0
            return []
        }
        // The store took the case in, so the answer was made.
        guard let accepted else { throw .unreadable(reason: "the complaint was recorded and its answer was not made") }
        return accepted
    }

    private func keptReply(to key: RequestKey) async throws(DeskError) -> ReceiptOutcome? {
        let kept = try await stored { () throws(StoreError) in
            try await store.keptReply(
                keyMAC: store.mac(.replyKey, of: Array(key.key.utf8)),
                fingerprint: store.mac(.requestFingerprint, of: key.request), at: clock.now)
        }
        return try kept.map { kept throws(DeskError) in try Self.outcome(of: kept) }
    }

    private static func outcome(of kept: KeptReply) throws(DeskError) -> ReceiptOutcome {
        switch kept {
        case .replay(let answer): .replayed(answer: answer)
        case .keyUsedForAnotherRequest: throw .requestKeyReused
        case .erased: throw .noSuchCase
        }
    }

    private func openOnce(
        key: RequestKey?, answer: (AcceptedComplaint) throws -> [UInt8],
        act: (Day, Procedures.Current) throws(DeskError) -> Act
    ) async throws(DeskError) -> ReceiptOutcome {
        let (today, now) = (clock.today, clock.now)
        let current = try procedures.current(today)
        let circumstances = Circumstances(
            procedure: current.procedure, calendar: calendar, today: today, arrangements: procedures.arrangements())
        let events: [Event]
        let act = try act(today, current)
        do { events = try decide(act, in: .unopened, under: circumstances) } catch { throw .refused(error) }
        let state = events.reduce(.unopened, evolve)
        let accepted = AcceptedComplaint(
            reference: CaseID(number: .random(in: 0..<CaseID.count)), code: .drawn(),
            receivedOn: state.file?.opening.day ?? today, deadlines: deadlines(of: state, under: circumstances))
        let body: [UInt8]
        do { body = try answer(accepted) } catch { throw .unreadable(reason: "the answer could not be encoded") }
        let opening = CaseOpening(
            codeMAC: store.mac(.accessCode, of: accepted.code.bytes(for: accepted.reference)),
            events: try encode(events, at: now),
            summary: CaseSummary(accepted.reference, state, under: circumstances, moduleVersion: current.moduleVersion),
            reply: key.map { reply(body, to: $0, now: now) },
            outbox: items(after: events, in: .unopened, of: accepted.reference, circumstances, at: now))
        defer { ring(opening.outbox) }
        switch try await stored({ () throws(StoreError) in try await store.open(opening, at: now) }) {
        case .opened: return .accepted(accepted.reference, answer: body)
        case .alreadyKept(let kept): return try Self.outcome(of: kept)
        }
    }

    private func reply(_ body: [UInt8], to key: RequestKey, now: Int64) -> ReplyToKeep {
        ReplyToKeep(
            keyMAC: store.mac(.replyKey, of: Array(key.key.utf8)),
            fingerprint: store.mac(.requestFingerprint, of: key.request), body: body, keptUntil: now + 24 * 3_600)
    }

    /// Everything of a case, for the complaints team.
    public func dossier(of id: CaseID) async throws(DeskError) -> CaseDossier {
        let loaded = try await load(id)
        return CaseDossier(id, council, loaded.state, loaded.events, loaded.circumstances)
    }

    /// A page of the worklist.
    public func worklist(_ query: SummaryQuery) async throws(DeskError) -> [CaseSummary] {
        try await stored { () throws(StoreError) in try await store.summaries(query) }
    }

    /// How many cases a query lists, counted to `limit`.
    public func worklistCount(_ query: SummaryQuery, upTo limit: Int) async throws(DeskError) -> Int {
        try await stored { () throws(StoreError) in try await store.summaryCount(query, upTo: limit) }
    }

    /// How many cases there are, open and closed.
    public func caseCount() async throws(DeskError) -> Int {
        try await stored { () throws(StoreError) in try await store.caseCount() }
    }

    /// Checks the store: chains, ledger, keys, references.
    public func verify() async throws(DeskError) -> StoreReport {
        try await stored { () throws(StoreError) in try await store.verify() }
    }
}

extension CaseDesk {
    struct Loaded {
        let version: CaseVersion
        let events: [RecordedEvent]
        let state: CaseState
        let circumstances: Circumstances
        let moduleVersion: String
    }

    func load(_ id: CaseID) async throws(DeskError) -> Loaded {
        let found = try await stored { () throws(StoreError) in try await store.history(of: id) }
        guard let history = found else { throw .noSuchCase }
        var events: [RecordedEvent] = []
        for stored in history.events {
            do { events.append(try EventCoding.decode(stored)) } catch { throw .unreadable(reason: error.description) }
        }
        let state = CaseState.read(events.map(\.event))
        guard let file = state.file else {
            throw .unreadable(reason: "the case \(id) does not begin with a receipt")
        }
        return Loaded(
            version: history.version, events: events, state: state, circumstances: try await circumstances(of: file),
            moduleVersion: file.moduleVersion)
    }

    /// A case of a list or backlog, unless it was erased since that was read.
    func stillThere(_ id: CaseID) async throws(DeskError) -> Loaded? {
        do throws(DeskError) { return try await load(id) } catch {
            guard case .noSuchCase = error else { throw error }
            return nil
        }
    }

    /// What is decided by in a case: its law, the module version it is pinned to, and what holds now.
    func circumstances(of file: CaseFile) async throws(DeskError) -> Circumstances {
        guard let law = Law.version(named: file.opening.lawVersion) else {
            throw .unreadable(reason: "the case is pinned to a version of the law this program does not know")
        }
        return Circumstances(
            procedure: Procedure(law: law, promises: try await procedures.promises(file.moduleVersion)),
            calendar: calendar, today: clock.today, arrangements: procedures.arrangements())
    }

    func deadlines(of state: CaseState, under circumstances: Circumstances) -> [DeadlineView] {
        (state.file?.clocks(under: circumstances.procedure, on: calendar) ?? []).map {
            DeadlineView($0, on: calendar, today: circumstances.today)
        }
    }

    func encode(_ events: [Event], at now: Int64) throws(DeskError) -> [StoredEvent] {
        var stored: [StoredEvent] = []
        for event in events {
            do { stored.append(try EventCoding.encode(event, at: now)) } catch {
                throw .unreadable(reason: error.description)
            }
        }
        return stored
    }

    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(DeskError) -> Value {
        do { return try await work() } catch { throw error == .noSuchCase ? .noSuchCase : .store(error) }
    }
}
