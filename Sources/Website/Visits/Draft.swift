import CaseKernel

/// Something that is being filled in, page by page; as typed, and not yet checked as a whole.
struct Draft: Codable, Sendable {
    /// The answers so far.
    var answers = Answers()
    /// The points of complaint so far.
    var points: [String] = []
    /// What was typed of a point and is not kept yet: after a change of wording it is shown again.
    var unfinished: UnfinishedPoint?
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

    /// What was typed of a point, from 1, that is not kept yet.
    struct UnfinishedPoint: Codable, Sendable {
        let number: Int
        let words: String
    }

    /// What the page of a point shows: what was typed last, else what was kept; empty for a point that is new.
    func words(ofPoint number: Int) -> String {
        if let unfinished, unfinished.number == number { return unfinished.words }
        return points.indices.contains(number - 1) ? points[number - 1] : ""
    }
}
