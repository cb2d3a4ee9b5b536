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
    /// Which point, on the page of what happened.
    let point: Int?

    func take(_ form: FormBody) async throws -> Response {
        guard step.accepts(form) else { return try tooOld(form) }
        let go = form.text("go") ?? "on"
        if page == .more, let number = Self.number(go, after: "remove-") { return try await remove(number) }
        let lostDraft = step.visit.visit.draft == nil
        var draft = step.visit.visit.draft ?? Draft()
        if lostDraft, step.visit.visit.sent != nil { return step.redirect(to: .journey(step.id, .sent)) }
        guard let question = JourneyQuestions.question(page, draft, step.served.module) else {
            return step.redirect(to: .complain(step.id))
        }
        take(form, question, into: &draft)
        let faults = go == "words" ? [] : faults(question, draft, form)
        guard faults.isEmpty else { return try again(draft, form, faults) }
        let isFinished = go != "words"
        let visit = try await visits.change(step.visit, step.served) { visit in
            var kept = visit.draft ?? Draft()
            take(form, question, into: &kept)
            if isFinished { keep(form, in: &kept) }
            visit.draft = kept
            visit.notice = lostDraft ? "lost-draft" : nil
        }
        if !isFinished { return step.inOtherVoice(at: own) }
        return speaking(visit.visit, step.redirect(to: next(visit.visit, form)))
    }

    /// Where an answer leads: on, to the next point, or back to the answers.
    private func next(_ visit: Visit, _ form: FormBody) -> SitePath {
        guard let draft = visit.draft else { return .complain(step.id) }
        switch page {
        case .happened: return .journey(step.id, .more)
        case .more where form.text("more") == "yes": return .journeyPoint(step.id, draft.points.count + 1)
        case .who, .family, .age, .forWhom, .child, .more, .when, .wanted, .name, .contact, .careful, .help, .advocate,
            .check, .sent:
            return .journey(step.id, JourneyFlow(draft: draft).next(after: page))
        }
    }

    /// Who somebody is chooses the wording, unless they chose it themselves.
    private func speaking(_ visit: Visit, _ response: Response) -> Response {
        guard page == .who, let draft = visit.draft else { return response }
        let wanted: Voice = draft.speaksYoung ? .young : .adult
        return wanted == step.voice ? response : step.speaking(wanted, response)
    }

    private func take(_ form: FormBody, _ question: Question, into draft: inout Draft) {
        guard page != .happened else { return }
        draft.answers.take(question.fields, from: form)
    }

    private func keep(_ form: FormBody, in draft: inout Draft) {
        switch page {
        case .happened:
            guard let words = form.text("words") else { return }
            let index = min(max((point ?? draft.points.count + 1) - 1, 0), draft.points.count)
            if index < draft.points.count { draft.points[index] = words } else { draft.points.append(words) }
            draft.done.remove(JourneyPage.more.rawValue)
        case .more where form.text("more") == "yes": draft.done.remove(page.rawValue)
        case .who, .family, .age, .forWhom, .child, .more, .when, .wanted, .name, .contact, .careful, .help, .advocate,
            .check, .sent:
            draft.done.insert(page.rawValue)
        }
    }

    private func faults(_ question: Question, _ draft: Draft, _ form: FormBody) -> [FieldFault] {
        var answers = draft.answers
        if page == .happened { answers.take(question.fields, from: form) }
        return question.faults(in: answers)
            + JourneyFaults(page: page, answers: answers, today: step.served.desk.today).all
    }

    /// The page again, with everything as it was typed and what is wrong beside it.
    private func again(
        _ draft: Draft, _ form: FormBody, _ faults: [FieldFault], status: HTTPResponse.Status = .unprocessableContent
    ) throws -> Response {
        try step.page(
            step.question(
                page, draft, point: point ?? draft.points.count + 1, words: form.text("words"), faults: faults),
            status: status)
    }

    /// A page that was open for longer than its visit, or a browser that keeps no cookie: nothing typed is lost.
    private func tooOld(_ form: FormBody) throws -> Response {
        var draft = step.visit.visit.draft ?? Draft()
        guard let question = JourneyQuestions.question(page, draft, step.served.module) else {
            return step.redirect(to: .complain(step.id))
        }
        take(form, question, into: &draft)
        let first = question.fields.first.map(FieldView.id) ?? "main"
        return try again(draft, form, [FieldFault(first, .tooOld)], status: .forbidden)
    }

    private func remove(_ number: Int) async throws -> Response {
        let visit = try await visits.change(step.visit, step.served) { visit in
            guard var draft = visit.draft, (1...max(draft.points.count, 1)).contains(number), !draft.points.isEmpty
            else { return }
            draft.points.remove(at: number - 1)
            draft.done.remove(JourneyPage.more.rawValue)
            visit.draft = draft
        }
        return step.redirect(to: .journey(step.id, visit.visit.draft?.points.isEmpty == false ? .more : .happened))
    }

    private var own: SitePath {
        page == .happened ? .journeyPoint(step.id, point ?? 1) : .journey(step.id, page)
    }

    private static func number(_ text: String, after prefix: String) -> Int? {
        text.hasPrefix(prefix) ? Int(text.dropFirst(prefix.count)) : nil
    }
}

extension Said {
    /// What is said when a form does not show that it came from an open page of ours.
    static let tooOld = Said(
        "This page was open for too long, or your browser does not keep cookies. Nothing was saved, and what you wrote is still here: choose the button again. If that does not help, allow cookies for this site, or complain in another way",
        young:
            "This page was open for too long, or your browser does not keep cookies. What you wrote is still here. Press the button again. If that does not work, you can call the council instead"
    )

    /// What is said when a draft had expired and only the last answer could be kept.
    static let lostDraft = Said(
        "Your earlier answers were deleted, because nobody used this for an hour. The answer you have just given was kept. Please give the others again.",
        young:
            "Your other answers were deleted, because an hour had passed. We kept the answer you just gave. Please give the others again."
    )
}
