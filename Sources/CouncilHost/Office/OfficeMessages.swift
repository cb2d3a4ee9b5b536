public import CaseDesk

/// What a terminal asks of the host that holds the stores.
public enum OfficeRequest: Codable, Hashable, Sendable {
    /// A page of a council's worklist; after a reference, the next page.
    case list(council: String, all: Bool, limit: Int)
    /// Everything of a case.
    case show(council: String, reference: String)
    /// Register a complaint that came by letter, telephone or in person, as it was filled in; in the case of somebody who
    /// had wanted to complain, where one is named.
    case receive(council: String, reference: String?, fields: [String: String])
    /// Record that somebody wants to complain, as it was filled in.
    case intend(council: String, fields: [String: String])
    /// A step, as it was filled in.
    case step(council: String, reference: String, step: String, track: Int?, fields: [String: String])
    /// Check a council's store, or every one's.
    case verify(council: String?)
    /// How what a council sends, or every one, stands.
    case plugins(council: String?)
    /// Check the plug-ins of a council, or of every one.
    case checkPlugins(council: String?)
    /// Send a test through one of a council's plug-ins.
    case sendTest(council: String, plugin: String, to: String)
    /// Have everything sent again that did not reach a council's team.
    case sendFailedAgain(council: String)
    /// Take in an open case as a timeline file.
    case importCase(council: String, file: String, text: String)
    /// The facts of a year's complaints (regulation 13).
    case report(council: String, year: ReportingYear)
    /// Move open cases, or one, to the version of the module in force; without an order, only say what it would come to.
    case moveCases(council: String, reference: String?, order: MoveOrder?)
    /// Say what erasing a case would come to, or with an order erase it for ever.
    case erase(council: String, reference: String, order: ErasureOrder?)
    /// The cases of a council that were erased.
    case erasures(council: String)
    /// The accounts of a council's team, or of those who run the install.
    case accounts(council: String?)
    /// Make an account, and a link by which it is set up.
    case addAccount(council: String?, name: String, address: String, role: String)
    /// A new link for an account, which ends what it had.
    case renewAccount(council: String?, number: Int)
    /// What a council, or every one, came to be served otherwise since the host began.
    case changes(council: String?)
}

/// What the host answers.
public enum OfficeReply: Codable, Hashable, Sendable {
    /// The worklist.
    case list([WorklistLine])
    /// The new case.
    case received(ReceivedLine)
    /// The case, as it now is.
    case dossier(CaseDossier)
    /// What was found of each store.
    case verified([VerifiedStore])
    /// How what is sent stands.
    case plugins([PluginReport])
    /// What checking plug-ins found.
    case pluginChecks([PluginCheckLine])
    /// What became of a test, and whether it arrived.
    case tested(String, arrived: Bool)
    /// A case that was taken in.
    case imported(ImportedLine)
    /// The facts of a year's complaints, and how many of that year have been erased since.
    case report([RecordView], erased: Int)
    /// What erasing a case would come to.
    case erasurePreview(ErasurePreview)
    /// Cases that were erased.
    case erased([ErasureLine])
    /// The moves to the version in force, done or not.
    case moves([CaseMove])
    /// What came to be served otherwise.
    case changes([ServedChange])
    /// How many things are sent again.
    case sentAgain(Int)
    /// The accounts.
    case accounts([AccountLine])
    /// A link by which an account is set up, shown this once.
    case accountLink(AccountLinkLine)
    /// Why it was not done.
    case failure(OfficeFailure)
}

/// Who erases a case, and why.
public struct ErasureOrder: Codable, Hashable, Sendable {
    /// Who, by role.
    public let by: String
    /// The ground, as `retention-over`.
    public let ground: String

    /// Makes an order.
    public init(by: String, because ground: String) {
        self.by = by
        self.ground = ground
    }
}

/// A case that was erased: all that is left of it.
public struct ErasureLine: Codable, Hashable, Sendable {
    /// The reference.
    public let reference: String
    /// The day it counted as received.
    public let receivedOn: String
    /// When it was erased.
    public let erasedOn: String
    /// Who erased it, by role.
    public let by: String
    /// Why, as `retention-over`.
    public let ground: String
    /// Why, in words.
    public let because: String
}

/// An account, as a list shows it.
public struct AccountLine: Codable, Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// Who it is.
    public let name: String
    /// The address they sign in with.
    public let address: String
    /// What it is for.
    public let role: String
    /// `invited`, `active` or `closed`.
    public let standing: String
}

/// A link by which an account is set up.
public struct AccountLinkLine: Codable, Hashable, Sendable {
    /// The account's number.
    public let number: Int
    /// The path of the link; the site's address stands before it.
    public let path: String
    /// How long it can be used, in hours.
    public let hours: Int
}

/// A complaint that was registered: what the person has to be told.
public struct ReceivedLine: Codable, Hashable, Sendable {
    /// The reference.
    public let reference: String
    /// The code in words, which is shown this once.
    public let code: String
    /// The day it counts as received.
    public let receivedOn: String
    /// Its clocks.
    public let deadlines: [DeadlineView]
}

/// A case that was taken in from a timeline file.
public struct ImportedLine: Codable, Hashable, Sendable {
    /// The file.
    public let file: String
    /// The reference.
    public let reference: String
    /// The code in words, which is shown this once; absent where the file was taken in before.
    public let code: String?
}

/// A case in the worklist; no personal data.
public struct WorklistLine: Codable, Hashable, Sendable {
    /// The reference.
    public let reference: String
    /// Where it has got to.
    public let state: String
    /// The day it counts as received.
    public let receivedOn: String
    /// What is due next.
    public let nextStep: String?
    /// By when.
    public let nextDue: String?
    /// Whether that day has gone by.
    public let isLate: Bool
}

/// What checking one store found.
public struct VerifiedStore: Codable, Hashable, Sendable {
    /// Whose store.
    public let council: String
    /// How many cases were checked.
    public let cases: Int
    /// How many events, those of erased cases among them: their chains are followed too.
    public let events: Int
    /// How many cases were erased.
    public let erased: Int
    /// Each problem, as a sentence.
    public let problems: [String]
}

/// Why something was not done.
public struct OfficeFailure: Codable, Hashable, Sendable, Error {
    /// Whether what was asked is at fault, rather than the program or its store.
    public let isRefusal: Bool
    /// What was found, what was expected and what to do, in sentences.
    public let message: String

    /// Makes a failure.
    public init(isRefusal: Bool, message: String) {
        self.isRefusal = isRefusal
        self.message = message
    }
}
