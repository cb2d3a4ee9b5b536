import FoundationEssentials
import PluginProtocol

/// What a recipient finds in a file once it is open.
struct SealedContent: Encodable {
    private let key: String
    private let kind: Delivery.Kind
    private let council: String
    private let onward: String?
    private let message: Delivery.Message
    private let packet: ReferralPacket?

    init(_ delivery: Delivery, council: String) {
        key = delivery.key
        kind = delivery.kind
        self.council = council
        onward = delivery.onward
        message = delivery.message
        packet = delivery.packet
    }

    /// The content as one JSON object.
    func bytes() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
