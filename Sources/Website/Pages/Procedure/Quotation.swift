import CouncilModules

/// The council's published words about one topic: evidence, never the rule. Words that fall short of the law say so.
struct Quotation {
    /// After “what the council’s own page says about”.
    let topic: String
    let quotes: [Quote]
    let fallsShort: Bool

    /// One passage, and the law that applies in its place.
    struct Quote {
        let words: String
        let notes: [RuleLine]
    }

    /// The council's own words among `evidence`, each passage once; `nil` when there are none.
    init?(about topic: String, _ evidence: [Evidence], of module: CouncilModule) {
        var quotes: [Quote] = []
        for passage in Self.passages(evidence) {
            let places = evidence.filter { $0.words == passage }
            let notes = module.shortfalls.filter { fault in
                places.contains { $0.file == fault.file && $0.position == fault.position }
            }
            quotes.append(
                Quote(words: passage, notes: notes.map { RuleLine("The law says: \($0.expected).", $0.source) }))
        }
        guard !quotes.isEmpty else { return nil }
        self.topic = topic
        self.quotes = quotes
        fallsShort = quotes.contains { !$0.notes.isEmpty }
    }

    /// What the council says of stopping, joining and changing complaints.
    static func changes(of module: CouncilModule) -> Quotation? {
        Quotation(
            about: "stopping or changing a complaint",
            module.statements(about: [.withdrawal, .joinedComplaints, .changedScope]), of: module)
    }

    /// The words in order, each passage once, without what a base says.
    private static func passages(_ evidence: [Evidence]) -> [String] {
        var seen: Set<String> = []
        return evidence.filter { !$0.isInherited && !$0.words.isEmpty && seen.insert($0.words).inserted }.map(\.words)
    }
}
