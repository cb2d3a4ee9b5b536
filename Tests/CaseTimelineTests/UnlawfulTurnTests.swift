import CaseKernel
import Testing

@testable import CaseTimeline

/// What a council did without the law's leave takes no right away and stops no clock: it is said, and the law's limits go on.
@Suite struct UnlawfulTurnTests {
    private typealias Row = TimelineTests.Row
    private typealias Expected = TimelineTests.Expected

    private static func day(_ iso: String) -> Day { TimelineTests.day(iso) }

    static let rows: [TimelineTests.Row] = [
        Row(
            testDescription: "a panel asked for in time is owed, whatever was decided of it",
            lines: [
                "2025-02-03,receive", "2025-02-17,answer", "2025-02-20,request-next-stage", "2025-03-27,answer",
                "2025-04-24,request-next-stage", "2025-04-28,decide-late-request,decision=refused; reasons=late; by=cm",
                "2025-10-20,hold-panel",
            ],
            limits: [
                Expected(
                    clock: .panelMeeting, lastDays: ["2025-06-09"], outcomes: [.missed(on: day("2025-10-20"), by: 94)])
            ], findings: [5: [.regulation("18(2)")], 6: [.regulation("19(4)")]]),
        Row(
            testDescription: "stage 2 that was asked for is not refused",
            lines: [
                "2025-02-03,receive", "2025-02-17,answer", "2025-02-20,request-next-stage",
                "2025-03-03,refuse,because=through-all-stages; words=x; by=cm", "2025-10-01,answer,stage=2",
            ],
            limits: [
                Expected(
                    clock: .investigation, lastDays: ["2025-03-27"], outcomes: [.missed(on: day("2025-10-01"), by: 129)]
                )
            ], findings: [3: [.regulation("17(1)")], 4: [.regulation("17(3)"), .regulation("17(6)")]]),
        Row(
            testDescription: "nor is the panel",
            lines: [
                "2025-01-06,receive", "2025-01-20,answer", "2025-01-21,request-next-stage", "2025-02-25,answer",
                "2025-03-03,request-next-stage", "2025-03-10,refuse,because=other; words=no panel",
                "2025-07-10,hold-panel",
            ],
            limits: [
                Expected(
                    clock: .panelMeeting, lastDays: ["2025-04-14"], outcomes: [.missed(on: day("2025-07-10"), by: 59)]),
                Expected(clock: .panelReport, lastDays: ["2025-07-17"], outcomes: [.overdue(by: 180)]),
            ], findings: [5: [.regulation("19(1)")]]),
        Row(
            testDescription: "the right to stage 2 outlives a refusal after stage 1",
            lines: [
                "2025-02-03,receive", "2025-02-17,answer", "2025-03-03,refuse,because=person-not-eligible; words=x",
                "2025-03-20,request-next-stage",
            ], asOf: "2025-03-27",
            limits: [Expected(clock: .investigation, lastDays: ["2025-04-28"], outcomes: [.running(left: 20)])],
            findings: [2: [.regulation("15(2)")], 3: []]),
        Row(
            testDescription: "other proceedings alone end nothing",
            lines: [
                "2025-02-03,receive", "2025-02-17,answer", "2025-02-20,request-next-stage",
                "2025-03-03,stop-for-proceedings,proceedings=complainant-court-or-tribunal; name=court; prejudice=no",
                "2025-09-29,answer",
            ],
            limits: [
                Expected(
                    clock: .investigation, lastDays: ["2025-03-27"], outcomes: [.missed(on: day("2025-09-29"), by: 127)]
                )
            ], findings: [3: [.regulation("8(2)")]]),
        Row(
            testDescription: "a record made before stage 2 was asked for begins nothing, and stands then",
            lines: [
                "2025-03-03,receive,how=telephone", "2025-03-05,produce-record", "2025-03-10,answer",
                "2025-04-01,request-next-stage", "2025-07-25,answer",
            ],
            limits: [
                Expected(clock: .localResolution, lastDays: ["2025-03-17"], outcomes: [.met(on: day("2025-03-10"))]),
                Expected(
                    clock: .investigation, lastDays: ["2025-05-09"], outcomes: [.missed(on: day("2025-07-25"), by: 54)]),
            ], findings: [1: [.regulation("16(2)")]]),
        Row(
            testDescription:
                "stage 1 of an oral complaint ends when both agree to skip it; the Ombudsman counts from there",
            lines: ["2025-03-03,receive,how=telephone", "2025-03-10,skip-stage-1", "2025-03-20,produce-record"],
            asOf: "2025-04-11",
            limits: [
                Expected(clock: .localResolution, lastDays: ["2025-03-17"], outcomes: [.ended(on: day("2025-03-10"))]),
                Expected(clock: .investigation, lastDays: ["2025-04-28"], outcomes: [.running(left: 9)]),
                Expected(
                    clock: .investigation, setBy: "ombudsman", lastDays: ["2025-04-14"], outcomes: [.running(left: 1)]),
            ], findings: [2: []]),
        Row(
            testDescription: "a first notice that gives another reason extends nothing, and a second one may",
            lines: [
                "2025-03-03,receive", "2025-03-10,extend,reason=other; words=Leave",
                "2025-03-12,extend,reason=complex; words=Three services; until=2025-03-31", "2025-03-31,answer",
            ],
            limits: [
                Expected(clock: .localResolution, lastDays: ["2025-03-31"], outcomes: [.met(on: day("2025-03-31"))])
            ], findings: [1: [.regulation("14(5)")], 2: []]),
        Row(
            testDescription: "after an early referral that the Ombudsman sent back, a panel can be asked for",
            lines: [
                "2025-02-03,receive", "2025-02-17,answer", "2025-02-20,request-next-stage", "2025-03-27,answer",
                "2025-04-10,refer-early,met=thorough,upheld,action-plan,complainant-agrees,council-agrees",
                "2025-06-16,record-ombudsman-decision,outcome=sent-back", "2025-07-14,request-next-stage",
            ], asOf: "2025-08-01",
            limits: [
                Expected(clock: .panelRequest, lastDays: ["2025-07-14"], outcomes: [.met(on: day("2025-07-14"))]),
                Expected(clock: .panelMeeting, lastDays: ["2025-08-26"], outcomes: [.running(left: 16)]),
            ], findings: [6: []]),
        Row(
            testDescription: "the acknowledgement of stage 3 is not the complaint's",
            lines: [
                "2025-09-01,receive", "2025-09-12,answer", "2025-09-15,request-next-stage", "2025-10-20,answer",
                "2025-11-03,request-next-stage", "2025-11-04,acknowledge",
            ],
            limits: [
                Expected(
                    clock: .panelAcknowledgement, setBy: "policy", lastDays: ["2025-11-05"],
                    outcomes: [.met(on: day("2025-11-04"))])
            ], findings: [5: []]),
        Row(
            testDescription: "what names no track is of the one that runs",
            lines: [
                "2024-01-15,receive,kind=corporate", "2024-01-22,acknowledge", "2024-02-12,answer",
                "2024-06-20,route,points=1; to=statutory; reason=the Ombudsman asked", "2024-07-01,request-next-stage",
                "2024-10-01,answer,stage=2",
            ],
            limits: [
                Expected(
                    clock: .investigation, track: 2, lastDays: ["2024-08-05"],
                    outcomes: [.missed(on: day("2024-10-01"), by: 40)])
            ]),
        Row(
            testDescription: "a withdrawal ends the clock on its day, also where the person then goes on",
            lines: [
                "2025-03-03,receive", "2025-03-17,answer", "2025-03-18,request-next-stage", "2025-04-10,withdraw",
                "2025-09-01,request-next-stage",
            ], asOf: "2025-09-10",
            limits: [
                Expected(clock: .investigation, lastDays: ["2025-04-24"], outcomes: [.ended(on: day("2025-04-10"))]),
                Expected(clock: .investigation, lastDays: ["2025-10-06"], outcomes: [.running(left: 18)]),
            ]),
        Row(
            testDescription: "word that came late is said, once any is told of",
            lines: [
                "2025-01-27,receive", "2025-02-10,answer", "2025-02-11,request-next-stage",
                "2025-03-03,update-complainant",
                "2025-05-30,update-complainant", "2025-06-02,answer",
            ],
            limits: [
                Expected(
                    clock: .update, setBy: "policy", lastDays: ["2025-03-31"],
                    outcomes: [.missed(on: day("2025-05-30"), by: 40)])
            ]),
        Row(
            testDescription: "a decision on age that no rule allows refuses nothing",
            lines: [
                "2025-03-03,receive,arose=2025-02-01", "2025-03-10,decide-late,decision=refused; reasons=old; by=cm",
                "2025-03-24,answer",
            ],
            limits: [
                Expected(
                    clock: .localResolution, lastDays: ["2025-03-17"], outcomes: [.missed(on: day("2025-03-24"), by: 5)]
                )
            ], findings: [1: [.regulation("9(1)")]]),
        Row(
            testDescription: "a complaint that came more than a year after its grounds is said to be late",
            lines: ["2025-03-03,receive,arose=2023-12-01"],
            limits: [
                Expected(clock: .oneYear, lastDays: ["2024-12-01"], outcomes: [.missed(on: day("2025-03-03"), by: 63)])
            ], findings: [0: [.regulation("9(1)")]]),
        Row(
            testDescription: "whoever is not named, and had to have sufficient interest, is somebody who needs it",
            lines: ["2025-03-03,receive", "2025-03-20,decide-interest,decision=accepted", "2025-04-03,answer"],
            limits: [
                Expected(clock: .localResolution, lastDays: ["2025-04-03"], outcomes: [.met(on: day("2025-04-03"))])
            ], findings: [1: []]),
    ]

