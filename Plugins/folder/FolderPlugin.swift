import FoundationEssentials
import PluginProtocol

/// Puts each delivery, sealed for its recipient, into a folder that the recipient collects from.
struct FolderPlugin: Plugin {
    static let name = "folder"
    static let version = "1.0.0"
    static let concurrency = 4

    private let settings: FolderSettings

    init(_ opening: PluginOpening) throws(SettingFaults) {
        settings = try FolderSettings(opening)
    }

    func deliver(_ delivery: Delivery) async -> DeliveryOutcome {
        guard SettingForm(.name).accepts(delivery.address) else { return .never(.addressRefused) }
        let label = SealedLabel(council: settings.council, recipient: delivery.address, key: delivery.key)
        do {
            let key = try RecipientKeys(folder: settings.keysFolder).key(of: label)
            let content = try SealedContent(delivery, council: settings.council).bytes()
            let sealed = try SealedFile.seal(content, labelled: label, for: key)
            try CollectionFolder(root: settings.root).put(sealed, labelled: label)
            return .delivered
        } catch let trouble as FolderTrouble {
            return .later(trouble.reason)
        } catch {
            return .later(.failed)
        }
    }
}
