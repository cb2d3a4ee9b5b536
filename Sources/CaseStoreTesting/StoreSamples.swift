public import CaseKernel
public import CaseStore

/// Cases that never were, for trying a store out; every text of theirs is easy to find in a file.
public enum StoreSamples {
    /// A time, in seconds since 1970.
    public static let now: Int64 = 1_774_000_000

    /// The day of the samples.
    public static let day = Day(number: 20_535)

    /// A council.
    public static func council(_ name: String = "sampleshire") throws -> CouncilID {
        guard let council = CouncilID(name) else { throw CheckFailure("\(name) is no name for a council") }
        return council
    }

    /// The reference of a sample case.
    public static func id(_ number: Int) -> CaseID {
        CaseID(number: UInt64(number) &* 7_919_191)
    }

    /// An event whose payload says its words.
    public static func event(_ words: String, name: String = "received") -> StoredEvent {
        StoredEvent(name: name, version: 1, payload: Array("Sample Payload \(words)".utf8))
    }

    /// A summary of a sample case.
    public static func summary(
        _ number: Int, stage: String = "local resolution", isOpen: Bool = true, dueIn days: Int? = 10,
        receivedIn: Int = 0, route: String = "statutory", waitsFor: String = "team", handlers: [Int] = [],
        barred: [Int] = []
    ) -> CaseSummary {
        CaseSummary(
            id: id(number), stage: stage, isOpen: isOpen, receivedOn: day.advanced(by: receivedIn),
            nextDue: days.map { day.advanced(by: $0) }, nextStep: days.map { _ in "respond" },
            route: route, waitsFor: waitsFor, handlers: handlers, barred: barred,
            calendarVersion: "calendar 1",
            lawVersion: "law 1", moduleVersion: module.version)
    }

    /// The module version that sample cases are pinned to.
    public static let module = ModuleVersion(version: "0a1b2c", archive: Array("<council/>".utf8))

    /// The opening of a sample case with two events.
    public static func opening(
        _ number: Int, in store: any CouncilStore, reply: ReplyToKeep? = nil, outbox: [OutboxItem] = []
    ) -> CaseOpening {
        CaseOpening(
            codeMAC: store.mac(.accessCode, of: Array(id(number).reference.utf8) + Array("four words".utf8)),
            events: [event("one of \(number)"), event("two of \(number)", name: "began")], summary: summary(number),
            reply: reply, outbox: outbox)
    }

    /// The erasure of a sample case.
    public static func erasure(_ number: Int) -> Erasure {
        Erasure(
            id: id(number), receivedOn: day, erasedOn: day.advanced(by: 2_500), by: "Complaints manager",
            because: .retentionOver)
    }

    /// Something to be sent; each key is a kind of its own unless another is named.
    public static func item(
        _ key: String, kind: String? = nil, number: Int = 1, lane: String = "team", queue: String = "Q/1",
        notBefore: Int64 = now
    ) -> OutboxItem {
        OutboxItem(
            key: key, kind: kind ?? "kind of \(key)", number: number, lane: lane, queue: queue, notBefore: notBefore)
    }

    /// An answer kept for a day under `key`, to a request whose body is `request`.
    public static func reply(_ key: String, to request: String = "a request", in store: any CouncilStore) -> ReplyToKeep
    {
        ReplyToKeep(
            keyMAC: store.mac(.replyKey, of: Array(key.utf8)),
            fingerprint: store.mac(.requestFingerprint, of: Array(request.utf8)),
            body: Array("Sample Reply to \(key)".utf8), keptUntil: now + 86_400)
    }
}
