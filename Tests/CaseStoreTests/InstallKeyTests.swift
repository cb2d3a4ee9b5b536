import CaseStore
import CaseStoreTesting
import Foundation
import Testing

@Suite("The install key's file")
struct InstallKeyTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "/install.key" }

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("is made once, for its owner alone, and read ever after")
    func isMadeOnce() throws {
        let council = try StoreSamples.council()
        let first = try InstallKey.load(orCreateAt: path)
        let wrapped = try first.wrap(CouncilKey(council: council))
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(attributes[.size] as? Int == 32)
        #expect(try InstallKey.load(orCreateAt: path).unwrap(wrapped, of: council) != nil)
    }

    @Test("is refused when others may read or change it", arguments: [0o640, 0o604, 0o660, 0o602, 0o610])
    func wideModeIsRefused(mode: Int) throws {
        _ = try InstallKey.load(orCreateAt: path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        let error = #expect(throws: StoreError.self) { try InstallKey.load(orCreateAt: path) }
        #expect(error?.description.contains("chmod 600") == true)
    }

    @Test("is refused, and left as it is, when its length is wrong", arguments: [0, 1, 31, 33, 64])
    func wrongLengthIsRefused(length: Int) throws {
        let bytes = Data(repeating: 7, count: length)
        try bytes.write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let error = #expect(throws: StoreError.self) { try InstallKey.load(orCreateAt: path) }
        #expect(error?.description.contains("32 bytes") == true)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }

    @Test("in a folder that is not there is refused with the folder's name")
    func missingFolderIsRefused() {
        let error = #expect(throws: StoreError.self) {
            try InstallKey.load(orCreateAt: folder.path + "/none/install.key")
        }
        #expect(error?.description.contains("/none/install.key") == true)
    }
}
