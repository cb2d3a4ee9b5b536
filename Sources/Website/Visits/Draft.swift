import CaseKernel

/// Something that is being filled in, page by page; as typed, and not yet checked as a whole.
struct Draft: Codable, Sendable {
    /// The answers so far.
    var answers = Answers()
    /// The points of complaint so far.
    var points: [String] = []
    /// The pages that have been answered.
    var done: Set<String> = []
    /// The key under which it will be sent, so that a second press of send makes no second case.
    let key: String

    /// Begins one.
    init() {
        key = (0..<4).map { _ in VisitNumber.drawn() }.joined()
    }

    /// How many points one complaint may have here; more can be added once it is sent.
    static let pointLimit = 20
}
