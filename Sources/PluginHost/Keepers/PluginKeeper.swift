import Logging
import PluginProtocol

/// Keeps one plug-in for one council: its process, who waits for a place in it, and its rests.
actor PluginKeeper {
    let council: String
    let manifest: PluginManifest
    let site: PluginSite
    let logger: Logger
    let folder: RunFolder
    let backoff: Backoff

    /// Where the keeper stands.
    enum Stage {
        case stopped
        case starting(PluginProcess)
        case running(Running)
    }

    /// The process that takes new work.
    struct Running {
        let process: PluginProcess
        let places: Int
        /// The operator's file as it was when the process was started.
        let stamp: [Int]?
        var taken = 0
    }

    /// A process with the task that ends when it is reaped.
    struct Living {
        let process: PluginProcess
        let life: Task<Void, Never>
    }

    /// Somebody who waits for a place.
    struct Waiter {
        let council: PluginCouncil
        let continuation: CheckedContinuation<Place, Never>
    }

    /// What somebody who waited got.
    enum Place: Sendable {
        case given(PluginProcess)
        case refused(CarriageOutcome.Unavailability)
    }

    var stage = Stage.stopped
    /// Every process that is not reaped yet, by number: the current one and those that finish their work.
    var processes: [Int: Living] = [:]
    var waiting: [Waiter] = []
    var rest: Rest?
    /// Failures since something was last answered.
    var failures = 0
    var started = 0
    var restarts = 0
    var hasFailed = false
    var isNotSetUp = false
    var isMissing = false
    var isClosing = false
    var version: String?
    /// Why it was not started, the last time it should have been.
    var hindrance: String?
    /// How it last misbehaved, and which process it was.
    var trouble: (sentence: String, process: Int)?
    private var idling: Task<Void, Never>?

    init(_ manifest: PluginManifest, for council: String, at site: PluginSite, logger: Logger) {
        self.manifest = manifest
        self.council = council
        self.site = site
        var logger = logger
        logger[metadataKey: "council"] = "\(council)"
        logger[metadataKey: "plugin"] = "\(manifest.name)"
        self.logger = logger
        folder = RunFolder(data: site.data, council: council, plugin: manifest.name)
        backoff = Backoff(first: site.limits.rest, longest: site.limits.longestRest)
    }

    /// Hands a delivery over once there is a place for it, and says what became of it.
    func carry(_ delivery: Delivery, for council: PluginCouncil) async -> CarriageOutcome {
        while true {
            switch await place(for: council) {
            case .refused(let reason): return .unavailable(reason)
            case .given(let process):
                if let outcome = await process.deliver(delivery) {
                    left(process, with: outcome)
                    return outcome
                }
                // It took no more work: another has to, unless too many have failed.
                left(process, with: await process.misbehaviour.map { .misbehaved($0) })
            }
        }
    }

    /// A place in a process, in the order of asking.
    func place(for council: PluginCouncil) async -> Place {
        guard !isClosing else { return .refused(.closing) }
        guard waiting.count < site.limits.waiting else { return .refused(.resting) }
        return await withCheckedContinuation { continuation in
            waiting.append(Waiter(council: council, continuation: continuation))
            serve()
        }
    }

    /// Gives places to those who wait, first come first served, and starts a process where one is wanted.
    func serve() {
        while let first = waiting.first {
            switch stage {
            case .starting: return
            case .stopped:
                guard let reason = start(for: first.council) else { return }
                turnAwayFirst(reason)
            case .running(var running):
                guard running.process.council == first.council, running.stamp == operatorsStamp else {
                    replace(running.process)
                    continue
                }
                guard running.taken < running.places else { return }
                running.taken += 1
                stage = .running(running)
                waiting.removeFirst().continuation.resume(returning: .given(running.process))
            }
        }
    }

    private func turnAwayFirst(_ reason: CarriageOutcome.Unavailability) {
        waiting.removeFirst().continuation.resume(returning: .refused(reason))
    }

    func turnAwayAll(_ reason: CarriageOutcome.Unavailability) {
        while !waiting.isEmpty { turnAwayFirst(reason) }
    }

    /// Takes a place back; no outcome means that the process was asked to end before it took anything.
    func left(_ process: PluginProcess, with outcome: CarriageOutcome?) {
        if case .running(var running) = stage, running.process.number == process.number {
            running.taken -= 1
            stage = .running(running)
        }
        switch outcome {
        case .answered: prosper(process)
        case .misbehaved(let how): fail(process, how)
        case .unavailable: break
        case nil: forget(process)
        }
        serve()
        idleIfUnused()
    }

    /// An answer ends what was wrong, unless it went wrong after the process that answered had started.
    private func prosper(_ process: PluginProcess) {
        failures = 0
        if let trouble, trouble.process < process.number { self.trouble = nil }
    }

    /// Takes no more work to a process, without asking it to end.
    func forget(_ process: PluginProcess) {
        if case .running(let running) = stage, running.process.number == process.number { stage = .stopped }
    }

    /// What it was given has changed: it finishes its work and another takes over.
    private func replace(_ process: PluginProcess) {
        forget(process)
        Task { await process.retire(.politely) }
    }

    // MARK: Idleness

    func idleIfUnused() {
        idling?.cancel()
        guard case .running(let running) = stage, running.taken == 0 else { return }
        idling = Task { [limits = site.limits] in
            guard (try? await Task.sleep(for: limits.idle)) != nil else { return }
            self.stopIfUnused(running.process)
        }
    }

    private func stopIfUnused(_ process: PluginProcess) {
        guard case .running(let running) = stage, running.process.number == process.number, running.taken == 0 else {
            return
        }
        replace(process)
    }

    // MARK: Ending

    /// Turns everybody away, gives those in flight a little time, and returns when no process is left.
    func close() async {
        isClosing = true
        idling?.cancel()
        turnAwayAll(.closing)
        let limits = site.limits
        if case .starting(let process) = stage { await process.retire(.killed, within: .zero) }
        stage = .stopped
        await withTaskGroup(of: Void.self) { group in
            for living in processes.values {
                group.addTask {
                    await living.process.retire(.politely, within: limits.closing)
                    await living.life.value
                }
            }
        }
    }
}
