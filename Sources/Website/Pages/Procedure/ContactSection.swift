import CouncilModules

/// What the council does with compliments, comments, suggestions and questions, and by when it replies.
struct ContactSection {
    let isYoung: Bool
    let lines: [String]
    let quotation: Quotation?

    /// `nil` when the council's page says nothing of them.
    init?(_ module: CouncilModule, _ voice: Voice = .adult) {
        guard !module.contactRules.isEmpty else { return nil }
        isYoung = voice.isYoung
        lines = module.contactRules.map { rule in
            let reply = rule.within.map {
                Said(
                    " \(rule.obligation.lead) \($0.onPage) for a reply.",
                    young: " \(rule.obligation.lead) \($0.onPage).")(
                        voice)
            }
            return rule.kind.words(voice) + "." + (reply ?? "")
        }
        quotation = Quotation(
            about: "compliments, comments and questions", module.contactRules.map(\.evidence), of: module)
    }
}
