import CaseKernel
import CouncilModules
import Testing

/// What councils vary in their clocks: read, promised where it can be, and warned of where it falls short.
struct TimeVariationTests {
    static let shortfalls: [(text: String, provisions: [String])] = [
        (
            stage2("<timescale clock='investigation-answer' within='25' from='investigation-started' \(rest)/>"),
            ["SI 2006/1738 reg 17(4)"]
        ),
        (
            stage2("<timescale clock='investigation-answer' within='25' from='points-agreed' \(rest)/>"),
            ["SI 2006/1738 reg 17(4)"]
        ),
        (
            stage2("<timescale clock='investigation-answer' within='25' from='met-the-complainant' \(rest)/>"),
            ["SI 2006/1738 reg 17(4)"]
        ),
        (stage1("<timescale clock='local-resolution-answer' within='10' from='made' \(rest)/>"), []),
        (
            stage1("<timescale clock='local-resolution-answer' figure='agreed-each-time' \(rest)/>"),
            ["SI 2006/1738 reg 14(1)"]
        ),
        (stage2("<timescale clock='investigation-answer' figure='told-at-start' \(rest)/>"), []),
        (more("complex", "by='10'"), []), (more("complainant-asks", "by='5'"), []),
        (more("complex", "by='11'"), ["SI 2006/1738 reg 14(5)"]),
        (more("staff-absence", "by='5'"), ["SI 2006/1738 reg 14(5)"]),
        (more("advocate-awaited", ""), ["SI 2006/1738 reg 14(3)(b)"]),
        (more2("other", "by='40' notice-within='20' granted-by='complaints-manager'"), []),
        (more2("other", "by='41'"), ["SI 2006/1738 reg 17(6)(b)"]),
        (more2("other", "notice-within='26'"), ["SI 2006/1738 reg 17(6)"]),
        (more2("other", "notice-within='30' notice-counted='before-end'"), []),
        (more2("other", "granted-by='investigator'"), ["SI 2006/1738 reg 17(6)"]),
        (
            stage3(
                "<timescale clock='panel-meeting' within='30' \(rest)><extension for='holiday-period'/></timescale>"),
            ["SI 2006/1738 reg 19(4), 20"]
        ),
        (stage3("<timescale clock='whole-stage' within='50' \(rest)/>"), []),
        (stage3("<timescale clock='whole-stage' within='51' \(rest)/>"), ["SI 2006/1738 reg 19(4), 20"]),
        (stage3("<timescale clock='invitation' within='30' \(rest)/>"), ["SI 2006/1738 reg 19(4)"]),
        (stage3("<timescale clock='appointment' within='30' \(rest)/>"), ["SI 2006/1738 reg 19(4)"]),
        (
            stage3(
                "<timescale clock='panel-meeting' within='30' \(rest)/><timescale clock='invitation' within='20' \(rest)/>"
            ),
            []
        ),
        (stage3("<timescale clock='response-meeting' within='15' \(rest)/>"), []),
        (stage3("<timescale clock='response-meeting' within='16' \(rest)/>"), ["SI 2006/1738 reg 20(3)"]),
        (stage1("<window for='investigation' kind='any-time' late='considered' if-answer-late='may-ask'/>"), []),
        (stage1("<window for='investigation' kind='any-time' late='refused'/>"), ["SI 2006/1738 reg 15(2)"]),
        (
            stage1("<window for='investigation' kind='any-time' if-answer-late='must-wait'/>"),
            ["SI 2006/1738 reg 15(2), 17(1)"]
        ),
        (
            stage2("<window for='review-panel' kind='any-time' late='refused'/>"),
            ["policy: a late request for a panel"]
        ),
        (procedure("<deferral while='court tribunal' review-every='20'/>"), []),
        (procedure("<deferral while='court child-protection'/>"), ["SI 2006/1738 reg 8(2)"]),
        (procedure("<counting cut-off='15:00'/>"), ["SI 2006/1738 reg 14(3)(c)"]),
    ]

