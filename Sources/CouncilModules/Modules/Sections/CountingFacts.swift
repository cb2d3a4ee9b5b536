public import CaseKernel

/// How the council counts days, as published.
public struct Counting: Hashable, Sendable {
    /// What the page means by days where it does not say which.
    public let days: CountedDays
    /// The time of day after which something counts as coming on the next working day, as `15:00`; never in law.
    public let cutOff: String?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        days = try reader.required(CountingElements.days)
        cutOff = reader.value(CountingElements.cutOff)
        evidence = reader.evidence
    }
}

/// That a complaint may wait while something else runs, as published.
public struct Deferral: Hashable, Sendable {
    /// What is waited for.
    public let grounds: [DeferralGround]
    /// How often that is looked at again, if the page says.
    public let reviewEvery: Span?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        grounds = try reader.required(CountingElements.grounds)
        reviewEvery = reader.span(CountingElements.reviewEvery, CountingElements.reviewUnit)
        evidence = reader.evidence
    }
}

/// One reason for which the council takes longer, as published.
public struct PublishedExtension: Hashable, Sendable {
    /// The reason.
    public let reason: ExtensionReason
    /// By how much, if the page says.
    public let by: Span?
    /// Who agrees to it.
    public let grantedBy: ExtensionGranter
    /// By when the complainant is told, if the page says.
    public let notice: Span?
    /// From where that is counted.
    public let noticeCounted: NoticeCounting
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        reason = try reader.required(ExtensionElement.reason)
        by = reader.span(ExtensionElement.by, ExtensionElement.unit)
        grantedBy = try reader.required(ExtensionElement.grantedBy)
        notice = reader.span(ExtensionElement.noticeWithin, ExtensionElement.noticeUnit)
        noticeCounted = try reader.required(ExtensionElement.noticeCounted)
        evidence = reader.evidence
    }
}

extension ElementReader {
    /// A length of time from the attributes of its number and its unit; `nil` unless there are both.
    func span(_ count: Attribute<Int>, _ unit: Attribute<TimeUnit>) -> Span? {
        guard let count = value(count), let unit = value(unit) else { return nil }
        return unit == .days && meansWorkingDays ? TimeUnit.workingDays.span(count) : unit.span(count)
    }

    /// Whether the file says that it means working days by days.
    private var meansWorkingDays: Bool {
        let procedure = document.reader.child(ProcedureElements.definition)
        return procedure?.child(CountingElements.counting)?.value(CountingElements.days) == .workingDays
    }
}
