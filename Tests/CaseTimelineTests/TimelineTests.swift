import CaseKernel
import Testing

@testable import CaseTimeline

/// Histories as untidy as real ones, and what is said of their limits.
@Suite struct TimelineTests {
    /// A limit as a row expects it: its last days, and what came of it.
    struct Expected: Sendable {
        let clock: Clock
        var setBy = "law"
        var track = 1
        let lastDays: [String]
        let outcomes: [TimelineLimit.Outcome]
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let lines: [String]
        var asOf = "2026-04-01"
        let limits: [Expected]
        /// The rules of what is found of each line, in the order it happened.
        var findings: [Int: [Source]] = [:]
    }

    static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    static func replay(_ lines: [String], asOf: String) throws -> Timeline {
        let file = TimelineFile(lines.joined(separator: "\n"))
        #expect(file.faults.isEmpty, "\(file.faults)")
        return Timeline(
            file.lines,
            in: TimelineSetting(
                procedure: Procedure(law: .regulations2006), calendar: .englandAndWales, asOf: day(asOf)))
    }

    static let rows: [Row] = [
        Row(
            testDescription: "stage 2 asked for again after a withdrawal is stage 2 and no panel",
            lines: [
                "2025-03-03,receive", "2025-03-17,answer", "2025-04-01,request-next-stage", "2025-04-15,withdraw",
                "2025-06-02,request-next-stage", "2025-07-01,answer",
            ],
            limits: [
                Expected(clock: .investigation, lastDays: ["2025-07-07"], outcomes: [.met(on: day("2025-07-01"))]),
                Expected(clock: .panelRequest, lastDays: ["2025-07-29"], outcomes: [.lapsed(by: 172)]),
            ],
            findings: [4: [.regulation("7")]]),
        Row(
            testDescription: "stage 2 after a refusal that the Ombudsman found to be wrong",
            lines: [
                "2025-03-03,request-next-stage,stage=2", "2025-03-10,refuse,because=other",
                "2025-06-02,contact-ombudsman", "2025-10-01,record-ombudsman-decision,outcome=fault-and-injustice",
                "2025-11-03,run-stage-again,stage=2", "2025-12-15,answer,stage=2",
            ],
            limits: [
                Expected(
                    clock: .investigation, lastDays: ["2025-12-08"], outcomes: [.missed(on: day("2025-12-15"), by: 5)]),
                Expected(
                    clock: .investigation, lastDays: ["2025-04-07"],
                    outcomes: [.overtaken(on: day("2025-11-03"), by: 145)]),
            ],
            findings: [1: [.policy("refusals from a closed list")]]),
        Row(
            testDescription:
                "a panel that met although it was asked for late, and nobody is known to have decided that",
            lines: [
                "2025-03-03,receive", "2025-03-17,answer", "2025-04-01,request-next-stage", "2025-05-09,answer,stage=2",
                "2025-06-23,request-next-stage,stage=3", "2025-09-01,hold-panel", "2025-09-04,receive-panel-report",
                "2025-10-01,answer,stage=3",
            ],
            limits: [
                Expected(
                    clock: .panelRequest, lastDays: ["2025-06-09"],
                    outcomes: [.missed(on: day("2025-06-23"), by: 10)]),
                Expected(
                    clock: .panelMeeting, lastDays: ["2025-08-04"], outcomes: [.missed(on: day("2025-09-01"), by: 19)]),
                Expected(
                    clock: .panelResponse, lastDays: ["2025-09-25"],
                    outcomes: [.missed(on: day("2025-10-01"), by: 4)]),
            ],
            findings: [5: [.policy("a late request for a panel")]]),
        Row(
            testDescription: "stage 1 in time, and stage 2 late",
            lines: [
                "2025-03-03,receive", "2025-03-17,answer", "2025-04-01,request-next-stage",
                "2025-04-30,extend,until=2025-07-07; words=Much to read", "2025-08-01,answer,stage=2",
            ],
            limits: [
                Expected(clock: .localResolution, lastDays: ["2025-03-17"], outcomes: [.met(on: day("2025-03-17"))]),
                Expected(
                    clock: .investigation, lastDays: ["2025-07-07"],
                    outcomes: [.missed(on: day("2025-08-01"), by: 19)]),
                Expected(
                    clock: .investigation, setBy: "ombudsman", lastDays: ["2025-07-07"],
                    outcomes: [.missed(on: day("2025-08-01"), by: 19)]),
            ]),
        Row(
            testDescription:
                "an oral complaint: the law counts from the written record, the Ombudsman from the request",
            lines: [
                "2026-11-02,receive,who=care-leaver; how=telephone", "2026-11-16,answer",
                "2026-12-14,request-next-stage",
                "2027-01-14,produce-record",
            ], asOf: "2027-02-01",
            limits: [
                Expected(clock: .investigation, lastDays: ["2027-02-18"], outcomes: [.running(left: 13)]),
                Expected(
                    clock: .investigation, setBy: "ombudsman", lastDays: ["2027-01-21"], outcomes: [.overdue(by: 7)]),
                Expected(
                    clock: .investigationOuterLimit, setBy: "ombudsman", lastDays: ["2027-03-18"],
                    outcomes: [.running(left: 33)]),
            ]),
        Row(
            testDescription: "begun at stage 2, in a month",
            lines: ["2024-08,request-next-stage", "2025-01-10,answer,stage=2"],
            limits: [
                Expected(
                    clock: .investigation, lastDays: ["2024-09-06", "2024-10-04"],
                    outcomes: [.missed(on: day("2025-01-10"), by: 87), .missed(on: day("2025-01-10"), by: 67)])
            ]),
        Row(
            testDescription: "out of order, and repeated",
            lines: [
                "2025-03-17,answer,by=M", "2025-03-03,receive", "2025-03-20,answer,by=M again",
                "2025-03-05,acknowledge",
            ],
            limits: [
                Expected(clock: .localResolution, lastDays: ["2025-03-17"], outcomes: [.met(on: day("2025-03-17"))])
            ], findings: [3: [.regulation("14(1), 15(1)")]]),
        Row(
            testDescription: "no answer at all",
            lines: ["2026-03-02,receive"],
            limits: [Expected(clock: .localResolution, lastDays: ["2026-03-16"], outcomes: [.overdue(by: 12)])]),
        Row(
            testDescription: "an extension sent too late moves nothing",
            lines: ["2025-03-03,receive", "2025-03-18,extend,until=2025-03-31; words=complex", "2025-03-31,answer"],
            limits: [
                Expected(
                    clock: .localResolution, lastDays: ["2025-03-17"],
                    outcomes: [.missed(on: day("2025-03-31"), by: 10)])
            ], findings: [1: [.regulation("14(5)")], 2: [.regulation("14(1)")]]),
        Row(
            testDescription: "routed wrongly, and put right: both histories stay",
            lines: [
                "2025-03-03,receive", "2025-03-04,route,to=corporate; reason=taken for a corporate one",
                "2025-03-06,acknowledge,track=2", "2025-03-20,answer,track=2",
                "2025-06-02,route,track=2; to=statutory; reason=It is about section 17", "2025-06-20,answer",
            ],
            limits: [
                Expected(
                    clock: .corporateResponse, setBy: "ombudsman", track: 2, lastDays: ["2025-03-20"],
                    outcomes: [.met(on: day("2025-03-20"))]),
                Expected(
                    clock: .localResolution, lastDays: ["2025-03-17"],
                    outcomes: [.missed(on: day("2025-06-20"), by: 65)]
                ),
            ]),
        Row(
            testDescription: "a stage run again keeps the first overrun",
            lines: [
                "2025-03-03,receive", "2025-03-17,answer", "2025-03-20,request-next-stage", "2025-09-01,answer,stage=2",
                "2025-10-01,run-stage-again,stage=2; because=The Ombudsman asked", "2025-11-03,answer,stage=2",
            ],
            limits: [
                Expected(
                    clock: .investigation, lastDays: ["2025-04-28"], outcomes: [.missed(on: day("2025-09-01"), by: 87)]),
                Expected(
                    clock: .investigation, lastDays: ["2025-11-05"], outcomes: [.met(on: day("2025-11-03"))]),
            ]),
        Row(
            testDescription: "the window for a panel runs from what was received",
            lines: [
                "2026-01-05,receive", "2026-01-19,answer", "2026-01-20,request-next-stage", "2026-02-20,answer,stage=2",
                "2026-05-05,record-receipt,stage=2", "2026-06-04,request-next-stage,words=Not fair",
            ], asOf: "2026-07-01",
            limits: [
                Expected(
                    clock: .panelRequest, lastDays: ["2026-06-03"], outcomes: [.missed(on: day("2026-06-04"), by: 1)])
            ]),
        Row(
            testDescription: "an action in calendar months, open until it is done",
            lines: ["2025-01-06,receive", "2025-01-31,agree-action,what=Write; owner=Head; months=1"],
            asOf: "2025-03-03",
            limits: [
                Expected(clock: .action, setBy: "council", lastDays: ["2025-02-28"], outcomes: [.overdue(by: 1)])
            ]),
    ]

