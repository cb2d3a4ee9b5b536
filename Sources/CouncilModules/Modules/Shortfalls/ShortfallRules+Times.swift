import CaseKernel

extension ShortfallRule {
    static let law = Law.regulations2006

    /// Times that are longer than the law's, or that nothing bounds.
    static let timeRules = [
        ShortfallRule(law.localResolution.source, "the answer at stage 1 within 10 working days") { module in
            longer(module, .localResolutionAnswer, than: law.localResolution.days)
        },
        ShortfallRule(law.localResolutionExtension.source, "at most 10 working days more, for a complex complaint") {
            module in
            let outer = WorkingDays(20)
            return timescales(of: module, .localResolutionAnswer).compactMap { timescale in
                if let upTo = timescale.upTo, !upTo.isWithin(outer) {
                    return Finding("up to \(timescale.written(upTo)) for the answer at stage 1", at: timescale.evidence)
                }
                guard timescale.cap == .notSaid else { return nil }
                return Finding("an answer at stage 1 that may take longer, with no limit said", at: timescale.evidence)
            }
        },
        ShortfallRule(law.localResolutionExtension.source, "more time at stage 1 for a complex complaint, and no other")
        {
            module in
            timescales(of: module, .localResolutionAnswer).compactMap { timescale in
                guard timescale.extensionFor == .other, let upTo = timescale.upTo, upTo.isWithin(WorkingDays(20)) else {
                    return nil
                }
                return Finding(
                    "up to \(timescale.written(upTo)) at stage 1 for another reason than complexity",
                    at: timescale.evidence)
            }
        },
        ShortfallRule(
            law.investigation.source,
            "the answer at stage 2 within 25 working days; more only by written notice (17(6))"
        ) { module in
            longer(module, .investigationAnswer, than: law.investigation.days)
                + timescales(of: module, .investigationAnswer).compactMap { timescale in
                    guard timescale.within == nil, let upTo = timescale.upTo else { return nil }
                    return Finding(
                        "only an outer limit, \(timescale.written(upTo)), for the answer at stage 2",
                        at: timescale.evidence)
                }
        },
        ShortfallRule(law.investigationOuterLimit.source, "never later than 65 working days from the start of stage 2")
        {
            module in
            timescales(of: module, .investigationAnswer).compactMap { timescale in
                guard let upTo = timescale.upTo, !upTo.isWithin(law.investigationOuterLimit.days) else { return nil }
                return Finding("up to \(timescale.written(upTo)) for the answer at stage 2", at: timescale.evidence)
            }
        },
        ShortfallRule(
            law.investigation.source, "reports, decision and letter all inside stage 2's 25, at most 65, working days"
        ) { module in
            timescales(of: module, .reportConsideration).map { timescale in
                let length = (timescale.within ?? timescale.upTo).map(timescale.written) ?? "a time"
                return Finding("\(length) more to consider the reports", at: timescale.evidence)
            }
        },
        ShortfallRule(.regulation("17(6)"), "a written notice of the reason and the new date, from the council") {
            module in
            timescales(of: module, .investigationAnswer).compactMap { timescale in
                guard timescale.extensionToldBy == .investigator else { return nil }
                return Finding("an extension of stage 2 told by the investigator", at: timescale.evidence)
            }
        },
        ShortfallRule(law.panelMeeting.source, "the panel's meeting within 30 working days of the request") { module in
            longer(module, .panelMeeting, than: law.panelMeeting.days)
        },
        ShortfallRule(law.panelReport.source, "the panel's report within 5 working days of its meeting") { module in
            longer(module, .panelReport, than: law.panelReport.days)
        },
        ShortfallRule(law.panelResponse.source, "the answer to the panel within 15 working days of its report") {
            module in
            longer(module, .panelResponse, than: law.panelResponse.days)
        },
        ShortfallRule(.regulation("14(3), 17(4), 19(4), 20"), "the law's own start") { module in
            module.timescales.compactMap { timescale in
                guard let clock = timescale.clock.inLaw, clock != .acknowledgement, let from = timescale.from,
                    !from.isLawful(for: clock)
                else { return nil }
                let isEarlier = from.point.flatMap { early in clock.lawfulStarts[0].point.map { early < $0 } } ?? false
                return Finding(
                    "\(timescale.clock.rawValue) counted from \(from.rawValue), which "
                        + (isEarlier
                            ? "comes before the law's start, so that the two cannot be compared"
                            : "may be later than the law's start"),
                    at: timescale.evidence, source: startSource(of: clock))
            }
        },
    ]

    private static func startSource(of clock: Clock) -> Source? {
        switch clock {
        case .acknowledgement, .statement, .panelAcknowledgement, .panelChair, .panelPapers, .update,
            .corporateAcknowledgement, .corporateResponse, .corporateResponseOuterLimit,
            .corporateReviewAcknowledgement, .corporateReview, .corporateReviewOuterLimit, .reply, .action:
            nil
        case .oneYear: .regulation("9(1)")
        case .panelRequest: .regulation("18(2)")
        case .resubmission: .regulation("8(5)")
        case .localResolution: .regulation("14(3)")
        case .investigation, .investigationOuterLimit: .regulation("17(4)")
        case .panelMeeting: .regulation("19(4)")
        case .panelReport: .regulation("20(2)")
        case .panelResponse: .regulation("20(3)")
        }
    }

    static func timescales(of module: CouncilModule, _ clock: TimescaleClock) -> [PublishedTimescale] {
        module.timescales.filter { $0.clock == clock }
    }

    /// A time longer than the law's; `up-to` counts when it is all the page gives and the law has no extension.
    static func longer(
        _ module: CouncilModule, _ clock: TimescaleClock, than limit: WorkingDays
    ) -> [Finding] {
        timescales(of: module, clock).compactMap { timescale in
            let isExtensible = clock == .localResolutionAnswer || clock == .investigationAnswer
            let span = isExtensible ? timescale.within : timescale.upTo ?? timescale.within
            guard let span, !span.isWithin(limit) else { return nil }
            return Finding("\(timescale.written(span)) for \(clock.rawValue)", at: timescale.evidence)
        }
    }
}

extension StartEvent {
    /// Whether a count from it is never later than the law's.
    func isLawful(for clock: Clock) -> Bool { milestone.map(clock.lawfulStarts.contains) ?? false }
}