    @Test(arguments: rows)
    func theLawGoesOn(row: TimelineTests.Row) throws { try TimelineTests().limitsComeOut(row: row) }

    /// A history that names nobody says nothing about who was there.
    @Test func whatIsNotToldIsNotHeldAgainstIt() throws {
        let timeline = try TimelineTests.replay(
            [
                "2025-01-06,receive", "2025-01-20,answer", "2025-01-21,request-next-stage", "2025-02-25,answer",
                "2025-03-03,request-next-stage", "2025-04-10,hold-panel", "2025-04-15,answer",
            ], asOf: "2026-01-01")
        #expect(timeline.entries.allSatisfy { $0.findings.isEmpty }, "\(timeline.entries.map(\.findings))")
        let named = try TimelineTests.replay(
            [
                "2025-01-06,receive", "2025-01-20,answer", "2025-01-21,request-next-stage",
                "2025-01-22,appoint-investigator,name=Ms I", "2025-02-25,answer",
            ], asOf: "2026-01-01")
        #expect(named.entries.last?.findings.map(\.rule) == [.regulation("17(2)")])
    }

    /// What was decided has to be told: nothing is taken for a refusal.
    @Test(arguments: ["decide-interest", "decide-late", "decide-late-request"])
    func aDecisionSaysWhatWasDecided(step: String) throws {
        let file = TimelineFile("2025-03-03,receive,who=other-with-sufficient-interest\n2025-03-10,\(step)")
        #expect(file.faults.map { $0.message.hasPrefix("\(step): decision is needed: ") } == [true])
    }

    /// In 2020 another instrument eased the limits for five months.
    @Test(arguments: [
        ("2020-04-07", false), ("2020-04-08", true), ("2020-09-10", true), ("2020-09-11", false),
    ])
    func whatEasedTheLimitsIsSaid(received: String, isEased: Bool) throws {
        let timeline = try TimelineTests.replay(["\(received),receive", "2020-11-02,answer"], asOf: "2021-01-04")
        let limit = try #require(timeline.limits.first { $0.early.clock == .localResolution })
        #expect((Easement.of(limit.early) != nil) == isEased, "\(limit.lastDays)")
    }
}
