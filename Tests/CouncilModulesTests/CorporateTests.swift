import CaseKernel
import CouncilModules
import Testing

/// The timetables beside the statutory one: what of them becomes a promise, and what falls short of the Ombudsman's Code.
struct CorporateTests {
    static let rows: [(body: String, provisions: [String], promises: [String])] = [
        (
            stage(1, time("acknowledgement", 3) + time("answer", 8, "from='acknowledged'"))
                + stage(2, time("answer", 15)),
            [],
            [
                "corporate-acknowledgement 3 working days received", "corporate-response 8 working days acknowledged",
                "corporate-review 15 working days acknowledged",
            ]
        ),
        (stage(1, time("acknowledgement", 6)), ["LGSCO Complaint Handling Code 6.2"], []),
        (stage(1, time("answer", 15)), ["LGSCO Complaint Handling Code 6.3"], []),
        (stage(1, time("answer", 10, "up-to='21'")), ["LGSCO Complaint Handling Code 6.5"], []),
        (stage(1, time("answer", 10, "from='received'")), [], ["corporate-response 10 working days received"]),
        (stage(1, time("answer", 10, "from='accepted'")), ["LGSCO Complaint Handling Code 6.3"], []),
        (stage(2, time("acknowledgement", 7)), ["LGSCO Complaint Handling Code 6.12"], []),
        (stage(2, time("answer", 30)), ["LGSCO Complaint Handling Code 6.14"], []),
        (stage(3, time("answer", 25)), ["LGSCO Complaint Handling Code (two stages only)"], []),
    ]

    @Test(arguments: rows)
    func theFirstProcedureIsPromisedWhereTheCodeAllows(row: (body: String, provisions: [String], promises: [String]))
        throws
    {
        let checked = Sample.check(Self.text("<corporate-procedure id='one'>\(row.body)</corporate-procedure>"))
        let module = try #require(checked.module, "\(checked.faults)")
        #expect(module.shortfalls.compactMap { $0.source?.description } == row.provisions)
        #expect(
            module.promises.map { "\($0.clock.rawValue) \($0.span.inWords) \($0.startsAt.rawValue)" } == row.promises)
    }

    @Test func aSecondProcedureIsKeptAndPromisesNothing() throws {
        let one = "<corporate-procedure id='one'>\(Self.stage(1, Self.time("answer", 9)))</corporate-procedure>"
        let two =
            "<corporate-procedure id='two' name='Review'>\(Self.stage(1, Self.time("answer", 4)))</corporate-procedure>"
        let module = try #require(Sample.check(Self.text(one + two)).module)
        #expect(module.promises.map(\.span.inWords) == ["9 working days"])
        #expect(module.corporateProcedures.map(\.id) == ["one", "two"])
        #expect(module.corporateProcedures.last?.stages.first?.timescale(.answer)?.within?.inWords == "4 working days")
    }

    @Test func eachKindOfContactHasItsOwnReply() throws {
        let text = Self.text(
            """
            <contact-kind kind='compliment' within='5' unit='working-days'/>
            <contact-kind kind='enquiry' within='0' unit='working-days' obligation='aims'/>
            <contact-kind kind='suggestion' within='3' unit='working-days'/><contact-kind kind='comment'/>
            """)
        let procedure = Procedure(law: .regulations2006, promises: try #require(Sample.check(text).module).promises)
        #expect(procedure.promise(toReplyTo: .compliment)?.span.inWords == "5 working days")
        #expect(procedure.promise(toReplyTo: .enquiry)?.span.inWords == "0 working days")
        #expect(procedure.promise(toReplyTo: .comment) == nil)
    }

    static let meaningless: [(text: String, found: String)] = [
        (
            "<corporate-procedure id='a'>\(stage(1, time("panel-report", 3)))</corporate-procedure>",
            "clock=\"panel-report\" in <corporate-stage>"
        ),
        (
            "<corporate-procedure id='a'>\(stage(1, time("answer", 3) + time("answer", 4)))</corporate-procedure>",
            "clock=\"answer\" on a second <timescale>, the first being on line 3"
        ),
        (
            "<corporate-procedure id='a'>\(stage(1, ""))\(stage(1, ""))</corporate-procedure>",
            "number=\"1\" on a second <corporate-stage>, the first being on line 3"
        ),
        (
            "<corporate-procedure id='a'>\(stage(1, "<window for='review-panel' kind='any-time'/>"))</corporate-procedure>",
            "a <window> for a stage of the statutory procedure in <corporate-stage>"
        ),
        (
            "<contact-kind kind='enquiry' within='2'/>", "<contact-kind> with only one of within and unit"
        ),
        (
            "<contact-kind kind='enquiry'/><contact-kind kind='enquiry'/>",
            "kind=\"enquiry\" on a second <contact-kind>, the first being on line 3"
        ),
    ]

    @Test(arguments: meaningless)
    func meaningIsChecked(row: (text: String, found: String)) {
        #expect(Sample.check(Self.text(row.text)).errors.map(\.found) == [row.found])
    }

    private static func text(_ after: String) -> String {
        Sample.lawful().replacing("</procedure>", with: "</procedure>" + after)
    }
    private static func stage(_ number: Int, _ body: String) -> String {
        "<corporate-stage number='\(number)'>\(body)</corporate-stage>"
    }
    private static func time(_ clock: String, _ days: Int, _ more: String = "") -> String {
        "<timescale clock='\(clock)' within='\(days)' unit='working-days' obligation='will' \(more)/>"
    }
}
