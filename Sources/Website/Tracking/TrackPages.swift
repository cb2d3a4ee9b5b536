import CaseDesk
import CaseKernel
import CouncilHost
import HTTPTypes
import Hummingbird

/// Following a case: by reference and code, for a while.
struct TrackPages: Sendable {
    let site: Site
    var visits: VisitKeeper { VisitKeeper(site: site) }

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.track.rawValue), use: showEntry)
        router.post(RouterPath(SitePath.Pattern.track.rawValue), use: enter)
        router.get(RouterPath(SitePath.Pattern.followed.rawValue), use: show)
        router.post(RouterPath(SitePath.Pattern.followed.rawValue), use: take)
    }

    // Reference and code.

    private func showEntry(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        if step.isFollowing { return step.redirect(to: .followed(step.id, .here)) }
        return try step.page(step.entry())
    }

    private func enter(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        let form = try await FormBody(of: request)
        var answers = Answers()
        answers.take(TrackQuestions.entry.fields, from: form)
        guard step.accepts(form) else {
            return try step.page(step.entry(answers, [FieldFault("reference", .tooOld)]), status: .forbidden)
        }
        if form.text("go") == "words" { return step.inOtherVoice(at: .track(step.id)) }
        let faults = TrackQuestions.entry.faults(in: answers)
        guard faults.isEmpty, let reference = answers.text("reference"), let code = answers.text("code") else {
            return try step.page(step.entry(answers, faults), status: .unprocessableContent)
        }
        do {
            let admitted = try await site.admit(reference, code: code, to: step.served, request, context)
            return try await follow(admitted.keyholder, step)
        } catch let error as DeskError {
            guard case .noSuchCase = error else { throw Problem(error) }
            return try step.page(
                step.entry(answers, [FieldFault("reference", .noSuchCase)]), status: .unprocessableContent)
        }
    }

    /// A new token, so that nobody who knew the one from before sees the case; whose case it is chooses the wording.
    private func follow(_ keyholder: CaseKeyholder, _ step: VisitStep) async throws -> Response {
        let until = step.served.desk.now + Visit.followingSeconds
        let complainant = try? await step.served.desk.follow(keyholder).file.complainants.first
        let voice: Voice = complainant?.isEntitledToAdvocate == true ? .young : .adult
        let guesses = !step.hasChosenVoice
        var renewed = step
        renewed.visit = try await visits.renew(step.visit, step.served) { visit in
            visit.following = Visit.Following(keyholder: keyholder, until: until)
            visit.notice = nil
            if guesses { visit.guessedVoice = voice }
        }
        let response = renewed.redirect(to: .followed(step.id, .here))
        return guesses ? renewed.speaking(voice, response) : response
    }

    // A case that is being followed.

    private func show(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        let page = try Self.page(context)
        if page == .lost { return try step.page(LostCode.page(step)) }
        return try await following(step) { followed, step in
            if page == .here || page == .end {
                let response = try await casePage(followed, step)
                await noteReading(followed, step, request)
                return response
            }
            guard let action = TrackAction(page, followed) else {
                return step.redirect(to: .followed(step.id, .here))
            }
            if let refusal = action.refusal { return try step.page(CasePage(followed, step, refusal: refusal)) }
            return try step.page(action.page(step))
        }
    }

    /// What waited to be read has been, once the page is made: a window that runs from receipt opens only then.
    ///
    /// Only where something waited, and not for a program that asks for the page's head alone. If it cannot be noted now,
    /// the next look at the page does it.
    private func noteReading(_ followed: FollowedCase, _ step: VisitStep, _ request: Request) async {
        guard request.method == .get, !followed.unreadNotices.isEmpty,
            let keyholder = step.visit.visit.following?.keyholder
        else { return }
        try? await step.served.desk.noteReading(keyholder)
    }

    private func take(_ request: Request, context: SiteContext) async throws -> Response {
        let step = try await step(request, context)
        let page = try Self.page(context)
        let form = try await FormBody(of: request)
        if page == .lost { return try await LostCode.take(form, step, site, request, context) }
        if page == .end { return try await end(step, form) }
        return try await following(step) { followed, step in
            guard let action = TrackAction(page, followed) else {
                return step.redirect(to: .followed(step.id, .here))
            }
            return try await TrackTaking(action: action, step: step, visits: visits).take(form)
        }
    }

    /// Does something with the case, while leave lasts and the code is still the code.
    private func following(
        _ step: VisitStep, _ work: (FollowedCase, VisitStep) async throws -> Response
    ) async throws -> Response {
        guard let following = step.visit.visit.following, following.until > step.served.desk.now else {
            return try await over(step)
        }
        let followed: FollowedCase
        do { followed = try await step.served.desk.follow(following.keyholder) } catch {
            guard case .noSuchCase = error else { throw Problem(error) }
            return try await over(step)
        }
        return try await work(followed, try await prolonged(step, following))
    }

    /// Leave lasts for a while after each page.
    private func prolonged(_ step: VisitStep, _ following: Visit.Following) async throws -> VisitStep {
        let until = step.served.desk.now + Visit.followingSeconds
        // Not for every page: a minute more or less is nothing to a person, and a write to the disk.
        guard until - following.until > 60 else { return step }
        var renewed = step
        renewed.visit = try await visits.change(step.visit, step.served) { $0.following?.until = until }
        return renewed
    }

    /// The case; what was just done is said once.
    private func casePage(_ followed: FollowedCase, _ step: VisitStep) async throws -> Response {
        let page = try step.page(CasePage(followed, step))
        if step.visit.visit.notice != nil {
            _ = try await visits.change(step.visit, step.served) { $0.notice = nil }
        }
        return page
    }

    /// Leave is over: the page that asks for the code says so.
    private func over(_ step: VisitStep) async throws -> Response {
        let wasFollowing = step.visit.visit.following != nil
        if wasFollowing {
            _ = try await visits.change(step.visit, step.served) { visit in
                visit.following = nil
                visit.sent = nil
            }
        }
        return try step.page(
            step.entry(notice: wasFollowing || !step.visit.isNew ? .followingIsOver : nil), status: .forbidden)
    }

    private func end(_ step: VisitStep, _ form: FormBody) async throws -> Response {
        guard step.accepts(form) else { return step.redirect(to: .followed(step.id, .here)) }
        _ = try await visits.change(step.visit, step.served) { visit in
            visit.following = nil
            visit.sent = nil
        }
        return step.redirect(to: step.served.isRetired ? .track(step.id) : .council(step.id))
    }

    private func step(_ request: Request, _ context: SiteContext) async throws -> VisitStep {
        let council = try site.council(for: context)
        if request.method == .post { try await site.pace(council.id, request, context) }
        return try await VisitStep(site: site, request, council)
    }

    private static func page(_ context: SiteContext) throws -> TrackPage {
        guard let page = context.parameters.get("page").flatMap(TrackPage.init(rawValue:)) else {
            throw HTTPError(.notFound)
        }
        return page
    }
}

extension VisitStep {
    /// Whether a case is being followed, as far as the visit says.
    var isFollowing: Bool { visit.visit.following.map { $0.until > served.desk.now } ?? false }

    /// The page that asks for reference and code.
    func entry(_ answers: Answers = Answers(), _ faults: [FieldFault] = [], notice: Said? = nil) -> QuestionPage {
        var shown = answers
        shown.set("code", [])
        return QuestionPage(
            TrackQuestions.entry, served, voice: voice, back: served.isRetired ? nil : .council(id),
            form: FormFrame(to: .track(id), visit, voice: voice, button: TrackQuestions.entry.button), answers: shown,
            faults: faults, notice: notice,
            link: ("I have lost my code", SitePath.followed(id, .lost).path))
    }
}

extension Said {
    /// One answer for a wrong reference and a wrong code, so that it tells nothing of either.
    static let noSuchCase = Said(
        "There is no case with this reference and code. Check both: they were shown together when the complaint was sent",
        young: "The reference and the code do not fit. Check both of them")

    static let followingIsOver = Said(
        "You have not used this for 20 minutes, so it was closed to keep it private. Enter your reference and code again.",
        young: "This was closed to keep it private. Put in your reference and code again.")
}
