import Foundation
import PluginHost
import PluginProtocol
import Testing

/// What a process is given of what a council's module and the operator say.
struct OperatorSettingsTests {
    static let manifest = PluginManifest(
        name: "post", version: "1.0", program: "run",
        settings: [
            PluginSetting("theirs", SettingForm(.email), by: .council, required: true),
            PluginSetting("ours", SettingForm(.whole, least: 1, most: 10), by: .operator),
            PluginSetting("any", SettingForm(.text), by: .either),
        ],
        secrets: [PluginSecret("word", required: true), PluginSecret("other")])

    private func given(_ json: String?, mode: Int = 0o600, _ council: [String: String]) throws -> GivenSettings {
        let work = try Workplace()
        if let json { try work.give(json, mode: mode) }
        do throws(SettingFaults) {
            let settings = try OperatorSettings(of: "post", data: work.data)
            return try settings.given(to: Self.manifest, for: .sample("first", council))
        } catch {
            throw SettingFaults(error.faults.map { .init($0.setting, $0.message.replacing(work.data, with: "data")) })
        }
    }

    @Test func mergesInOrder() throws {
        let json = """
            {"settings": {"ours": 3, "any": "common"}, "secrets": {"word": "a", "other": "b"},
             "councils": {"first": {"settings": {"ours": "4"}, "secrets": {"word": "c"}},
                          "second": {"settings": {"ours": 5}, "secrets": {"word": "d"}}}}
            """
        let theirs = ["theirs": "a@example.org"]
        let given = try given(json, theirs)
        #expect(given.settings == ["theirs": "a@example.org", "ours": "4", "any": "common"])
        #expect(given.secrets == ["word": "c", "other": "b"])
        let both = try self.given(json, ["theirs": "a@example.org", "any": "module"])
        #expect(both.settings["any"] == "module")
    }

    static let word = #"{"secrets": {"word": "a"}}"#
    static let theirs = ["theirs": "a@example.org"]

    static let rows: [(json: String?, council: [String: String], faults: [String])] = [
        (
            nil, theirs,
            ["The secret word is missing. Give it under secrets in data/plugins/post.json."]
        ),
        (
            word, [:],
            ["The setting theirs is missing. Expected an email address. Give it in the council's module."]
        ),
        (
            word, ["theirs": "SECRET"],
            [
                "The setting theirs in the council's module is not of its form. Expected an email address."
                    + " Correct it there."
            ]
        ),
        (
            #"{"settings": {"ours": 11}, "secrets": {"word": "a"}}"#, theirs,
            [
                "The setting ours in data/plugins/post.json is not of its form. Expected a whole number from 1 to 10."
                    + " Correct it there."
            ]
        ),
        (
            word, ["theirs": "a@example.org", "ours": "3"],
            ["post takes no setting ours from a council's module. Remove it from there."]
        ),
        (
            #"{"settings": {"theirs": "SECRET", "tyop": "SECRET"}, "secrets": {"word": "a", "wrod": "SECRET"}}"#,
            theirs,
            [
                "post takes no setting theirs from the operator. Remove it from data/plugins/post.json.",
                "post takes no setting tyop from the operator. Remove it from data/plugins/post.json.",
                "post takes no secret wrod. Remove it from data/plugins/post.json.",
            ]
        ),
        (
            #"{"secrets": {"word": ""}}"#, theirs,
            ["The secret word in data/plugins/post.json cannot be used. Expected 1 to 16,384 bytes. Correct it there."]
        ),
        (
            #"{"secrets": {"word": 7}}"#, theirs,
            [
                "data/plugins/post.json is not as expected: a value is of another kind than expected at secrets.word."
                    + " Put that right; docs/plugins.md shows one."
            ]
        ),
        (
            #"{"secret": {"word": "SECRET"}}"#, theirs,
            [
                "data/plugins/post.json is not as expected: a value is not one that is expected at secret."
                    + " Put that right; docs/plugins.md shows one."
            ]
        ),
        (
            #"{"secrets": SECRET"#, theirs,
            ["data/plugins/post.json is not as expected: it is not JSON. Put that right; docs/plugins.md shows one."]
        ),
    ]

    @Test(arguments: rows)
    func saysWhatIsWrong(_ row: (json: String?, council: [String: String], faults: [String])) throws {
        let faults = #expect(throws: SettingFaults.self) { try given(row.json, row.council) }
        #expect(faults?.faults.map(\.message) == row.faults)
        #expect(faults?.faults.contains { $0.message.contains("SECRET") } == false)
    }

    @Test(arguments: [0o644, 0o640, 0o602, 0o611])
    func refusesAFileOpenToOthers(_ mode: Int) throws {
        let faults = #expect(throws: SettingFaults.self) { try given(Self.word, mode: mode, Self.theirs) }
        #expect(faults?.faults.first?.message.contains("is open to others than its owner. Expected mode 600") == true)
    }

    @Test(arguments: [0o600, 0o400])
    func takesANarrowerMode(_ mode: Int) throws {
        #expect(try given(Self.word, mode: mode, Self.theirs).secrets == ["word": "a"])
    }

    @Test func refusesALink() throws {
        let work = try Workplace()
        try work.write(Self.word, to: "elsewhere.json", mode: 0o600)
        try FileManager.default.createSymbolicLink(
            atPath: work.data + "/plugins/post.json", withDestinationPath: work.path + "/elsewhere.json")
        let faults = #expect(throws: SettingFaults.self) { try OperatorSettings(of: "post", data: work.data) }
        #expect(faults?.faults.first?.message.contains("is no file of its own.") == true)
    }

    @Test func aWrongModeIsSaidAndPutRightWithoutAStart() async throws {
        let work = try Workplace()
        try work.install(manifest: #""secrets": [{"name": "word"}]"#)
        try work.give(Self.word, mode: 0o644)
        try await work.host { host in
            #expect(await host.carry("key") == .unavailable(.notSetUp))
            #expect(await host.standings().first?.trouble?.contains("chmod 600") == true)
            #expect(work.processes.isEmpty)
            try work.give(Self.word)
            #expect(await host.carry("key") == .answered(.delivered))
        }
    }
}
