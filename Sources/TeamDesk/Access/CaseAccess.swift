public import CaseKernel

/// What somebody may do with one case.
public enum CaseAccess: Hashable, Sendable {
    /// Nothing: for them there is no such case.
    case none
    /// Read it.
    case read
    /// Read it, and take these steps where the procedure allows them.
    case act(Set<StepName>)

    /// Whether they may see it.
    public var isSeen: Bool { self != .none }

    /// Whether they may take a step, as far as their role goes.
    public func allows(_ step: StepName) -> Bool {
        switch self {
        case .none, .read: false
        case .act(let steps): steps.contains(step)
        }
    }
}

/// What every account may do with one case; nothing else decides it.
///
/// Whoever is complained about neither sees nor handles the case, whatever their role (policy: conflicts of interest).
public struct CaseAccessRules: Sendable {
    private let file: CaseFile?
    /// The accounts of complaints managers that are in use.
    private let managers: Set<Int>

    /// Makes the rules of a case.
    ///
    /// - Parameter managers: the numbers of the accounts of complaints managers that are not closed.
    public init(_ file: CaseFile?, managers: Set<Int>) {
        self.file = file
        self.managers = managers
    }

    /// What an account may do.
    public func access(of account: Account) -> CaseAccess {
        guard let file, let number = AccountNumber(account.number), account.isActive,
            !file.isComplainedAbout(number)
        else { return .none }
        switch account.role {
        case .complaintsManager: return .act(Self.every)
        case .alternateManager: return standsIn ? .act(Self.every) : .none
        case .complaintsOfficer: return .act(Self.every.subtracting(Self.managers))
        case .stage1Manager: return has(.stage1Manager, number) ? .act(Self.ofStage1) : .none
        case .adjudicatingOfficer: return has(.adjudicatingOfficer, number) ? .act(Self.ofAdjudication) : .none
        case .auditor: return .read
        case .headOfService, .installOperator: return .none
        }
    }

    /// Whether a complaints manager is complained about, so that the alternate stands in.
    private var standsIn: Bool {
        managers.contains { AccountNumber($0).map { file?.isComplainedAbout($0) == true } ?? false }
    }

    private func has(_ part: Assignment.Part, _ number: AccountNumber) -> Bool { file?.assignments[part] == number }

    /// What a council can do in a case.
    private static let every = Set(StepName.allCases.filter { !$0.isPrograms })

    /// What takes something from a complainant, or what others rest on: the complaints manager decides it
    /// (regulation 10; policy: who decides).
    static let managers: Set<StepName> = [
        .decideInterest, .decideLate, .refuse, .stopForProceedings, .decideLateRequest, .referEarly, .reviewWithdrawn,
        .freezeDecision, .correctEntry, .checkPeopleComplainedAbout, .replaceCode,
    ]

    /// What everybody who has a part of a case can do in it.
    private static let shared: Set<StepName> = [.note, .reply, .offerRemedy, .agreeAction, .completeAction, .addPoint]

    private static let ofStage1: Set<StepName> = shared.union([
        .answer, .extend, .holdOptionalStep, .updateComplainant, .agreeLaterStart, .checkWithChild,
    ])

    private static let ofAdjudication: Set<StepName> = shared.union([
        .answer, .notifyChild, .tellRights, .holdOptionalStep, .updateComplainant,
    ])
}
