import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import PluginProtocol

/// Carries messages as signed HTTPS requests to a receiver's own program.
struct WebhookPlugin: Plugin {
    static let name = "webhook"
    static let version = "1.0.0"
    static let concurrency = 16

    private let settings: WebhookSettings
    private let lookup = HostLookup(threads: 8)
    private let post: WebhookPost

    init(_ opening: PluginOpening) throws(SettingFaults) {
        settings = try WebhookSettings(opening)
        post = WebhookPost(authorities: settings.authorities)
    }

    func deliver(_ delivery: Delivery) async -> DeliveryOutcome {
        let deadline = NIODeadline.now() + .seconds(settings.limit)
        guard let target = WebhookTarget(delivery.address), let body = try? WebhookBody(delivery).bytes() else {
            return .never(.notAllowed)
        }
        let addresses = await lookup.addresses(of: target.host)
        guard !addresses.isEmpty else { return .later(.unreachable) }
        // One private address among public ones is a trap, and all are refused.
        guard settings.allowsPrivateAddresses || addresses.allSatisfy(\.isPublic) else { return .never(.notAllowed) }
        let signature = WebhookSignature(key: settings.signingKey, time: Int(Date().timeIntervalSince1970), body: body)
        let headers =
            signature.headers + [
                ("Idempotency-Key", delivery.key), ("Content-Type", "application/json"), ("Connection", "close"),
            ]
        var outcome = DeliveryOutcome.later(.unreachable)
        for address in addresses.prefix(3) where outcome == .later(.unreachable) {
            outcome = await post.send(body, headers, to: target, at: address, before: deadline)
        }
        return outcome
    }
}
