import TeamDesk

/// A page of a team that asks something: fields, with what is wrong with the answers beside them.
struct TeamFormPage: TeamView {
    static let template = "team-form"
    var isAtFault: Bool { hasFaults }
    let title: String
    let frame: TeamFrame
    let action: String
    let formToken: String
    let lead: [String]
    let fields: [FieldView]
    let faults: [FaultLine]
    let hasFaults: Bool
    let button: String
    let hidden: [Hidden]
    let link: Link?

    /// What the form brings along unseen.
    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    /// Another way on.
    struct Link: Sendable {
        let address: String
        let words: String
    }

    init(
        _ title: String, _ visit: TeamVisit, to action: String, lead: [String] = [], fields: [Field],
        answers: Answers = Answers(), faults: [FieldFault] = [], button: String, hidden: [Hidden] = [],
        link: Link? = nil
    ) {
        self.title = title
        frame = visit.frame
        self.action = action
        formToken = visit.formToken
        self.lead = lead
        self.fields = fields.map { FieldView($0, answers, faults, .adult) }
        self.faults = faults.map { FaultLine($0, .adult) }
        hasFaults = !faults.isEmpty
        self.button = button
        self.hidden = hidden
        self.link = link
    }
}

/// A page of a team that says something and asks nothing.
struct TeamMessagePage: TeamView {
    static let template = "team-message"
    let title: String
    let frame: TeamFrame
    let lines: [String]

    /// What may have to be said.
    enum Message {
        case notYours, linkOver, nothingHere

        fileprivate var words: (String, [String]) {
            switch self {
            case .notYours:
                (
                    "This page is not for your account",
                    ["Your account's role does not include it.", "If you need it, ask your complaints manager."]
                )
            case .linkOver:
                (
                    "This link cannot be used",
                    [
                        "It was used before, or its time is over.",
                        "Ask your complaints manager for a new one, or whoever runs this install.",
                    ]
                )
            case .nothingHere:
                ("There is nothing here", ["There is no such page, or it is not for your account."])
            }
        }
    }

    init(_ frame: TeamFrame, _ message: Message) {
        self.frame = frame
        (title, lines) = message.words
    }
}

/// What somebody typed, given back when it could not be taken.
struct TeamKeptPage: TeamView {
    static let template = "team-kept"
    let title: String
    let frame: TeamFrame
    let lines: [String]
    let kept: [Kept]
    let hasKept: Bool

    struct Kept: Sendable {
        let id: String
        let name: String
        let value: String
    }

    /// Why it could not be taken.
    enum Reason {
        case signedOut, formTooOld
    }

    init(_ frame: TeamFrame, _ form: FormBody, because reason: Reason) {
        self.frame = frame
        kept = form.names.filter { !Self.ours.contains($0) }.enumerated().compactMap { index, name in
            form.text(name).map { Kept(id: "kept-\(index)", name: name, value: $0) }
        }
        hasKept = !kept.isEmpty
        switch reason {
        case .signedOut:
            title = "You were signed out"
            lines = [
                "Nothing was recorded. You were signed out because nothing was done for half an hour, or somebody ended your session."
            ]
        case .formTooOld:
            title = "This page was too old"
            lines = ["Nothing was recorded. Open the page again, and send it from there."]
        }
    }

    /// What stands in a form and was not typed, and what nobody should see again.
    private static let ours: Set<String> = [
        "form", "go", "version", "once", "as", "to", "password", "old", "new", "again", "code",
    ]
}
