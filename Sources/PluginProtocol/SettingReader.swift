/// Reads a plug-in's settings one by one and gathers every fault, so that the operator hears of all at once.
public struct SettingReader {
    private let opening: PluginOpening
    private var faults: [SettingFaults.Fault] = []

    /// Begins to read what a process was given.
    public init(_ opening: PluginOpening) {
        self.opening = opening
    }

    /// A setting that may be left out.
    public mutating func optional(_ name: String, _ form: SettingForm) -> String? {
        guard let value = opening.settings[name] else { return nil }
        if form.accepts(value) { return value }
        refuse(name, "is not \(form.expected)")
        return nil
    }

    /// A setting that has to be there; empty when it is at fault.
    public mutating func required(_ name: String, _ form: SettingForm) -> String {
        if opening.settings[name] == nil { refuse(name, "is missing: give \(form.expected)") }
        return optional(name, form) ?? ""
    }

    /// A secret that may be left out.
    public func secret(_ name: String) -> String? { opening.secrets[name] }

    /// Adds a fault found otherwise; the message repeats no value.
    public mutating func refuse(_ setting: String?, _ message: String) {
        faults.append(SettingFaults.Fault(setting, message))
    }

    /// Ends the reading.
    ///
    /// - Throws: ``SettingFaults`` when there was any.
    public func finish() throws(SettingFaults) {
        if !faults.isEmpty { throw SettingFaults(faults) }
    }
}
