import CaseKernel
import CouncilHost

/// What was answered to the question which council it is, as the address says it.
enum WhichCouncilAnswer {
    /// Nothing has been asked yet.
    case notAsked
    /// The question was sent without an answer.
    case unanswered
    /// A council that is served here.
    case served(CouncilID)
    /// Another council.
    case another
    /// They do not know.
    case unknown

    /// The words that stand for them in an address; no council's identifier can be one, for neither has a folder.
    static let anotherValue = "-another"
    static let unknownValue = "-unknown"

    /// Reads the form's two fields.
    init(council: String?, isAsked: Bool, among councils: ServedCouncils) {
        switch council {
        case Self.anotherValue: self = .another
        case Self.unknownValue: self = .unknown
        case let name?:
            let served = CouncilID(name).flatMap { councils.byID[$0] }
            self = served.map { $0.isOpen ? .served($0.id) : .another } ?? .unanswered
        case nil: self = isAsked ? .unanswered : .notAsked
        }
    }
}
