public import CaseKernel

/// The offer of an advocate, as the page puts it.
public struct AdvocacyOffer: Hashable, Sendable {
    /// To whom.
    public let to: AdvocacyAudience
    /// How firmly.
    public let obligation: Obligation
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        to = try reader.required(AdvocacyElements.offeredTo)
        obligation = try reader.required(AdvocacyElements.obligation)
        evidence = reader.evidence
    }
}

/// A service that provides advocates.
public struct AdvocacyProvider: Hashable, Sendable {
    /// A short name for it.
    public let id: String
    /// Its name.
    public let name: String
    /// Its telephone number.
    public let phone: String?
    /// Its email address.
    public let email: String?
    /// Its website.
    public let url: String?
    /// Its number for text messages.
    public let text: String?
    /// Whom it works for.
    public let serves: [AdvocacyGroup]
    /// The youngest it works for, in years.
    public let ageFrom: Int?
    /// The oldest it works for, in years.
    public let ageTo: Int?
    /// Ages of their own for some of the groups.
    public let groupAges: [AdvocacyGroup: AgeRange]
    /// While it works for the council.
    public let contract: Contract
    /// What kind of service it is, and how the council has it.
    public let arrangement: [AdvocacyArrangement]
    /// The area it works in.
    public let area: String?
    /// Who may ask it for help.
    public let referral: ReferralRoute?
    /// Its place when several fit; 1 is asked first.
    public let order: Int?
    /// How a referral reaches it; `nil` when none is sent.
    public let referralRoute: ReferralAddress?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        id = try reader.required(AdvocacyElements.id)
        name = try reader.required(AdvocacyElements.name)
        phone = reader.value(AdvocacyElements.phone)
        email = reader.value(AdvocacyElements.email)
        url = reader.value(AdvocacyElements.url)
        text = reader.value(AdvocacyElements.text)
        serves = try reader.required(AdvocacyElements.serves)
        ageFrom = reader.value(AdvocacyElements.ageFrom)
        ageTo = reader.value(AdvocacyElements.ageTo)
        var groupAges: [AdvocacyGroup: AgeRange] = [:]
        for group in reader.children(AdvocacyElements.group) {
            groupAges[try group.required(AdvocacyElements.groupFor)] = AgeRange(
                from: group.value(AdvocacyElements.ageFrom), to: group.value(AdvocacyElements.ageTo))
        }
        self.groupAges = groupAges
        contract = Contract(from: reader.value(AdvocacyElements.from), until: reader.value(AdvocacyElements.until))
        arrangement = reader.value(AdvocacyElements.arrangement) ?? []
        area = reader.value(AdvocacyElements.area)
        referral = reader.value(AdvocacyElements.referral)
        order = reader.value(AdvocacyElements.order)
        referralRoute = try reader.child(ReferralElement.definition).map(ReferralAddress.init)
        evidence = reader.evidence
    }
}

/// How a referral reaches an advocacy provider.
public struct ReferralAddress: Hashable, Sendable {
    /// The plug-in's name.
    public let plugin: String
    /// The provider's address.
    public let to: String
    /// The words, and the source that they and the address are from.
    public let evidence: Evidence
    /// The address as written.
    let address: PluginAddress?

    init(_ reader: ElementReader) throws(Fault) {
        plugin = try reader.required(OutgoingElements.plugin)
        to = try reader.required(ReferralElement.to)
        evidence = reader.evidence
        address = try PluginAddress(reader, ReferralElement.to)
    }
}

/// A format or a kind of help to complain.
public struct HelpFormat: Hashable, Sendable {
    /// What kind.
    public let kind: FormatKind
    /// How firmly it is offered, if the page says.
    public let obligation: Obligation?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        kind = try reader.required(HelpElements.kind)
        obligation = reader.value(HelpElements.obligation)
        evidence = reader.evidence
    }
}

extension CouncilModule {
    /// The advocacy services to name on a day, in the council's order: those whose contract runs, or the base's when none does.
    public func advocates(on day: Day) -> [AdvocacyProvider] {
        let running = advocacyProviders.filter { $0.contract.runs(on: day) }
        let named = running.isEmpty ? safetyNet.filter { $0.contract.runs(on: day) } : running
        return named.enumerated().sorted {
            ($0.element.order ?? .max, $0.offset) < ($1.element.order ?? .max, $1.offset)
        }.map(\.element)
    }
}
