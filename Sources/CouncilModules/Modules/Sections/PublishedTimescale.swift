public import CaseKernel

/// A length of time the council publishes; a ``CaseKernel/Promise`` when the law allows it.
public struct PublishedTimescale: Hashable, Sendable {
    /// What it is for.
    public let clock: TimescaleClock
    /// What it is counted from, if the page says; else the law's own start.
    public let from: StartEvent?
    /// How long, if the page says.
    public let within: Span?
    /// How long at most, with an extension, if the page says.
    public let upTo: Span?
    /// How the time is fixed.
    public let figure: FigureKind
    /// How firmly it is put.
    public let obligation: Obligation
    /// What the longer time is for, if the page says.
    public let extensionFor: ExtensionReason?
    /// Who says that it will take longer, if the page says.
    public let extensionToldBy: ExtensionTeller?
    /// Whether the page says how long an extension may be.
    public let cap: ExtensionCap
    /// Its reasons for taking longer, each with its own figures.
    public let extensions: [PublishedExtension]
    /// What other pages of the council say of the same time.
    public let secondFigures: [SecondFigure]
    /// The words.
    public let evidence: Evidence
    /// The unit in which the page gives them.
    let unit: TimeUnit
    /// That of the longer one, where it is another.
    let upToUnit: TimeUnit?

    init(_ reader: ElementReader) throws(Fault) {
        clock = try reader.required(TimescaleElement.clock)
        from = reader.value(TimescaleElement.from)
        unit = try reader.required(TimescaleElement.unit)
        upToUnit = reader.value(TimescaleElement.upToUnit)
        within = reader.span(TimescaleElement.within, TimescaleElement.unit)
        upTo =
            reader.span(TimescaleElement.upTo, TimescaleElement.upToUnit)
            ?? reader.span(TimescaleElement.upTo, TimescaleElement.unit)
        figure = try reader.required(TimescaleElement.figure)
        obligation = try reader.required(TimescaleElement.obligation)
        extensionFor = reader.value(TimescaleElement.extensionFor)
        extensionToldBy = reader.value(TimescaleElement.extensionToldBy)
        cap = try reader.required(TimescaleElement.cap)
        extensions = try reader.children(ExtensionElement.definition).map(PublishedExtension.init)
        secondFigures = reader.children(SecondFigureElement.definition).map(SecondFigure.init)
        evidence = reader.evidence
    }

    /// One of its lengths as the page gives it: weeks stay weeks.
    func written(_ span: Span) -> String { (span == upTo ? upToUnit ?? unit : unit).written(span) }

    /// The promise it makes, if it names a time for the clock that its place decides, from a fact that cases record.
    func promise(on clock: Clock?) -> Promise? {
        guard let within, let clock, let start = from.map(\.milestone) ?? clock.lawfulStarts.first else { return nil }
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
        case .reportConsideration, .answer, .panelTotal, .panelInvitation, .panelAppointment, .responseMeeting: nil
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
        case .panelAcknowledgement: [.requested]
        case .statement, .panelChair, .panelPapers, .update, .action:
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
