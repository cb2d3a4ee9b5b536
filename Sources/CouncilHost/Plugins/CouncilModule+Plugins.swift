public import CaseDesk
import CaseKernel
public import CouncilModules
public import PluginProtocol

extension CouncilModule {
    /// The plug-in that carries what goes out of a lane; `nil` when the module names none.
    public func plugin(of lane: OutboxLane) -> String? {
        switch lane {
        case .urgent, .team: outgoing?.team?.plugin
        case .complainant(let way):
            outgoing?.ways.first { $0.way.rawValue == way.rawValue }?.plugin
        case .provider(let id):
            referralAddress(of: id)?.plugin
        }
    }

    /// How a referral reaches a provider; `nil` when nothing carries it.
    ///
    /// A base names a plug-in that the council may not use: then the team makes the referral.
    public func referralAddress(of provider: String) -> ReferralAddress? {
        let known = advocacyProviders + safetyNet
        guard let address = known.first(where: { $0.id == provider })?.referralRoute,
            plugins.contains(where: { $0.name == address.plugin })
        else { return nil }
        return address
    }

    /// The council as one of its plug-ins knows it.
    public func council(for plugin: String) -> PluginCouncil {
        PluginCouncil(id: id.name, name: name, settings: plugins.first { $0.name == plugin }?.values ?? [:])
    }
}
