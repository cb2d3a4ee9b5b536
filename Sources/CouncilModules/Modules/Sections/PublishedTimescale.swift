public import CaseKernel

/// A length of time the council publishes; a ``CaseKernel/Promise`` when the law allows it.
public struct PublishedTimescale: Hashable, Sendable {
    /// What it is for.
    public let clock: TimescaleClock
    /// What it is counted from, if the page says; else the law's own start.
    public let from: Milestone?
    /// How long, if the page says.
    public let within: Span?
    /// How long at most, with an extension, if the page says.
    public let upTo: Span?
    /// How firmly it is put.
    public let obligation: Obligation
    /// What the longer time is for, if the page says.
    public let extensionFor: ExtensionReason?
    /// Who says that it will take longer, if the page says.
    public let extensionToldBy: ExtensionTeller?
    /// Whether the page says how long an extension may be.
    public let cap: ExtensionCap
    /// The words.
    public let evidence: Evidence
    /// The unit in which the page gives both.
    let unit: TimeUnit

    init(_ reader: ElementReader) throws(Fault) {
        clock = try reader.required(TimescaleElement.clock)
        from = reader.value(TimescaleElement.from)
        let unit = try reader.required(TimescaleElement.unit)
        self.unit = unit
        within = reader.value(TimescaleElement.within).map { unit.span($0) }
        upTo = reader.value(TimescaleElement.upTo).map { unit.span($0) }
        obligation = try reader.required(TimescaleElement.obligation)
        extensionFor = reader.value(TimescaleElement.extensionFor)
        extensionToldBy = reader.value(TimescaleElement.extensionToldBy)
        cap = try reader.required(TimescaleElement.cap)
        evidence = reader.evidence
    }

    /// One of its lengths as the page gives it: weeks stay weeks.
    func written(_ span: Span) -> String { unit.written(span) }

    /// The promise it makes, if it names a time for one of the kernel's clocks.
    var promise: Promise? { promise(on: clock.inLaw) }

    /// The same for a clock that the place of the timescale decides.
    func promise(on clock: Clock?) -> Promise? {
        guard let within, let clock, let start = from ?? clock.lawfulStarts.first else { return nil }
        return Promise(clock, startsAt: start, within: within, obligation: obligation, words: evidence.words)
    }
}

extension TimescaleClock {
    /// The kernel's clock; `nil` for a time that the law does not know.
    var inLaw: Clock? {
        switch self {
        case .acknowledgement: .acknowledgement
        case .localResolutionAnswer: .localResolution
        case .investigationAnswer: .investigation
        case .panelMeeting: .panelMeeting
        case .panelReport: .panelReport
        case .panelResponse: .panelResponse
        case .reportConsideration, .answer: nil
        }
    }
}

extension Clock {
    /// The facts from which the law counts, the usual one first; a count from a later one could be slower than the law.
    var lawfulStarts: [Milestone] {
        switch self {
        case .acknowledgement: [.received]
        case .localResolution: [.began, .received]
        case .investigation, .investigationOuterLimit: [.requested, .recordProduced]
        case .panelMeeting: [.requested]
        case .panelReport: [.panelMet]
        case .panelResponse: [.panelReported]
        case .panelRequest: [.answerReceived]
        case .oneYear: [.groundsArose]
        case .resubmission: [.proceedingsEnded]
        // The law sets none of these; the Ombudsman's Code counts the corporate ones.
        case .corporateAcknowledgement: [.received]
        case .corporateResponse, .corporateResponseOuterLimit: [.acknowledged, .received]
        case .corporateReviewAcknowledgement: [.requested]
        case .corporateReview, .corporateReviewOuterLimit: [.acknowledged, .requested]
        case .reply: [.received]
        case .statement, .panelAcknowledgement, .panelChair, .panelPapers, .update, .action:
            []
        }
    }
}

extension TimeUnit {
    /// So many of this unit, as the kernel counts them.
    func span(_ count: Int) -> Span {
        switch self {
        case .workingDays: .workingDays(WorkingDays(exactly: count) ?? WorkingDays(UInt16.max))
        case .days, .calendarDays: .calendarDays(count)
        case .weeks: .calendarDays(count * 7)
        case .months: .months(count)
        }
    }

    /// A length of this unit as it was published.
    func written(_ span: Span) -> String {
        guard self == .weeks, case .calendarDays(let days) = span else { return span.inWords }
        return days == 7 ? "1 week" : "\(days / 7) weeks"
    }
}
