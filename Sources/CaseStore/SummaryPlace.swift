public import CaseKernel

/// Where a summary stands in a worklist: by next deadline (none last), then day received, then reference.
public struct SummaryPlace: Hashable, Sendable {
    /// The number of the next deadline's day, or ``Day/number``'s greatest value where there is none.
    public let due: Int32
    /// The day the representation was received.
    public let receivedOn: Day
    /// The reference.
    public let reference: String
}

extension SummaryPlace: Comparable {
    /// What is more pressing comes first.
    public static func < (left: SummaryPlace, right: SummaryPlace) -> Bool {
        (left.due, left.receivedOn, left.reference) < (right.due, right.receivedOn, right.reference)
    }
}

extension CaseSummary {
    /// Where this summary stands in a worklist.
    public var place: SummaryPlace {
        SummaryPlace(due: nextDue?.number ?? .max, receivedOn: receivedOn, reference: id.reference)
    }
}
