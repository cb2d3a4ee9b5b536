import PluginHost

extension PluginLimits {
    /// Limits under which a test need not wait long.
    static func quick(_ change: (inout PluginLimits) -> Void = { _ in }) -> PluginLimits {
        var limits = PluginLimits.standard
        limits.grace = .milliseconds(300)
        limits.closing = .milliseconds(500)
        limits.rest = .milliseconds(400)
        change(&limits)
        return limits
    }
}
