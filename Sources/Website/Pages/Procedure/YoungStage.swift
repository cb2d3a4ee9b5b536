import CaseKernel
import CouncilModules

/// One stage in a young person's words: who looks at the complaint, by when, and what they can do.
struct YoungStage {
    /// The anchor: `stage-1`.
    let anchor: String
    let heading: String
    /// `stage 1`.
    let name: String
    let who: [String]
    let times: [String]
    /// What the council's page says of its own ways.
    let notes: [String]
    /// What the person can do, while it runs and after.
    let next: [String]
    let quotation: Quotation?

    init(_ stage: Stage, _ facts: ProcedureFacts) {
        anchor = "stage-\(stage.number)"
        name = "stage \(stage.number)"
        heading = "Stage \(stage.number): " + stage.youngName
        who = stage.youngPeople
        times = facts.youngTimes(of: stage)
        notes = facts.notes(of: stage, .young)
        next = facts.youngNext(after: stage)
        quotation = StageSection(stage, facts).quotation
    }
}

extension Stage {
    fileprivate var youngName: String {
        switch self {
        case .localResolution: "the council tries to put it right"
        case .investigation: "someone finds out what happened"
        case .reviewPanel: "three new people look at it"
        case .corporateResponse, .reply: "the council answers you"
        case .corporateReview: "someone else looks at it"
        }
    }

    /// Who does what (regulations 14(1), 17(2), 19(2) and 19(3)).
    fileprivate var youngPeople: [String] {
        switch self {
        case .localResolution:
            ["A manager at the council looks at what you said. They try to put it right with you."]
        case .investigation:
            [
                "One person finds out what happened and writes it down. This is called an investigation.",
                "A second person helps to keep it fair from start to end. They do not work for the council.",
                "A senior manager reads it all. They write to you and say what will happen.",
            ]
        case .reviewPanel:
            [
                "The three people are called a panel. They do not work for the council.",
                "They meet to talk about what was done and what should happen now.",
                "You can come to the meeting, but you do not have to. You can bring an advocate and one more person. They can "
                    + "speak for you.",
            ]
        case .corporateResponse, .corporateReview, .reply: []
        }
    }
}

extension ProcedureFacts {
    /// By when, in the law's figures and the council's where they are quicker.
    fileprivate func youngTimes(of stage: Stage) -> [String] {
        switch stage {
        case .localResolution:
            [
                "The council must answer you within \(law.localResolution.days).",
                outerLimit(.localResolution).map { "If it is hard to sort out, it can take up to \($0)." },
                quicker(.localResolution),
            ].compactMap(\.self)
        case .investigation:
            [
                "The council must answer you within \(law.investigation.days).",
                "It can take up to \(law.investigationOuterLimit.days). But then the council must write to you first. It must "
                    + "say why and give you a new date.",
                quicker(.investigation),
            ].compactMap(\.self)
        case .reviewPanel:
            [
                "The panel must meet within \(law.panelMeeting.days) from the day the council gets your request.",
                quicker(.panelMeeting),
                "It must tell you what it thinks within \(law.panelReport.days).", quicker(.panelReport),
                "Then the council has \(law.panelResponse.days) to tell you what it will do.", quicker(.panelResponse),
            ].compactMap(\.self)
        case .corporateResponse, .corporateReview, .reply: []
        }
    }

    /// What to do when it is late, and how to go on (regulations 15(2), 18(2) and 20(3)).
    fileprivate func youngNext(after stage: Stage) -> [String] {
        switch stage {
        case .localResolution:
            [
                "Still not happy? Ask for stage 2 at any time. You can say it or write it.",
                "Is the answer late? You do not have to wait for it. Ask for stage 2.",
            ]
        case .investigation:
            [
                "Still not happy? Ask for stage 3 within \(law.panelRequest.days) from the day you get the answer.",
                longerPanelWindow, "Are you late? Ask all the same, and say why.",
            ].compactMap(\.self)
        case .reviewPanel: ["Still not happy? You can go to the Ombudsman."]
        case .corporateResponse, .corporateReview, .reply: []
        }
    }
}
