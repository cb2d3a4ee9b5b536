import PluginProtocol

extension PluginKeeper {
    /// How the plug-in stands for its council.
    var standing: PluginStanding {
        PluginStanding(
            council: council, plugin: manifest.name, version: version, capabilities: manifest.capabilities,
            state: state, restarts: restarts, trouble: hindrance ?? trouble?.sentence)
    }

    private var state: PluginStanding.State {
        switch stage {
        case .starting, .running: return .running
        case .stopped:
            if isMissing { return .notInstalled }
            if isNotSetUp { return .notSetUp }
            return rest.map { $0.until > .now } == true ? .resting : .idle
        }
    }

    /// Starts the plug-in if need be, whether it rests or not, and has it look at its settings if it can.
    func check(for council: PluginCouncil) async -> PluginCheckReport {
        rest = nil
        switch await place(for: council) {
        case .refused(let reason):
            return report([hindrance ?? reason.sentence], isChecked: false)
        case .given(let process):
            guard manifest.capabilities.contains(.check) else {
                left(process, with: .unavailable(.resting))
                return report([], isChecked: false)
            }
            let checked = await process.check()
            left(process, with: .unavailable(.resting))
            switch checked {
            case .found(let faults):
                return report(sentences(of: faults, scrubbedBy: process.scrubber), isChecked: true)
            case .failed(let sentence): return report([sentence], isChecked: true)
            }
        }
    }

    private func report(_ faults: [String], isChecked: Bool) -> PluginCheckReport {
        PluginCheckReport(
            council: council, plugin: manifest.name, version: version, capabilities: manifest.capabilities,
            isChecked: isChecked, faults: faults)
    }
}

extension CarriageOutcome.Misbehaviour {
    /// What it did, as standings say it.
    var sentence: String {
        switch self {
        case .hung: "It did not answer in time."
        case .crashed: "Its process ended."
        case .lied: "It answered with something that is no answer, or another delivery's."
        case .flooded: "It wrote more than it may."
        }
    }
}

extension CarriageOutcome.Unavailability {
    /// Why nothing was handed over, as reports say it.
    var sentence: String {
        switch self {
        case .notInstalled: "It is not installed. Put its folder among the plug-ins and start the host again."
        case .notSetUp: "A setting or secret is missing or refused."
        case .noHandshake: "It did not shake hands."
        case .resting: "It has failed, or too much waits for it. Try again later."
        case .closing: "The host is stopping."
        }
    }
}
