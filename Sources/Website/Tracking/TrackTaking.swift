import CaseDesk
import CaseKernel
import CouncilHost
import HTTPTypes
import Hummingbird

/// Carries out what a person asked for on a page of their case: once, however often the button is pressed.
struct TrackTaking: Sendable {
    let action: TrackAction
    let step: VisitStep
    let visits: VisitKeeper

    func take(_ form: FormBody) async throws -> Response {
        var answers = Answers()
        answers.take(action.question.fields, from: form)
        guard step.accepts(form), let number = form.text("once") else {
            return try again(answers, .tooOld, status: .forbidden)
        }
        if form.text("go") == "words" { return step.speaking(step.voice.other, try step.inOther(action, answers)) }
        if step.visit.visit.hasSpent(number) { return step.redirect(to: .followed(step.id, .here)) }
        if let refusal = action.refusal { return try await refused(refusal, number, answers) }
        let faults = action.question.faults(in: answers) + otherFaults(answers)
        guard faults.isEmpty else {
            return try step.page(action.page(step, answers: answers, faults: faults), status: .unprocessableContent)
        }
        return try await once(number, answers, about: form.text("version").flatMap { Int($0) })
    }

    private func otherFaults(_ answers: Answers) -> [FieldFault] {
        guard action.page == .contact else { return [] }
        return JourneyFaults(page: .contact, answers: answers, today: step.served.desk.today).all
    }

    /// The same form, pressed twice, may have been quicker, and have done what can now not be done again.
    private func refused(_ refusal: Refusal, _ number: String, _ answers: Answers) async throws -> Response {
        guard let spent = try await visits.changeIf(step.visit, step.served, { $0.spend(number) }) else {
            return step.redirect(to: .followed(step.id, .here))
        }
        _ = try await visits.change(spent, step.served) { $0.takeBack(number) }
        return try again(answers, .refused(refusal))
    }

    /// Does the work unless this form has done it already; what fails may be tried again.
    private func once(_ number: String, _ answers: Answers, about version: Int?) async throws -> Response {
        let done: SitePath = .followed(step.id, .here)
        guard let spent = try await visits.changeIf(step.visit, step.served, { $0.spend(number) }) else {
            return step.redirect(to: done)
        }
        do { try await perform(answers, about: version) } catch let error as DeskError {
            _ = try await visits.change(spent, step.served) { $0.takeBack(number) }
            if case .noSuchCase = error { return step.redirect(to: .track(step.id)) }
            return try again(answers, .notSent(error))
        }
        let page = action.page
        _ = try await visits.change(spent, step.served) { $0.notice = .done(page) }
        return step.redirect(to: done)
    }

    private func perform(_ answers: Answers, about version: Int?) async throws {
        guard !action.isOnRecord(answers) else { return }
        guard let keyholder = step.visit.visit.following?.keyholder else { throw DeskError.noSuchCase }
        try await step.served.desk.perform(action.form(answers, about: version), as: keyholder)
    }

    private func again(
        _ answers: Answers, _ said: Said, status: HTTPResponse.Status = .unprocessableContent
    ) throws -> Response {
        let field = action.question.fields.first.map(FieldView.id) ?? "main"
        return try step.page(
            action.page(step, answers: answers, faults: [FieldFault(field, said)]), status: status)
    }
}

extension VisitStep {
    /// The same page in the other wording, with what was typed.
    func inOther(_ action: TrackAction, _ answers: Answers) throws -> Response {
        var other = self
        other.voice = voice.other
        return try other.page(action.page(other, answers: answers))
    }
}

extension Said {
    /// Why the procedure does not allow something now, for the person whose case it is: the rule's own remedy is the team's.
    static func refused(_ refusal: Refusal) -> Said {
        let whole = "\(refusal.reason). \(refusal.remedy)"
        guard refusal.step.isComplainants else { return Said(whole) }
        return switch refusal.kind {
        case .notYet where refusal.step == .request:
            Said(whole, young: "Not yet. You can when you get an answer, or when it is late.")
        case .notYet: Said(whole, young: "You cannot do this yet. You can ask the council why.")
        case .alreadyDone:
            Said("\(refusal.reason). Nothing more is needed.", young: "This is done. You do not have to do it again.")
        case .notOpened, .closed, .notNow, .tooLate, .badDate, .reasonsNeeded, .reasonNotAllowed, .barred, .unknown:
            Said(
                "\(refusal.reason). You can write to the complaints team, or make a new complaint.",
                young: "You cannot do this now. You can write to the council, or complain again.")
        }
    }
}