    @Test(arguments: rows)
    func limitsComeOut(row: Row) throws {
        let timeline = try Self.replay(row.lines, asOf: row.asOf)
        #expect(timeline.faults.isEmpty)
        for expected in row.limits {
            let found = timeline.limits.filter {
                $0.early.clock == expected.clock && $0.early.authority.name == expected.setBy
                    && $0.early.track.number == expected.track
            }
            #expect(
                found.contains {
                    $0.lastDays.map(\.description) == expected.lastDays && $0.outcomes == expected.outcomes
                }, "\(expected) among \(found.map { "\($0.lastDays) \($0.outcomes)" })")
        }
        for (index, rules) in row.findings {
            let found = timeline.entries[index].findings.map(\.rule)
            #expect(rules.allSatisfy(found.contains), "\(timeline.entries[index])")
        }
    }

    @Test func ofStageOneNothingIsSaidWhereItsBeginningIsUnknown() throws {
        let timeline = try Self.replay(["2025-08-01,request-next-stage"], asOf: "2026-01-01")
        #expect(timeline.isOpeningAssumed)
        #expect(timeline.limits.allSatisfy { $0.early.clock != .localResolution })
        #expect(timeline.entries[0].findings.isEmpty)
    }

    @Test func whatIsNonsenseIsPassedOverAndTheRestGoesOn() throws {
        let timeline = try Self.replay(
            ["2025-03-03,receive", "2025-03-04,receive", "2025-03-17,answer,track=7", "2025-03-17,answer"],
            asOf: "2025-06-01")
        #expect(timeline.entries.map { $0.passedOver != nil } == [false, true, true, false])
        #expect(
            timeline.limits.contains {
                $0.early.clock == .localResolution && $0.outcomes == [.met(on: Self.day("2025-03-17"))]
            })
    }

    @Test func whatOnlyTheCaseShowsToBeWrongIsAFaultAtItsValue() throws {
        let timeline = try Self.replay(
            [
                "2025-03-03,receive",
                "2025-03-04,refer-to-advocacy,consent-by=the-person; consent-how=letter; provider=none",
            ],
            asOf: "2025-06-01")
        #expect(
            timeline.faults.map(\.description) == [
                "2:82: error: refer-to-advocacy: provider the council's module names no advocacy provider"
            ])
    }

    @Test func whatIsDatedLaterIsPassedOver() throws {
        let timeline = try Self.replay(["2025-03-03,receive", "2026-03-04,answer"], asOf: "2025-06-01")
        #expect(timeline.entries[1].passedOver?.contains("Sunday 1 June 2025") == true)
    }
}
