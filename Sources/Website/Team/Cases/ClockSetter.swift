/// Who set a clock, as a team's pages say it.
enum ClockSetter {
    /// In words, of a name such as `law`, ``DeadlineView/setBy``.
    static func inWords(_ name: String) -> String {
        switch name {
        case "law": "the law"
        case "council": "the council’s promise"
        case "ombudsman": "the Ombudsman’s way of counting"
        case _: "a target"
        }
    }
}
