import Logging
import PluginProtocol

extension PluginKeeper {
    /// Starts a process for a council as it is now, or says why none is started.
    func start(for council: PluginCouncil) -> CarriageOutcome.Unavailability? {
        let stamp = operatorsStamp
        if let rest, rest.holds(for: council, stamp: stamp) { return rest.answer }
        do throws(SettingFaults) {
            let given = try OperatorSettings(of: manifest.name, data: site.data).given(to: manifest, for: council)
            return launch(with: given, for: council, stamp: stamp)
        } catch {
            (isNotSetUp, isMissing) = (true, false)
            hindrance = sentence(of: error)
            return .notSetUp
        }
    }

    /// The operator's file as it is now; `nil` when there is none.
    var operatorsStamp: [Int]? { FileFacts(of: OperatorSettings.file(of: manifest.name, data: site.data))?.stamp }

    private func launch(
        with given: GivenSettings, for council: PluginCouncil, stamp: [Int]?
    ) -> CarriageOutcome.Unavailability? {
        let program: String
        do throws(Refused) {
            program = try self.program
        } catch {
            isMissing = true
            hindrance = error.sentence
            return .notInstalled
        }
        (isNotSetUp, isMissing) = (false, false)
        if started == 0 { folder.clear() }
        started += 1
        guard let own = try? folder.make(started) else {
            failedToStart("Its folder under \(site.data)/plugins/.run cannot be made.", .resting, council, stamp)
            return .resting
        }
        if hasFailed { restarts += 1 }
        hasFailed = false
        let process = PluginProcess(
            started, of: council, launch: Launch(program: program, folder: own, limits: site.limits),
            limits: site.limits, logger: logger)
        let opening = PluginOpening(
            plugin: manifest.name, council: council.id, councilName: council.name, settings: given.settings,
            secrets: given.secrets, folder: own)
        run(process, opening, stamp)
        return nil
    }

    /// What is run: looked for afresh, because it may have been replaced or taken away.
    private var program: String {
        get throws(Refused) {
            guard let root = FileFacts.resolved(site.plugins) else { throw Refused("The folder of plug-ins is gone.") }
            return try PluginFolder.locate(manifest, in: root, programs: site.programs)
        }
    }

    private func run(_ process: PluginProcess, _ opening: PluginOpening, _ stamp: [Int]?) {
        stage = .starting(process)
        let life = Task { self.ended(process, await process.live()) }
        processes[process.number] = Living(process: process, life: life)
        Task {
            self.opened(process, await process.open(opening, as: self.manifest), stamp)
        }
    }

    private func opened(_ process: PluginProcess, _ opened: Opened, _ stamp: [Int]?) {
        guard case .starting(let current) = stage, current.number == process.number else { return }
        stage = .stopped
        switch opened {
        case .greeted(let greeting):
            (rest, hindrance) = (nil, nil)
            version = greeting.version
            stage = .running(Running(process: process, places: greeting.concurrency, stamp: stamp))
            serve()
            idleIfUnused()
            return
        case .refused(let faults):
            isNotSetUp = true
            failedToStart(sentence(of: faults, scrubbedBy: process.scrubber), .notSetUp, process.council, stamp)
            turnAwayAll(.notSetUp)
        case .failed(let sentence):
            failedToStart(sentence, .resting, process.council, stamp)
            turnAwayAll(.noHandshake)
        }
        Task { await process.retire(.killed) }
    }

    private func failedToStart(
        _ sentence: String, _ answer: CarriageOutcome.Unavailability, _ council: PluginCouncil, _ stamp: [Int]?
    ) {
        failures += 1
        hasFailed = true
        hindrance = sentence
        rest = Rest(until: .now + backoff.rest(after: failures), answer: answer, council: council, stamp: stamp)
        logger.warning("The plug-in did not start", metadata: ["trouble": "\(sentence)"])
    }

    /// The process misbehaved: it is followed by another at once the first time, and after a rest from then on.
    func fail(_ process: PluginProcess, _ how: CarriageOutcome.Misbehaviour) {
        guard case .running(let running) = stage, running.process.number == process.number else { return }
        stage = .stopped
        failures += 1
        hasFailed = true
        trouble = (how.sentence, process.number)
        let length = backoff.rest(after: failures - 1)
        rest = Rest(until: .now + length, answer: .resting, council: process.council, stamp: operatorsStamp)
        logger.warning("The plug-in misbehaved", metadata: ["how": "\(how.rawValue)"])
    }

    /// The process is gone; how it misbehaved, if it was not asked to end.
    private func ended(_ process: PluginProcess, _ how: CarriageOutcome.Misbehaviour?) {
        if let how { fail(process, how) }
        forget(process)
        processes[process.number] = nil
        folder.remove(process.number)
        if processes.isEmpty, isClosing { folder.clear() }
        serve()
    }

    /// Faults in one text, each a sentence.
    private func sentence(of faults: SettingFaults) -> String {
        faults.faults.map(\.message).joined(separator: " ")
    }

    /// Faults that a plug-in found, without anything that it was given.
    func sentence(of faults: SettingFaults, scrubbedBy scrubber: Scrubber) -> String {
        let sentences = sentences(of: faults, scrubbedBy: scrubber)
        return sentences.isEmpty ? "It refuses its settings and does not say why." : sentences.joined(separator: " ")
    }

    /// The same one by one; a setting is named only if the manifest does.
    func sentences(of faults: SettingFaults, scrubbedBy scrubber: Scrubber) -> [String] {
        let names = Set(manifest.settings.map(\.name) + manifest.secrets.map(\.name))
        return faults.faults.prefix(20).map { fault in
            let message = String(scrubber.scrubbed(String(fault.message.prefix(1_000))).prefix(200))
            return fault.setting.flatMap { names.contains($0) ? "\($0): \(message)" : nil } ?? message
        }
    }
}
