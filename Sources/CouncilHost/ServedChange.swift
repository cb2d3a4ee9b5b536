import CaseKernel
public import CouncilModules

/// A council that is served otherwise than before: what a terminal is told of, and the log.
public struct ServedChange: Codable, Hashable, Sendable {
    /// What came about.
    public enum Kind: String, Codable, Hashable, Sendable {
        /// Another version is served.
        case changed
        /// It is served for the first time.
        case added
        /// Its folder is gone: open cases can be followed, and nothing new is taken in.
        case removed
        /// Its folder is back.
        case back
        /// Its folder is broken, and what was served before goes on.
        case broken
        /// Its folder is whole again.
        case mended
    }

    /// Which council.
    public let council: String
    /// When, as a clock on a wall in England shows it: `2026-03-23 14:05`.
    public let at: String
    /// What came about.
    public let kind: Kind
    /// The version that is served now.
    public let version: String
    /// What the module says otherwise than the one before; nothing where only comments or layout are other.
    public let changes: [ModuleChange]
}

extension ServedChange {
    /// What came about between two states of what is served; `nil` when nothing did.
    init?(from before: ServedCouncil?, _ previous: CouncilModule?, to now: ServedCouncil, at time: String) {
        let isOther = previous.map { $0.version != now.module.version } ?? true
        let kind: Kind? =
            switch (before?.health.name, now.health.name) {
            case (let old?, let new) where old == new: isOther ? .changed : nil
            case ("removed"?, _): .back
            case (_?, "removed"): .removed
            case (_?, "broken"): .broken
            case (_?, _): .mended
            case (nil, "good"): previous == nil ? .added : isOther ? .changed : nil
            case (nil, _): nil
            }
        guard let kind else { return nil }
        council = now.id.name
        at = time
        self.kind = kind
        version = now.module.version
        changes = isOther ? previous.map { ModuleChange.all(from: $0, to: now.module) } ?? [] : []
    }

    /// At most so many are remembered; the log has the rest.
    static let mostRemembered = 500
}
