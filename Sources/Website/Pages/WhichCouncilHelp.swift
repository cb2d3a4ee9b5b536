import CouncilHost

/// What to do when the council is not served here, or nobody knows which it is.
struct WhichCouncilHelp: PageView {
    static let template = "which-council-help"
    let title: String
    let council: PageCouncil? = nil
    let frame = PageFrame(back: .whichCouncil)
    /// Whether the council is known and not served here; else it is not known.
    let isKnown: Bool
    /// Where a council is found by a place.
    let finder = ContactLink("gov.uk/find-local-council", url: "https://www.gov.uk/find-local-council")
    /// The national advocacy line, whatever the hour.
    let helpAtHand: DangerContact?
    let danger: DangerNow

    init(isKnown: Bool, _ registry: CouncilRegistry) {
        title = isKnown ? "Your council does not use this service" : "How to find out which council it is"
        self.isKnown = isKnown
        let national = registry.current.nationalContacts
        helpAtHand = national.first { Helpline($0) == .helpAtHand }.map { DangerContact($0, of: nil, voice: .young) }
        danger = DangerNow(nationalOf: registry, voice: .young)
    }
}
