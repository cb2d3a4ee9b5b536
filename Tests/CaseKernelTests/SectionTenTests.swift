import CaseKernel
import Testing

/// The rules that the kernel must enforce, from the panel to the fork for safeguarding, each with its dates. The earlier ones
/// are in `WorkedDatesTests`, `IntentionTests` and `InterestTests`.
@Suite struct SectionTenTests {
    /// A complaint that is answered at both stages, the second on a day; `received` once the complainant had that answer.
    static func investigated(asked: String, answered: String, received: String? = nil) -> [Act] {
        let people = [Appointment.Part.investigator, .independentPerson, .adjudicator].map {
            Act.entered(.appointed(Appointment($0, name: $0.rawValue)), answered)
        }
        let reports = ReportKind.allCases.map { Act.entered(.reportReceived($0), answered) }
        let before = day(asked).advanced(by: -20).description
        return [.received(before), .answered(before), .nextStage(asked)] + people + reports
            + [.stage(.investigation, answered)]
            + (received.map { [.entered(.answerReceived(.investigation), $0)] } ?? [])
    }

    /// A panel of three that met.
    static func met(_ on: String) -> [Act] {
        (0..<3).map { .entered(.panelMemberAppointed(PanelAppointment(name: "P\($0)", isChair: $0 == 0)), on) }
            + [.entered(.panelMet(.complainant), on)]
    }

    // Rule 9

    @Test(arguments: [("2026-06-03", false), ("2026-06-04", true)])
    func rule9OpensTheWindowOnReceipt(asked: String, isLate: Bool) throws {
        let now = circumstances(on: asked)
        let acts = Self.investigated(asked: "2026-03-09", answered: "2026-04-15", received: "2026-05-05")
        let before = try story(acts, under: now).state
        #expect(before.lawfulDay(.panelRequest, under: now) == day("2026-06-03"))
        let state = try decide(.asking(.reviewPanel, asked), in: before, under: now).reduce(before, evolve)
        let pass = try #require(state.track?.pass(.reviewPanel))
        #expect(pass.awaitsLateDecision == isLate && pass.request?.missedLastDay == (isLate ? day("2026-06-03") : nil))
        #expect(try step(.decideLateRequest, in: state, under: now).isOpen == isLate)
        #expect(try step(.appointPanelMember, in: state, under: now).isOpen != isLate)
        guard isLate else { return }
        let refused = try decide(
            .entered(.lateRequestDecided(isAccepted: false, reasons: "No reason was given for the delay"), asked),
            in: state, under: now
        ).reduce(state, evolve)
        #expect(try step(.notifyRefusal, in: refused, under: now).isDue)
        let told = try decide(.notifyRefusal(on: day(asked)), in: refused, under: now)
        let notices = told.compactMap { if case .told(let notice) = $0 { notice } else { nil } }
        #expect(notices.map(\.kind) == [.refusal] && notices.allSatisfy { $0.rights == [.ombudsman] })
    }

    @Test func rule9OpensNoWindowWhereTheRightWasNotTold() throws {
        let now = circumstances(on: "2026-07-01")
        let acts = Array(Self.investigated(asked: "2026-03-09", answered: "2026-04-15").dropLast())
        let state = try story(acts, under: now).state
        let answer = Answer(on: day("2026-04-15"), by: "director", words: "No", isResolved: false, tellsRights: false)
        let (events, findings) = try record(.answered(.first, .investigation, answer), in: state, under: now)
        #expect(findings.map(\.rule).contains(.regulation("17(8)")))
        let answered = events.reduce(state, evolve)
        let window = answered.clocks(under: now).first { $0.clock == .panelRequest }
        #expect(window?.standing == .waiting(.rightsTold))
        let told = try decide(.entered(.rightsTold(.investigation), "2026-05-05"), in: answered, under: now)
            .reduce(answered, evolve)
        #expect(told.lawfulDay(.panelRequest, under: now) == day("2026-06-03"))
    }

    // Rule 10

    @Test func rule10MeetsWithinThirtyWorkingDaysAndSendsPapersTenBefore() throws {
        let now = circumstances(on: "2026-08-12")
        let acts =
            Self.investigated(asked: "2026-06-01", answered: "2026-07-20", received: "2026-07-21") + [
                .asking(.reviewPanel, "2026-08-10"),
                .entered(.panelArranged(for: day("2026-09-22"), isComplainantsWish: false), "2026-08-12"),
            ]
        let state = try story(acts, under: now).state
        #expect(state.lawfulDay(.panelMeeting, under: now) == day("2026-09-22"))
        func target(_ clock: Clock) -> Day? {
            state.clocks(under: now).first { $0.clock == clock && $0.authority.name == "policy" }?.deadline?.lastDay
        }
        #expect(target(.panelAcknowledgement) == day("2026-08-12"))
        #expect(target(.panelChair) == day("2026-08-24"))
        #expect(target(.panelPapers) == day("2026-09-08"))
        #expect(try step(.acknowledge, in: state, under: now).dueOn == day("2026-08-12"))
    }

