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
        guard step.accepts(form) else { return try again(answers, .tooOld, status: .forbidden) }
        let own: SitePath = .followed(step.id, action.page)
        if form.text("go") == "words" {
            return step.speaking(step.voice.other, try step.inOther(action, answers, own))
        }
        let faults = action.question.faults(in: answers) + otherFaults(answers)
        guard faults.isEmpty else {
            return try step.page(action.page(step, answers: answers, faults: faults), status: .unprocessableContent)
        }
        guard let keyholder = step.visit.visit.following?.keyholder else { return step.redirect(to: .track(step.id)) }
        return try await once(form.text("once") ?? "", answers) {
            try await step.served.desk.perform(action.form(answers), as: keyholder)
        }
    }

    private func otherFaults(_ answers: Answers) -> [FieldFault] {
        guard action.page == .contact else { return [] }
        return JourneyFaults(page: .contact, answers: answers, today: step.served.desk.today).all
    }

    /// Does the work unless this form has done it already; what fails may be tried again.
    private func once(
        _ number: String, _ answers: Answers, _ work: () async throws -> Void
    ) async throws -> Response {
        let done: SitePath = .followed(step.id, .here)
        if step.visit.visit.spent.contains(number) { return step.redirect(to: done) }
        let notice = action.page.rawValue
        let spent = try await visits.change(step.visit, step.served) { _ = $0.spend(number) }
        do { try await work() } catch let error as DeskError {
            _ = try await visits.change(spent, step.served) { visit in visit.spent.removeAll { $0 == number } }
            if case .noSuchCase = error { return step.redirect(to: .track(step.id)) }
            return try again(answers, .notSent(error), status: .unprocessableContent)
        }
        _ = try await visits.change(spent, step.served) { $0.notice = notice }
        return step.redirect(to: done)
    }

    private func again(_ answers: Answers, _ said: Said, status: HTTPResponse.Status) throws -> Response {
        let field = action.question.fields.first.map(FieldView.id) ?? "main"
        return try step.page(
            action.page(step, answers: answers, faults: [FieldFault(field, said)]), status: status)
    }
}

extension VisitStep {
    /// The same page in the other wording, with what was typed.
    func inOther(_ action: TrackAction, _ answers: Answers, _ path: SitePath) throws -> Response {
        var other = self
        other.voice = voice.other
        return try other.page(action.page(other, answers: answers))
    }
}
