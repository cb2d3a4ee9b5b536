public import CaseKernel

/// One council as its module describes it: what its page says, each fact with the words it is from.
///
/// Silence stays silence: an optional that is `nil` or a list that is empty means that the page does not say, and the law
/// fills in. Made only by ``checkModule(_:bases:)``, so a value of this type has no errors.
public struct CouncilModule: Hashable, Sendable {
    /// The council's address and folder.
    public let id: CouncilID
    /// Its full name.
    public let name: String
    /// A shorter name for tight places; the full one when the module gives none.
    public let shortName: String
    /// The SHA-256, in hexadecimal, of everything the module was made from; see ``ModuleArchive``.
    public let version: String
    /// The first day it applies to new complaints.
    public let effectiveFrom: Day
    /// Whether it is in use, or a draft whose pages can be looked at.
    public let status: ModuleStatus
    /// A host name of its own, at which it is served alone.
    public let host: String?
    /// Where that stands in its file.
    let hostPosition: TextPosition
    /// The bases it inherits from: the one it names, the one which that names, and so on.
    public let bases: [InheritedBase]
    /// The pages the facts are from: the council's own, then each base's.
    public let sources: [PageSource]
    /// The body that runs the service, when it is not the council.
    public let serviceOperator: ServiceOperator?
    /// The name that people know the service by, when it is neither the council's nor the operator's.
    public let serviceBrand: ServiceBrand?
    /// The colour of its header, if it has one of its own; white text can be read on it.
    public let brand: Colour?
    /// Published sentences that no other fact holds.
    public let statements: [Statement]
    /// Whom to tell about a worry for a child: the council's own contacts, then its bases' others.
    public let safeguarding: [SafeguardingContact]
    /// The ways of complaining.
    public let channels: [PublishedChannel]
    /// Who may complain, if the page lists anyone.
    public let eligibility: Eligibility?
    /// What complaints may be about.
    public let subjects: [ComplaintSubject]
    /// The services within the procedure.
    public let services: [CoveredService]
    /// What goes elsewhere, and where.
    public let destinations: [Destination]
    /// How late a complaint may be, if the page says.
    public let timeLimit: TimeLimit?
    /// The offers of an advocate.
    public let advocacyOffers: [AdvocacyOffer]
    /// The advocacy services: the council's own, or the nearest base's when it names none.
    public let advocacyProviders: [AdvocacyProvider]
    /// The bases' advocacy services, also when the council names its own: for those its own cannot help.
    public let safetyNet: [AdvocacyProvider]
    /// Formats and other help.
    public let help: [HelpFormat]
    /// How the council counts days, if the page says.
    public let counting: Counting?
    /// When the council chooses the procedure, if the page says.
    public let routing: Routing?
    /// For what a complaint may wait.
    public let deferrals: [Deferral]
    /// How a complaint is acknowledged, if the page says.
    public let acknowledgement: Acknowledgement?
    /// The stages the page describes; one that is missing exists all the same.
    public let stages: [PublishedStage]
    /// The other procedures of the council's own; the first is the one to which points are routed.
    public let corporateProcedures: [CorporateProcedure]
    /// What the council does with contacts that are no complaints.
    public let contactRules: [ContactRule]
    /// The plug-ins the council uses; each name once.
    public let plugins: [PluginUse]
    /// How messages leave the install; `nil` when none do.
    public let outgoing: Outgoing?
    /// The wording of notices: the council's own, then the base's of those that it does not word itself.
    public let notices: [NoticeTemplate]
    /// What the council promises of its handling.
    public let commitments: [Commitment]
    /// The Ombudsman, as page and base give it.
    public let ombudsman: Ombudsman?
    /// National bodies that the notices name: the council's own, then the base's of other kinds.
    public let nationalContacts: [NationalContact]
    /// Whom to tell when a page cannot be used, if the council says.
    public let accessibility: AccessibilityContact?
    /// Whom to ask about personal data, if the council says.
    public let privacy: PrivacyContact?
    /// The languages of the wording the module brings.
    public let languages: [LanguageCode]
    /// Complaints with the dates they should give.
    public let sampleCases: [SampleCase]
    /// Every element of the council's own file, as written, but for what says how messages leave the install.
    public let facts: [PublishedFact]
    /// What the council inherits, as its bases have it: whole elements, and of those that it has too only the attributes it takes over.
    public internal(set) var inheritedFacts: [PublishedFact] = []
    /// Where the module's root element stands.
    public let evidence: Evidence
    /// The settings that fall short of the law, as warnings; the law applies instead.
    public internal(set) var shortfalls: [Fault] = []
    /// The council's own limits, and the windows it gives complainants; only those that the law allows.
    public internal(set) var promises: [Promise] = []
}

extension CouncilModule {
    /// Every length of time the page publishes, the acknowledgement's first.
    public var timescales: [PublishedTimescale] {
        (acknowledgement?.timescale.map { [$0] } ?? []) + stages.flatMap(\.timescales)
    }

    /// What the page says of a stage; `nil` when it says nothing.
    public func published(_ stage: Stage) -> PublishedStage? { stages.first { $0.stage == stage } }

    /// What the council calls somebody with a part in a stage.
    public func title(of role: StageRole) -> String? {
        stages.lazy.flatMap(\.people).first { $0.role == role }?.title
    }

    /// The page that words are from.
    public func source(of evidence: Evidence) -> PageSource? {
        sources.first { $0.id == evidence.source && $0.file == evidence.file }
    }
}

