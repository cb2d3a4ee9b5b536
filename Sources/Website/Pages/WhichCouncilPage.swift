import CaseKernel
import CouncilHost
import CouncilModules

/// Which council is responsible: a question about the social worker, never about a postcode.
struct WhichCouncilPage: PageView {
    static let template = "which-council"
    static let question = "Which council does the social worker work for?"

    let title: String
    let council: PageCouncil? = nil
    let frame = PageFrame(back: .front)
    let heading = Self.question
    let address = SitePath.whichCouncil.path
    let choices: [Choice]
    /// Whether the question was sent without an answer.
    let isUnanswered: Bool
    /// The choice that the error leads to.
    let first: String

    /// One of the answers.
    struct Choice {
        let id: String
        let value: String
        let name: String
    }

    init(_ councils: ServedCouncils, isUnanswered: Bool) {
        title = (isUnanswered ? "Error: " : "") + Self.question
        choices = councils.inOrder.filter(\.isOpen).map {
            Choice(id: "council-\($0.id.name)", value: $0.id.name, name: $0.module.name)
        }
        self.isUnanswered = isUnanswered
        first = choices.first?.id ?? "another"
    }
}
