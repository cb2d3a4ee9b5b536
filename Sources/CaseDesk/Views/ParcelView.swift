public import CaseKernel

/// A referral as the complaints team sees it.
public struct ReferralView: Codable, Hashable, Sendable {
    /// Its name in steps: `referral-1`.
    public let name: String
    /// The provider's short name.
    public let provider: String
    /// The provider's name.
    public let providerName: String
    /// Whether it is inherited from the council's base rather than the council's own.
    public let safetyNet: Bool
    /// Why this provider.
    public let reasons: [String]
    /// Who agreed, and how.
    public let consent: String
    /// When.
    public let on: String
    /// Whether it has arrived.
    public let arrived: Bool
    /// Where it stands, in words.
    public let standing: String

    init(_ referral: Referral, _ file: CaseFile?) {
        let parcel = Parcel.referral(referral.number)
        name = parcel.name
        provider = referral.provider
        providerName = referral.providerName
        safetyNet = referral.isSafetyNet
        reasons = referral.reasons
        consent = "\(referral.consent.by.rawValue), \(referral.consent.how.rawValue)"
        on = referral.on.description
        let standing = file?.standing(of: parcel)
        arrived = standing?.hasArrived ?? false
        self.standing = standing?.inWords ?? "not sent"
    }
}

/// Something that left, or waits to be handed over.
public struct ParcelView: Codable, Hashable, Sendable {
    /// Its name in steps: `notice-3`.
    public let name: String
    /// What it is: a kind of notice, or `referral`.
    public let kind: String
    /// `underway`, `delivered`, `undelivered`, `held`, `read`, `handed-over` or `stopped`.
    public let state: String
    /// Where it stands, in words.
    public let standing: String
    /// What to do about it, where something is to be done.
    public let remedy: String?

    /// Shows what left, or waits, as it stands.
    public init(
        _ parcel: Parcel, _ standing: ParcelStanding, _ state: CaseState, _ circumstances: Circumstances
    ) {
        let file = state.file
        name = parcel.name
        kind =
            switch parcel {
            case .notice(let number): file?.notice(number)?.kind.rawValue ?? "notice"
            case .referral: "referral"
            }
        self.state = standing.name
        self.standing = standing.inWords
        let isForSomebody = file?.toHandOver.contains(parcel) ?? false
        var barred: String?
        do throws(Refusal) {
            _ = try decide(.sendAgain(parcel, by: "the team", on: circumstances.today), in: state, under: circumstances)
        } catch {
            barred = error.remedy
        }
        remedy = standing.remedy(for: parcel, isToHandOver: isForSomebody, insteadOfSending: barred)
    }
}

extension ParcelStanding {
    fileprivate var name: String {
        switch self {
        case .underway: "underway"
        case .delivered: "delivered"
        case .undelivered: "undelivered"
        case .held: "held"
        case .read: "read"
        case .handedOver: "handed-over"
        case .stopped: "stopped"
        }
    }

    fileprivate var inWords: String {
        switch self {
        case .underway(let day): "on its way since \(day), not yet arrived"
        case .delivered(let day, let plugin, let way): "arrived on \(day) by \(way?.rawValue ?? plugin)"
        case .undelivered(let reason, let day): "not delivered (\(day)): \(DeliveryTrouble.inWords(reason))"
        case .held(let reason, let day): "waits since \(day): \(reason.inWords)"
        case .read(let day): "read by the complainant on \(day)"
        case .handedOver(let by, let day): "handed over by \(by) on \(day)"
        case .stopped(let day): "not passed on: the person said on \(day) that they do not want an advocate"
        }
    }

    /// What to do; where it cannot be sent again, the kernel says what instead.
    fileprivate func remedy(
        for parcel: Parcel, isToHandOver: Bool, insteadOfSending instead: String?
    ) -> String? {
        switch self {
        case .undelivered where instead != nil: instead
        case .undelivered(let reason, _): "\(DeliveryTrouble.remedy(reason)): send-again what=\(parcel.name)"
        case .held(.ownWords, _) where isToHandOver, .held(.timesUnclear, _) where isToHandOver:
            "read what the person said; then confirm-contact and send-again what=\(parcel.name), or tell them and hand-over"
        case .held where isToHandOver:
            "tell the person in a way that is safe, then: hand-over what=\(parcel.name)"
        case .held, .underway, .delivered, .read, .handedOver, .stopped: nil
        }
    }
}
