import CaseKernel

/// Which council has a host name, when more than one module asks for it.
///
/// The first by folder keeps it. One function for `redress check` and the host, as for everything that is checked.
public enum HostClaims {
    /// The faults of every module that asks for the host of an earlier one, by its folder's name; the versions of one
    /// council share theirs.
    public static func faults(among modules: [CouncilModule]) -> [String: [Fault]] {
        var holders: [String: CouncilModule] = [:]
        var faults: [String: [Fault]] = [:]
        for module in modules.sorted(by: { ($0.id.name, $0.effectiveFrom) < ($1.id.name, $1.effectiveFrom) }) {
            guard let host = module.host else { continue }
            let holder = holders[host] ?? module
            holders[host] = holder
            if holder.id != module.id {
                faults[module.id.name, default: []].append(fault(of: module, host, heldBy: holder))
            }
        }
        return faults
    }

    private static func fault(of module: CouncilModule, _ host: String, heldBy holder: CouncilModule) -> Fault {
        Fault(
            file: module.evidence.file, position: module.hostPosition, severity: .error,
            found: "host=\(host.quoted), which \(holder.id.name.quoted) has already, at "
                + "\(holder.evidence.file):\(holder.hostPosition.line)",
            expected: "a host name that no other council here has",
            remedy: "change it or leave it out in one of the two", source: nil)
    }
}

extension CheckedModule {
    /// The same with faults that only show beside other modules or what is installed; with an error it does not load.
    public func adding(_ more: [Fault]) -> CheckedModule {
        guard !more.isEmpty else { return self }
        let isLoaded = more.allSatisfy { $0.severity != .error }
        return CheckedModule(module: isLoaded ? module : nil, faults: (faults + more).inOrder)
    }
}
