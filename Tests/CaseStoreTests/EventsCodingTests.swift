import CaseKernel
import Foundation
import Testing

@testable import CaseStore

/// Yesterday's stored events still load, and today's are written the same.
@Suite struct EventsCodingTests {
    @Test(arguments: StoredName.allCases)
    func goldensAreReadAndWrittenTheSame(name: StoredName) throws {
        let event = try EventsSamples.event(name)
        #expect(StoredName(event) == name)
        let golden = Array(try Data(contentsOf: name.golden(version: name.version)))
        let stored = try EventCoding.encode(event, at: EventsSamples.at)
        #expect(stored.name == name.rawValue && stored.version == name.version)
        #expect(String(decoding: stored.payload, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
        let read = try EventCoding.decode(StoredEvent(name: name.rawValue, version: name.version, payload: golden))
        #expect(read.event == event)
        #expect(read.at == EventsSamples.at)
    }

    @Test(arguments: StoredVersion.all)
    func everyVersionEverWrittenIsRead(stored: StoredVersion) throws {
        let read = try EventCoding.decode(
            StoredEvent(name: stored.name.rawValue, version: stored.version, payload: stored.golden()))
        #expect(read.event == (try EventsSamples.event(stored.name, version: stored.version)))
        #expect(read.at == EventsSamples.at)
    }

    @Test func thereIsAGoldenForEveryVersionEverWrittenAndNoOther() throws {
        let folder = StoredName.received.golden(version: 1).deletingLastPathComponent()
        let found = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        let expected = StoredVersion.all.map { "\($0.name.rawValue)-\($0.version).json" }
        #expect(found.sorted() == expected.sorted())
    }

    @Test func everyEventGoesRound() throws {
        let events = try EventsSamples.others()
        #expect(events.count >= 100)
        for (index, event) in events.enumerated() {
            let at = Int64(index) * 1_000_003 - 5
            let read = try EventCoding.decode(try EventCoding.encode(event, at: at))
            #expect(read.event == event)
            #expect(read.at == at)
        }
    }

    @Test func aHistoryIsReadThroughInOrder() throws {
        let now = Circumstances(
            procedure: Procedure(law: .regulations2006), calendar: .englandAndWales,
            today: try #require(Day(iso: "2026-04-08")))
        let received = try EventsSamples.received()
        var (state, stored) = (CaseState.unopened, [StoredEvent]())
        for act in [
            Act.receive(received), .acknowledge(on: now.today), .withdraw(Withdrawal(on: now.today, by: .advocate)),
        ] {
            let events = try decide(act, in: state, under: now)
            state = events.reduce(state, evolve)
            for event in events { stored.append(try EventCoding.encode(event, at: 0)) }
        }
        #expect(try EventCoding.state(of: stored) == state)
        #expect(try EventCoding.state(of: []) == .unopened)
    }
}

/// What no program of ours wrote is an error that names the event and says nothing of its content.
@Suite struct EventsRefusalTests {
    static let secrets = [
        "Zoë", "Nobody", "We are sorry", "Ada", "zoe@example.org", "No contact since birth", "sister", "High Street",
        "Polish", "Text only", "zoe@school.example", "Newtown",
    ]

    static func error(_ name: String, _ version: Int, _ payload: [UInt8]) -> EventCodingError? {
        do throws(EventCodingError) {
            _ = try EventCoding.decode(StoredEvent(name: name, version: version, payload: payload))
            return nil
        } catch { return error }
    }

    static func expectSilence(_ error: EventCodingError?) {
        let text = "\(String(describing: error)) \(String(reflecting: error)) \(error?.description ?? "")"
        for secret in secrets { #expect(!text.contains(secret)) }
    }

    @Test(arguments: [
        ("received", 5), ("intended", 3), ("told", 3), ("answered", 3), ("requested", 3), ("category-established", 3),
        ("entered", 2), ("contact-corrected", 3), ("referred", 2), ("delivered", 2),
        ("undelivered", 2), ("held", 2), ("notice-read", 2), ("handed-over", 2), ("sent-again", 2),
        ("contact-confirmed", 2), ("received", 0), ("received", -1), ("recieved", 1), ("", 1),
        ("Received", 1),
        ("closed", 99),
    ])
    func unknownNamesAndVersions(name: String, version: Int) throws {
        let golden = Array(try Data(contentsOf: StoredName.received.golden(version: 1)))
        let error = Self.error(name, version, golden)
        #expect(error == EventCodingError(name: name, version: version, problem: .unknown))
        #expect(
            error?.description
                == "the stored event \(name) version \(version) is not known to this version of the program")
        Self.expectSilence(error)
    }

    @Test(arguments: StoredVersion.all)
    func truncatedPayloads(stored: StoredVersion) throws {
        let (name, golden) = (stored.name.rawValue, try stored.golden())
        for length in 0..<golden.count {
            let error = Self.error(name, stored.version, Array(golden.prefix(length)))
            #expect(
                error == EventCodingError(name: name, version: stored.version, problem: .malformed), "\(length) bytes")
            Self.expectSilence(error)
        }
    }

