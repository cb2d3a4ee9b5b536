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
            (advocacyProviders + safetyNet).first { $0.id == id }?.referralRoute?.plugin
        }
    }

    /// The council as one of its plug-ins knows it.
    public func council(for plugin: String) -> PluginCouncil {
        PluginCouncil(id: id.name, name: name, settings: plugins.first { $0.name == plugin }?.values ?? [:])
    }
}
