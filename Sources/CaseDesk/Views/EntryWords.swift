import CaseKernel

extension Entry {
    /// What was entered, in a line for the team.
    var inWords: String { by.map { "\(matter.inWords), by \($0)" } ?? matter.inWords }
}

extension Matter {
    fileprivate var inWords: String {
        switch self {
        case .represented(let person):
            "\(person.name) (\(person.relation.rawValue)) "
                + (person.unsuitable.map { "may not act: \($0)" }
                    ?? "acts for the complainant; consent \(person.consent.rawValue)")
        case .childsViews(let views): "the child was asked: \(views.answer.rawValue)\(after(views.words))"
        case .joined(let person): "joined by \(person.claimed.title)"
        case .complainedAbout(let person):
            "\(person.name) is complained about\(inBrackets(person.role))"
                + (person.account.map { "; account \($0.number) neither sees nor handles the case" } ?? "")
        case .peopleChecked: "everybody complained about is named"
        case .assigned(let assignment):
            "given to account \(assignment.account.number) as \(assignment.part.rawValue)"
        case .released(let part): "nobody has it as \(part.rawValue) any more"
        case .teamNoted(let words): "a note of the team’s\(after(words))"
        case .corrected(let place, let words): "entry \(place) was a mistake\(after(words))"
        case .linked(let reference, let because): "linked with \(reference)\(after(because))"
        case .pointAdded(let words): "a further point: \(words)"
        case .groundsDated(let points, let day): "\(points.inWords): the grounds arose on \(day.inWords)"
        case .lateDecided(let points, let decision):
            "\(points.inWords): \(decision.isAccepted ? "considered though out of time" : "not considered, being out of time")"
                + after(decision.reasons)
        case .routed(let points, let decision):
            "\(points.inWords) routed to \(decision.destination ?? decision.route.rawValue)\(after(decision.reason))"
        case .stopped(let points, let stop):
            "\(points.inWords): consideration ended because of \(stop.trigger.rawValue)\(after(stop.reasons))"
        case .stopNotified: "written notice that consideration ended"
        case .proceedingsEnded(let isTold):
            "the other proceedings ended\(isTold ? "; the complainant was told" : "")"
        case .resubmitted(let points): "\(points.inWords) submitted again"
        case .pointsRefused(let points, let refusal):
            "\(points.inWords) refused (\(refusal.ground.rawValue))\(after(refusal.words))"
        case .stageSkipped(let speaker): "agreed with the \(speaker.rawValue) to go straight to stage 2"
        case .optionalStep(let step): "\(step.kind.rawValue): \(step.outcome.rawValue)\(after(step.words))"
        case .appointed(let appointment):
            "\(appointment.name) appointed as \(appointment.part.rawValue)\(inBrackets(appointment.from))"
        case .statementSent(let words): "a version of the statement of complaint was sent\(after(words))"
        case .statementCommented(let words, let version):
            "the complainant on \(version.map { "version \($0)" } ?? "the latest version") of the statement: \(words)"
        case .statementSettled(let isAgreed):
            isAgreed
                ? "the statement of complaint was agreed" : "the council goes on with its own statement of complaint"
        case .reportReceived(let kind): "the report of the \(kind.rawValue) was received"
        case .childNotified: "the child was told of the decision"
        case .rightsTold(let stage): "the right to go on after \(stage.title) was told"
        case .answerReceived(let stage): "the complainant received the answer of \(stage.title)"
        case .lateRequestDecided(let isAccepted, let reasons):
            "a panel asked for late: \(isAccepted ? "appointed all the same" : "not appointed")\(after(reasons))"
        case .panelMemberAppointed(let member):
            "\(member.name) appointed to the panel\(member.isChair ? ", in the chair" : "")"
        case .panelArranged(let day, let isWish):
            "the panel is to meet on \(day.inWords)\(isWish ? ", as the complainant wished" : "")"
        case .panelPapersSent: "the papers for the panel were sent"
        case .panelMet(let attendance): "the panel met; for the complainant: \(attendance.rawValue)"
        case .panelReported(let sentOn): "the panel’s report was received, sent on \(sentOn.inWords)"
        case .ranAgain(let stage, let because): "\(stage.title) is run again\(after(because))"
        case .updated(let words): "the complainant was told how things stand\(after(words))"
        case .paused(let because, let until):
            "a pause that stops no clock\(until.map { " until \($0.inWords)" } ?? "")\(after(because))"
        case .withdrawnReviewed(let goesOn, let because):
            "after the withdrawal: the council \(goesOn ? "looks into it all the same" : "does not go on")\(after(because))"
        case .referredEarly: "sent to the Ombudsman after stage 2, by agreement"
        case .ombudsmanContacted(let reference, let words):
            "in touch with the Ombudsman\(inBrackets(reference))\(after(words))"
        case .ombudsmanDecided(let outcome, let words): "the Ombudsman decided: \(outcome.rawValue)\(after(words))"
        case .decisionFrozen(let decision):
            "\(decision.what) \(decision.isFrozen ? "waits for the answer" : "does not wait for the answer")"
                + after(decision.reasons)
        case .remedyOffered(let remedy):
            "offered: \(remedy.kind.rawValue)\(remedy.pounds.map { ", £\($0)" } ?? "")\(after(remedy.words))"
        case .actionAgreed(let action): "agreed: \(action.what), by \(action.owner)"
        case .actionCompleted(let number, let evidence): "action \(number.number) done\(after(evidence))"
        case .actionReported(let number): "the complainant was told that action \(number.number) was done"
        }
    }
}

private func after(_ words: String?) -> String { words.map { $0.isEmpty ? "" : ": \($0)" } ?? "" }
private func inBrackets(_ words: String?) -> String { words.map { " (\($0))" } ?? "" }

extension Points {
    fileprivate var inWords: String {
        switch numbers.count {
        case 0: "every point"
        case 1: "point \(numbers[0].number)"
        case _: "points \(numbers.map { "\($0.number)" }.joined(separator: ", "))"
        }
    }
}
