import CaseKernel

/// What is entered: for each step one row that happens, and the rows that are refused with their rules.
extension DecideTests {
    private static let on = "2026-04-01"

    private static func happens(
        _ name: String, _ given: Situation, _ matter: Matter, also: [Event] = [], telling: Notice.Kind? = nil,
        on date: String = on
    ) -> Row {
        let entry = Entry(matter, on: day(date), by: "complaints manager", track: .first)
        return Row(
            name, given, .enter(entry), .happens([.entered(entry)] + also, telling: telling),
            on: max(date, "2026-04-09"))
    }

    private static func refused(
        _ name: String, _ given: Situation, _ matter: Matter, _ kind: Refusal.Kind, _ rule: Source,
        on date: String = on, by: String? = "complaints manager"
    ) -> Row {
        Row(
            name, given, .enter(Entry(matter, on: day(date), by: by, track: .first)), .refused(kind, rule),
            on: max(date, "2026-04-09"))
    }

    private static let one = Points([1].compactMap(PointNumber.init))
    private static let nine = Points([9].compactMap(PointNumber.init))

    static let entered: [Row] = people + points + proceedings + secondStage + thirdStage + crossing + owed

    private static let people: [Row] = [
        happens(
            "a solicitor acts", .fresh, .represented(Representative(name: "S", relation: .solicitor, consent: .written))
        ),
        refused(
            "nobody agreed that a friend acts", .fresh,
            .represented(Representative(name: "F", relation: .friend, consent: .notGiven)), .notYet,
            .policy("representatives")),
        happens(
            "a friend who is told why not", .fresh,
            .represented(
                Representative(name: "F", relation: .friend, consent: .notGiven, unsuitable: "Complained about"))),
        happens("a child objects, which bars nothing", .fresh, .childsViews(ChildsViews(.objects))),
        refused(
            "a child is asked before a complaint", .intended, .childsViews(ChildsViews(.agrees)), .notYet,
            .regulation("6")),
        happens(
            "a second person joins, with a clock of their own", .fresh, .joined(Complainant(claimed: .parent)),
            also: [.began(second, .localResolution, on: day(on), .receipt)]),
        refused(
            "joined before a complaint", .intended, .joined(Complainant(claimed: .parent)), .notYet, .regulation("6")),
        happens(
            "somebody is complained about", .fresh,
            .complainedAbout(PersonComplainedAbout(name: "W", role: "social worker"))),
        refused(
            "nobody is named", .fresh, .complainedAbout(PersonComplainedAbout(name: " ")), .reasonsNeeded,
            .policy("conflicts of interest")),
        happens("everybody complained about is named", .fresh, .peopleChecked),
        refused("checked before it is open", .unopened, .peopleChecked, .notOpened, .regulation("6")),
        happens("a case is given to somebody else", .given, .assigned(Assignment(.one, .stage1Manager))),
        refused(
            "given before it is known who is complained about", .fresh, .assigned(Assignment(.one, .handler)), .notYet,
            .policy("conflicts of interest")),
        happens("a part is taken back", .given, .released(.handler)),
        refused(
            "taken back from nobody", .given, .released(.stage1Manager), .notNow, .policy("conflicts of interest")),
        happens("a note for the team", .closed, .teamNoted(words: "Called twice")),
        refused(
            "a note that says nothing", .fresh, .teamNoted(words: " "), .reasonsNeeded, .policy("notes of the team")),
        happens("a mistake is corrected", .closed, .corrected(entry: 2, words: "It was another case")),
        refused(
            "corrected without a word", .fresh, .corrected(entry: 2, words: ""), .reasonsNeeded, .policy("corrections")),
        happens("another case belongs with it", .closed, .linked(reference: "K7QF-3M9D-X", because: nil)),
        refused(
            "linked before it is open", .unopened, .linked(reference: "K7QF-3M9D-X", because: nil), .notOpened,
            .regulation("6")),
    ]

    private static let second = TrackNumber(2) ?? .first

