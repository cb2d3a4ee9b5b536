import HTTPTypes
import Testing

@Suite("Hostile JSON at the door")
struct DoorHostileTests {
    struct Body: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let statuses: Set<Int>

        init(_ name: String, _ bytes: some Sequence<UInt8>, _ statuses: Set<Int>) {
            (testDescription, self.bytes, self.statuses) = (name, Array(bytes), statuses)
        }
    }

    private static func complaint(_ value: String) -> String.UTF8View {
        "{\"complainant\": {\"kind\": \"parent\"}, \"complaint\": \(value)}".utf8
    }

    private static func utf16(_ text: String, mark: [UInt8]) -> [UInt8] {
        mark + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    static let bodies: [Body] = [
        Body("nothing", [], [400]),
        Body("spaces", "   \n".utf8, [400]),
        Body("words", "help".utf8, [400]),
        Body("a form", "complaint=help&kind=parent".utf8, [400]),
        Body("an array", "[1, 2]".utf8, [400]),
        Body("an array around it", Array("[".utf8) + Array(complaint("\"C\"")) + Array("]".utf8), [400]),
        Body("a string", "\"help\"".utf8, [400]),
        Body("a number", "1e999999".utf8, [400]),
        Body("null", "null".utf8, [400]),
        Body("cut short", complaint("\"C\"").dropLast(), [400]),
        Body("something after it", Array(complaint("\"C\"")) + Array(" {}".utf8), [400]),
        Body("a trailing comma", "{\"complaint\": \"C\",}".utf8, [400, 422]),
        Body("a comment", "/* C */ {}".utf8, [400]),
        Body("single quotes", "{'complaint': 'C'}".utf8, [400]),
        Body("arrays 100,000 deep", String(repeating: "[", count: 100_000).utf8, [400]),
        Body(
            "closed arrays 100,000 deep",
            (String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)).utf8, [400]),
        Body("objects 40,000 deep", String(repeating: "{\"a\":", count: 40_000).utf8, [400]),
        Body(
            "depth in a field",
            complaint(String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)), [400, 422]),
        Body("a huge number in a field", complaint("1" + String(repeating: "0", count: 10_000)), [400, 422]),
        Body("a huge exponent in a field", complaint("1e999999999"), [400, 422]),
        Body("not a number", complaint("NaN"), [400]),
        Body(
            "a name twice",
            "{\"complainant\": {\"kind\": \"parent\"}, \"complaint\": \"C\", \"complaint\": \"D\"}".utf8, [422]),
        Body(
            "twice, escaped",
            "{\"complainant\": {\"kind\": \"parent\"}, \"complaint\": \"C\", \"\\u0063omplaint\": \"D\"}".utf8, [422]),
        Body("a zero byte", complaint("\"a\0b\""), [400]),
        Body("an escaped zero", complaint("\"a\\u0000b\""), [422]),
        Body("a lone high surrogate", complaint("\"\\ud800\""), [400, 422]),
        Body("a lone low surrogate", complaint("\"\\udc00\""), [400, 422]),
        Body("surrogates the wrong way round", complaint("\"\\udc00\\ud800\""), [400, 422]),
        Body(
            "bytes that are not UTF-8", Array(complaint("\"")).dropLast() + [0xFF, 0xFE] + Array("\"}".utf8),
            [400, 422]),
        Body(
            "an overlong encoding", Array(complaint("\"")).dropLast() + [0xC0, 0x80] + Array("\"}".utf8), [400, 422]),
        Body("UTF-16 with a mark", utf16(DoorSite.complaint, mark: [0xFF, 0xFE]), [400]),
        Body("UTF-16 without", utf16(DoorSite.complaint, mark: []), [400]),
        Body("a megabyte of words", complaint("\"\(String(repeating: "x", count: 1 << 20))\""), [413]),
        Body("a megabyte in a name", "{\"\(String(repeating: "x", count: 1 << 20))\": 1}".utf8, [413]),
        Body("a long name", "{\"\(String(repeating: "x", count: 200_000))\": 1}".utf8, [422]),
        Body(
            "thousands of names", ("{" + (0..<10_000).map { "\"n\($0)\": 1" }.joined(separator: ",") + "}").utf8, [422]),
        Body("a tower of accents", complaint("\"e" + String(repeating: "\u{301}", count: 120_000) + "\""), [422]),
        Body("prototype names", "{\"__proto__\": {}, \"constructor\": {}}".utf8, [422]),
    ]

    @Test("gets a clear refusal, and nothing is recorded", arguments: bodies)
    func refused(body: Body) async throws {
        let site = try await DoorSite()
        let answer = try await site.post(body.bytes)
        #expect(body.statuses.contains(answer.status), "\(answer.status) \(answer.text.prefix(300))")
        #expect(answer.headers[.contentType] == "application/problem+json")
        let json = try answer.json()
        #expect(json["status"].number == Double(answer.status))
        #expect(json["title"].text?.isEmpty == false && json["detail"].text?.isEmpty == false)
        #expect(answer.body.count < 20_000, "the answer to \(body.testDescription) is \(answer.body.count) bytes long")
        #expect(try await site.cases() == 0)
        #expect(try await site.post(DoorSite.complaint).status == 201, "the door goes on")
    }

    static let types: [(String?, Int)] = [
        (nil, 201), ("application/json", 201), ("Application/JSON; charset=utf-8", 201), ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415), ("multipart/form-data; boundary=x", 415), ("application/xml", 415),
        ("application/jsonp", 415), ("application/json-seq", 415),
    ]

    @Test("takes JSON only, by whatever name it is sent", arguments: types)
    func contentType(type: String?, status: Int) async throws {
        let site = try await DoorSite()
        #expect(try await site.post(DoorSite.complaint.utf8, type: type).status == status)
        #expect(try await site.cases() == (status == 201 ? 1 : 0))
    }
}
