import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import HTTPTypes
import Hummingbird

/// Asking for an advocate without a complaint: three questions, recorded as the wish to complain (SI 2004/719 reg 4(2)).
struct WishPages: Sendable {
    let site: Site
    var visits: VisitKeeper { VisitKeeper(site: site) }

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.advocate.rawValue), use: showBeginning)
        router.post(RouterPath(SitePath.Pattern.advocate.rawValue), use: begin)
        router.get(RouterPath(SitePath.Pattern.advocateStep.rawValue), use: show)
        router.post(RouterPath(SitePath.Pattern.advocateStep.rawValue), use: take)
    }

    private func showBeginning(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        return try step.page(AdvocateStartPage(step.served, voice: step.voice, form: step.wishForm))
    }

    private func begin(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        let form = try await FormBody(of: request)
        guard step.accepts(form) else {
            return try step.page(
                AdvocateStartPage(step.served, voice: step.voice, form: step.wishForm, isTooOld: true),
                status: .forbidden)
        }
        _ = try await visits.change(step.visit, step.served) { visit in
            if visit.wish == nil { visit.wish = Draft() }
            visit.sent = nil
        }
        return step.redirect(to: .advocateStep(step.id, .who))
    }

    private func show(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        let page = try Self.page(context)
        if page == .sent { return try step.wishSentPage() }
        guard let wish = step.visit.visit.wish else {
            return step.redirect(
                to: step.visit.visit.sent?.isWish == true ? .advocateStep(step.id, .sent) : .advocate(step.id))
        }
        guard WishQuestions.isReached(page, wish) else { return step.redirect(to: .advocateStep(step.id, .who)) }
        return try step.page(step.wishQuestion(page, wish))
    }

    private func take(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        let page = try Self.page(context)
        let form = try await FormBody(of: request)
        guard page != .sent else { return try await finish(step, form) }
        var wish = step.visit.visit.wish ?? Draft()
        if step.visit.visit.wish == nil, step.visit.visit.sent?.isWish == true {
            return step.redirect(to: .advocateStep(step.id, .sent))
        }
        let question = WishQuestions.question(page)
        wish.answers.take(question.fields, from: form)
        guard step.accepts(form) else {
            let first = question.fields.first.map(FieldView.id) ?? "main"
            return try step.page(step.wishQuestion(page, wish, [FieldFault(first, .tooOld)]), status: .forbidden)
        }
        // What is too long to keep comes back with the error, and not in the other wording.
        let isFinished = form.text("go") != "words" || form.size > Limits.bodyBytes
        let faults = isFinished ? self.faults(page, question, wish, step) : []
        guard faults.isEmpty else {
            return try step.page(step.wishQuestion(page, wish, faults), status: .unprocessableContent)
        }
        let visit = try await visits.change(step.visit, step.served) { visit in
            // The same form, pressed twice, may have been quicker: what was sent is not begun again.
            guard visit.wish != nil || visit.sent?.isWish != true else { return }
            var kept = visit.wish ?? Draft()
            kept.answers.take(question.fields, from: form)
            if isFinished { kept.done.insert(page.rawValue) } else { kept.done.remove(page.rawValue) }
            visit.wish = kept
        }
        return try await isFinished ? onwards(page, step, visit) : step.inOtherVoice(at: .advocateStep(step.id, page))
    }

    private func onwards(_ page: AdvocatePage, _ step: VisitStep, _ visit: OpenVisit) async throws -> Response {
        var next = step
        next.visit = visit
        guard let wish = visit.visit.wish else { return step.redirect(to: .advocateStep(step.id, .sent)) }
        switch page {
        case .who: return try await speaking(wish, next)
        case .contact: return next.redirect(to: .advocateStep(step.id, .about))
        case .about, .sent: return try await send(wish, next)
        }
    }

    /// Who somebody is chooses the wording, unless they chose it themselves.
    private func speaking(_ wish: Draft, _ step: VisitStep) async throws -> Response {
        let response = step.redirect(to: .advocateStep(step.id, .contact))
        guard !step.hasChosenVoice else { return response }
        let voice: Voice = wish.speaksYoung ? .young : .adult
        _ = try await visits.change(step.visit, step.served) { $0.guessedVoice = voice }
        return step.speaking(voice, response)
    }

    private func send(_ wish: Draft, _ step: VisitStep) async throws -> Response {
        guard let intention = wish.intention, WishQuestions.isReached(.about, wish) else {
            return step.redirect(to: .advocateStep(step.id, .who))
        }
        do {
            let outcome = try await step.served.desk.intend(
                intention, key: RequestKey(key: wish.key, request: Array("wish".utf8))
            ) { accepted in
                try JSONBody.encode(SentReceipt(accepted, wantsAdvocate: true, isWish: true))
            }
            let sent = try SentReceipt.read(outcome)
            let following = await site.following(sent, step.served)
            _ = try await visits.change(step.visit, step.served) { visit in
                visit.wish = nil
                visit.sent = sent
                visit.following = following
            }
            return step.redirect(to: .advocateStep(step.id, .sent))
        } catch let error as DeskError {
            return try step.page(
                step.wishQuestion(.about, wish, [FieldFault("about", .notSent(error))]), status: .serviceUnavailable)
        }
    }

    private func faults(
        _ page: AdvocatePage, _ question: Question, _ wish: Draft, _ step: VisitStep
    ) -> [FieldFault] {
        let others =
            page == .contact
            ? JourneyFaults(page: .contact, answers: wish.answers, today: step.served.desk.today).all : []
        return question.faults(in: wish.answers) + others
    }

    private func finish(_ step: VisitStep, _ form: FormBody) async throws -> Response {
        guard step.accepts(form) else { return try step.wishSentPage() }
        if form.text("go") == "words" { return step.inOtherVoice(at: .advocateStep(step.id, .sent)) }
        _ = try await visits.change(step.visit, step.served) { $0.sent = nil }
        return step.redirect(to: .council(step.id))
    }

    private func step(_ request: Request, _ context: SiteContext) async throws -> VisitStep {
        let council = try site.openCouncil(for: context)
        if request.method == .post { try await site.pace(council.id, request, context) }
        return try await VisitStep(site: site, request, council)
    }

    private static func page(_ context: SiteContext) throws -> AdvocatePage {
        guard let page = context.parameters.get("page").flatMap(AdvocatePage.init(rawValue:)) else {
            throw HTTPError(.notFound)
        }
        return page
    }
}

