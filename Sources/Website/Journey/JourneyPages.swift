import CaseDesk
import CaseKernel
import CouncilHost
import HTTPTypes
import Hummingbird

/// The complaint's journey: one question a page, the answers, and what was sent.
struct JourneyPages: Sendable {
    let site: Site
    var visits: VisitKeeper { VisitKeeper(site: site) }

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.complain.rawValue), use: showBeginning)
        router.post(RouterPath(SitePath.Pattern.complain.rawValue), use: begin)
        router.get(RouterPath(SitePath.Pattern.journey.rawValue), use: show)
        router.post(RouterPath(SitePath.Pattern.journey.rawValue), use: take)
    }

    // The beginning: danger, what happens to what you write, the limits of secrecy.

    private func showBeginning(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        return try step.page(
            BeginPage(step.served, voice: step.voice, form: step.beginForm, hasDraft: step.visit.visit.draft != nil))
    }

    private func begin(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        let form = try await FormBody(of: request)
        guard step.accepts(form) else {
            return try step.page(
                BeginPage(step.served, voice: step.voice, form: step.beginForm, hasDraft: false, isTooOld: true),
                status: .forbidden)
        }
        if form.text("go") == "words" { return step.inOtherVoice(at: .complain(step.id)) }
        let startsAnew = form.text("go") == "new"
        let visit = try await visits.change(step.visit, step.served) { visit in
            if visit.draft == nil || startsAnew { visit.draft = Draft() }
            visit.sent = nil
        }
        let next = visit.visit.draft.flatMap { JourneyFlow(draft: $0).firstUnanswered } ?? .check
        return step.redirect(to: .journey(step.id, next))
    }

    // The pages.

    private func show(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        let page = try Self.page(context)
        if page == .sent { return try step.sentPage() }
        guard let draft = step.visit.visit.draft else { return step.redirect(to: step.withoutDraft) }
        let flow = JourneyFlow(draft: draft)
        guard flow.isReached(page) else { return step.redirect(to: .journey(step.id, flow.firstUnanswered ?? .check)) }
        if page == .check {
            guard flow.firstUnanswered == nil else {
                return step.redirect(to: .journey(step.id, flow.firstUnanswered ?? .who))
            }
            return try step.page(CheckPage(draft, step.served, voice: step.voice, form: step.checkForm))
        }
        return try step.page(step.question(page, draft, point: Self.point(of: request, draft)))
    }

    private func take(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        let page = try Self.page(context)
        let form = try await FormBody(of: request)
        switch page {
        case .check: return try await JourneySending(step: step, visits: visits).send(form)
        case .sent: return try await finish(step, form)
        case .who, .family, .age, .forWhom, .child, .happened, .more, .when, .wanted, .name, .contact, .careful, .help,
            .advocate:
            let answer = JourneyAnswer(
                step: step, visits: visits, page: page, point: form.text("point").flatMap(Int.init))
            return try await answer.take(form)
        }
    }

    /// Ends the visit, and with it the last sight of the code.
    private func finish(_ step: VisitStep, _ form: FormBody) async throws -> Response {
        guard step.accepts(form) else { return try step.sentPage() }
        if form.text("go") == "words" { return step.inOtherVoice(at: .journey(step.id, .sent)) }
        _ = try await visits.change(step.visit, step.served) { $0.sent = nil }
        return step.redirect(to: .council(step.id))
    }

    private func step(_ request: Request, _ context: SiteContext) async throws -> VisitStep {
        // What was sent stays to be seen, whatever becomes of the council's folder: it holds the code.
        let isSent = context.parameters.get("page") == JourneyPage.sent.rawValue
        let council = try isSent ? site.council(for: context) : site.openCouncil(for: context)
        if request.method == .post { try await site.pace(council.id, request, context) }
        return try await VisitStep(site: site, request, council)
    }

    private static func page(_ context: SiteContext) throws -> JourneyPage {
        guard let page = context.parameters.get("page").flatMap(JourneyPage.init(rawValue:)) else {
            throw HTTPError(.notFound)
        }
        return page
    }

    /// Which point a page of `happened` is about: one there is, or the next.
    private static func point(of request: Request, _ draft: Draft) -> Int {
        let asked = request.uri.queryParameters.get("point").flatMap { Int($0) } ?? draft.points.count + 1
        let last = min(draft.points.count + 1, Draft.pointLimit)
        return min(max(asked, 1), last)
    }
}
