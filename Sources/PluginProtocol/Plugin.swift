import Glibc

/// A plug-in written in Swift: what is its own; ``run()`` speaks the protocol for it.
public protocol Plugin: Sendable {
    /// Its name, as in its manifest.
    static var name: String { get }
    /// Its version, as in its manifest.
    static var version: String { get }
    /// What it can do.
    static var capabilities: [PluginCapability] { get }
    /// How many deliveries it takes at once.
    static var concurrency: Int { get }

    /// Takes up its settings.
    ///
    /// - Throws: ``SettingFaults`` naming every one that is missing or cannot be used.
    init(_ opening: PluginOpening) throws(SettingFaults)

    /// Carries a message, or says why not. Called for several at once, up to ``concurrency``.
    func deliver(_ delivery: Delivery) async -> DeliveryOutcome

    /// Looks whether the settings work; called only when ``capabilities`` has `check`.
    func check() async -> SettingFaults
}

extension Plugin {
    /// Only what every plug-in can do.
    public static var capabilities: [PluginCapability] { [.deliver] }
    /// One at a time.
    public static var concurrency: Int { 1 }
    /// Nothing to find fault with.
    public func check() async -> SettingFaults { SettingFaults([]) }

    /// Reads requests from standard input and answers on standard output until the input ends.
    public static func run() async {
        // The host may be gone by the time something is answered.
        signal(SIGPIPE, SIG_IGN)
        let conversation = PluginConversation<Self>()
        await withTaskGroup(of: Void.self) { group in
            for await line in StandardInput.lines {
                guard let work = await conversation.take(line) else { continue }
                group.addTask { await work() }
            }
        }
    }
}

/// One process's side of the conversation.
private actor PluginConversation<Own: Plugin> {
    private var plugin: Own?

    /// Answers at once, or gives the work that answers in its own time.
    func take(_ line: [UInt8]) -> (@Sendable () async -> Void)? {
        guard let header = try? RPC.header(of: line), header.jsonrpc == "2.0" else {
            StandardOutput.write(try? RPC.failure(RPC.Code.parseError, "not a JSON-RPC 2.0 message", to: nil))
            return nil
        }
        guard let id = header.id, let name = header.method else { return nil }
        guard let method = RPC.Method(rawValue: name) else {
            StandardOutput.write(try? RPC.failure(RPC.Code.methodNotFound, "no such method", to: id))
            return nil
        }
        if method == .initialize {
            initialize(line, id)
            return nil
        }
        guard let plugin else {
            StandardOutput.write(try? RPC.failure(RPC.Code.notInitialized, "initialize comes first", to: id))
            return nil
        }
        guard method == .deliver else {
            return { StandardOutput.write(try? RPC.answer(await plugin.check(), to: id)) }
        }
        guard let delivery = try? RPC.parameters(Delivery.self, of: line), delivery.hasProperKey else {
            StandardOutput.write(try? RPC.failure(RPC.Code.invalidParameters, "not a delivery", to: id))
            return nil
        }
        return {
            let answer = DeliveryAnswer(key: delivery.key, outcome: await plugin.deliver(delivery))
            StandardOutput.write(try? RPC.answer(answer, to: id))
        }
    }

    private func initialize(_ line: [UInt8], _ id: Int) {
        guard let opening = try? RPC.parameters(PluginOpening.self, of: line),
            opening.protocolVersions.contains(PluginVersion.current)
        else {
            StandardOutput.write(
                try? RPC.failure(RPC.Code.invalidParameters, "expected protocol \(PluginVersion.current)", to: id))
            return
        }
        do throws(SettingFaults) {
            plugin = try Own(opening)
        } catch {
            StandardOutput.write(
                try? RPC.failure(RPC.Code.settingsRefused, "settings refused", data: error, to: id))
            return
        }
        let greeting = PluginGreeting(
            name: Own.name, version: Own.version, capabilities: Own.capabilities, concurrency: Own.concurrency)
        StandardOutput.write(try? RPC.answer(greeting, to: id))
    }
}
