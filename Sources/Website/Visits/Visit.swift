import CaseDesk
import CaseKernel
import CaseStore

/// What a browser's visit holds: what is being filled in, what was just sent, and the case that is being followed.
///
/// Kept sealed in the council's store under a key that only the browser has; gone at the latest when its time is over.
struct Visit: Codable, Sendable {
    /// The complaint that is being written.
    var draft: Draft?
    /// The wish for an advocate that is being written.
    var wish: Draft?
    /// What was sent last, with the code, which is shown on this visit and never again.
    var sent: SentReceipt?
    /// The case that is being followed, and until when, in seconds since 1970.
    var following: Following?
    /// What to say on the next page.
    var notice: Notice?
    /// The numbers of the forms that have done their work, so that a second press does nothing.
    var spent: [String] = []

    /// The wording that was guessed from who the person is; any other was chosen by them.
    var guessedVoice: Voice?

    /// What to say once, on the next page.
    enum Notice: Codable, Hashable, Sendable {
        /// A draft had expired, and only the last answer was kept.
        case lostDraft
        /// What a page of the followed case is for was done.
        case done(TrackPage)
    }

    /// Leave to follow a case, for a while.
    struct Following: Codable, Sendable {
        var keyholder: CaseKeyholder
        var until: Int64
    }

    /// How long a visit is kept after its last page, in seconds.
    static let seconds: Int64 = 60 * 60
    /// How long a case is followed after its last page, in seconds.
    static let followingSeconds: Int64 = 20 * 60
    /// How many forms are remembered as done.
    private static let spentLimit = 40

    /// Marks a form as done; `false` when it was done already.
    mutating func spend(_ number: String) -> Bool {
        guard !hasSpent(number) else { return false }
        spent = (spent + [Self.kept(number)]).suffix(Self.spentLimit)
        return true
    }

    /// Whether a form has done its work.
    func hasSpent(_ number: String) -> Bool { spent.contains(Self.kept(number)) }

    /// Lets a form whose work failed be sent again.
    mutating func takeBack(_ number: String) { spent.removeAll { $0 == Self.kept(number) } }

    private static func kept(_ number: String) -> String { String(number.prefix(20)) }
}

/// A visit as it was found: its token, what it holds, and the version to change it against.
struct OpenVisit: Sendable {
    let token: VisitToken
    var version: Int
    var visit: Visit
    /// Whether the browser has no token yet, so that the answer must bring it one.
    let isNew: Bool
    /// What forms of this visit carry, in hexadecimal digits.
    let formToken: String
}