    // Rule 11

    @Test(arguments: PanelAppointment.bars.filter { $0 != .recentlyOfCouncil })
    func rule11BarsFromThePanel(bar: PersonBar) throws {
        let situation = Situation.panelAsked
        let member = PanelAppointment(name: "X", isChair: false, bars: [bar])
        let refusal = #expect(throws: Refusal.self) {
            try decide(
                .entered(.panelMemberAppointed(member)), in: situation.state(), under: situation.circumstances)
        }
        #expect(refusal?.kind == .barred && refusal?.rule == bar.source)
    }

    @Test func rule11TakesExactlyThreeWithOneInTheChair() throws {
        let now = Situation.panelAsked.circumstances
        var state = try Situation.panelAsked.state()
        for (index, isChair) in [false, false].enumerated() {
            state = try decide(
                .entered(.panelMemberAppointed(PanelAppointment(name: "P\(index)", isChair: isChair))), in: state,
                under: now
            ).reduce(state, evolve)
        }
        #expect(try step(.holdPanel, in: state, under: now).refusal?.rule == .regulation("19(2)"))
        let third = #expect(throws: Refusal.self) {
            try decide(
                .entered(.panelMemberAppointed(PanelAppointment(name: "P3", isChair: false))), in: state, under: now)
        }
        #expect(third?.rule == .regulation("19(2)"), "a panel without a chair cannot be completed")
    }

    // Rule 12

    @Test func rule12ReportsAndRespondsAcrossChristmas() throws {
        let now = circumstances(on: "2027-01-25")
        let before =
            Self.investigated(asked: "2026-09-01", answered: "2026-11-02", received: "2026-11-03")
            + [.asking(.reviewPanel, "2026-11-20")] + Self.met("2026-12-23")
        let met = try story(before, under: now).state
        #expect(met.lawfulDay(.panelReport, under: now) == day("2027-01-04"))
        let reported = try decide(
            .entered(.panelReported(sentOn: day("2027-01-04")), "2027-01-04"), in: met, under: now
        ).reduce(met, evolve)
        #expect(reported.lawfulDay(.panelResponse, under: now) == day("2027-01-25"))
        let rows: [(isWith: Bool, tells: Bool, rule: Source?)] = [
            (false, true, .regulation("20(3)")), (true, false, .regulation("20(3)")), (true, true, nil),
        ]
        for row in rows {
            let answer = Answer(
                on: day("2027-01-25"), by: "director", words: "We accept it", isResolved: false,
                tellsRights: row.tells, isWithIndependentPerson: row.isWith)
            do throws(Refusal) {
                let events = try decide(.answer(answer, at: .reviewPanel), in: reported, under: now)
                #expect(row.rule == nil)
                let rights = events.compactMap { if case .told(let notice) = $0 { notice.rights } else { nil } }
                #expect(rights == [[.ombudsman]])
            } catch { #expect(error.rule == row.rule) }
        }
    }

    // Rule 13

    @Test(arguments: [("2027-09-30", true), ("2027-10-01", false)])
    func rule13TakesPointsAgainForAYear(again: String, isInTime: Bool) throws {
        let now = circumstances(on: "2027-10-01")
        let stop = ProceedingsStop(
            .criminalInvestigation, name: "The police", wouldPrejudice: true, reasons: "The same witnesses")
        let acts: [Act] = [
            .received("2026-03-23", happened: "2025-06-02"), .entered(.stopped(.all, stop), "2026-07-01"),
            .entered(.stopNotified, "2026-07-01"), .entered(.proceedingsEnded(isTold: true), "2026-09-30"),
        ]
        let state = try story(acts, under: now).state
        #expect(state.file?.points.allSatisfy { $0.stops.last?.notifiedOn == day("2026-07-01") } == true)
        let limits = state.clocks(under: now).filter { $0.clock == .resubmission }.map { $0.deadline?.lastDay }
        #expect(limits == [day("2027-09-30"), day("2027-09-30")])
        let act = Act.entered(.resubmitted(.all), again)
        guard isInTime else {
            let refusal = #expect(throws: Refusal.self) { try decide(act, in: state, under: now) }
            #expect(refusal?.rule == .regulation("8(5)"))
            return
        }
        let resumed = try decide(act, in: state, under: now).reduce(state, evolve)
        let track = try #require(resumed.file?.tracks.last)
        #expect(track.pass(.localResolution)?.start?.on == day(again))
        #expect(resumed.file?.latePoints(of: track).isEmpty == true, "the ordinary year is switched off")
    }

    @Test func rule13ATriggerAloneIsRefused() throws {
        let situation = Situation.fresh
        let stop = ProceedingsStop(.disciplinary, name: "A hearing", wouldPrejudice: false, reasons: "It runs")
        let refusal = #expect(throws: Refusal.self) {
            try decide(.entered(.stopped(.all, stop)), in: situation.state(), under: situation.circumstances)
        }
        #expect(refusal?.rule == .regulation("8(2)"))
    }

    // Rule 14

    @Test(arguments: [("2026-09-15", false), ("2026-09-16", true)])
    func rule14FlagsAndNeverRejects(received: String, isLate: Bool) throws {
        let now = circumstances(on: "2026-09-20")
        let state = try story([.received(received, happened: "2025-09-15")], under: now).state
        let track = try #require(state.track)
        #expect(state.file?.latePoints(of: track).count == (isLate ? 2 : 0))
        #expect(try step(.decideLate, in: state, under: now).isDue == isLate)
        #expect(state.clocks(under: now).filter { $0.clock == .oneYear }.allSatisfy { $0.wasKept == !isLate })
        #expect(state.track?.running?.stage == .localResolution, "stage 1 runs whatever its age")
    }

    // Rules 20 to 23

    @Test func rule20AParentsComplaintGoesOnThoughTheChildObjects() throws {
        let now = circumstances(on: "2026-03-30")
        let state = try story(
            [.received("2026-03-23"), .entered(.childsViews(ChildsViews(.objects)))], under: now
        ).state
        #expect(state.lawfulDay(.localResolution, under: now) == day("2026-04-08"))
        #expect(try step(.answer, in: state, under: now).isOpen)
        #expect(state.file?.childsViews.map(\.value.answer) == [.objects])
    }

    @Test func rule21CountsTheCorporateProcedureFromTheAcknowledgement() throws {
        let now = circumstances(on: "2026-05-01")
        let acts: [Act] = [.received("2026-04-22", kind: .corporate), .acknowledge(on: day("2026-04-29"))]
        let state = try story(acts, under: now).state
        func last(_ clock: Clock) -> Day? { state.clocks(under: now).first { $0.clock == clock }?.deadline?.lastDay }
        #expect(last(.corporateAcknowledgement) == day("2026-04-29"))
        #expect(last(.corporateResponse) == day("2026-05-14"))
        #expect(last(.corporateResponseOuterLimit) == day("2026-05-29"))
        let answered = try story(acts + [.stage(.corporateResponse, "2026-05-01")], under: now).state
        let track = try #require(answered.track)
        #expect(track.nextStage == .corporateReview && track.kind.stages.count == 2)
        #expect(try step(.appointIndependentPerson, in: answered, under: now).refusal != nil)
        let panel = #expect(throws: Refusal.self) {
            try decide(.asking(.reviewPanel, "2026-05-01"), in: answered, under: now)
        }
        #expect(panel?.rule == .regulation("18(1)"))
    }

    @Test(arguments: [(ComplainantCategory.parent, true), (.lookedAfterChild, false)])
    func rule22TellsTheChildWhoDidNotComplain(category: ComplainantCategory, isDue: Bool) throws {
        let now = circumstances(on: "2026-04-15")
        var acts = Self.investigated(asked: "2026-03-09", answered: "2026-04-15")
        acts[0] = .received(day("2026-03-09").advanced(by: -20).description, by: category)
        let state = try story(acts, under: now).state
        #expect(try step(.notifyChild, in: state, under: now).isDue == isDue)
    }

    @Test func rule23RefersTheSameDayAndTheClockRunsOn() throws {
        let now = circumstances(on: "2026-03-23")
        let state = try story([.received("2026-03-23")], under: now).state
        #expect(try step(.checkSafeguarding, in: state, under: now).dueOn == day("2026-03-23"))
        let referral = SafeguardingCheck(
            on: day("2026-03-23"), by: "duty officer", outcome: .referred(to: "the front door"))
        let checked = try decide(.checkSafeguarding(referral), in: state, under: now).reduce(state, evolve)
        #expect(checked.lawfulDay(.localResolution, under: now) == day("2026-04-08"))
        #expect(checked.track?.running != nil)
    }
}
