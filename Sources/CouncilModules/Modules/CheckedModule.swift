/// What checking a folder gave: the module unless there were errors, and every fault.
public struct CheckedModule: Hashable, Sendable {
    /// The module; `nil` when any fault is an error.
    public let module: CouncilModule?
    /// Every fault, in the order of files and places.
    public let faults: [Fault]

    /// The faults that keep the module from loading.
    public var errors: [Fault] { faults.filter { $0.severity == .error } }
    /// The faults with which it loads: settings that fall short of the law, and messages that cannot leave.
    public var warnings: [Fault] { faults.filter { $0.severity == .warning } }
}
