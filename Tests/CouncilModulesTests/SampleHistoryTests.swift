import CaseKernel
import CouncilModules
import Testing

/// Histories in a council's `cases` come out as they expect, or the module does not load and says where and why.
@Suite struct SampleHistoryTests {
    private static let calendar = WorkingCalendar.englandAndWales.version
    private static let received = "2026-03-23,receive,who=parent; points=One / Two"
    private static let mend = "write what is expected, or mend the setting that gives another"

    static let rows: [(lines: [String], found: [String])] = [
        ([received, "expect,local-resolution-answer,due=2026-04-08"], []),
        (
            [received, "expect,local-resolution-answer,due=2026-04-07"],
            ["2:1 found 2026-04-08 for local-resolution-answer, set by the law; expected 2026-04-07: \(mend)"]
        ),
        (
            ["calendar,england-and-wales 2001", received, "expect,local-resolution-answer,due=2026-04-07"],
            [
                "3:1 found 2026-04-08 for local-resolution-answer, set by the law; expected 2026-04-07: "
                    + "the file was written for the calendar \"england-and-wales 2001\", and this is \"\(calendar)\""
            ]
        ),
        (
            [received, "2026-04-07,answer", "expect,local-resolution-answer,outcome=missed"],
            ["3:1 found met for local-resolution-answer, set by the law; expected missed: \(mend)"]
        ),
        (
            [received, "expect,acknowledgement,set-by=council; due=2026-03-26"],
            ["2:1 found no such clock for acknowledgement, set by the council; expected one on track 1: \(mend)"]
        ),
        (
            [
                received, "2026-03-24,route,points=2; to=corporate; reason=Not social care",
                "expect,route,point=1; to=statutory", "expect,route,point=2; to=outside",
                "expect,route,point=3; to=neither",
            ],
            [
                "4:1 found point 2 in corporate; expected outside: \(mend)",
                "5:1 found no point 3; expected one that goes to neither: \(mend)",
            ]
        ),
        (
            [
                "2026-03-23,receive,who=looked-after-child; advocate=yes",
                "expect,local-resolution-answer,waiting-for=advocate",
            ], []
        ),
        (
            [received],
            [
                "1:1 found nothing that is expected; expected lines of date,step,details and lines of "
                    + "expect,clock,details: add them"
            ]
        ),
        (
            [received, "expect,local-resolution,due=2026-04-08"],
            [
                "2:8 found the expectation \"local-resolution\"; expected route or a clock, such as "
                    + "local-resolution-answer: mend the line"
            ]
        ),
        (
            [received, "expect,local-resolution-answer,due=8 April; set-by=us"],
            [
                "2:36 found due=\"8 April\"; expected a date like 2026-04-08: mend the line",
                "2:52 found set-by=\"us\"; expected one of law, council, ombudsman, policy: mend the line",
            ]
        ),
        (
            ["23 March 2026,receive", "expect,local-resolution-answer,due=2026-04-08"],
            [
                "1:1 found the date \"23 March 2026\"; expected a day like 2024-08-29 or a month like 2024-08: "
                    + "mend the line"
            ]
        ),
    ]

    @Test(arguments: rows)
    func areRunWithTheModule(row: (lines: [String], found: [String])) throws {
        let checked = Sample.check(
            Sample.council("", Sample.contacts + "<procedure/>"), cases: ["x.csv": row.lines.joined(separator: "\n")])
        #expect((checked.module == nil) == !row.found.isEmpty)
        #expect(checked.errors.map { "\($0.line):\($0.column) \($0.message)" }.sorted() == row.found.sorted())
        #expect(checked.errors.allSatisfy { $0.file == "councils/newtown/cases/x.csv" })
    }
}
