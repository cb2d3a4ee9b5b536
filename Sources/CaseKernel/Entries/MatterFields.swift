/// What is filled in for the steps that enter a ``Matter``.
enum MatterFields {
    static func inputs(of step: StepName) -> [StepInput] {
        switch step {
        case .recordRepresentative:
            [
                name("who acts"),
                choice("relation", "what they are to the complainant", Representative.Relation.self, required: false),
                choice("consent", "how the complainant agreed", Representative.Agreement.self),
                words("unsuitable", "why the council will not have them act; nothing when it does"), by,
            ]
        case .checkWithChild:
            [choice("views", "what the child said", ChildsViews.Answer.self), words("words", "in more words"), by]
        case .addComplainant:
            [
                choice("who", "what the person is", ComplainantCategory.self), words("name", "what to call them"),
                StepInput("under-18", "whether they are under 18", .choice(["yes", "no"]), required: false), by,
            ]
        case .namePersonComplainedAbout:
            [
                name("who is complained about"), words("role", "what they do"),
                StepInput(
                    "account", "their account in the team, by number, where they have one", .number, required: false),
                by,
            ]
        case .checkPeopleComplainedAbout: [by]
        case .assign:
            [
                StepInput("account", "whose account, by number", .number),
                choice("part", "which part of the case", Assignment.Part.self), by,
            ]
        case .release: [choice("part", "which part of the case", Assignment.Part.self), by]
        case .note: [needed("words", "what to note, for the team alone"), by]
        case .correctEntry:
            [
                StepInput("entry", "which entry of the history, by its number", .number),
                needed("words", "what was wrong, and what is right"), by,
            ]
        case .linkCase: [StepInput("reference", "the other case's reference"), words("because", "why"), by]
        case .addPoint: [StepInput("words", "what is complained about"), by]
        case .dateGrounds: [points, StepInput("arose", "the day the grounds arose", .day), by]
        case .decideLate:
            [
                points, decision("whether the points are considered"),
                yesNo(
                    "expected-earlier", "whether it was reasonable to expect the complaint within the year",
                    required: true),
                yesNo("still-fair", "whether it can still be considered effectively and fairly", required: true),
                needed("reasons", "why"), decider,
            ]
        case .route:
            [
                points, choice("to", "which procedure", RouteDecision.Route.self),
                words("destination", "the body or procedure and how to reach it, where it is outside"),
                needed("reason", "why"), by,
            ]
        case .stopForProceedings:
            [
                points, choice("proceedings", "of which kind", ProceedingsStop.Trigger.self),
                needed("name", "which proceedings, as the notice names them"),
                yesNo("prejudice", "whether the council decided that going on would prejudice them", required: true),
                needed("reasons", "why"), decider,
            ]
        case .notifyStop, .sendPanelPapers, .notifyChild: [by]
        case .sendStatement: [words("words", "the statement as it was sent; nothing where it is kept elsewhere"), by]
        case .commentOnStatement:
            [
                needed("words", "what the complainant says is wrong or missing"),
                StepInput("statement", "which version, by number; the latest unless said", .number, required: false),
                by,
            ]
        case .endProceedings: [yesNo("told", "whether the complainant was told that they ended"), by]
        case .resubmit: [points]
        case .refuse:
            [points, choice("because", "the reason", PointRefusal.Ground.self), needed("words", "in words"), decider]
        case .intend, .receive, .checkSafeguarding, .establishCategory, .decideInterest, .notifyRefusal, .acknowledge,
            .inform, .requestAdvocate, .declineAdvocate, .appointAdvocate, .agreeLaterStart, .extend, .answer, .request,
            .produceRecord, .withdraw, .confirmWithdrawal, .addWords, .write, .reportSilence, .reply, .correctContact,
            .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .refer, .handOver, .sendAgain,
            .confirmContact,
            .noteDelivery, .noteReading, .skipStage1, .holdOptionalStep, .appointInvestigator,
            .appointIndependentPerson, .appointAdjudicator, .settleStatement, .receiveReport, .tellRights,
            .recordReceipt, .decideLateRequest, .appointPanelMember, .arrangePanel, .holdPanel, .receivePanelReport,
            .runStageAgain, .updateComplainant, .notePause, .reviewWithdrawn, .referEarly, .contactOmbudsman,
            .recordOmbudsmanDecision, .freezeDecision, .offerRemedy, .agreeAction, .completeAction, .reportAction,
            .close:
            stageInputs(of: step)
        }
    }

