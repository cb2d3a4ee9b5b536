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
    /// The base it inherits from.
    public let base: CouncilID?
    /// What that base calls itself.
    public let baseName: String?
    /// The pages the facts are from: the council's own, then the base's.
    public let sources: [PageSource]
    /// The body that runs the service, when it is not the council.
    public let serviceOperator: ServiceOperator?
    /// The colour of its header, if it has one of its own; white text can be read on it.
    public let brand: Colour?
    /// Published sentences that no other fact holds.
    public let statements: [Statement]
    /// Whom to tell about a worry for a child: the council's own contacts, then the base's others.
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
    /// The advocacy services: the council's own, or the base's when it names none.
    public let advocacyProviders: [AdvocacyProvider]
    /// The base's advocacy services, also when the council names its own: for those its own cannot help.
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
    /// The base's elements that the council inherits, as written there; of the Ombudsman only the details it takes over.
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
        sources.first { $0.id == evidence.source && $0.isInherited == evidence.isInherited }
    }
}

extension CouncilModule {
    /// Puts a council's checked document and its base's together; `notices` are both's, the council's first.
    init(
        _ document: CouncilDocument, base: CouncilDocument?, notices: [NoticeTemplate], cases: [SampleCase],
        version: String
    ) throws(Fault) {
        let own = document.reader
        let shared = base?.reader
        let procedure = own.child(ProcedureElements.definition)
        let subjects = own.child(EligibilityElements.subjects)
        let advocacy = own.child(AdvocacyElements.definition)
        let name = try own.required(CouncilElement.name)
        let ownContacts = try CouncilModule.contacts(of: own)
        let providers = try CouncilModule.providers(of: own)
        let safetyNet = try CouncilModule.providers(of: shared)
        let baseSources = try shared?.children(SourceElement.definition).map(PageSource.init) ?? []
        self.init(
            id: try own.required(CouncilElement.id), name: name, shortName: own.value(CouncilElement.shortName) ?? name,
            version: version, effectiveFrom: try own.required(CouncilElement.effectiveFrom),
            status: try own.required(CouncilElement.status), host: own.value(CouncilElement.host),
            hostPosition: own.position(of: CouncilElement.host),
            base: own.value(CouncilElement.base), baseName: shared?.value(CouncilElement.name),
            sources: try own.children(SourceElement.definition).map(PageSource.init) + baseSources,
            serviceOperator: try own.child(OperatorElement.definition).map(ServiceOperator.init),
            brand: own.child(LooksElement.definition).flatMap { $0.value(LooksElement.brand) },
            statements: try own.children(StatementElement.definition).map(Statement.init),
            safeguarding: ownContacts + CouncilModule.others(try CouncilModule.contacts(of: shared), than: ownContacts),
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
            advocacyProviders: providers.isEmpty ? safetyNet : providers, safetyNet: safetyNet,
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
            ombudsman: try Ombudsman(
                own.child(OmbudsmanElement.definition), base: shared?.child(OmbudsmanElement.definition)),
            nationalContacts: try CouncilModule.nationalContacts(of: own, base: shared),
            accessibility: own.child(NoticeElements.accessibility).map(AccessibilityContact.init),
            privacy: own.child(NoticeElements.privacy).map(PrivacyContact.init),
            languages: own.child(LanguagesElement.definition).flatMap { $0.value(LanguagesElement.codes) } ?? [.en],
            sampleCases: cases, facts: PublishedFact.list(document), evidence: own.evidence)
        inheritedFacts = base.map { PublishedFact.inherited(from: $0, by: self) } ?? []
        shortfalls = ShortfallRule.warnings(for: self)
        let short = Set(shortfalls.map(\.position))
        promises = offered.compactMap { promise, evidence in short.contains(evidence.position) ? nil : promise }
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

    private static func contacts(of root: ElementReader?) throws(Fault) -> [SafeguardingContact] {
        try root?.child(SafeguardingElements.definition)?
            .children(SafeguardingElements.contact).map(SafeguardingContact.init) ?? []
    }

    private static func providers(of root: ElementReader?) throws(Fault) -> [AdvocacyProvider] {
        try root?.child(AdvocacyElements.definition)?.children(AdvocacyElements.provider).map(AdvocacyProvider.init)
            ?? []
    }

    /// The first wording of every kind for every voice.
    private static func firstOfEach(_ notices: [NoticeTemplate]) -> [NoticeTemplate] {
        var seen: Set<String> = []
        return notices.filter { seen.insert("\($0.kind.rawValue) \($0.voice.rawValue)").inserted }
    }

    /// The council's own national bodies, and the base's of the kinds that it does not give.
    private static func nationalContacts(
        of own: ElementReader, base: ElementReader?
    ) throws(Fault) -> [NationalContact] {
        let given = try own.children(NoticeElements.nationalContact).map(NationalContact.init)
        let inherited = try base?.children(NoticeElements.nationalContact).map(NationalContact.init) ?? []
        return given + inherited.filter { contact in !given.contains { $0.kind == contact.kind } }
    }

    /// The base's contacts that the council does not give itself, told apart by their number.
    private static func others(_ inherited: [SafeguardingContact], than own: [SafeguardingContact])
        -> [SafeguardingContact]
    {
        let known = Set(own.compactMap { $0.to?.filter { $0 != " " } })
        return inherited.filter { contact in contact.to.map { !known.contains($0.filter { $0 != " " }) } ?? true }
    }
}
