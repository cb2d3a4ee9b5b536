public import CaseKernel

/// How the answer of a stage is given, as published.
public struct PublishedAnswer: Hashable, Sendable {
    /// How.
    public let form: AnswerForm
    /// How long after a meeting it is confirmed in writing, if the page says.
    public let confirmedWithin: Span?
    /// How many reports the investigation makes, if the page says.
    public let reports: Int?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        form = try reader.required(PathElements.form)
        confirmedWithin = reader.span(PathElements.within, PathElements.unit)
        reports = reader.value(PathElements.reports)
        evidence = reader.evidence
    }
}

/// What the council asks for before a stage, as published: never a bar.
public struct Asked: Hashable, Sendable {
    /// What.
    public let what: [AskedFor]
    /// How firmly.
    public let firmness: AskedFirmness
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        what = try reader.required(PathElements.what)
        firmness = try reader.required(PathElements.firmness)
        evidence = reader.evidence
    }
}

/// When the council chooses the procedure, as published.
public struct Routing: Hashable, Sendable {
    /// When.
    public let when: [RoutingMoment]
    /// Whether the page says that none may fit.
    public let mayFitNone: Bool
    /// Whether it says that it gives reasons.
    public let givesReasons: Bool
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        when = try reader.required(PathElements.when)
        mayFitNone = reader.value(PathElements.neither) == .yes
        givesReasons = reader.value(PathElements.reasonsGiven) == .yes
        evidence = reader.evidence
    }
}
