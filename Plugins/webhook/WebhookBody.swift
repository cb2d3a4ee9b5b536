import FoundationEssentials
import PluginProtocol

/// A delivery as a receiver reads it.
struct WebhookBody: Encodable {
    private let key: String
    private let kind: Delivery.Kind
    private let onward: String?
    private let message: Delivery.Message
    private let packet: ReferralPacket?

    init(_ delivery: Delivery) {
        key = delivery.key
        kind = delivery.kind
        onward = delivery.onward
        message = delivery.message
        packet = delivery.packet
    }

    /// The bytes that are signed and sent.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