    private static func stageInputs(of step: StepName) -> [StepInput] {
        switch step {
        case .skipStage1:
            [choice("with", "who agreed with the council", Speaker.self, required: false), by]
        case .holdOptionalStep:
            [
                choice("kind", "which step", OptionalStep.Kind.self),
                choice("outcome", "what came of it", OptionalStep.Outcome.self), words("words", "in words"), by,
            ]
        case .appointInvestigator: appointment(.investigator)
        case .appointIndependentPerson: appointment(.independentPerson)
        case .appointAdjudicator: appointment(.adjudicator)
        case .settleStatement:
            [
                yesNo("agreed", "whether the complainant agreed it; no where the council goes on with its own version"),
                by,
            ]
        case .receiveReport: [choice("of", "whose report", ReportKind.self, required: false), by]
        case .tellRights, .recordReceipt:
            [stage("the stage whose answer it is; the last one answered unless said"), by]
        case .decideLateRequest: [decision("whether a panel is appointed"), needed("reasons", "why"), decider]
        case .appointPanelMember:
            [
                needed("name", "who"),
                StepInput("seat", "which seat", .choice(["member", "chair"]), required: false),
                bars(PanelAppointment.bars), by,
            ]
        case .arrangePanel:
            [
                StepInput("meets", "the day the panel meets", .day),
                yesNo("complainants-wish", "whether the complainant asked for a day after the limit"), by,
            ]
        case .holdPanel:
            [choice("attended", "who was there for the complainant", PanelAttendance.self, required: false)]
        case .receivePanelReport:
            [StepInput("sent", "the day the panel sent it; the day it was received unless said", .day, required: false)]
        case .runStageAgain: [stage("which stage; the one last answered unless said"), needed("because", "why"), by]
        case .updateComplainant: [words("words", "what was said"), by]
        case .notePause:
            [words("because", "why"), StepInput("until", "until when", .day, required: false), by]
        case .reviewWithdrawn: [yesNo("goes-on", "whether the council looks into it"), needed("because", "why"), by]
        case .referEarly:
            [
                StepInput(
                    "met", "which of these are so, with commas between",
                    .choices(EarlyReferral.Criterion.allCases.map(\.rawValue))), by,
            ]
        case .contactOmbudsman: [words("reference", "the Ombudsman's reference"), words("words", "in words")]
        case .recordOmbudsmanDecision:
            [choice("outcome", "what was decided", OmbudsmanOutcome.self), words("words", "in words")]
        case .freezeDecision:
            [
                StepInput("decision", "whether it waits", .choice(["frozen", "not-frozen"])),
                needed("what", "which decision or change"), needed("reasons", "why"),
                StepInput("review", "when that is looked at again", .day, required: false), decider,
            ]
        case .offerRemedy:
            [
                choice("kind", "of which kind", Remedy.Kind.self), needed("words", "what exactly"),
                StepInput("pounds", "how much, of a payment, in whole pounds", .pounds, required: false), by,
            ]
        case .agreeAction:
            [
                StepInput("what", "what is to be done"), needed("owner", "who sees to it"),
                StepInput("due", "the last day for it", .day, required: false),
                StepInput("months", "or how many calendar months from now", .number, required: false), by,
            ]
        case .completeAction: [action, needed("evidence", "what shows that it was done"), by]
        case .reportAction: [action, by]
        case .recordRepresentative, .checkWithChild, .addComplainant, .namePersonComplainedAbout, .linkCase, .addPoint,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .dateGrounds, .decideLate, .route, .stopForProceedings, .notifyStop, .endProceedings, .resubmit, .refuse,
            .sendStatement, .commentOnStatement, .sendPanelPapers, .notifyChild, .intend, .receive, .checkSafeguarding,
            .establishCategory,
            .decideInterest, .notifyRefusal, .acknowledge, .inform, .requestAdvocate, .declineAdvocate,
            .appointAdvocate, .agreeLaterStart, .extend, .answer, .request, .produceRecord, .withdraw,
            .confirmWithdrawal, .addWords, .write, .reportSilence, .reply, .correctContact, .reportLostCode,
            .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .refer, .handOver, .sendAgain, .confirmContact,
            .noteDelivery,
            .noteReading, .close:
            []
        }
    }

    private static func appointment(_ part: Appointment.Part) -> [StepInput] {
        [needed("name", "who"), words("from", "where they come from"), bars(part.bars), by]
    }

    private static func bars(_ bars: [PersonBar]) -> StepInput {
        StepInput(
            "bars", "what was found to bar them, with commas between; none once they have declared so",
            .choices(["none"] + bars.map(\.rawValue)), required: false)
    }

    private static var by: StepInput { StepInput("by", "who, by role", required: false) }
    private static var decider: StepInput { StepInput("by", "who decided, by role") }
    private static var action: StepInput { StepInput("action", "which action, by number", .number) }
    private static var points: StepInput {
        StepInput("points", "which points, by number with commas between; all unless said", .numbers, required: false)
    }
    private static func name(_ help: String) -> StepInput { needed("name", help) }
    private static func words(_ name: String, _ help: String) -> StepInput {
        StepInput(name, help, required: false)
    }
    private static func needed(_ name: String, _ help: String) -> StepInput { StepInput(name, help) }
    private static func yesNo(_ name: String, _ help: String, required: Bool = false) -> StepInput {
        StepInput(name, help, .choice(["yes", "no"]), required: required)
    }
    private static func decision(_ help: String) -> StepInput {
        StepInput("decision", help, .choice(["accepted", "refused"]))
    }
    private static func stage(_ help: String) -> StepInput {
        StepInput("stage", help, .choice(["1", "2", "3"]), required: false)
    }
    private static func choice<Value: RawRepresentable & CaseIterable>(
        _ name: String, _ help: String, _ type: Value.Type, required: Bool = true
    ) -> StepInput where Value.RawValue == String {
        StepInput(name, help, .choice(type.allCases.map(\.rawValue)), required: required)
    }
}
