import CaseDesk
import CaseKernel
import CouncilHost
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// Sends a complaint: once, however often the button is pressed.
struct JourneySending: Sendable {
    let step: VisitStep
    let visits: VisitKeeper

    func send(_ form: FormBody) async throws -> Response {
        guard let draft = step.visit.visit.draft else { return step.redirect(to: step.withoutDraft) }
        guard step.accepts(form) else { return try page(draft, .tooOld, status: .forbidden) }
        if form.text("go") == "words" { return step.inOtherVoice(at: .journey(step.id, .check)) }
        let flow = JourneyFlow(draft: draft)
        guard flow.firstUnanswered == nil, let complaint = draft.complaint else {
            return step.redirect(to: .journey(step.id, flow.firstUnanswered ?? .who))
        }
        do {
            let sent = try await receive(complaint, key: draft.key)
            let following = await step.site.following(sent, step.served)
            _ = try await visits.change(step.visit, step.served) { visit in
                visit.draft = nil
                visit.sent = sent
                visit.following = following
            }
            return step.redirect(to: .journey(step.id, .sent))
        } catch let error as DeskError {
            return try page(draft, .notSent(error), status: .serviceUnavailable)
        }
    }

    /// The same key gives the same answer, so a second press, or a second try after a lost connection, makes no second case.
    private func receive(_ complaint: NewComplaint, key: String) async throws -> SentReceipt {
        let wantsAdvocate = complaint.wantsAdvocate
        let outcome = try await step.served.desk.receive(
            complaint, key: RequestKey(key: key, request: Array("complaint".utf8))
        ) { accepted in
            try JSONBody.encode(SentReceipt(accepted, wantsAdvocate: wantsAdvocate, isWish: false))
        }
        return try SentReceipt.read(outcome)
    }

    private func page(_ draft: Draft, _ error: Said, status: HTTPResponse.Status) throws -> Response {
        try step.page(
            CheckPage(draft, step.served, voice: step.voice, form: step.checkForm, error: error), status: status)
    }
}

extension SentReceipt {
    /// What was told when a case was accepted, also when that was a moment ago and is told again.
    static func read(_ outcome: ReceiptOutcome) throws -> SentReceipt {
        switch outcome {
        case .accepted(_, let answer), .replayed(let answer):
            try JSONDecoder().decode(SentReceipt.self, from: Data(answer))
        }
    }
}

extension Said {
    /// Why a complaint was not taken in, for the person who sent it.
    static func notSent(_ error: DeskError) -> Said {
        switch error {
        case .refused(let refusal): refused(refusal)
        case .notTakingComplaints:
            Said(
                "This council does not take complaints here now. Contact the council directly.",
                young: "You cannot do this here now. Tell the council in another way.")
        case .faults, .noSuchCase, .changedMeanwhile, .requestKeyReused, .store, .unreadable:
            Said(
                "Your complaint could not be sent just now. Nothing is lost: your answers are still here. Please try again in a few minutes.",
                young: "It could not be sent just now. What you wrote is still here. Please try again in a few minutes."
            )
        }
    }
}
