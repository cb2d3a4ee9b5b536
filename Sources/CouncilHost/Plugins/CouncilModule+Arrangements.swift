public import CaseKernel
public import CouncilModules

extension CouncilModule {
    /// What the council has arranged: its ways of writing, its advocacy services with its bases' safety nets behind them,
    /// and whether its team is told of what comes in.
    public var arrangements: Arrangements {
        let own = advocacyProviders.filter { !$0.evidence.isInherited }.map { service(of: $0, isSafetyNet: false) }
        return Arrangements(
            ways: Set((outgoing?.ways ?? []).map(\.way.contactWay)),
            advocacy: own + safetyNet.map { service(of: $0, isSafetyNet: true) }, tellsTeam: outgoing?.team != nil)
    }

    private func service(of provider: AdvocacyProvider, isSafetyNet: Bool) -> AdvocacyService {
        AdvocacyService(
            id: provider.id, name: provider.name, serves: Set(provider.serves), ageFrom: provider.ageFrom,
            ageTo: provider.ageTo, groupAges: provider.groupAges, contract: provider.contract,
            isAskedByPerson: provider.referral == .self, order: provider.order, area: provider.area,
            isSafetyNet: isSafetyNet, base: isSafetyNet ? baseName(of: provider.evidence) : nil,
            isCarriedTo: referralAddress(of: provider.id) != nil)
    }
}

extension WritingWay {
    /// The way as people choose it.
    fileprivate var contactWay: ContactWay {
        switch self {
        case .email: .email
        case .text: .text
        case .letter: .letter
        }
    }
}
