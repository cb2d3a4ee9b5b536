import PluginProtocol

/// What came of shaking hands.
enum Opened: Sendable {
    case greeted(PluginGreeting)
    /// The plug-in has something against its settings.
    case refused(SettingFaults)
    /// It did not shake hands, for a reason said in a sentence.
    case failed(String)
}
