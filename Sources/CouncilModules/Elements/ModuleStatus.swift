/// Whether a council's module is in use.
public enum ModuleStatus: String, ClosedList {
    /// Complaints are taken.
    case live
    /// It is being written: its pages can be looked at, and no complaint is taken.
    case draft

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .live: "Complaints are taken."
        case .draft: "It is being written: its pages can be looked at, marked as a draft, and no complaint is taken."
        }
    }
}
