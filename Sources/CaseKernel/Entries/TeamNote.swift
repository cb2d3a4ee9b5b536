/// A note that the team wrote for itself: no complainant sees it, and no letter holds it.
public struct TeamNote: Hashable, Sendable {
    /// The day.
    public let on: Day
    /// Who, by role.
    public let by: String?
    /// What it says.
    public let words: String
}
