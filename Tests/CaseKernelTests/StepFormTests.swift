import CaseKernel
import Testing

/// Steps filled in with words: every fault at once, and never another act than the one asked for.
@Suite struct StepFormTests {
    /// What a person would fill in for the required inputs of a step.
    static func fields(_ step: StepName, of act: Act) -> [String: String] {
        var fields: [String: String] = [:]
        for input in step.inputs where input.isRequired {
            switch input.kind {
            case .words where input.name == "ways": fields["ways"] = "email, letter"
            case .words where input.name == "what" && [.handOver, .sendAgain].contains(step):
                switch act.fact {
                case .handedOver(let parcel, _, _), .sentAgain(let parcel, _, _): fields["what"] = parcel.name
                case _: Issue.record("\(step) names something")
                }
            case .words: fields[input.name] = "team manager"
            case .day: fields[input.name] = "2026-04-27"
            case .choice(let choices): fields[input.name] = choices.first ?? ""
            case .choices(let choices): fields[input.name] = choices.joined(separator: ",")
            case .number, .numbers, .pounds: fields[input.name] = "1"
            }
        }
        // A last day is given as a day or in months: neither alone is required.
        if step == .agreeAction { fields["months"] = "1" }
        if step == .request { fields["words"] = "It is not fair" }
        if step == .dateGrounds { fields["arose"] = "2026-01-05" }
        return fields
    }

    @Test(arguments: Situation.allCases)
    func everyOpenStepCanBeFilledIn(situation: Situation) throws {
        let (state, now) = (try situation.state(), situation.circumstances)
        for open in openSteps(in: state, under: now) where open.isOpen && open.step != .receive {
            let minimal = try minimalAct(open.step, in: state, under: now)
            let form = StepForm(step: open.step, fields: Self.fields(open.step, of: minimal))
            let act = try form.act(today: now.today, in: state.file, under: now)
            #expect(act.fact.step == open.step)
            #expect(act.fact.day == now.today)
            let events = try decide(act, in: state, under: now)
            #expect(!events.isEmpty)
        }
    }

