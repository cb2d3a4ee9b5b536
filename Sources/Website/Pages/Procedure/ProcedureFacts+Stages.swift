import CaseKernel
import CouncilModules

extension ProcedureFacts {
    /// The time limits of a stage.
    func times(of stage: Stage) -> [TimeRule] {
        switch stage {
        case .localResolution: [localResolution]
        case .investigation: [investigation]
        case .reviewPanel: [panelMeeting, panelReport, panelResponse]
        case .corporateResponse, .corporateReview, .reply: []
        }
    }

    /// What else is to be known of those limits.
    func timeNotes(of stage: Stage) -> [RuleLine] {
        switch stage {
        case .localResolution:
            [
                RuleLine(
                    "The only reason for more time is that your complaint is complex.",
                    law.localResolutionExtension.source)
            ]
        case .investigation:
            [
                RuleLine(
                    "To take more than \(law.investigation.days), the council must write to you before they are over. It must "
                        + "say why, and give you the new date.", .regulation("17(6)")),
                RuleLine(
                    "This time covers everything: the investigation, the reports, the decision and the letter to you.",
                    law.investigation.source),
            ]
        case .reviewPanel, .corporateResponse, .corporateReview, .reply: []
        }
    }

    /// From what the days of a stage are counted.
    func starts(of stage: Stage) -> [RuleLine] {
        switch stage {
        case .localResolution:
            [
                RuleLine("The days are counted from the day the council gets your complaint.", .regulation("14(3)(c)")),
                RuleLine(
                    "If you are a child, a young person or a care leaver, and asked for an advocate, they are counted from the "
                        + "day you get one.", .regulation("14(3)(b)")),
                RuleLine(
                    "If the council must first decide whether you have enough interest in the child, they are counted from "
                        + "the day it decides that you do.", .regulation("14(3)(a)")),
                RuleLine("You can ask for a later start. The council must agree.", .regulation("14(4)")),
            ]
        case .investigation:
            [
                RuleLine("The days are counted from the day the council gets your request.", .regulation("17(4)")),
                RuleLine(
                    "If you complained by speaking, the council first writes your complaint down and shows you. You can say "
                        + "what is wrong. The days are counted from the day this is ready.", .regulation("16, 17(5)")),
                RuleLine(
                    "You and the council can agree to leave out stage 1. Then they are counted from the day you agreed.",
                    .regulation("14(1), 17(4)")),
            ]
        case .reviewPanel, .corporateResponse, .corporateReview, .reply: []
        }
    }

    /// What a person is told at a stage: what the council adds, then what the law requires.
    func told(at stage: Stage) -> [RuleLine] {
        let required = stage.requiredTold
        let topics = Set(required.map(\.topic))
        var added: [ToldTopic] = []
        for told in module.published(stage)?.told ?? [] where !topics.contains(told.what) && !added.contains(told.what)
        {
            added.append(told.what)
        }
        return added.map { RuleLine($0.words) } + required.map(\.line)
    }

    /// Who may come to the panel.
    var attendance: [RuleLine] {
        [
            RuleLine("You can come to the whole meeting. You do not have to.", .regulation("19(6)")),
            RuleLine(
                "You can bring an advocate and one other person of your choice. Either of them can speak for you.",
                .regulation("19(6)")),
        ]
    }

    /// How to go on after a stage.
    func next(after stage: Stage) -> [RuleLine] {
        switch stage {
        case .localResolution:
            [
                RuleLine("You can ask for stage 2 at any time. There is no time limit.", .regulation("15(2)")),
                RuleLine(
                    "You can ask by speaking or in writing. You do not have to give reasons.", .regulation("15(2)")),
            ] + suggestions(for: .investigation)
                + [
                    RuleLine(
                        "If the time is over and you have no answer, you do not have to wait for one. Ask for stage 2.")
                ]
        case .investigation:
            [
                RuleLine(
                    "You can ask for stage 3. The law gives you \(law.panelRequest.days) from the day you get the answer.",
                    law.panelRequest.source)
            ] + [longerPanelWindow].compactMap(\.self).map { RuleLine($0) } + suggestions(for: .reviewPanel)
                + [
                    RuleLine("Say why you are still not happy. You can say it or write it.", .regulation("18")),
                    RuleLine("If you are late, ask all the same, and say why."),
                ]
        case .reviewPanel:
            [
                RuleLine(
                    "The council’s own procedure ends here. You can take your complaint to the Ombudsman.",
                    .regulation("20(3)"))
            ]
        case .corporateResponse, .corporateReview, .reply: []
        }
    }

    /// Where the council says to ask for the stage after this one.
    func channels(after stage: Stage) -> [ChannelLine] {
        let purpose: ChannelPurpose? =
            switch stage {
            case .localResolution: .investigationRequest
            case .investigation: .panelRequest
            case .reviewPanel, .corporateResponse, .corporateReview, .reply: nil
            }
        return module.channels.filter { $0.purpose == purpose }.map { ChannelLine($0, of: module) }
    }

    /// What the council gives beyond the law's window for a panel; a shorter one is not applied.
    var longerPanelWindow: String? {
        windows(for: .reviewPanel).lazy.compactMap { window -> String? in
            switch window.kind {
            case .anyTime: "This council lets you ask at any time."
            case .limit:
                window.span.flatMap { span in
                    span.isWithin(law.panelRequest.days) ? nil : "This council gives you longer: \(span.inWords)."
                }
            case .advisory: nil
            }
        }.first
    }

    /// By when the council would like to be asked.
    private func suggestions(for stage: Stage) -> [RuleLine] {
        windows(for: stage).filter { $0.kind == .advisory }.compactMap(\.span).map {
            RuleLine("The council suggests asking within \($0.inWords) of the answer. You do not have to.")
        }
    }

    private func windows(for stage: Stage) -> [RequestWindow] {
        module.stages.flatMap(\.windows).filter { $0.asksFor == stage && !fallsShort($0.evidence) }
    }
}

extension Stage {
    /// What the law requires the council to tell.
    fileprivate var requiredTold: [(topic: ToldTopic, line: RuleLine)] {
        switch self {
        case .localResolution:
            [
                (
                    .decision,
                    RuleLine("in writing, what you and the council agreed, if you settle it", .regulation("15(1)"))
                ),
                (.nextStageRight, RuleLine("how to ask for stage 2", .regulation("11"))),
            ]
        case .investigation:
            [
                (.decision, RuleLine("what was decided and what will be done", .regulation("17(3)"))),
                (.nextStageRight, RuleLine("that you can ask for stage 3, and how", .regulation("17(8)"))),
            ]
        case .reviewPanel:
            [
                (
                    .reportCopy,
                    RuleLine("what the panel recommends: you get a copy of its report", .regulation("20(2)"))
                ),
                (.decision, RuleLine("what the council will do", .regulation("20(3)"))),
                (.ombudsmanRight, RuleLine("how to complain to the Ombudsman", .regulation("20(3)"))),
            ]
        case .corporateResponse, .corporateReview, .reply: []
        }
    }
}