extension Site {
    /// Leave to follow what was just sent, from the browser that sent it.
    ///
    /// `nil` when that does not work: it is a convenience, and must not make what was sent look as if it had not been.
    func following(_ sent: SentReceipt, _ council: ServedCouncil) async -> Visit.Following? {
        guard let id = CaseID(sent.reference),
            let keyholder = try? await council.desk.admit(id, code: AccessCode(typed: sent.code))
        else { return nil }
        return Visit.Following(keyholder: keyholder, until: council.desk.now + Visit.followingSeconds)
    }
}

extension VisitStep {
    fileprivate var wishForm: FormFrame {
        FormFrame(
            to: .advocate(id), visit, voice: voice, button: Said("Ask for an advocate", young: "I want an advocate"),
            switchesVoice: false)
    }

    fileprivate func wishQuestion(_ page: AdvocatePage, _ wish: Draft, _ faults: [FieldFault] = []) -> QuestionPage {
        let back: SitePath =
            switch page {
            case .who: .advocate(id)
            case .contact: .advocateStep(id, .who)
            case .about, .sent: .advocateStep(id, .contact)
            }
        let question = WishQuestions.question(page)
        return QuestionPage(
            question, served, voice: voice, back: back,
            form: FormFrame(to: .advocateStep(id, page), visit, voice: voice, button: question.button),
            answers: wish.answers, faults: faults)
    }

    fileprivate func wishSentPage() throws -> Response {
        guard let sent = visit.visit.sent, sent.isWish else { return redirect(to: .advocate(id)) }
        let form = FormFrame(
            to: .advocateStep(id, .sent), visit, voice: voice,
            button: Said("I have kept it: finish", young: "I have kept it. Finish"), go: "finish")
        return try page(SentPage(sent, served, voice: voice, form: form, follow: .followed(id, .here)))
    }
}
