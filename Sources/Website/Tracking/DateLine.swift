import CaseDesk
import CaseKernel

/// A clock as a complainant reads it: what is to happen, by which day, who set it, how it stands, and why that day.
struct DateLine: Sendable {
    let what: String
    /// The day, or what is awaited.
    let when: String
    /// How many days are left, or that it is late or was kept.
    let standing: String
    let isLate: Bool
    /// Who set it: the law, the Ombudsman's Code, or the council in its own words.
    let setBy: String
    let isProvisional: Bool
    let why: [String]
    let hasWhy: Bool
    let whyLabel: String
    let isYoung: Bool

    init(_ view: DeadlineView, _ voice: Voice, today: Day) {
        let clock = Clock(rawValue: view.step)
        what = clock?.words(voice) ?? view.step
        isYoung = voice.isYoung
        let day = view.dueOn.flatMap { Day(iso: $0) }
        when = day.map(\.inWords) ?? Self.waiting(view.waitingFor, voice)
        isLate = (view.status == "late" || view.status == "missed") && clock?.isComplainants != true
        standing = Self.standing(view, day, voice, today)
        setBy = Self.setter(view)(voice)
        isProvisional = view.provisional
        why = voice.isYoung ? YoungReason(view).lines : view.explanation
        hasWhy = !why.isEmpty
        whyLabel = Said("Why this date?", young: "Why this day?")(voice)
    }

    private static func setter(_ view: DeadlineView) -> Said {
        switch view.setBy {
        case "council": Said("The council’s own promise: “\(view.source)”", young: "The council promises this")
        case "ombudsman": Said("The \(view.source)", young: "The Ombudsman asks for this")
        case _: Said("The law: \(view.source)", young: "The law says so")
        }
    }

    private static func waiting(_ name: String?, _ voice: Voice) -> String {
        guard let waiting = name.flatMap(Waiting.init(rawValue:)) else {
            return "No date yet"
        }
        return switch waiting {
        case .advocate:
            Said(
                "No date yet: it waits for your advocate to be appointed",
                young: "No date yet. It waits until you have an advocate")(voice)
        case .interestDecision:
            Said(
                "No date yet: the council first decides whether you have enough interest in the child",
                young: "No date yet. The council first decides if it can take your complaint")(voice)
        case .writtenRecord:
            Said(
                "No date yet: your complaint is first written down and shown to you",
                young: "No date yet. They first write down what you said and show you")(voice)
        case .milestone:
            Said("No date yet: an earlier step comes first", young: "No date yet. Something else comes first")(voice)
        case .panelDate:
            Said("No date yet: the panel’s day is not set", young: "No date yet. The day is not set")(voice)
        case .answerReceived:
            Said(
                "No date yet: it counts from the day the answer reaches you",
                young: "No date yet. It starts when you get the answer")(voice)
        case .rightsTold:
            Said(
                "No date yet: the council must first tell you of this right",
                young: "No date yet. The council must first tell you more")(voice)
        case .acknowledgement:
            Said(
                "No date yet: it counts from the council’s first reply",
                young: "No date yet. It starts when the council first writes to you")(voice)
        }
    }

    private static func standing(_ view: DeadlineView, _ day: Day?, _ voice: Voice, _ today: Day) -> String {
        let done = view.doneOn.flatMap { Day(iso: $0) }
        switch view.status {
        case "running":
            guard let day else { return "" }
            let left = Int(day.number - today.number)
            return left == 0 ? "Today is the last day" : left == 1 ? "1 day left" : "\(left) days left"
        case "late" where Clock(rawValue: view.step)?.isComplainants == true:
            return Said(
                "This day has passed. You can still ask, and say why you are late",
                young: "This day is over. You can still ask, and say why you are late")(voice)
        case "late":
            return Said("Late: this day has passed", young: "This is late")(voice)
        case "met":
            return done.map { Said("Done on \($0.inWords), in time", young: "Done on \($0.inWords)")(voice) } ?? ""
        case "missed":
            return done.map { Said("Done on \($0.inWords), late", young: "Done late, on \($0.inWords)")(voice) }
                ?? Said("Not done in time")(voice)
        case _: return ""
        }
    }
}

extension DeadlineView {
    /// Whether a complainant is shown it: the law's dates, the council's, and the Code's; not another way of counting, nor a
    /// target that is neither.
    var isForComplainant: Bool {
        guard status != "ended", !["one-year", "action"].contains(step) else { return false }
        return ["law", "council"].contains(setBy) || setBy == "ombudsman" && step.hasPrefix("corporate-")
    }
}

extension Clock {
    /// What is to happen by it, as a complainant reads it.
    func words(_ voice: Voice) -> String {
        switch self {
        case .acknowledgement:
            Said(
                "The council writes to say that it has your complaint",
                young: "The council tells you it has your complaint")(voice)
        case .localResolution: Said("Your answer at stage 1", young: "Your first answer (stage 1)")(voice)
        case .investigation: Said("Your answer at stage 2", young: "Your second answer (stage 2)")(voice)
        case .investigationOuterLimit:
            Said(
                "The latest day for stage 2, if the council writes to extend it",
                young: "The last day of all for stage 2")(voice)
        case .panelMeeting: Said("The review panel meets", young: "The panel meets (stage 3)")(voice)
        case .panelReport: Said("The panel’s report", young: "The panel writes its report")(voice)
        case .panelResponse: Said("The council’s response to the panel", young: "The council answers the panel")(voice)
        case .panelRequest:
            Said("You can ask for a review panel (stage 3)", young: "You can ask for the panel (stage 3)")(voice)
        case .resubmission: Said("You can submit your complaint again", young: "You can complain again")(voice)
        case .oneYear: Said("Your complaint, within a year of what happened", young: "You complain")(voice)
        case .statement:
            Said("What you complain about is written down and agreed", young: "What you say is written down")(voice)
        case .panelAcknowledgement: Said("The council writes to say that it has your request")(voice)
        case .panelChair:
            Said("Somebody is found to lead the panel", young: "Someone is found to lead the panel")(voice)
        case .panelPapers: Said("The papers for the panel reach you", young: "You get the papers for the panel")(voice)
        case .update:
            Said("The council tells you how things stand", young: "The council tells you how it is going")(voice)
        case .corporateAcknowledgement, .corporateReviewAcknowledgement:
            Said(
                "The council writes to say that it has your complaint",
                young: "The council tells you it has your complaint")(voice)
        case .corporateResponse: Said("Your answer at stage 1", young: "Your first answer (stage 1)")(voice)
        case .corporateReview: Said("Your answer at stage 2", young: "Your second answer (stage 2)")(voice)
        case .corporateResponseOuterLimit, .corporateReviewOuterLimit:
            Said("The latest day, if the council writes to extend it", young: "The last day of all")(voice)
        case .reply: Said("The council’s reply", young: "The council writes back")(voice)
        case .action: Said("What was agreed is done", young: "What they said they would do")(voice)
        }
    }
}
