import PluginProtocol
import Testing

/// Every message as the bytes of its line: what plug-ins in other languages are written against.
struct GoldenLineTests {
    static let opening = PluginOpening(
        plugin: "post", council: "first", councilName: "The first council", settings: ["host": "mail"],
        secrets: ["word": "a/b"], folder: "/data")
    static let openingLine = #"""
        {"id":1,"jsonrpc":"2.0","method":"initialize","params":{"council":"first","council_name":"The first council",\#
        "folder":"/data","plugin":"post","protocols":[1],"secrets":{"word":"a/b"},"settings":{"host":"mail"}}}
        """#

    static let greeting = PluginGreeting(
        name: "post", version: "1.0", capabilities: [.deliver, .check], concurrency: 4)
    static let greetingLine = #"""
        {"id":1,"jsonrpc":"2.0","result":{"capabilities":["deliver","check"],"concurrency":4,"name":"post",\#
        "protocol":1,"version":"1.0"}}
        """#

    static let packet = ReferralPacket(
        reference: "AB-12", council: "The first council", knownAs: "Sam", group: "looked-after-child",
        isUnder18: true, safeContact: ["Ring after 4"], help: ["Large print"], wantedBy: nil, askedOn: "2026-06-08",
        consent: "Sam, in person")
    static let delivery = Delivery(
        key: "key-1", kind: .referral, address: "a@example.org", onward: "07700 900123",
        message: .init(subject: "A referral", text: "One\nTwo \"three\"", html: "<p>é</p>", isNeutral: true),
        packet: packet)
    static let deliveryLine = #"""
        {"id":2,"jsonrpc":"2.0","method":"deliver","params":{"address":"a@example.org","key":"key-1",\#
        "kind":"referral","message":{"html":"<p>é</p>","language":"en-GB","neutral":true,"subject":"A referral",\#
        "text":"One\nTwo \"three\""},"onward":"07700 900123","packet":{"asked_on":"2026-06-08",\#
        "consent":"Sam, in person","council":"The first council","group":"looked-after-child","help":["Large print"],\#
        "known_as":"Sam","reference":"AB-12","safe_contact":["Ring after 4"],"under_18":true}}}
        """#

    private func text(_ line: [UInt8]) -> String { String(decoding: line, as: UTF8.self) }

    @Test func requests() throws {
        #expect(try text(RPC.request(.initialize, Self.opening, id: 1)) == Self.openingLine + "\n")
        #expect(try text(RPC.request(.deliver, Self.delivery, id: 2)) == Self.deliveryLine + "\n")
        let check = #"{"id":3,"jsonrpc":"2.0","method":"check","params":{}}"#
        #expect(try text(RPC.request(.check, NoParameters(), id: 3)) == check + "\n")
    }

    @Test func requestsAreReadBack() throws {
        let opening = try RPC.parameters(PluginOpening.self, of: Array(Self.openingLine.utf8))
        #expect(opening == Self.opening)
        let delivery = try RPC.parameters(Delivery.self, of: Array(Self.deliveryLine.utf8))
        #expect(delivery == Self.delivery)
        let header = try RPC.header(of: Array(Self.deliveryLine.utf8))
        #expect(header.jsonrpc == "2.0" && header.method == "deliver" && header.id == 2 && header.error == nil)
    }

    @Test func greetings() throws {
        #expect(try text(RPC.answer(Self.greeting, to: 1)) == Self.greetingLine + "\n")
        #expect(try RPC.result(PluginGreeting.self, of: Array(Self.greetingLine.utf8)) == Self.greeting)
    }

    static let outcomes: [(outcome: DeliveryOutcome, line: String)] = [
        (.delivered, #"{"id":2,"jsonrpc":"2.0","result":{"key":"key-1","outcome":"delivered"}}"#),
        (.later(.busy), #"{"id":2,"jsonrpc":"2.0","result":{"key":"key-1","outcome":"later","reason":"busy"}}"#),
        (
            .later(.unreachable, after: 60),
            #"{"id":2,"jsonrpc":"2.0","result":{"after":60,"key":"key-1","outcome":"later","reason":"unreachable"}}"#
        ),
        (
            .never(.addressRefused),
            #"{"id":2,"jsonrpc":"2.0","result":{"key":"key-1","outcome":"never","reason":"address-refused"}}"#
        ),
    ]

    @Test(arguments: outcomes)
    func answers(_ row: (outcome: DeliveryOutcome, line: String)) throws {
        let answer = DeliveryAnswer(key: "key-1", outcome: row.outcome)
        #expect(try text(RPC.answer(answer, to: 2)) == row.line + "\n")
        #expect(try RPC.result(DeliveryAnswer.self, of: Array(row.line.utf8)) == answer)
    }

    @Test func faultsAndErrors() throws {
        let faults = SettingFaults([.init("host", "It is missing."), .init(nil, "No.")])
        let found = #"""
            {"id":3,"jsonrpc":"2.0","result":{"faults":[{"message":"It is missing.","setting":"host"},{"message":"No."}]}}
            """#
        #expect(try text(RPC.answer(faults, to: 3)) == found + "\n")
        #expect(try RPC.result(SettingFaults.self, of: Array(found.utf8)) == faults)
        let refused = #"""
            {"error":{"code":-32001,"data":{"faults":[{"message":"It is missing.","setting":"host"},{"message":"No."}]},\#
            "message":"settings refused"},"id":1,"jsonrpc":"2.0"}
            """#
        let line = try RPC.failure(RPC.Code.settingsRefused, "settings refused", data: faults, to: 1)
        #expect(text(line) == refused + "\n")
        let header = try RPC.header(of: line)
        #expect(header.error?.code == -32_001 && header.error?.data == faults && header.id == 1)
        let nobody = #"{"error":{"code":-32700,"message":"no"},"jsonrpc":"2.0"}"#
        #expect(try text(RPC.failure(RPC.Code.parseError, "no", to: nil)) == nobody + "\n")
    }

    @Test(arguments: Delivery.Kind.allCases)
    func kindsTravel(_ kind: Delivery.Kind) throws {
        let delivery = Delivery(key: "k", kind: kind, address: "a", message: .init(subject: "", text: "", html: ""))
        #expect(try RPC.parameters(Delivery.self, of: RPC.request(.deliver, delivery, id: 1)) == delivery)
    }

    @Test(arguments: ["a\nb", "a\r\nb", "\u{2028}", "\u{0}\u{1}", "\u{85}", "\"\\\n", "é\n日本"])
    func aMessageIsOneLine(_ text: String) throws {
        let delivery = Delivery(
            key: "k", kind: .notice, address: text, message: .init(subject: text, text: text, html: text))
        let line = try RPC.request(.deliver, delivery, id: 1)
        #expect(line.count { $0 == UInt8(ascii: "\n") } == 1 && line.last == UInt8(ascii: "\n"))
        #expect(try RPC.parameters(Delivery.self, of: Array(line.dropLast())) == delivery)
    }
}
