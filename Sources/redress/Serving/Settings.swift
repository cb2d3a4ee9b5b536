import ArgumentParser
import Configuration
import SystemPackage
import Website

/// What the program runs with: a flag comes before `REDRESS_…` in the environment, and that before the settings file.
struct Settings {
    let councils: String
    let data: String
    let host: String
    let port: Int
    let pace: Bool
    let proxy: Bool
    let origins: [SiteOrigin]
    let plugins: String?
    let retry: Int
    let practice: Bool

    init(flags: ServeFlags) async throws {
        var providers: [any ConfigProvider] = [
            InMemoryProvider(name: "flags", values: flags.values), EnvironmentVariablesProvider(),
        ]
        if let file = flags.settings {
            providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(file)))
        }
        let config = ConfigReader(providers: providers).scoped(to: "redress")
        councils = config.string(forKey: "councils", default: "councils")
        practice = flags.practice
        data = config.string(forKey: "data", default: practice ? "practice" : "data")
        host = config.string(forKey: "host", default: "127.0.0.1")
        port = config.int(forKey: "port", default: 8080)
        pace = config.bool(forKey: "pace", default: true)
        proxy = config.bool(forKey: "proxy", default: false)
        plugins = config.string(forKey: "plugins")
        retry = config.int(forKey: "retry", default: 30)
        origins = try SiteOrigin.list(config.string(forKey: "origin", default: ""))
    }
}

struct ServeFlags: ParsableArguments {
    @Option(help: "The folder of councils. [councils]")
    var councils: String?

    @Option(help: "The folder that holds the stores and keys. [data]")
    var data: String?

    @Option(help: "The address to listen on. [127.0.0.1]")
    var host: String?

    @Option(help: "The port to listen on; 0 picks a free one. [8080]")
    var port: Int?

    @Option(help: "Whether busy callers wait their turn; false for load tests. [true]")
    var pace: Bool?

    @Option(help: "Whether a proxy in front gives the caller's address, last in X-Forwarded-For. [false]")
    var proxy: Bool?

    @Option(
        help: ArgumentHelp(
            "Where the site is reached, such as https://complaints.example.org; several with commas between. "
                + "[localhost and addresses in digits]"))
    var origin: String?

    @Option(help: "The folder of plug-ins. [Plugins]")
    var plugins: String?

    @Option(
        help: "How many seconds to wait before what was not delivered is tried again; each wait is twice the last. [30]"
    )
    var retry: Int?

    @Flag(
        help: ArgumentHelp(
            "Rehearse: made-up cases, a clock that is moved forward from a page, and nothing is sent. Keeps a data folder of "
                + "its own. [practice]"))
    var practice = false

    @Option(help: "A settings file in JSON: {\"redress\": {\"port\": 8080}}.")
    var settings: String?

    fileprivate var values: [AbsoluteConfigKey: ConfigValue] {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        func set(_ name: String, _ content: ConfigContent?) {
            guard let content else { return }
            values[AbsoluteConfigKey(["redress", name])] = ConfigValue(content, isSecret: false)
        }
        set("councils", councils.map { .string($0) })
        set("data", data.map { .string($0) })
        set("host", host.map { .string($0) })
        set("port", port.map { .int($0) })
        set("pace", pace.map { .bool($0) })
        set("proxy", proxy.map { .bool($0) })
        set("origin", origin.map { .string($0) })
        set("plugins", plugins.map { .string($0) })
        set("retry", retry.map { .int($0) })
        return values
    }
}
