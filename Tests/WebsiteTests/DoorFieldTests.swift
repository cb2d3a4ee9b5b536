import HTTPTypes
import Testing

@Suite("The JSON door names every field at fault")
struct DoorFieldTests {
    private static func body(_ members: String, who: String = #""kind": "parent""#) -> String {
        "{\"complainant\": {\(who)}, \(members)}"
    }

    /// A body, and the fields it should name.
    static let faulty: [(String, [String])] = [
        ("{}", ["complainant", "complaint"]),
        (#"{"complaint": "C"}"#, ["complainant"]),
        (#"{"complainant": {"kind": "parent"}}"#, ["complaint"]),
        (body(#""complaint": null"#), ["complaint"]),
        (body(#""complaint": " \n\t ""#), ["complaint"]),
        (body(#""complaint": 7"#), ["complaint"]),
        (body(#""complaint": ["C"]"#), ["complaint"]),
        (body(#""complaint": "a\u0000b""#), ["complaint"]),
        (body(#""complaint": "a\u001bb""#), ["complaint"]),
        (body("\"complaint\": \"\(String(repeating: "x", count: 50_001))\""), ["complaint"]),
        (body(#""complaint": "C""#, who: #""kind": "mother""#), ["complainant.kind"]),
        (body(#""complaint": "C""#, who: #""kind": null"#), ["complainant.kind"]),
        (body(#""complaint": "C""#, who: #""kind": """#), ["complainant.kind"]),
        (body(#""complaint": "C""#, who: #""kind": true"#), ["complainant.kind"]),
        (body(#""complaint": "C""#, who: ""), ["complainant.kind"]),
        (body(#""complaint": "C""#, who: #""kind": "parent", "name": {}"#), ["complainant.name"]),
        (
            body(
                #""complaint": "C""#, who: "\"kind\": \"parent\", \"name\": \"\(String(repeating: "x", count: 201))\""),
            ["complainant.name"]
        ),
        (body(#""complaint": "C""#, who: #""kind": "parent", "email": "nobody""#), ["complainant.email"]),
        (body(#""complaint": "C""#, who: #""kind": "parent", "email": "a@b@c""#), ["complainant.email"]),
        (body(#""complaint": "C""#, who: #""kind": "parent", "phone": 1234"#), ["complainant.phone"]),
        (body(#""complaint": "C""#, who: #""kind": "parent", "under_18": "yes""#), ["complainant.under_18"]),
        (#"{"complainant": "parent", "complaint": "C"}"#, ["complainant"]),
        (#"{"complainant": [], "complaint": "C"}"#, ["complainant"]),
        (body(#""complaint": "C", "child": "B""#), ["child"]),
        (body(#""complaint": "C", "child": {"name": 1}"#), ["child.name"]),
        (body(#""complaint": "C", "child": {"date_of_birth": "5 May 2015"}"#), ["child.date_of_birth"]),
        (body(#""complaint": "C", "child": {"date_of_birth": "2026-03-24"}"#), ["child.date_of_birth"]),
        (body(#""complaint": "C", "wanted": 1"#), ["wanted"]),
        (body("\"complaint\": \"C\", \"wanted\": \"\(String(repeating: "x", count: 5_001))\""), ["wanted"]),
        (body(#""complaint": "C", "happened_on": "2026-02-30""#), ["happened_on"]),
        (body(#""complaint": "C", "happened_on": "2026-03-24""#), ["happened_on"]),
        (body(#""complaint": "C", "happened_on": 20260302"#), ["happened_on"]),
        (body(#""complaint": "C", "advocate_wanted": "yes""#), ["advocate_wanted"]),
        (body(#""complaint": "C", "advocate_wanted": 1"#), ["advocate_wanted"]),
        (body(#""complaint": "C", "safe_contact": false"#), ["safe_contact"]),
        (body(#""complaint": "C", "wnated": "D""#), ["wnated"]),
        (body(#""complaint": "C", "child": {"dob": "2015-05-05"}"#), ["child.dob"]),
        (body(#""complaint": "C""#, who: #""kind": "parent", "nmae": "A""#), ["complainant.nmae"]),
        (body(#""complaint": "C", "complaint": "D""#), ["complaint"]),
        (body(#""complaint": "C", "complain\u0074": "D""#), ["complaint"]),
        (body(#""complaint": "C", "child": {"name": "A", "name": "A"}"#), ["child.name"]),
        (
            #"{"complainant": {"kind": "x", "email": "y"}, "child": {"date_of_birth": "z"}, "happened_on": "w", "colour": 1}"#,
            ["colour", "complainant.email", "complainant.kind", "complaint", "child.date_of_birth", "happened_on"]
        ),
    ]

    @Test("all of them at once, and records nothing", arguments: faulty)
    func fields(body: String, named: [String]) async throws {
        let site = try await DoorSite()
        let answer = try await site.post(body)
        #expect(answer.status == 422)
        #expect(answer.headers[.contentType] == "application/problem+json")
        let json = try answer.json()
        #expect(json.names == ["type", "title", "status", "detail", "errors"])
        #expect(json["status"].number == 422)
        #expect(Set(json["errors"].list.compactMap(\.["field"].text)) == Set(named), "\(answer.text)")
        for error in json["errors"].list { #expect(error["message"].text?.isEmpty == false) }
        #expect(try await site.cases() == 0)
    }

    @Test("publishes the kinds it takes in the message")
    func choices() async throws {
        let answer = try await DoorSite().post(#"{"complainant": {"kind": "mother"}, "complaint": "C"}"#)
        #expect(answer.text.contains("expected one of looked-after-child, "))
        #expect(!answer.text.contains("mother"))
    }

    @Test("never says back what was sent, beyond the names of fields")
    func noEcho() async throws {
        let site = try await DoorSite()
        let marker = "Zebediah"
        let bodies =
            Self.faulty.map(\.0) + [
                body(#""complaint": "Zebediah\u0000""#), body(#""complaint": "C", "happened_on": "Zebediah""#),
                body(#""complaint": "C", "child": {"date_of_birth": "Zebediah"}"#), "Zebediah", "[\"Zebediah\"]",
                "{\"a\": Zebediah}",
                body(#""complaint": "C""#, who: #""kind": "Zebediah", "email": "Zebediah""#),
            ]
        for body in bodies {
            let answer = try await site.post(body.replacing("mother", with: marker), key: nil)
            #expect((400..<500).contains(answer.status))
            #expect(!answer.text.contains(marker), "\(answer.text)")
        }
    }

    private func body(_ members: String, who: String = #""kind": "parent""#) -> String { Self.body(members, who: who) }
}