    private static let points: [Row] = [
        happens("a further point joins stage 1", .fresh, .pointAdded(words: "Nobody wrote either")),
        happens(
            "a further point at stage 2 begins at stage 1", .written, .pointAdded(words: "Nobody wrote either"),
            also: [.began(second, .localResolution, on: day(on), .receipt)]),
        refused(
            "a point without words", .fresh, .pointAdded(words: " "), .reasonsNeeded,
            .policy("new points begin at stage 1")),
        happens("when the grounds arose", .fresh, .groundsDated(one, day("2025-06-01"))),
        refused(
            "grounds that are still to come", .fresh, .groundsDated(one, day("2026-05-01")), .badDate,
            .regulation("9(1)")),
        refused("grounds of no point", .fresh, .groundsDated(nine, day("2025-06-01")), .unknown, .regulation("9(1)")),
        happens("considered though late", .outOfTime, .lateDecided(.all, late(accepted: true))),
        happens("not considered, for reasons", .outOfTime, .lateDecided(.all, late(expected: true, fair: false))),
        refused(
            "refused by one limb alone", .outOfTime,
            .lateDecided(
                .all, LateDecision(isAccepted: false, couldBeExpected: true, canBeFair: nil, reasons: "Too old")),
            .reasonsNeeded, .regulation("9(2)")),
        refused(
            "refused without reasons", .outOfTime,
            .lateDecided(.all, LateDecision(isAccepted: false, couldBeExpected: true, canBeFair: false, reasons: " ")),
            .reasonsNeeded, .policy("time limits point by point")),
        refused(
            "refused though both answers favour it", .outOfTime, .lateDecided(.all, late(expected: false, fair: true)),
            .reasonNotAllowed, .regulation("9(2)")),
        refused(
            "refused by nobody", .outOfTime, .lateDecided(.all, late(accepted: true)), .reasonsNeeded,
            .regulation("9(2)"), by: nil),
        refused(
            "decided of what is in time", .fresh, .lateDecided(.all, late(accepted: true)), .notNow,
            .regulation("9(1)")),
        happens(
            "one point goes to the corporate procedure", .fresh,
            .routed(one, RouteDecision(.corporate, reason: "School transport"))),
        happens("a point goes to nobody", .fresh, .routed(one, RouteDecision(.neither, reason: "No procedure fits"))),
        happens(
            "a corporate complaint comes back to the statutory procedure", .corporateAnswered,
            .routed(.all, RouteDecision(.statutory, reason: "It is about section 17")),
            also: [.began(second, .localResolution, on: day("2026-03-23"), .receipt)]),
        refused(
            "routed without a reason", .fresh, .routed(one, RouteDecision(.corporate, reason: "")), .reasonsNeeded,
            .policy("route point by point")),
        refused(
            "routed outside to nowhere", .fresh, .routed(one, RouteDecision(.outside, reason: "Not ours")),
            .reasonsNeeded, .policy("route point by point")),
        happens(
            "refused for a lawful reason", .fresh,
            .pointsRefused(one, PointRefusal(.throughAllStages, words: "Answered in 2025"))),
        refused(
            "refused for another reason", .fresh, .pointsRefused(one, PointRefusal(.other, words: "We are busy")),
            .reasonNotAllowed, .policy("refusals from a closed list")),
        refused(
            "refused without words", .fresh, .pointsRefused(one, PointRefusal(.anotherBody, words: " ")),
            .reasonsNeeded, .policy("refusals from a closed list")),
    ]

    private static func late(accepted: Bool = false, expected: Bool = false, fair: Bool = true) -> LateDecision {
        LateDecision(isAccepted: accepted, couldBeExpected: expected, canBeFair: fair, reasons: "She was in care")
    }

    private static func stop(prejudice: Bool = true, reasons: String = "Witnesses") -> Matter {
        .stopped(
            .all,
            ProceedingsStop(
                .criminalInvestigation, name: "An investigation", wouldPrejudice: prejudice, reasons: reasons))
    }

    private static let proceedings: [Row] = [
        happens("consideration ends", .fresh, stop()),
        refused("a trigger alone ends nothing", .fresh, stop(prejudice: false), .reasonNotAllowed, .regulation("8(2)")),
        refused("ended without reasons", .fresh, stop(reasons: " "), .reasonsNeeded, .regulation("8(3)")),
        happens("written notice of it", .stopped, .stopNotified, telling: .stop),
        refused("notice twice", .stoppedNotified, .stopNotified, .alreadyDone, .regulation("8(2)")),
        refused("notice of nothing", .fresh, .stopNotified, .notNow, .regulation("8(3)")),
        happens("the proceedings end", .stoppedNotified, .proceedingsEnded(isTold: true)),
        refused("the end of nothing", .fresh, .proceedingsEnded(isTold: true), .notNow, .regulation("8(4)")),
        happens(
            "submitted again within a year", .proceedingsOver, .resubmitted(.all),
            also: [.began(second, .localResolution, on: day("2027-03-30"), .resubmitted)], on: "2027-03-30"),
        refused(
            "submitted again after a year", .proceedingsOver, .resubmitted(.all), .tooLate, .regulation("8(5)"),
            on: "2027-03-31"),
        refused("submitted again before the end", .stoppedNotified, .resubmitted(.all), .notYet, .regulation("8(4)")),
    ]