    @Test(arguments: shortfalls)
    func fallsShortOfTheLawOrNot(row: (text: String, provisions: [String])) throws {
        let module = try #require(Sample.check(row.text).module, "\(Sample.check(row.text).faults)")
        #expect(module.shortfalls.compactMap { $0.source?.description } == row.provisions)
    }

    static let promised: [(text: String, promises: [String])] = [
        (
            stage1("<timescale clock='local-resolution-answer' within='8' from='made' \(rest)/>"),
            ["local-resolution-answer 8 working days received"]
        ),
        (
            stage1("<timescale clock='local-resolution-answer' within='8' up-to='2' up-to-unit='weeks' \(rest)/>"),
            ["local-resolution-answer 8 working days stage-began"]
        ),
        (stage2("<timescale clock='investigation-answer' within='25' from='points-agreed' \(rest)/>"), []),
        (stage2("<timescale clock='acknowledgement' within='2' \(rest)/>"), []),
        (
            stage3("<timescale clock='acknowledgement' within='1' \(rest)/>"),
            ["panel-acknowledgement 1 working day request-received"]
        ),
        (
            stage2("<window for='review-panel' kind='limit' within='30' unit='working-days' from='letter-received'/>"),
            ["panel-request 30 working days answer-received"]
        ),
        (
            procedure("<acknowledgement><timescale clock='acknowledgement' within='0' \(rest)/></acknowledgement>"),
            ["acknowledgement 0 working days received"]
        ),
        (
            procedure(
                "<counting days='working-days'/><acknowledgement><timescale clock='acknowledgement' within='3' unit='days' "
                    + "obligation='will'/></acknowledgement>"), ["acknowledgement 3 working days received"]
        ),
        (
            procedure(
                "<acknowledgement><timescale clock='acknowledgement' within='3' unit='days' obligation='will'/></acknowledgement>"
            ),
            ["acknowledgement 3 days received"]
        ),
    ]

    @Test(arguments: promised)
    func isPromisedWhereCasesCanCountIt(row: (text: String, promises: [String])) throws {
        let module = try #require(Sample.check(row.text).module, "\(Sample.check(row.text).faults)")
        #expect(
            module.promises.map { "\($0.clock.rawValue) \($0.span.inWords) \($0.startsAt.rawValue)" } == row.promises)
    }

    @Test func whatIsSaidIsKept() throws {
        let text = Sample.lawful(
            limit: "<time-limit months='12' counted-from='event awareness' obligation='may-refuse' reasons-given='yes' "
                + "partly='each-part'/>",
            stage1: "<timescale clock='local-resolution-answer' within='2' up-to='1' up-to-unit='weeks' \(Self.rest)>"
                + "<extension for='complex' by='5' unit='days' notice-within='3' notice-counted='before-end'/></timescale>"
        )
        let module = try #require(Sample.check(text).module, "\(Sample.check(text).faults)")
        #expect(module.timeLimit?.countedFrom == [.event, .awareness])
        #expect(module.timeLimit?.partly == .eachPart)
        let timescale = try #require(module.timescales.first)
        #expect(timescale.upTo == .calendarDays(7))
        #expect(timescale.extensions.first?.by == .calendarDays(5))
        #expect(timescale.extensions.first?.notice?.inWords == "3 working days")
    }

    private static let rest = "unit='working-days' obligation='will'"
    private static func stage1(_ body: String) -> String { Sample.lawful(stage1: body) }
    private static func stage2(_ body: String) -> String { Sample.lawful(stage2: body) }
    private static func stage3(_ body: String) -> String { Sample.lawful(stage3: body) }
    private static func procedure(_ body: String) -> String {
        Sample.lawful().replacing("<procedure>", with: "<procedure>" + body)
    }
    private static func more(_ reason: String, _ more: String) -> String {
        stage1(
            "<timescale clock='local-resolution-answer' within='10' \(rest)><extension for='\(reason)' \(more)/></timescale>"
        )
    }
    private static func more2(_ reason: String, _ more: String) -> String {
        stage2(
            "<timescale clock='investigation-answer' within='25' \(rest)><extension for='\(reason)' \(more)/></timescale>"
        )
    }
}
