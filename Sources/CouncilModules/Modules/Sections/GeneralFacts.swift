public import CaseKernel

/// A page the facts are from.
public struct PageSource: Hashable, Sendable {
    /// The name that ``Evidence/source`` uses.
    public let id: String
    /// The page's title.
    public let title: String
    /// Where it is, if that is known.
    public let url: String?
    /// The day it was read.
    public let seen: Day
    /// The file that names it; an id is of one file.
    let file: String
    /// Whether it is a base's.
    public let isInherited: Bool

    init(_ reader: ElementReader) throws(Fault) {
        id = try reader.required(SourceElement.id)
        title = try reader.required(SourceElement.title)
        url = reader.value(SourceElement.url)
        seen = try reader.required(SourceElement.seen)
        file = reader.home.source.file
        isInherited = reader.home.isBase
    }
}

/// The body that runs the service for the council.
public struct ServiceOperator: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Where that is from.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        name = try reader.required(OperatorElement.name)
        evidence = reader.evidence
    }
}

/// The name that people know the service by.
public struct ServiceBrand: Hashable, Sendable {
    /// The name as people see it.
    public let name: String
    /// Where that is from.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        name = try reader.required(BrandElement.name)
        evidence = reader.evidence
    }
}

/// A base that a council inherits from.
public struct InheritedBase: Hashable, Sendable {
    /// Its folder's name.
    public let id: CouncilID
    /// What it calls itself.
    public let name: String
    /// Its file, as faults name it.
    public let file: String

    init(_ document: CouncilDocument) throws(Fault) {
        id = try document.reader.required(CouncilElement.id)
        name = try document.reader.required(CouncilElement.name)
        file = document.source.file
    }
}

/// Published sentences that no more exact fact holds.
public struct Statement: Hashable, Sendable {
    /// What they are about.
    public let about: StatementTopic
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        about = try reader.required(StatementElement.about)
        evidence = reader.evidence
    }
}

/// How late a complaint may be, as published.
public struct TimeLimit: Hashable, Sendable {
    /// How many months.
    public let months: Int
    /// What they are counted from; whichever is latest.
    public let countedFrom: [CountedFrom]
    /// What the council says it does with a late complaint.
    public let obligation: LateObligation
    /// Whether it says that it gives reasons; `nil` when it does not say.
    public let givesReasons: Bool?
    /// What is done with a complaint that is partly in time, if the page says.
    public let partly: PartlyLate?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        months = try reader.required(TimeLimitElement.months)
        countedFrom = try reader.required(TimeLimitElement.countedFrom)
        obligation = try reader.required(TimeLimitElement.obligation)
        givesReasons = reader.value(TimeLimitElement.reasonsGiven).map { $0 == .yes }
        partly = reader.value(TimeLimitElement.partly)
        evidence = reader.evidence
    }
}

/// Something the council promises of its handling.
public struct Commitment: Hashable, Sendable {
    /// What it is about.
    public let kind: CommitmentKind
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        kind = try reader.required(CommitmentElements.kind)
        evidence = reader.evidence
    }
}

/// The Local Government and Social Care Ombudsman, as the page and the base give it.
public struct Ombudsman: Hashable, Sendable {
    /// The name as written.
    public let name: String
    /// Its telephone number.
    public let phone: String?
    /// Its website.
    public let url: String?
    /// Its postal address.
    public let postal: String?
    /// Whether the page says that it can be spoken to at any time.
    public let allowsEarlyContact: Bool?
    /// What the page says of how it works.
    public let practices: [Practice]
    /// The words; inherited when the council's own page does not mention it.
    public let evidence: Evidence
    /// The details that come from the base, by their attribute names.
    public let inherited: Set<String>

    init(_ reader: ElementReader) throws(Fault) {
        name = try reader.required(OmbudsmanElement.name)
        phone = reader.value(OmbudsmanElement.phone)
        url = reader.value(OmbudsmanElement.url)
        postal = reader.value(OmbudsmanElement.postal)
        allowsEarlyContact = reader.value(OmbudsmanElement.earlyContact).map { $0 == .yes }
        practices = try reader.children(ProcedureElements.practice).map(Practice.init)
        evidence = reader.evidence
        let details = reader.element.attributes.filter { $0.generation > 0 && $0.name != OmbudsmanElement.name.name }
        inherited = Set(details.map(\.name)).subtracting([ElementDefinition.source.name])
    }
}