    private static let secondStage: [Row] = [
        happens(
            "straight to stage 2", .fresh, .stageSkipped(by: .complainant),
            also: [.began(.first, .investigation, on: day(on), .skipAgreed)]),
        refused(
            "straight to stage 2 after the answer", .answered, .stageSkipped(by: .complainant), .notNow,
            .regulation("14(1)")),
        happens("mediation is offered", .fresh, .optionalStep(OptionalStep(.mediation, .offered))),
        refused(
            "mediation after withdrawal", .withdrawn, .optionalStep(OptionalStep(.mediation, .offered)), .notNow,
            .regulation("7")),
        happens("an investigating officer", .written, .appointed(Appointment(.investigator, name: "Ivo"))),
        refused(
            "one who manages the service", .written,
            .appointed(Appointment(.investigator, name: "Ivo", bars: [.managesService])), .barred,
            .policy("conflicts of interest")),
        happens("an independent person", .written, .appointed(Appointment(.independentPerson, name: "Ira"))),
        refused(
            "an independent person married to a member", .written,
            .appointed(Appointment(.independentPerson, name: "Ira", bars: [.spouse])), .barred, .regulation("2")),
        happens("an adjudicating officer", .written, .appointed(Appointment(.adjudicator, name: "Head"))),
        refused(
            "an adjudicating officer before stage 2", .answered, .appointed(Appointment(.adjudicator, name: "Head")),
            .notYet, .regulation("17(1)")),
        happens("the statement is sent", .written, .statementSent(words: "You were moved.")),
        refused("a statement at stage 1", .fresh, .statementSent(words: nil), .notYet, .regulation("17(1)")),
        happens("comments on it", .stated, .statementCommented(words: "Not so", version: 1)),
        refused(
            "comments on a statement that nobody sent", .written, .statementCommented(words: "Not so", version: nil),
            .notYet, .policy("statement of complaint")),
        happens("the statement is agreed", .written, .statementSettled(isAgreed: true)),
        refused(
            "the council's own statement, never sent", .written, .statementSettled(isAgreed: false), .notYet,
            .policy("statement of complaint")),
        happens("the investigating officer's report", .withPerson, .reportReceived(.investigator)),
        refused(
            "a report without an independent person", .written, .reportReceived(.investigator), .notYet,
            .regulation("17(2)")),
        happens("the child is told", .investigated, .childNotified),
        refused("the child is told before the answer", .written, .childNotified, .notYet, .act("s.26(7)")),
        happens("the answer was in their hands", .investigated, .answerReceived(.investigation)),
        refused(
            "received before anything was answered", .fresh, .answerReceived(.localResolution), .notYet,
            .policy("when a notice is received")),
        happens("a right that the answer had left out", .rightsUntold, .rightsTold(.investigation)),
        refused(
            "a right that was told already", .investigated, .rightsTold(.investigation), .alreadyDone,
            .regulation("17(8), 20(3)")),
    ]

    private static func member(_ name: String, chair: Bool = false, _ bars: [PersonBar] = []) -> Matter {
        .panelMemberAppointed(PanelAppointment(name: name, isChair: chair, bars: bars))
    }

    private static let thirdStage: [Row] = [
        happens(
            "a late panel, appointed all the same", .panelLate,
            .lateRequestDecided(isAccepted: true, reasons: "In hospital"), on: "2026-05-29"),
        refused(
            "a late panel refused without reasons", .panelLate,
            .lateRequestDecided(isAccepted: false, reasons: " "), .reasonsNeeded,
            .policy("a late request for a panel"), on: "2026-05-29"),
        refused(
            "a panel in time is not decided on", .panelAsked, .lateRequestDecided(isAccepted: false, reasons: "x"),
            .notNow, .regulation("18(2)")),
        happens("a chair", .panelAsked, member("Pat", chair: true)),
        refused("a councillor", .panelAsked, member("Pat", [.member]), .barred, .regulation("2")),
        refused(
            "the independent person of stage 2", .panelAsked, member("independent-person"), .barred,
            .regulation("19(3)")),
        refused(
            "the investigating officer", .panelAsked, member("Investigating-Officer "), .barred,
            .policy("conflicts of interest")),
        refused(
            "a chair of the council within three years", .panelAsked, member("Pat", chair: true, [.recentlyOfCouncil]),
            .barred, .policy("who may chair")),
        refused("a fourth", .panelFull, member("Pat"), .alreadyDone, .regulation("19(2)")),
        happens("its day", .panelAsked, .panelArranged(for: day("2026-05-14"), isComplainantsWish: false)),
        refused(
            "a day after the limit", .panelAsked,
            .panelArranged(for: day("2026-05-15"), isComplainantsWish: false), .tooLate, .regulation("19(4)")),
        happens(
            "a later day that the complainant wished", .panelAsked,
            .panelArranged(for: day("2026-05-15"), isComplainantsWish: true)),
        happens("the papers", .panelSet, .panelPapersSent),
        refused(
            "papers before there is a day", .panelFull, .panelPapersSent, .notYet,
            .policy("papers before the panel")),
        happens("the panel meets without the complainant, by consent", .panelFull, .panelMet(.absentByConsent)),
        refused("the panel meets without them", .panelFull, .panelMet(.absent), .notYet, .regulation("19(6)")),
        refused("a panel of nobody meets", .panelAsked, .panelMet(.complainant), .notYet, .regulation("19(2)")),
        happens("its report", .panelMet, .panelReported(sentOn: day(on))),
        refused(
            "a report before the meeting", .panelFull, .panelReported(sentOn: day(on)), .notYet,
            .regulation("20(2)")),
        refused(
            "a report sent before the meeting", .panelMet, .panelReported(sentOn: day("2026-03-29")), .badDate,
            .regulation("20(2)")),
    ]

