import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import PluginProtocol

/// By which plug-in something goes, and to which address, as the council's module in force says.
struct Route {
    let plugin: String
    let address: String
    /// The person's own number or address, where `address` is of a service that hands it on.
    let onward: String?

    /// The route of what goes to the team.
    static func team(_ module: CouncilModule, isUrgent: Bool) -> Route? {
        module.outgoing?.team.map { Route(plugin: $0.plugin, address: isUrgent ? $0.urgentTo : $0.to, onward: nil) }
    }

    /// The route of what goes to a person by a way, at their own address.
    static func person(_ module: CouncilModule, _ way: ContactWay, address: String) -> Route? {
        guard let writing = WritingWay(way), let route = module.outgoing?.route(for: writing) else { return nil }
        guard let service = route.to else { return Route(plugin: route.plugin, address: address, onward: nil) }
        return Route(plugin: route.plugin, address: service, onward: address)
    }

    /// The route of a referral to a provider.
    static func provider(_ module: CouncilModule, _ id: String) -> Route? {
        module.referralAddress(of: id).map { Route(plugin: $0.plugin, address: $0.to, onward: nil) }
    }

    /// The council as the route's plug-in knows it.
    func council(_ served: ServedCouncil) -> PluginCouncil {
        let settings = served.module.plugins.first { $0.name == plugin }?.values ?? [:]
        return PluginCouncil(id: served.id.name, name: served.module.name, settings: settings)
    }
}

extension WritingWay {
    init?(_ way: ContactWay) {
        switch way {
        case .email: self = .email
        case .text: self = .text
        case .letter: self = .letter
        case .phone, .advocate, .none: return nil
        }
    }
}
