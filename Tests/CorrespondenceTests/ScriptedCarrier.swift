import PluginProtocol

/// A carrier that answers from a script, and can hold answers back until it is let go or closed.
actor ScriptedCarrier: Carrier {
    /// What was handed over, in order.
    private(set) var carried: [Carried] = []
    private var answers: [Delivery.Kind: [CarriageOutcome]] = [:]
    private var standing: [Delivery.Kind: CarriageOutcome] = [:]
    private var heldKinds: Set<Delivery.Kind> = []
    private var held: [CheckedContinuation<CarriageOutcome, Never>] = []
    private var waiting: [Waiting] = []

    struct Carried: Sendable {
        let delivery: Delivery
        let plugin: String
        let council: PluginCouncil
    }

    private struct Waiting {
        let kind: Delivery.Kind?
        let count: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    func carry(_ delivery: Delivery, by plugin: String, for council: PluginCouncil) async -> CarriageOutcome {
        carried.append(Carried(delivery: delivery, plugin: plugin, council: council))
        let outcome = next(delivery.kind)
        let isHeld = heldKinds.contains(delivery.kind)
        wakeWaiting()
        guard isHeld else { return outcome }
        return await withCheckedContinuation { held.append($0) }
    }

    func standings() -> [PluginStanding] { [] }

    private func next(_ kind: Delivery.Kind) -> CarriageOutcome {
        guard let first = answers[kind]?.first else { return standing[kind] ?? .answered(.delivered) }
        answers[kind]?.removeFirst()
        return first
    }

    /// Answers these to the next deliveries of a kind, one after another; what comes after is delivered.
    func answer(_ kind: Delivery.Kind, _ outcomes: CarriageOutcome...) { answers[kind, default: []] += outcomes }

    /// Answers this to every delivery of a kind from now on.
    func answerAlways(_ kind: Delivery.Kind, _ outcome: CarriageOutcome?) { standing[kind] = outcome }

    /// Holds back every answer to deliveries of a kind.
    func hold(_ kind: Delivery.Kind) { heldKinds.insert(kind) }

    /// Gives what was held back this answer, and holds nothing back from now on.
    func letGo(_ outcome: CarriageOutcome = .answered(.delivered)) {
        heldKinds = []
        for continuation in held { continuation.resume(returning: outcome) }
        held = []
    }

    /// What a host's closing does to whatever is out.
    func close() { letGo(.unavailable(.closing)) }

    /// What was handed over of a kind.
    func carried(_ kind: Delivery.Kind) -> [Delivery] { carried.map(\.delivery).filter { $0.kind == kind } }

    /// Waits until so many of a kind, or of all, have been handed over.
    func hasCarried(_ count: Int, _ kind: Delivery.Kind? = nil) async {
        guard self.count(kind) < count else { return }
        await withCheckedContinuation { waiting.append(Waiting(kind: kind, count: count, continuation: $0)) }
    }

    private func count(_ kind: Delivery.Kind?) -> Int { kind.map { carried($0).count } ?? carried.count }

    private func wakeWaiting() {
        let ready = waiting.filter { count($0.kind) >= $0.count }
        waiting.removeAll { count($0.kind) >= $0.count }
        for waiting in ready { waiting.continuation.resume() }
    }
}
