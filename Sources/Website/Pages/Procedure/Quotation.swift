import CaseKernel
import CouncilModules

/// The council's published words about one topic: evidence, never the rule. Words that fall short of the law say so.
struct Quotation {
    /// After “what the council’s own page says about”.
    let topic: String
    let quotes: [Quote]
    /// Whether some of them fall short of the law; the Ombudsman's Code is none.
    let fallsShort: Bool

    /// One passage, and the law that applies in its place.
    struct Quote {
        let words: String
        let notes: [RuleLine]
        /// Which page they are from and when they were read, where that is not what holds for the rest.
        let origin: String?
    }

    /// The words among `evidence` that the council publishes, itself or with others, each passage once; `nil` when there are none.
    init?(about topic: String, _ evidence: [Evidence], of module: CouncilModule) {
        var quotes: [Quote] = []
        var fallsShort = false
        for passage in Self.passages(evidence) {
            let places = evidence.filter { $0.words == passage }
            let notes = module.shortfalls.filter { fault in
                places.contains { $0.file == fault.file && $0.position == fault.position }
            }
            quotes.append(
                Quote(
                    words: passage, notes: notes.map { RuleLine("\($0.whose): \($0.expected).", $0.source) },
                    origin: places.first.flatMap { module.origin(of: $0) }))
            fallsShort = fallsShort || notes.contains { $0.source?.isLaw ?? true }
        }
        guard !quotes.isEmpty else { return nil }
        self.topic = topic
        self.quotes = quotes
        self.fallsShort = fallsShort
    }

    /// What the council says of stopping, joining and changing complaints.
    static func changes(of module: CouncilModule) -> Quotation? {
        Quotation(
            about: "stopping or changing a complaint",
            module.statements(about: [.withdrawal, .joinedComplaints, .changedScope]), of: module)
    }

    /// The words in order, each passage once.
    private static func passages(_ evidence: [Evidence]) -> [String] {
        var seen: Set<String> = []
        return evidence.filter { !$0.words.isEmpty && seen.insert($0.words).inserted }.map(\.words)
    }
}

extension CouncilModule {
    /// The page that words are from, when it is not the council's first, and the day they were read, when it is their own.
    fileprivate func origin(of evidence: Evidence) -> String? {
        guard let source = source(of: evidence) else { return nil }
        let title = source == sources.first ? nil : "From “\(source.title)”"
        let seen = evidence.seen.map { "seen on \($0.inWords)" }
        let parts = [title, seen].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalisedFirst + "."
    }
}

extension Fault {
    /// Whose rule the words fall short of.
    fileprivate var whose: String {
        switch source?.instrument {
        case .code2024: "The Ombudsman’s Code says"
        case .policy, .guidance2006: "What is usual"
        case .regulations2006, .advocacyRegulations2004, .childrenAct1989, nil: "The law says"
        }
    }
}
