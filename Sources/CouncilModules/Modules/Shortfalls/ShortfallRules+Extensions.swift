import CaseKernel

extension ShortfallRule {
    /// Reasons for taking longer that the law does not know, or that go beyond it; and pauses.
    static let extensionRules = [
        ShortfallRule(law.localResolutionExtension.source, "more time at stage 1 for a complex complaint only") {
            module in
            extensions(of: module, .localResolutionAnswer).compactMap { item in
                switch item.reason {
                case .complex, .complainantAsks, .notSaid: nil
                case .advocateAwaited:
                    Finding(
                        "more time at stage 1 while an advocate is waited for: the days begin with the advocate",
                        at: item.evidence, source: .regulation("14(3)(b)"))
                case .awaitingInformation, .staffAbsence, .otherAgencies, .holidayPeriod, .manyPoints, .other:
                    Finding("more time at stage 1 for \(item.reason.rawValue)", at: item.evidence)
                }
            }
        },
        ShortfallRule(law.localResolutionExtension.source, "at most 10 working days more at stage 1") { module in
            longerBy(law.localResolutionExtension.days, .localResolutionAnswer, in: module)
        },
        ShortfallRule(law.investigationOuterLimit.source, "at most 40 working days more at stage 2") { module in
            longerBy(WorkingDays(40), .investigationAnswer, in: module)
        },
        ShortfallRule(.regulation("17(6)"), "a written notice from the council before the 25 working days are over") {
            module in
            extensions(of: module, .investigationAnswer).compactMap { item in
                if item.grantedBy == .investigator {
                    return Finding("an extension of stage 2 that the investigator grants", at: item.evidence)
                }
                guard item.noticeCounted == .fromStart, let notice = item.notice,
                    !notice.isWithin(law.investigation.days)
                else { return nil }
                return Finding("a notice of extension after \(notice.inWords)", at: item.evidence)
            }
        },
        ShortfallRule(.regulation("19(4), 20"), "no extension at stage 3") { module in
            module.timescales.filter { $0.clock.inLaw.map { law.limit(for: $0) != nil } ?? false }.filter {
                $0.clock != .localResolutionAnswer && $0.clock != .investigationAnswer
            }.flatMap { timescale in
                timescale.extensions.filter { $0.reason != .complainantAsks }.map {
                    Finding("more time for \(timescale.clock.rawValue)", at: $0.evidence)
                }
            }
        },
        ShortfallRule(.regulation("14(1), 17(3), 19(4), 20"), "the law's own limit, whatever is agreed") { module in
            module.timescales.compactMap { timescale in
                guard timescale.figure == .agreedEachTime, timescale.within == nil, timescale.upTo == nil,
                    let limit = timescale.clock.inLaw.flatMap({ law.limit(for: $0) })
                else { return nil }
                return Finding(
                    "a time for \(timescale.clock.rawValue) agreed each time, with none stated", at: timescale.evidence,
                    source: limit.source)
            }
        },
        ShortfallRule(.regulation("8(2)"), "consideration ended for the proceedings of regulation 8(2) only") {
            module in
            module.deferrals.compactMap { deferral in
                let others = deferral.grounds.filter { !$0.isInLaw }.map(\.rawValue)
                return others.isEmpty
                    ? nil : Finding("complaints that wait for \(others.joined(separator: ", "))", at: deferral.evidence)
            }
        },
        ShortfallRule(.regulation("14(3)(c)"), "the day something comes as the day it comes, whatever the hour") {
            module in
            guard let counting = module.counting, let cutOff = counting.cutOff else { return [] }
            return [Finding("what comes after \(cutOff) counted as coming later", at: counting.evidence)]
        },
    ]

    /// What a page says of stage 3 other than its three times.
    static let panelTimeRules = [
        ShortfallRule(.regulation("19(4), 20"), "30, 5 and 15 working days, together 50") { module in
            longer(module, .panelTotal, than: WorkingDays(50))
        },
        ShortfallRule(law.panelMeeting.source, "the panel's meeting within 30 working days of the request") { module in
            guard timescales(of: module, .panelMeeting).isEmpty else { return [] }
            return (timescales(of: module, .panelInvitation) + timescales(of: module, .panelAppointment)).map {
                Finding("a time for \($0.clock.rawValue), and none for the meeting", at: $0.evidence)
            }
        },
        ShortfallRule(law.panelResponse.source, "the answer to the panel within 15 working days of its report") {
            module in
            longer(module, .responseMeeting, than: law.panelResponse.days)
        },
    ]

    /// What a page says of requests that come late, and of answers that do.
    static let lateRules = [
        ShortfallRule(.policy("a late request for a panel"), "a decision, with reasons, on a late request") { module in
            module.stages.flatMap(\.windows).filter { $0.late == .refused }.map { window in
                window.asksFor == .investigation
                    ? Finding("late requests for stage 2 refused", at: window.evidence, source: .regulation("15(2)"))
                    : Finding("late requests for a panel refused", at: window.evidence)
            }
        },
        ShortfallRule(.regulation("15(2), 17(1)"), "stage 2 on request once the time for stage 1 is over") { module in
            module.stages.flatMap(\.windows).filter { $0.asksFor == .investigation && $0.ifAnswerLate == .mustWait }.map
            {
                Finding("no stage 2 until the answer at stage 1 has come", at: $0.evidence)
            }
        },
    ]

    private static func extensions(of module: CouncilModule, _ clock: TimescaleClock) -> [PublishedExtension] {
        timescales(of: module, clock).flatMap(\.extensions)
    }

    private static func longerBy(
        _ limit: WorkingDays, _ clock: TimescaleClock, in module: CouncilModule
    ) -> [Finding] {
        extensions(of: module, clock).compactMap { item in
            guard let by = item.by, !by.isWithin(limit) else { return nil }
            return Finding("\(by.inWords) more for \(clock.rawValue)", at: item.evidence)
        }
    }
}
