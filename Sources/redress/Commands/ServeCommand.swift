import ArgumentParser
import CaseKernel
import Correspondence
import CouncilHost
import CouncilModules
import Hummingbird
import Logging
import NIOCore
import PluginHost
import PluginProtocol
import ServiceLifecycle
import UnixSignals
import Website

/// `redress serve`: the host.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve every council in the councils folder.",
        discussion: """
            Every setting can also be given as REDRESS_COUNCILS, REDRESS_DATA, REDRESS_HOST, REDRESS_PORT, REDRESS_PACE, REDRESS_PROXY, \
            REDRESS_ORIGIN, REDRESS_PLUGINS and REDRESS_RETRY, or in a settings file. On SIGHUP the councils are \
            read again at once; a change is taken up within two seconds without it. On SIGTERM the host finishes what it accepted \
            and stops.
            """)

    @OptionGroup
    var flags: ServeFlags

    func run() async throws {
        let settings: Settings
        do { settings = try await Settings(flags: flags) } catch let unreadable as SiteOrigin.Unreadable {
            throw Outcome.failing(ExitCode.validationFailure, unreadable.description)
        } catch {
            throw Outcome.failing(Outcome.cannotWork, "the settings cannot be read: \(error)")
        }
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        var logger = Logger(label: "redress")
        logger.logLevel = .info
        let plugins = Plugins(folder: settings.plugins, data: settings.data, logger: logger)
        let install = try await Install.open(
            councils: settings.councils, data: settings.data, plugins: plugins, logger: logger,
            practising: settings.practice)
        guard settings.practice == (install.practice != nil) else {
            await plugins.host.close()
            await install.close()
            throw Outcome.failing(
                Outcome.cannotWork,
                "the data folder \(settings.data) is a practice's: start it with --practice, or name another with --data"
            )
        }
        do { try await serve(install, plugins, settings, logger) } catch {
            await plugins.host.close()
            await install.close()
            if let code = error as? ExitCode { throw code }
            throw Outcome.failing(
                Outcome.cannotWork, "cannot serve at \(settings.host) port \(settings.port): \(error)")
        }
        await plugins.host.close()
        await install.close()
    }

    private func serve(_ install: Install, _ plugins: Plugins, _ settings: Settings, _ logger: Logger) async throws {
        let site = try Site(
            registry: install.registry, pacer: Pacer(isOn: settings.pace), isBehindProxy: settings.proxy,
            origins: settings.origins, plugins: plugins.desk, practice: install.practice)
        if install.practice != nil { await PracticeCases(registry: install.registry, logger: logger).fill() }
        let registry = install.registry
        // Requests are not logged: what they hold may be personal.
        var quiet = logger
        quiet.logLevel = .warning
        let opening = Opening { port in
            Terminal.write(Self.addresses(registry.current, settings, port: port))
        }
        let web = Application(
            router: site.router(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: nil, backlog: 1_024),
            onServerRunning: { channel in
                opening.siteRuns(at: channel.localAddress?.port ?? settings.port)
            },
            logger: quiet)
        let office = try OfficeSocket(data: settings.data).service(
            Office(registry: registry, plugins: plugins.desk), logger: quiet, onRunning: { opening.officeRuns() })
        let host = plugins.host
        // A practice sends nothing, and its clock may be moved at any moment.
        let (carrier, rest): (any Carrier, Int64) = install.practice == nil ? (host, 30) : (PracticeCarrier(), 1)
        let dispatcher = Dispatcher(
            registry: registry, carrier: carrier, plan: RetryPlan(first: Int64(settings.retry)), longestRest: rest,
            logger: logger, follow: { site.trackAddress(of: $0) }, closeCarrier: { await host.close() })
        let watcher = CouncilWatcher(registry: registry, folder: settings.councils, logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: dispatcher), .init(service: web), .init(service: office), .init(service: watcher),
                    .init(service: HangUps(watcher: watcher)),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
        try await group.run()
    }

    /// What a newcomer needs to see first.
    private static func addresses(_ served: ServedCouncils, _ settings: Settings, port: Int) -> String {
        let host = settings.host
        let listening = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        let origin = settings.origins.first?.description ?? listening
        var lines = [
            "Redress serves \(Terminal.counted(served.inOrder.filter { !$0.isRetired }.count, "council")) at \(origin)/"
        ]
        if origin != listening {
            lines.append("  it listens at \(listening)/ and answers only by the names it was given")
        }
        for council in served.inOrder where !council.isRetired {
            let draft = council.isDraft ? "  (a draft: pages only, no complaint is taken)" : ""
            let state =
                switch council.health {
                case .servingLastGood: "  (module broken; its last good version is served)"
                case .partly: "  (a version in its folder is broken and left out; see redress check)"
                case .good, .removed: draft
                }
            let host = council.module.host.flatMap { served.byHost[$0] == council.id ? ", also at \($0)" : nil } ?? ""
            lines.append("  \(origin)/\(council.id)  \(council.module.name)\(host)\(state)")
        }
        for unserved in served.unserved { lines.append("  not served: \(unserved.name), see redress check") }
        return lines.joined(separator: "\n") + "\n"
    }
}
