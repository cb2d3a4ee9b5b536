import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import HTTPTypes
import Hummingbird

/// Takes the answer of one page: keeps it, says what is wrong with it, and leads on.
struct JourneyAnswer: Sendable {
    let step: VisitStep
    let visits: VisitKeeper
    let page: JourneyPage
    /// Which point, on the page of what happened; `nil` for the next.
    let point: Int?

    func take(_ form: FormBody) async throws -> Response {
        let draft = step.visit.visit.draft ?? Draft()
        guard let given = given(form, draft) else { return step.redirect(to: .complain(step.id)) }
        guard step.accepts(form) else { return try tooOld(given, draft) }
        let go = form.text("go") ?? "on"
        if page == .more, let number = Self.number(go, after: "remove-") { return try await remove(number) }
        if step.visit.visit.draft == nil, step.visit.visit.sent != nil {
            return step.redirect(to: .journey(step.id, .sent))
        }
        return go == "words" ? try await inOtherWords(given, draft) : try await goOn(given, draft)
    }

    private func given(_ form: FormBody, _ draft: Draft) -> GivenAnswer? {
        // A number beyond the next is of a draft that has expired.
        let next = draft.points.count + 1
        let number = min(max(point ?? next, 1), next)
        return JourneyQuestions.question(page, draft, step.served.module, point: number).map {
            GivenAnswer(page: page, question: $0, form: form, point: number)
        }
    }

    /// Keeps the answer and goes on, unless something is wrong with it.
    private func goOn(_ given: GivenAnswer, _ draft: Draft) async throws -> Response {
        let today = step.served.desk.today
        var typed = draft
        given.type(into: &typed)
        // Once a draft has expired, an answer that only made sense beside others is kept and asked for again in its place.
        let isAsked = JourneyFlow(draft: typed).isAsked(page)
        let faults = isAsked ? given.faults(in: typed, today: today) : []
        guard faults.isEmpty else { return try again(given, typed, faults) }
        let visit = try await visits.change(step.visit, step.served) { visit in
            visit.notice = visit.draft == nil ? .lostDraft : nil
            var kept = visit.draft ?? Draft()
            given.type(into: &kept)
            if isAsked { given.finish(in: &kept) }
            visit.draft = kept
            if page == .who, !step.hasChosenVoice { visit.guessedVoice = kept.speaksYoung ? .young : .adult }
        }
        return speaking(visit.visit, step.redirect(to: next(visit.visit, given)))
    }

    /// Where an answer leads: on, to the next point, or back to the answers.
    private func next(_ visit: Visit, _ given: GivenAnswer) -> SitePath {
        guard let draft = visit.draft else { return .complain(step.id) }
        let flow = JourneyFlow(draft: draft)
        guard flow.isReached(page) else { return .journey(step.id, flow.firstUnanswered ?? .who) }
        switch page {
        case .happened: return .journey(step.id, .more)
        case .more where given.form.text("more") == "yes": return .journeyPoint(step.id, draft.points.count + 1)
        case .who, .family, .age, .forWhom, .child, .more, .when, .wanted, .name, .contact, .careful, .help, .advocate,
            .check, .sent:
            return .journey(step.id, flow.next(after: page))
        }
    }

    /// Who somebody is chooses the wording, unless they chose it themselves.
    private func speaking(_ visit: Visit, _ response: Response) -> Response {
        guard page == .who, !step.hasChosenVoice, let voice = visit.guessedVoice else { return response }
        return step.speaking(voice, response)
    }

    /// The page in the other wording, with what was typed; what is not right yet is asked again.
    private func inOtherWords(_ given: GivenAnswer, _ draft: Draft) async throws -> Response {
        let today = step.served.desk.today
        guard given.form.size <= Limits.bodyBytes else {
            var typed = draft
            given.type(into: &typed)
            return try again(given, typed, given.faults(in: typed, today: today))
        }
        _ = try await visits.change(step.visit, step.served) { visit in
            visit.notice = nil
            var kept = visit.draft ?? Draft()
            given.type(into: &kept)
            if !given.faults(in: kept, today: today).isEmpty { kept.done.remove(given.page.rawValue) }
            visit.draft = kept
        }
        return step.inOtherVoice(
            at: page == .happened ? .journeyPoint(step.id, given.point) : .journey(step.id, page))
    }

    /// The page again, with everything as it was typed and what is wrong beside it.
    private func again(
        _ given: GivenAnswer, _ typed: Draft, _ faults: [FieldFault],
        status: HTTPResponse.Status = .unprocessableContent
    ) throws -> Response {
        try step.page(step.question(page, typed, point: given.point, faults: faults), status: status)
    }

    /// A page that was open for longer than its visit, or a browser that keeps no cookie: nothing typed is lost.
    private func tooOld(_ given: GivenAnswer, _ draft: Draft) throws -> Response {
        var typed = draft
        given.type(into: &typed)
        let first = given.question.fields.first.map(FieldView.id) ?? "main"
        return try again(given, typed, [FieldFault(first, .tooOld)], status: .forbidden)
    }

    private func remove(_ number: Int) async throws -> Response {
        let visit = try await visits.change(step.visit, step.served) { visit in
            guard visit.draft?.points.indices.contains(number - 1) == true else { return }
            visit.draft?.points.remove(at: number - 1)
            visit.draft?.unfinished = nil
            visit.draft?.done.remove(JourneyPage.more.rawValue)
        }
        return step.redirect(to: .journey(step.id, visit.visit.draft?.points.isEmpty == false ? .more : .happened))
    }

    private static func number(_ text: String, after prefix: String) -> Int? {
        text.hasPrefix(prefix) ? Int(text.dropFirst(prefix.count)) : nil
    }
}

extension Said {
    /// What is said when a form does not show that it came from an open page of ours.
    static let tooOld = Said(
        "This page was open for too long, or your browser does not keep cookies. What you wrote is still here: choose the button again. If that does not help, allow cookies for this site, or complain in another way",
        young:
            "This page was open for too long, or your browser does not keep cookies. What you wrote is still here. Press the button again. If that does not work, you can call the council"
    )

    /// What is said when a draft had expired and only the last answer could be kept.
    static let lostDraft = Said(
        "Your earlier answers were deleted, because nobody used this for an hour. The answer you have just given was kept. Please give the others again.",
        young:
            "Your other answers were deleted, because an hour had passed. We kept the answer you just gave. Please give the others again."
    )
}
