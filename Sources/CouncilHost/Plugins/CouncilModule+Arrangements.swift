public import CaseKernel
public import CouncilModules

extension CouncilModule {
    /// What the council has arranged: its ways of writing, its advocacy services with the base's safety nets behind them,
    /// and whether its team is told of what comes in.
    public var arrangements: Arrangements {
        let own = advocacyProviders.filter { !$0.evidence.isInherited }.map { $0.service(isSafetyNet: false) }
        return Arrangements(
            ways: Set((outgoing?.ways ?? []).map(\.way.contactWay)),
            advocacy: own + safetyNet.map { $0.service(isSafetyNet: true) }, tellsTeam: outgoing?.team != nil)
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

extension AdvocacyProvider {
    fileprivate func service(isSafetyNet: Bool) -> AdvocacyService {
        AdvocacyService(
            id: id, name: name, serves: Set(serves), ageFrom: ageFrom, ageTo: ageTo, order: order,
            isSafetyNet: isSafetyNet, isCarriedTo: referralRoute != nil)
    }
}
