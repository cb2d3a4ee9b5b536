/// Something the complainant and the council's team wrote to each other, besides notices and answers.
public struct Message: Hashable, Sendable {
    /// What kind.
    public let kind: Kind
    /// The day it was written.
    public let on: Day
    /// Who wrote it, by role, where that is not plain from the kind.
    public let by: String?
    /// What was written; only a report that nobody has been in touch may go without.
    public let words: String?

    /// Makes a message.
    public init(_ kind: Kind, on: Day, by: String? = nil, words: String?) {
        self.kind = kind
        self.on = on
        self.by = by
        self.words = words
    }

    /// The kinds of message.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The complainant adds something to the complaint.
        case addition = "addition"
        /// The complainant writes to the team.
        case toTeam = "to-team"
        /// The complainant says that nobody has been in touch.
        case silence = "no-contact"
        /// The team writes to the complainant.
        case toComplainant = "to-complainant"

        /// Whether the council's team wrote it.
        public var isTeams: Bool { self == .toComplainant }
    }
}

/// Trouble with the words by which a case is followed, until the team has looked into it.
public struct CodeTrouble: Hashable, Sendable {
    /// When the complainant said that they have lost them, and which way a new code should come.
    public internal(set) var lost: Loss?
    /// When somebody tried wrong ones over and over.
    public internal(set) var guessedOn: Day?

    /// A code that was lost.
    public struct Loss: Hashable, Sendable {
        /// When that was said.
        public let on: Day
        /// Which way a new one should come.
        public let via: CodeRoute
    }
}

/// The ways a new code may reach a person; never by the page that asks for it (policy: lost codes).
public enum CodeRoute: String, CaseIterable, Hashable, Sendable {
    /// By the contact on record that the person called safe.
    case safeContact = "safe-contact"
    /// Through their advocate.
    case advocate = "advocate"
}