    private static let crossing: [Row] = [
        happens(
            "stage 2 is run again", .investigated, .ranAgain(.investigation, because: "Flawed"),
            also: [.began(.first, .investigation, on: day(on), .ranAgain)]),
        refused(
            "run again while it runs", .written, .ranAgain(.investigation, because: "Another investigator"), .notNow,
            .policy("a stage run again")),
        happens("the complainant is told how things stand", .written, .updated(words: nil)),
        refused("told after withdrawal", .withdrawn, .updated(words: nil), .notNow, .regulation("7")),
        happens("a pause", .fresh, .paused(because: "Care proceedings", until: nil)),
        refused(
            "a pause before a complaint", .intended, .paused(because: "x", until: nil), .notYet,
            .advocacyRegulation("4(2)")),
        happens("looked into all the same", .confirmed, .withdrawnReviewed(goesOn: true, because: "Serious")),
        refused(
            "reviewed while it runs", .fresh, .withdrawnReviewed(goesOn: true, because: "x"), .notNow,
            .policy("review after withdrawal")),
        happens(
            "to the Ombudsman after stage 2", .investigated,
            .referredEarly(EarlyReferral(met: Set(EarlyReferral.Criterion.allCases)))),
        refused(
            "to the Ombudsman without the complainant's agreement", .investigated,
            .referredEarly(EarlyReferral(met: Set(EarlyReferral.Criterion.allCases).subtracting([.complainantAgrees]))),
            .notNow, .policy("early referral")),
        refused(
            "to the Ombudsman after stage 1", .answered,
            .referredEarly(EarlyReferral(met: Set(EarlyReferral.Criterion.allCases))), .notNow,
            .policy("early referral")),
        happens("the Ombudsman is in touch", .closed, .ombudsmanContacted(reference: "1", words: nil)),
        refused(
            "the Ombudsman before a complaint", .intended, .ombudsmanContacted(reference: nil, words: nil), .notYet,
            .regulation("6")),
        happens("the Ombudsman decides", .closed, .ombudsmanDecided(.faultWithInjustice, words: nil)),
        refused(
            "the Ombudsman decides before a complaint", .intended, .ombudsmanDecided(.fault, words: nil), .notYet,
            .regulation("6")),
        happens(
            "the move waits", .fresh,
            .decisionFrozen(FreezeDecision(isFrozen: true, what: "The move", reasons: "No risk"))),
        refused(
            "it waits for no reason", .fresh,
            .decisionFrozen(FreezeDecision(isFrozen: true, what: "The move", reasons: "")), .reasonsNeeded,
            .policy("freezing a decision")),
    ]

    private static let owed: [Row] = [
        happens("an apology", .answered, .remedyOffered(Remedy(.apology, words: "A letter"))),
        refused(
            "a remedy of nothing", .answered, .remedyOffered(Remedy(.apology, words: " ")), .reasonsNeeded,
            .policy("remedies")),
        happens(
            "something to be done", .answered, .actionAgreed(AgreedAction("Write", owner: "Head", due: .months(2)))),
        refused(
            "by nobody", .answered, .actionAgreed(AgreedAction("Write", owner: "", due: .months(2))),
            .reasonsNeeded, .policy("actions")),
        refused(
            "before it was agreed", .answered,
            .actionAgreed(AgreedAction("Write", owner: "Head", due: .day(day("2026-03-31")))), .badDate,
            .policy("actions")),
        happens("it is done", .actionOpen, .actionCompleted(first, evidence: "The letter")),
        refused(
            "done without anything to show", .actionOpen, .actionCompleted(first, evidence: ""), .reasonsNeeded,
            .policy("actions")),
        refused("nothing is open", .fresh, .actionCompleted(first, evidence: "x"), .notNow, .policy("actions")),
        happens("told that it was done", .actionDone, .actionReported(first)),
        refused("told before it was done", .actionOpen, .actionReported(first), .notNow, .policy("actions")),
    ]

    private static let first: ActionNumber = .first
}
