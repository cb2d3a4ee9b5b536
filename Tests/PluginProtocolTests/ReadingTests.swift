import Foundation
import PluginProtocol
import Testing

/// What is read leniently, and what is not.
struct ReadingTests {
    private func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    @Test(arguments: [
        #"{"key": "k"}"#, #"{"key": "k", "outcome": "perhaps"}"#, #"{"key": "k", "outcome": "later"}"#,
        #"{"key": "k", "outcome": "never"}"#, #"{"key": "k", "outcome": "never", "reason": "because"}"#,
        #"{"key": "k", "outcome": "later", "reason": "busy", "after": "soon"}"#, #"{"outcome": "delivered"}"#,
        #"{"key": 1, "outcome": "delivered"}"#, "[]", "null", "7",
    ])
    func malformedOutcomesAreRefused(_ json: String) {
        #expect(throws: DecodingError.self) { try decode(DeliveryAnswer.self, json) }
    }

    @Test(arguments: [(-5, 0), (0, 0), (86_400, 86_400), (1 << 40, 86_400)])
    func aWaitIsADayAtMost(_ row: (said: Int, read: Int)) throws {
        let answer = try decode(
            DeliveryAnswer.self, #"{"key": "k", "outcome": "later", "reason": "busy", "after": \#(row.said)}"#)
        #expect(answer.outcome == .later(.busy, after: row.read))
    }

    @Test func anUnknownCapabilityIsKept() throws {
        let json = #"{"protocol": 1, "name": "post", "version": "1", "capabilities": ["deliver", "fly"]}"#
        let greeting = try decode(PluginGreeting.self, json)
        #expect(greeting.capabilities == [.deliver, PluginCapability(rawValue: "fly")] && greeting.concurrency == 1)
    }

    @Test(arguments: [(-1, 1), (0, 1), (32, 32), (1_000, 32)])
    func concurrencyHasBounds(_ row: (said: Int, read: Int)) throws {
        let json = #"{"protocol": 1, "name": "p", "version": "1", "capabilities": [], "concurrency": \#(row.said)}"#
        #expect(try decode(PluginGreeting.self, json).concurrency == row.read)
    }

    @Test func aShortManifest() throws {
        let json = #"{"name": "post", "version": "1", "protocol": 1, "program": "run", "capabilities": ["deliver"]}"#
        #expect(try decode(PluginManifest.self, json) == PluginManifest(name: "post", version: "1", program: "run"))
    }

    @Test func aLongManifestTravels() throws {
        let manifest = PluginManifest(
            name: "post", version: "1", program: "run", summary: "It posts.", capabilities: [.deliver, .check],
            address: SettingForm(.email),
            settings: [
                PluginSetting(
                    "port", SettingForm(.whole, least: 1, most: 65_535), by: .either, required: true, help: "A"),
                PluginSetting("mode", SettingForm(.choice, choices: ["a", "b"]), by: .council),
            ], secrets: [PluginSecret("word", required: true, help: "B")])
        let data = try JSONEncoder().encode(manifest)
        #expect(try JSONDecoder().decode(PluginManifest.self, from: data) == manifest)
    }

    @Test func whatASettingLeavesOut() throws {
        #expect(
            try decode(PluginSetting.self, #"{"name": "a"}"#) == PluginSetting("a", SettingForm(.text), by: .operator))
        #expect(
            try decode(PluginSetting.self, #"{"name": "a", "form": "email", "given_by": "council"}"#)
                == PluginSetting("a", SettingForm(.email), by: .council))
        #expect(throws: DecodingError.self) { try decode(PluginSetting.self, #"{"name": "a", "given_by": "me"}"#) }
        #expect(throws: DecodingError.self) { try decode(SettingForm.self, #""planet""#) }
    }

    @Test func standingsTravel() throws {
        let standing = PluginStanding(
            council: "first", plugin: "post", version: nil, capabilities: [.deliver], state: .notSetUp, restarts: 2,
            trouble: "The secret word is missing.")
        let data = try JSONEncoder().encode(standing)
        #expect(try JSONDecoder().decode(PluginStanding.self, from: data) == standing)
    }
}