extension CouncilModule {
    /// Makes it of a council's checked document, the same with what it inherits, and the wording of both, the council's first.
    init(
        _ document: CouncilDocument, merged: CouncilDocument, notices: [NoticeTemplate], cases: [SampleCase],
        version: String
    ) throws(Fault) {
        let own = merged.reader
        let procedure = own.child(ProcedureElements.definition)
        let subjects = own.child(EligibilityElements.subjects)
        let advocacy = own.child(AdvocacyElements.definition)
        let name = try own.required(CouncilElement.name)
        var sources: [PageSource] = []
        for file in [document] + merged.bases {
            sources += try file.reader.children(SourceElement.definition).map(PageSource.init)
        }
        self.init(
            id: try own.required(CouncilElement.id), name: name, shortName: own.value(CouncilElement.shortName) ?? name,
            version: version, effectiveFrom: try own.required(CouncilElement.effectiveFrom),
            status: try own.required(CouncilElement.status), host: own.value(CouncilElement.host),
            hostPosition: own.position(of: CouncilElement.host),
            bases: try merged.bases.map(InheritedBase.init), sources: sources,
            serviceOperator: try own.child(OperatorElement.definition).map(ServiceOperator.init),
            serviceBrand: try own.child(BrandElement.definition).map(ServiceBrand.init),
            brand: own.child(LooksElement.definition).flatMap { $0.value(LooksElement.brand) },
            statements: try own.children(StatementElement.definition).map(Statement.init),
            safeguarding: try own.child(SafeguardingElements.definition)?
                .children(SafeguardingElements.contact).map(SafeguardingContact.init) ?? [],
            channels: try own.child(ContactElements.definition)?.children(ContactElements.channel).map(
                PublishedChannel.init)
                ?? [],
            eligibility: try own.child(EligibilityElements.whoMayComplain).map(Eligibility.init),
            subjects: try subjects?.children(EligibilityElements.subject).map(ComplaintSubject.init) ?? [],
            services: try subjects?.children(EligibilityElements.service).map(CoveredService.init) ?? [],
            destinations: try own.child(ElsewhereElements.definition)?
                .children(ElsewhereElements.destination).map(Destination.init) ?? [],
            timeLimit: try own.child(TimeLimitElement.definition).map(TimeLimit.init),
            advocacyOffers: try advocacy?.children(AdvocacyElements.offer).map(AdvocacyOffer.init) ?? [],
            advocacyProviders: try advocacy?.children(AdvocacyElements.provider).map(AdvocacyProvider.init) ?? [],
            safetyNet: try merged.safetyNet.map(AdvocacyProvider.init),
            help: try own.child(HelpElements.definition)?.children(HelpElements.format).map(HelpFormat.init) ?? [],
            counting: try procedure?.child(CountingElements.counting).map(Counting.init),
            routing: try procedure?.child(PathElements.routing).map(Routing.init),
            deferrals: try procedure?.children(CountingElements.deferral).map(Deferral.init) ?? [],
            acknowledgement: try procedure?.child(ProcedureElements.acknowledgement).map(Acknowledgement.init),
            stages: try procedure?.children(ProcedureElements.stage).map(PublishedStage.init) ?? [],
            corporateProcedures: try own.children(CorporateElements.definition).map(CorporateProcedure.init),
            contactRules: try own.children(CorporateElements.contact).map(ContactRule.init),
            plugins: try own.child(PluginElements.definition)?.children(PluginElements.plugin).map(PluginUse.init)
                ?? [],
            outgoing: try own.child(OutgoingElements.definition).map(Outgoing.init),
            notices: CouncilModule.firstOfEach(notices),
            commitments: try own.child(CommitmentElements.definition)?
                .children(CommitmentElements.commitment).map(Commitment.init) ?? [],
            ombudsman: try own.child(OmbudsmanElement.definition).map(Ombudsman.init),
            nationalContacts: try own.children(NoticeElements.nationalContact).map(NationalContact.init),
            accessibility: own.child(NoticeElements.accessibility).map(AccessibilityContact.init),
            privacy: own.child(NoticeElements.privacy).map(PrivacyContact.init),
            languages: own.child(LanguagesElement.definition).flatMap { $0.value(LanguagesElement.codes) } ?? [.en],
            sampleCases: cases, facts: PublishedFact.list(document), evidence: own.evidence)
        inheritedFacts = PublishedFact.inherited(in: merged)
        shortfalls = ShortfallRule.warnings(for: self)
        let short = Set(shortfalls.map(\.place))
        promises = offered.compactMap { promise, evidence in short.contains(evidence.place) ? nil : promise }
    }

    /// Everything that could be a promise, and where it stands.
    private var offered: [(promise: Promise?, evidence: Evidence)] {
        var all: [(promise: Promise?, evidence: Evidence)] = []
        if let first = acknowledgement?.timescale { all.append((first.promise(on: .acknowledgement), first.evidence)) }
        for stage in stages {
            for timescale in stage.timescales {
                all.append((timescale.promise(on: stage.clock(for: timescale)), timescale.evidence))
            }
        }
        for window in stages.flatMap(\.windows) { all.append((window.promise, window.evidence)) }
        all += corporateProcedures.first?.stages.flatMap(\.promises) ?? []
        for rule in contactRules { all.append((rule.promise, rule.evidence)) }
        return all
    }

    /// The first wording of every kind for every voice.
    private static func firstOfEach(_ notices: [NoticeTemplate]) -> [NoticeTemplate] {
        var seen: Set<String> = []
        return notices.filter { seen.insert("\($0.kind.rawValue) \($0.voice.rawValue)").inserted }
    }
}
