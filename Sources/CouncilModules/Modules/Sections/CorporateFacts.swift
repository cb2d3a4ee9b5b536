public import CaseKernel

/// Another complaints procedure of the council's own, as published.
public struct CorporateProcedure: Hashable, Sendable {
    /// The name that destinations use.
    public let id: String
    /// What the council calls it, if it says.
    public let name: String?
    /// Its stages, in order.
    public let stages: [CorporateStage]
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        id = try reader.required(CorporateElements.id)
        name = reader.value(CorporateElements.name)
        stages = try reader.children(CorporateElements.stage).map(CorporateStage.init).sorted { $0.number < $1.number }
        evidence = reader.evidence
    }
}

/// A stage of such a procedure.
public struct CorporateStage: Hashable, Sendable {
    /// 1, 2 or 3; no clock of a case runs for a third, which the Ombudsman's Code does not know.
    public let number: Int
    /// What the council calls it, if it says.
    public let title: String?
    /// Who plays a part.
    public let people: [StagePerson]
    /// The times it publishes.
    public let timescales: [PublishedTimescale]
    /// How long there is to ask for the next stage, if the page says.
    public let window: RequestWindow?
    /// What the complainant is told.
    public let told: [Told]
    /// What else is done.
    public let practices: [Practice]
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        number = try reader.required(CorporateElements.number)
        title = reader.value(ProcedureElements.title)
        people = try reader.children(StageElements.handledBy).map(StagePerson.init)
        timescales = try reader.children(TimescaleElement.definition).map(PublishedTimescale.init)
        window = try reader.child(StageElements.window).map(RequestWindow.init)
        told = try reader.children(ProcedureElements.told).map(Told.init)
        practices = try reader.children(ProcedureElements.practice).map(Practice.init)
        evidence = reader.evidence
    }

    /// What the page says of one of its times.
    public func timescale(_ clock: TimescaleClock) -> PublishedTimescale? { timescales.first { $0.clock == clock } }

    /// The kernel's clock for a time of this stage; `nil` for a third stage.
    public func clock(for timescale: TimescaleClock) -> Clock? {
        switch (number, timescale) {
        case (1, .acknowledgement): .corporateAcknowledgement
        case (1, .answer): .corporateResponse
        case (2, .acknowledgement): .corporateReviewAcknowledgement
        case (2, .answer): .corporateReview
        case (_, _): nil
        }
    }

    /// The promises its times make.
    var promises: [(promise: Promise?, evidence: Evidence)] {
        timescales.map { ($0.promise(on: clock(for: $0.clock)), $0.evidence) }
    }
}

/// What the council does with a contact that is no complaint.
public struct ContactRule: Hashable, Sendable {
    /// What it is.
    public let kind: ContactKind
    /// How long a reply takes, if the page says.
    public let within: Span?
    /// How firmly it is put.
    public let obligation: Obligation
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        kind = try reader.required(CorporateElements.kind)
        within = reader.span(CorporateElements.within, CorporateElements.unit)
        obligation = try reader.required(CorporateElements.obligation)
        evidence = reader.evidence
    }

    /// The promise it makes; a suggestion is a comment to the kernel, and only a comment's rule counts for those.
    var promise: Promise? {
        let contact: TrackKind? =
            switch kind {
            case .compliment: .compliment
            case .comment: .comment
            case .enquiry: .enquiry
            case .suggestion: nil
            }
        guard let within, let contact else { return nil }
        return Promise(
            .reply, startsAt: .received, within: within, obligation: obligation, words: evidence.words,
            contact: contact)
    }
}
