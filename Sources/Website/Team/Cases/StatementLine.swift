import CaseKernel

/// A version of the statement of complaint, with what the complainant said of it.
struct StatementLine: Sendable {
    let title: String
    let words: String?
    let comments: [Comment]
    let hasComments: Bool
    /// How it was settled, beside the last version.
    let settled: String?

    /// Something that was said of a version.
    struct Comment: Sendable {
        let on: String
        let words: String
    }

    /// Every version of every track, oldest first.
    static func all(of file: CaseFile) -> [StatementLine] {
        file.tracks.flatMap { track in
            let prefix = file.tracks.count > 1 ? "Track \(track.number.number): version" : "Version"
            return track.passes.flatMap { pass in
                let work = pass.investigation
                return work.statements.map { version in
                    StatementLine(
                        version, title: "\(prefix) \(version.number), sent on \(version.sentOn.inWords)",
                        settled: version.number == work.statements.count ? work.statementSettled : nil)
                }
            }
        }
    }

    private init(_ version: StatementVersion, title: String, settled: Dated<Bool>?) {
        self.title = title
        words = version.words
        comments = version.comments.map { Comment(on: $0.on.inWords, words: $0.value) }
        hasComments = !comments.isEmpty
        self.settled = settled.map {
            $0.value
                ? "Agreed by the complainant on \($0.on.inWords)."
                : "Not agreed; the council goes on with its own version since \($0.on.inWords)."
        }
    }
}
