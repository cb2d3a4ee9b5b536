import CaseKernel

/// A stage on the leaflet: what happens, and how long it may take, in working days.
struct LeafletStage {
    let heading: String
    let sentences: [String]
    /// What the council promises beyond the law.
    let promises: [String]

    /// The three stages, with the law's times.
    static func all(_ facts: ProcedureFacts, _ voice: Voice) -> [LeafletStage] {
        [first(facts, voice), second(facts, voice), third(facts, voice)]
    }

    private static func first(_ facts: ProcedureFacts, _ voice: Voice) -> LeafletStage {
        let days = facts.law.localResolution.days
        let most = facts.outerLimit(.localResolution)?.count ?? days.count
        return LeafletStage(
            heading: Said("Stage 1: somebody looks into it", young: "Stage 1: we try to fix it")(voice),
            sentences: [
                Said(
                    "Somebody who works for the council looks into it and answers you.",
                    young: "Someone at the council finds out what happened. They tell you what they will do.")(voice),
                Said(
                    "You get an answer in \(days), or up to \(most) if it is complex.",
                    young: "You get an answer in \(days). If it is hard to sort out, it can take \(most).")(voice),
            ], promises: [facts.quicker(.localResolution)].compactMap(\.self))
    }

    private static func second(_ facts: ProcedureFacts, _ voice: Voice) -> LeafletStage {
        let days = facts.law.investigation.days
        let most = facts.law.investigationOuterLimit.days.count
        return LeafletStage(
            heading: Said("Stage 2: an investigation", young: "Stage 2: someone new looks")(voice),
            sentences: [
                Said(
                    "You can ask for this at any time after stage 1, by speaking or in writing. An independent person takes part, who does not work for the council.",
                    young:
                        "Still not happy? You can ask for this at any time. One of the people who look does not work for the council."
                )(voice),
                Said(
                    "You get an answer in \(days), or up to \(most) if the council writes to you in time and says why.",
                    young:
                        "You get an answer in \(days). It can take up to \(most). Then the council must write and tell you why."
                )(voice),
            ], promises: [facts.quicker(.investigation)].compactMap(\.self))
    }

    private static func third(_ facts: ProcedureFacts, _ voice: Voice) -> LeafletStage {
        let law = facts.law
        return LeafletStage(
            heading: Said("Stage 3: a review panel", young: "Stage 3: three people meet")(voice),
            sentences: [
                Said(
                    "You can ask for this within \(law.panelRequest.days) of the answer. Three independent people look at it again. You can come and bring somebody.",
                    young:
                        "Still not happy? Ask within \(law.panelRequest.days) of the answer. Three people who do not work for the council meet. You can come. You can bring someone."
                )(voice),
                Said(
                    "The panel meets within \(law.panelMeeting.days), reports within \(law.panelReport.days.count) more, and the council answers within \(law.panelResponse.days.count) more.",
                    young:
                        "They meet within \(law.panelMeeting.days). They write what they think within \(law.panelReport.days.count) more. The council answers within \(law.panelResponse.days.count) more."
                )(voice),
            ],
            promises: [
                facts.longerPanelWindow, facts.quicker(.panelMeeting), facts.quicker(.panelReport),
                facts.quicker(.panelResponse),
            ].compactMap(\.self))
    }
}
