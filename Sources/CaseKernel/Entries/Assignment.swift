/// An account of the council's team, as histories name it: a number that is never given to another.
public struct AccountNumber: Hashable, Sendable, Comparable {
    /// The number, from 1.
    public let number: Int

    /// Makes a number; `nil` below 1.
    public init?(_ number: Int) {
        guard number >= 1 else { return nil }
        self.number = number
    }

    /// By number.
    public static func < (left: AccountNumber, right: AccountNumber) -> Bool { left.number < right.number }
}

/// A part of a case that somebody of the team has.
public struct Assignment: Hashable, Sendable {
    /// Who.
    public let account: AccountNumber
    /// For which part.
    public let part: Part

    /// The parts of a case that are given to people who sign in.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        /// Handles it from day to day.
        case handler = "handler"
        /// Answers at stage 1.
        case stage1Manager = "stage-1-manager"
        /// Investigates at stage 2.
        case investigatingOfficer = "investigating-officer"
        /// Considers the reports of stage 2 and answers.
        case adjudicatingOfficer = "adjudicating-officer"
    }

    /// Makes an assignment.
    public init(_ account: AccountNumber, _ part: Part) {
        self.account = account
        self.part = part
    }
}

/// Somebody who is complained about, and so kept from handling the case.
public struct PersonComplainedAbout: Hashable, Sendable {
    /// Who.
    public let name: String
    /// What they do.
    public let role: String?
    /// Their account, where they have one: it neither sees nor handles the case.
    public let account: AccountNumber?

    /// Names somebody.
    public init(name: String, role: String? = nil, account: AccountNumber? = nil) {
        self.name = name
        self.role = role
        self.account = account
    }
}

extension CaseFile {
    /// Whether an account's owner is complained about.
    public func isComplainedAbout(_ account: AccountNumber) -> Bool {
        peopleComplainedAbout.contains { $0.account == account }
    }

    /// Takes every part from somebody.
    mutating func release(_ account: AccountNumber) {
        for (part, holder) in assignments where holder == account { assignments[part] = nil }
    }
}

extension AccountNumber {
    /// The first account of a council.
    public static let one = AccountNumber(unchecked: 1)

    private init(unchecked number: Int) { self.number = number }
}
