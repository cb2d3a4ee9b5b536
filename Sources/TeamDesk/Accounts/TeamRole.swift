public import CaseStore

/// What somebody's account is for: which cases it may see and what it may do with them.
public enum TeamRole: String, CaseIterable, Codable, Hashable, Sendable {
    /// Answers for the procedure (regulation 10): every case of the council, and its team.
    case complaintsManager = "complaints-manager"
    /// Stands in for the complaints manager where that person is complained about, and sees no other case.
    case alternateManager = "alternate-manager"
    /// Handles every case of the council, but for decisions that take something from a complainant.
    case complaintsOfficer = "complaints-officer"
    /// Answers at stage 1, in the cases that are theirs.
    case stage1Manager = "stage-1-manager"
    /// Considers the reports of stage 2, decides and answers, in the cases that are theirs.
    case adjudicatingOfficer = "adjudicating-officer"
    /// Sees figures and no case.
    case headOfService = "head-of-service"
    /// Reads every case and changes nothing.
    case auditor = "auditor"
    /// Runs the install: sees which councils are served and how, and no case.
    case installOperator = "operator"

    /// The roles of a council's team, in the order they are offered.
    public static let ofCouncil = allCases.filter { $0 != .installOperator }

    /// Whether an account of `realm` may have it.
    public func isOf(_ realm: TeamRealm) -> Bool {
        switch realm {
        case .council: self != .installOperator
        case .install: self == .installOperator
        }
    }

    /// As a page names it.
    public var title: String {
        switch self {
        case .complaintsManager: "Complaints manager"
        case .alternateManager: "Alternate complaints manager"
        case .complaintsOfficer: "Complaints officer"
        case .stage1Manager: "Stage 1 manager"
        case .adjudicatingOfficer: "Adjudicating officer"
        case .headOfService: "Head of service"
        case .auditor: "Auditor"
        case .installOperator: "Operator"
        }
    }

    /// What it may do, in a sentence.
    public var duties: String {
        switch self {
        case .complaintsManager: "Sees and handles every case of the council, and looks after its accounts."
        case .alternateManager: "Stands in where a complaints manager is complained about, and sees no other case."
        case .complaintsOfficer: "Sees and handles every case; what refuses something is the manager's to decide."
        case .stage1Manager: "Sees and answers the cases given to them, at stage 1."
        case .adjudicatingOfficer: "Sees the cases given to them, and answers at stage 2."
        case .headOfService: "Sees figures, and no case."
        case .auditor: "Reads every case, and changes nothing."
        case .installOperator: "Sees how the install runs, and no case."
        }
    }
}
