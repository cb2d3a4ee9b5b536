import PluginProtocol

/// What came of `check`.
enum Checked: Sendable {
    case found(SettingFaults)
    /// It gave no answer that is one, for a reason said in a sentence.
    case failed(String)
}
