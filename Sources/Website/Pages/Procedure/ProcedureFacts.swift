import CaseKernel
import CouncilHost
import CouncilModules

/// The module and the law merged: the one place that decides which number a page shows.
struct ProcedureFacts {
    let module: CouncilModule
    let law: Law
    private let procedure: Procedure

    init(_ council: ServedCouncil) {
        module = council.module
        procedure = council.procedure
        law = council.procedure.law
    }

    /// The council's time for a clock in a sentence, where it is quicker than the law's or the law has none.
    ///
    /// Only what the procedure holds is shown: a time slower than the law never got into it.
    func quicker(_ clock: Clock) -> String? {
        let promise = procedure.promise(about: clock)
        let outer = quickerOuter(clock)
        guard let promise, promise.span != law.limit(for: clock).map({ .workingDays($0.days) }) else {
            return outer.map { "This council says \($0.inWords) at most." }
        }
        let longer = outer.map { ", \($0.inWords) at most" } ?? ""
        return "\(promise.obligation.lead) \(promise.span.onPage)\(start(of: promise))\(longer)."
    }

    /// Whether the page gives the law's own time for a clock.
    func publishesLaw(_ clock: Clock) -> Bool {
        guard let limit = law.limit(for: clock) else { return false }
        return procedure.promise(about: clock)?.span == .workingDays(limit.days)
    }

    /// The longest time with an extension, where the law has one.
    func outerLimit(_ clock: Clock) -> WorkingDays? {
        switch clock {
        case .localResolution:
            WorkingDays(exactly: law.localResolution.days.count + law.localResolutionExtension.days.count)
        case .investigation: law.investigationOuterLimit.days
        case .acknowledgement, .investigationOuterLimit, .panelMeeting, .panelReport, .panelResponse,
            .oneYear, .statement, .panelRequest, .panelAcknowledgement, .panelChair, .panelPapers, .resubmission,
            .update,
            .corporateAcknowledgement, .corporateResponse, .corporateResponseOuterLimit,
            .corporateReviewAcknowledgement, .corporateReview, .corporateReviewOuterLimit, .reply, .action:
            nil
        }
    }

    /// Whether a published fact falls short of the law, so that nothing of it is shown as the rule.
    func fallsShort(_ evidence: Evidence) -> Bool {
        module.shortfalls.contains { $0.file == evidence.file && $0.position == evidence.position }
    }

    private func quickerOuter(_ clock: Clock) -> Span? {
        guard let outer = outerLimit(clock), let published = timescale(clock), !fallsShort(published.evidence),
            let longest = published.upTo, longest.isWithin(outer), longest != .workingDays(outer)
        else { return nil }
        return longest
    }

    private func timescale(_ clock: Clock) -> PublishedTimescale? {
        switch clock {
        case .localResolution: module.timescales.first { $0.clock == .localResolutionAnswer }
        case .investigation: module.timescales.first { $0.clock == .investigationAnswer }
        case .acknowledgement, .investigationOuterLimit, .panelMeeting, .panelReport, .panelResponse,
            .oneYear, .statement, .panelRequest, .panelAcknowledgement, .panelChair, .panelPapers, .resubmission,
            .update,
            .corporateAcknowledgement, .corporateResponse, .corporateResponseOuterLimit,
            .corporateReviewAcknowledgement, .corporateReview, .corporateReviewOuterLimit, .reply, .action:
            nil
        }
    }

    /// From what the council counts, unless it is what anyone would expect.
    private func start(of promise: Promise) -> String {
        switch promise.startsAt {
        case .received, .began, .requested, .recordProduced, .panelMet, .panelReported: ""
        case .acknowledged, .accepted, .interestDecided, .advocateAppointed, .agreedStart, .statementAgreed,
            .reportsReceived, .answerReceived, .groundsArose, .skipAgreed, .panelDate, .proceedingsEnded, .resubmitted,
            .ranAgain, .lastUpdate, .actionAgreed:
            " from the day \(promise.startsAt.inWords)"
        }
    }
}