    @Test(arguments: [
        (StepName.receive, [:], ["step"]),
        (.acknowledge, ["on": "2026-02-30"], ["on"]),
        (.acknowledge, ["colour": "red"], ["colour"]),
        (.checkSafeguarding, [:], ["by", "outcome"]),
        (.checkSafeguarding, ["by": "x", "outcome": "fine"], ["outcome"]),
        (.checkSafeguarding, ["by": "x", "outcome": "referred"], ["to"]),
        (.establishCategory, ["by": " ", "category": "aunt"], ["by", "category"]),
        (.decideInterest, ["decision": "perhaps", "by": "x"], ["decision"]),
        (.appointAdvocate, ["name": " ", "bars": "none"], ["name"]),
        (.agreeLaterStart, ["start": "soon"], ["start"]),
        (.extend, ["reason": "other", "words": "x"], ["reason"]),
        (.extend, ["reason": "complex", "words": "x", "until": "soon"], ["until"]),
        (.answer, ["on": "today", "resolved": "maybe", "extra": "1"], ["by", "extra", "on", "resolved", "words"]),
        (.withdraw, ["by": "neighbour"], ["by"]),
        (.intend, [:], ["step"]),
        (.warnOfGuesses, [:], ["step"]),
        (.write, ["words": " "], ["words"]),
        (.reply, [:], ["by", "words"]),
        (.correctContact, ["ways": "email, pigeon", "cares": "quiet", "colour": "red"], ["cares", "colour", "ways"]),
        (.reportLostCode, ["via": "page"], ["via"]),
        (.replaceCode, [:], ["by", "via"]),
        (.keepCode, [:], ["by"]),
        (.close, [:], ["by"]),
        (.refer, [:], ["consent-by", "consent-how"]),
        (.refer, ["consent-by": "a-neighbour", "consent-how": "telephone"], ["consent-by"]),
        (.refer, ["consent-by": "the-person", "consent-how": "telephone"], ["provider"]),
        (.refer, ["provider": "x", "consent-by": "the-person", "consent-how": "telephone"], ["provider"]),
        (.requestAdvocate, ["how": "pigeon"], ["how"]),
        (.handOver, [:], ["by", "what"]),
        (.handOver, ["by": "x", "what": "letter-1"], ["what"]),
        (.sendAgain, ["by": "x", "what": "notice-0"], ["what"]),
        (.confirmContact, [:], ["by", "ways"]),
        (.correctContact, ["email": "a@example.org", "complainant": "0"], ["complainant"]),
        (.confirmContact, ["by": "x", "ways": "email", "complainant": "second"], ["complainant"]),
        (.confirmContact, ["by": "x", "ways": "phone", "hours": "after 9"], ["hours", "ways"]),
        (.noteDelivery, [:], ["step"]),
        (.noteReading, [:], ["step"]),
    ])
    func everyFaultIsNamedAtOnce(step: StepName, fields: [String: String], faulty: [String]) throws {
        let (state, now) = (try Situation.fresh.state(), Situation.fresh.circumstances)
        let faults = #expect(throws: FormFaults.self) {
            try StepForm(step: step, fields: fields).act(today: now.today, in: state.file, under: now)
        }
        #expect(Set(faults?.faults.map(\.field) ?? []) == Set(faulty))
        #expect(faults?.faults.allSatisfy { !$0.message.isEmpty } == true)
    }

    @Test func whatIsLeftOutHasOneMeaning() throws {
        let (state, now) = (try Situation.fresh.state(), Situation.fresh.circumstances)
        let extend = StepForm(
            step: .extend, fields: ["reason": "complex", "words": "Three services", "on": "2026-03-25"])
        #expect(
            try extend.act(today: now.today, in: state.file, under: now)
                == .complex(until: "2026-04-22", sent: "2026-03-25", because: "Three services"))
        let running = try Situation.written.state()
        let longer = StepForm(step: .extend, fields: ["reason": "other", "words": "Witnesses are away"])
        #expect(
            try longer.act(today: now.today, in: running.file, under: now)
                == .longer(until: "2026-07-03", sent: "2026-03-30", because: "Witnesses are away"))
        let barred = StepForm(step: .appointAdvocate, fields: ["name": "Ada", "bars": "manages-service"])
        #expect(
            try barred.act(today: now.today, in: state.file, under: now)
                == .appoint(try advocate(), bars: [.managesService], on: now.today))
        let contact = StepForm(
            step: .correctContact,
            fields: ["ways": "email, text", "email": "a@example.org", "cares": "only-me", "times": "after six"])
        #expect(
            try contact.act(today: now.today, in: state.file, under: now)
                == .correctContact(
                    name: nil,
                    Contact(ways: [.email, .text], email: "a@example.org", cares: [.onlyMe], times: "after six"),
                    on: now.today))
        let others = StepForm(step: .correctContact, fields: ["email": "b@example.org", "complainant": "2"])
        #expect(
            try others.act(today: now.today, in: state.file, under: now)
                == .correctContact(
                    of: try #require(ComplainantNumber(2)), name: nil, Contact(email: "b@example.org"), on: now.today))
        let safe = StepForm(step: .confirmContact, fields: ["by": "manager", "ways": "email", "complainant": "2"])
        #expect(
            try safe.act(today: now.today, in: state.file, under: now)
                == .confirmContact(
                    of: try #require(ComplainantNumber(2)),
                    ContactConfirmation(ways: [.email], hours: nil, by: "manager", on: now.today)))
        let second = StepForm(step: .acknowledge, track: TrackNumber(2), fields: [:])
        #expect(try second.act(today: now.today, in: state.file, under: now).fact.track == TrackNumber(2))
    }
}
