import CaseKernel

extension ShortfallRule {
    /// Windows for going on that the law does not allow.
    static let windowRules = [
        ShortfallRule(.regulation("15(2)"), "stage 2 on request at any time after stage 1") { module in
            windows(of: module, for: .investigation).filter { $0.kind == .limit }.map { window in
                Finding("a limit of \(window.written ?? "some days") for asking for stage 2", at: window.evidence)
            }
        },
        ShortfallRule(Law.regulations2006.panelRequest.source, "20 working days to ask for a review panel") { module in
            windows(of: module, for: .reviewPanel).compactMap { window in
                guard window.kind == .limit, let span = window.span, span.isSurelyShorter(than: WorkingDays(20)) else {
                    return nil
                }
                return Finding("only \(window.written ?? span.inWords) to ask for a review panel", at: window.evidence)
            }
        },
    ]

    /// Stages left out, and steps put in their way.
    static let stageRules = [
        ShortfallRule(.regulation("15(2), 17(1)"), "stage 2, an investigation, for anyone who asks after stage 1") {
            module in
            guard module.published(.localResolution) != nil, module.published(.investigation) == nil else { return [] }
            return [Finding(silence: "no stage 2 on the page", at: module.evidence)]
        },
        ShortfallRule(.regulation("18, 19"), "stage 3, a review panel, for anyone who asks in time after stage 2") {
            module in
            guard !module.stages.isEmpty, module.published(.reviewPanel) == nil else { return [] }
            return [Finding(silence: "no stage 3 on the page", at: module.evidence)]
        },
        ShortfallRule(.regulation("15(2)"), "nothing between the answer at stage 1 and the right to stage 2") {
            module in
            (module.published(.localResolution)?.optionalSteps ?? []).compactMap { step in
                guard step.when == .beforeNextStage, step.gate == .always,
                    step.kind == .reconsideration || step.kind == .furtherContact
                else { return nil }
                return Finding("a \(step.kind.rawValue) that always comes before stage 2", at: step.evidence)
            }
        },
    ]

    /// The panel's members and who may come to it.
    static let panelRules = [
        ShortfallRule(.regulation("19(2)"), "a panel of three independent people") { module in
            module.stages.flatMap(\.people).compactMap { person in
                guard person.role == .panel, let members = person.members, members != 3 else { return nil }
                return Finding("a panel of \(members)", at: person.evidence)
            }
        },
        ShortfallRule(.regulation("19(6)"), "the complainant with an advocate and one other, either of whom may speak")
        {
            module in
            module.stages.compactMap(\.attendance).compactMap { attendance in
                if attendance.mayAttend == false {
                    return Finding("a panel that the complainant may not attend", at: attendance.evidence)
                }
                if let companions = attendance.companions, companions < 2 {
                    return Finding(
                        "\(companions == 0 ? "nobody" : "one person") to come with them", at: attendance.evidence)
                }
                guard attendance.maySpeak == false else { return nil }
                return Finding("companions who may not speak", at: attendance.evidence)
            }
        },
    ]

    private static func windows(of module: CouncilModule, for stage: Stage) -> [RequestWindow] {
        module.stages.flatMap(\.windows).filter { $0.asksFor == stage }
    }
}

extension Span {
    /// Whether this ends before so many working days have passed, whatever the holidays.
    func isSurelyShorter(than limit: WorkingDays) -> Bool {
        switch self {
        case .workingDays(let days): days < limit
        case .calendarDays(let days): days < limit.count / 5 * 7 + limit.count % 5
        case .months(let months): months * 28 < limit.count / 5 * 7 + limit.count % 5
        case .unlimited: false
        }
    }
}
