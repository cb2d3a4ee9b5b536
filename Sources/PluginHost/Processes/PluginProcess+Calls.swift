import PluginProtocol

extension PluginProcess {
    /// Shakes hands.
    func open(_ opening: PluginOpening, as manifest: PluginManifest) async -> Opened {
        let reply = await ask(
            { try RPC.request(.initialize, opening, id: $0) }, telling: opening.texts, within: limits.handshake)
        switch reply {
        case .line(let line, let header):
            if let failure = header?.error { return opened(failure) }
            guard header?.jsonrpc == "2.0", let greeting = try? RPC.result(PluginGreeting.self, of: line) else {
                return .failed("It answered initialize with something that is no greeting.")
            }
            if let fault = manifest.fault(in: greeting) { return .failed(fault) }
            return .greeted(greeting)
        case .late: return .failed("It did not shake hands within \(limits.handshake).")
        case .ended(.flooded): return .failed("It wrote more than it may before it shook hands.")
        case .ended, .notAsked, .unread, .tooLong:
            // Until it shakes hands it knows settings and secrets, which are masked, and nobody's complaint.
            let lastWords = await hearLastWords().map { " It wrote: \($0)" } ?? ""
            return .failed("It ended before it shook hands.\(lastWords)")
        }
    }

    private func opened(_ failure: RPC.Failure) -> Opened {
        guard failure.code == RPC.Code.settingsRefused else {
            return .failed("It answered initialize with the error \(failure.code).")
        }
        return .refused(failure.data ?? SettingFaults([]))
    }

    /// Hands over a delivery; `nil` when the process takes no more, so that another has to.
    func deliver(_ delivery: Delivery) async -> CarriageOutcome? {
        let reply = await ask(
            { try RPC.request(.deliver, delivery, id: $0) }, telling: delivery.texts, within: limits.delivery)
        defer { settle() }
        switch reply {
        case .line(let line, let header):
            guard header?.jsonrpc == "2.0", header?.error == nil,
                let answer = try? RPC.result(DeliveryAnswer.self, of: line), answer.key == delivery.key
            else {
                // It may have answered another delivery's: what it says from now on is not asked for.
                retire(for: .lied)
                return .misbehaved(.lied)
            }
            return .answered(answer.outcome)
        case .late:
            retire(for: .hung)
            return .misbehaved(.hung)
        case .ended(let cause): return .misbehaved(cause)
        case .notAsked: return nil
        case .unread: return .unavailable(.resting)
        case .tooLong: return .answered(.never(.messageRefused))
        }
    }

    /// Asks it to look at its settings.
    func check() async -> Checked {
        let reply = await ask({ try RPC.request(.check, NoParameters(), id: $0) }, within: limits.delivery)
        defer { settle() }
        switch reply {
        case .line(let line, let header):
            guard header?.jsonrpc == "2.0", header?.error == nil,
                let faults = try? RPC.result(SettingFaults.self, of: line)
            else { return .failed("It answered check with something that is no answer.") }
            return .found(faults)
        case .late:
            retire(for: .hung)
            return .failed("It did not answer check within \(limits.delivery).")
        case .ended, .notAsked, .unread, .tooLong: return .failed("It ended before it answered check.")
        }
    }
}

extension PluginManifest {
    /// What in a greeting is not as the manifest says, in a sentence; `nil` when all is.
    func fault(in greeting: PluginGreeting) -> String? {
        guard greeting.protocolVersion == PluginVersion.current else {
            return "It speaks another protocol than \(PluginVersion.current)."
        }
        guard greeting.name == name else { return "It gives another name than plugin.json, which says \(name)." }
        guard greeting.version == version else {
            return "It gives another version than plugin.json, which says \(version)."
        }
        guard Set(greeting.capabilities) == Set(capabilities) else {
            return "It gives other capabilities than plugin.json, which says "
                + capabilities.map(\.rawValue).sorted().joined(separator: ", ") + "."
        }
        return nil
    }
}