    @Test func aReceiptOfTheFirstVersionIsNoneOfTheSecond() throws {
        let error = Self.error("received", 2, try StoredVersion(name: .received, version: 1).golden())
        #expect(error == EventCodingError(name: "received", version: 2, problem: .malformed))
        Self.expectSilence(error)
    }

    /// Every value of every golden in turn, replaced by one of another type or by one that is no such value.
    @Test(arguments: StoredVersion.all)
    func wrongValues(stored: StoredVersion) throws {
        let (name, version) = (stored.name, stored.version)
        let data = Data(try stored.golden())
        let golden = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let payload = try #require(golden["payload"] as? [String: Any])
        for key in payload.keys {
            var wrong = golden
            var changed = payload
            changed[key] = payload[key] is [String: Any] ? ["sister"] as Any : ["sister": "Nobody"] as Any
            wrong["payload"] = changed
            let error = Self.error(name.rawValue, version, Array(try JSONSerialization.data(withJSONObject: wrong)))
            #expect(error?.problem == .malformed, "\(name) \(key)")
            Self.expectSilence(error)
        }
        for wrong: [String: Any] in [
            ["at": 1], ["payload": payload], ["at": "Nobody", "payload": payload], ["at": 1, "payload": "Nobody"],
        ] {
            let error = Self.error(name.rawValue, version, Array(try JSONSerialization.data(withJSONObject: wrong)))
            #expect(error?.problem == .malformed)
            Self.expectSilence(error)
        }
    }

    @Test(arguments: [
        ("acknowledged", #"{"at":1,"payload":{"on":"2026-02-30","track":1}}"#),
        ("acknowledged", #"{"at":1,"payload":{"on":"Nobody","track":1}}"#),
        ("acknowledged", #"{"at":1,"payload":{"on":"2026-04-08","track":0}}"#),
        ("acknowledged", #"{"at":1,"payload":{"on":"2026-04-08"}}"#),
        ("began", #"{"at":1,"payload":{"basis":"sister","on":"2026-04-08","stage":"local-resolution","track":1}}"#),
        ("began", #"{"at":1,"payload":{"basis":"receipt","on":"2026-04-08","stage":"sister","track":1}}"#),
        ("advocate-appointed", #"{"at":1,"payload":{"name":" ","on":"2026-04-08","track":1}}"#),
        (
            "category-established",
            #"{"at":1,"payload":{"by":"x","category":"sister","complainant":1,"on":"2026-04-08"}}"#
        ),
        ("withdrawn", #"{"at":1,"payload":{"by":"sister","on":"2026-04-08","track":1}}"#),
        ("messaged", #"{"at":1,"payload":{"kind":"sister","on":"2026-04-08"}}"#),
        ("code-lost", #"{"at":1,"payload":{"on":"2026-04-08","via":"page"}}"#),
        (
            "contact-corrected",
            #"{"at":1,"payload":{"complainant":1,"contact":{"cares":[],"ways":["sister"]},"on":"2026-04-08"}}"#
        ),
        (
            "contact-corrected",
            #"{"at":1,"payload":{"complainant":1,"contact":{"cares":["Nobody"],"ways":[]},"on":"2026-04-08"}}"#
        ),
        ("delivered", #"{"at":1,"payload":{"by":"x","on":"2026-04-08","parcel":"sister-1"}}"#),
        ("delivered", #"{"at":1,"payload":{"by":"x","on":"2026-04-08","parcel":"notice-0"}}"#),
        ("delivered", #"{"at":1,"payload":{"by":"x","on":"2026-04-08","parcel":"notice-1","way":"sister"}}"#),
        ("undelivered", #"{"at":1,"payload":{"on":"2026-04-08","parcel":"Nobody","reason":"x"}}"#),
        ("held", #"{"at":1,"payload":{"on":"2026-04-08","parcel":"notice-1","reason":"sister"}}"#),
        ("notice-read", #"{"at":1,"payload":{"notice":0,"on":"2026-04-08"}}"#),
        ("sent-again", #"{"at":1,"payload":{"by":"x","on":"2026-04-08","parcel":"notice-1","way":"sister"}}"#),
        ("contact-confirmed", #"{"at":1,"payload":{"by":"x","complainant":1,"on":"2026-04-08","ways":["sister"]}}"#),
        (
            "contact-confirmed",
            #"{"at":1,"payload":{"by":"x","complainant":1,"hours":{"days":["Monday"],"from":9,"until":9},"on":"2026-04-08","ways":[]}}"#
        ),
        (
            "contact-confirmed",
            #"{"at":1,"payload":{"by":"x","complainant":1,"hours":{"days":["sister"],"from":8,"until":9},"on":"2026-04-08","ways":[]}}"#
        ),
        ("closed", "Nobody"), ("closed", "null"), ("closed", "[]"), ("closed", ""),
    ])
    func valuesThatAreNone(name: String, payload: String) {
        let error = Self.error(name, 1, Array(payload.utf8))
        #expect(error == EventCodingError(name: name, version: 1, problem: .malformed))
        Self.expectSilence(error)
    }
}
