import CaseDesk
import CaseKernel
import CouncilHost
import HTTPTypes
import Hummingbird

/// A lost code: the team is told, and the answer is the same whatever was typed.
enum LostCode {
    static func page(
        _ step: VisitStep, _ answers: Answers = Answers(), _ faults: [FieldFault] = [], notice: Said? = nil
    ) -> QuestionPage {
        QuestionPage(
            TrackQuestions.lost, step.served, voice: step.voice, back: .track(step.id),
            form: FormFrame(
                to: .followed(step.id, .lost), step.visit, voice: step.voice, button: TrackQuestions.lost.button),
            answers: answers, faults: faults, notice: notice, channels: ChannelSection(step.served.module))
    }

    static func take(
        _ form: FormBody, _ step: VisitStep, _ site: Site, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        var answers = Answers()
        answers.take(TrackQuestions.lost.fields, from: form)
        guard step.accepts(form) else {
            return try step.page(page(step, answers, [FieldFault("reference", .tooOld)]), status: .forbidden)
        }
        if form.text("go") == "words" { return step.inOtherVoice(at: .followed(step.id, .lost)) }
        let faults = TrackQuestions.lost.faults(in: answers)
        guard faults.isEmpty, let reference = answers.text("reference"),
            let route = answers.text("via").flatMap(CodeRoute.init(rawValue:))
        else { return try step.page(page(step, answers, faults), status: .unprocessableContent) }
        let name = "lost \(step.id.name) \(CaseID(reference)?.reference ?? String(reference.prefix(20)))"
        let wait = site.guesses.wait(
            reference: name, address: site.address(of: request, context), at: site.milliseconds)
        if wait > 0 { try await Task.sleep(for: .milliseconds(wait)) }
        if let id = CaseID(reference) {
            // Not waited for: how long it takes would tell whether there is such a case.
            let desk = step.served.desk
            Task { try? await desk.reportLostCode(id, via: route) }
        }
        return try step.page(page(step, Answers(), notice: .lostCode))
    }
}

extension Said {
    static let lostCode = Said(
        "If there is a case with this reference, the complaints team has been told. It will give you a new code in the way you chose. Nothing else happens until then, and you can also ask the team yourself.",
        young:
            "If there is a case with this reference, the council has been told. It will give you new words in the way you chose. You can ask the council yourself too."
    )
}
