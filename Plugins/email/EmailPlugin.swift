import Foundation
import PluginProtocol

/// Carries messages by email, through one mail server, over an encrypted connection.
struct EmailPlugin: Plugin {
    static let name = "email"
    static let version = "1.0.0"
    static let capabilities: [PluginCapability] = [.deliver, .check]
    static let concurrency = 8

    private let settings: EmailSettings

    init(_ opening: PluginOpening) throws(SettingFaults) {
        settings = try EmailSettings(opening)
    }

    func deliver(_ delivery: Delivery) async -> DeliveryOutcome {
        // Addresses beyond ASCII would need SMTPUTF8 all the way to the recipient, which nobody can promise.
        guard SettingForm(.email).accepts(delivery.address) else { return .never(.addressRefused) }
        let message: [UInt8]
        do {
            message = try MailMessage(delivery, settings: settings, date: Date()).bytes()
        } catch {
            return .never(.messageRefused)
        }
        let letter = MailSession.Letter(to: delivery.address, bytes: message)
        return await onOwnThread { [settings] in MailSession(settings).send(letter) }.deliveryOutcome
    }

    func check() async -> SettingFaults {
        let ending = await onOwnThread { [settings] in MailSession(settings).look() }
        return SettingFaults(ending.fault.map { [$0] } ?? [])
    }

    /// libcurl blocks, and must not hold up a thread that others wait for.
    private func onOwnThread<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: work()) }
        }
    }
}
