/// One thing that a page asks: its name in the form, what it is called, and what may be answered.
struct Field: Sendable {
    /// The name in the form, and of the answer in the draft.
    let name: String
    /// What is asked.
    let label: Said
    /// What helps to answer.
    let hint: Said?
    /// What may be answered.
    let kind: Kind
    /// What is said when nothing was answered; `nil` where nothing need be.
    let missing: Said?

    /// The kinds of answer.
    enum Kind: Sendable {
        /// One of these.
        case oneOf([Option])
        /// Any of these.
        case anyOf([Option])
        /// A line.
        case line(Line)
        /// As many words as are needed.
        case words(limit: Int)
        /// A date, in three boxes: the name with `day`, `month` and `year` after it.
        case date
    }

    /// One answer to choose.
    struct Option: Sendable {
        let value: String
        let label: Said
        var hint: Said?
        /// What is asked besides when it is chosen.
        var then: [Field] = []
    }

    /// The kinds of line, which tell a telephone which keys to show and a browser what to fill in.
    enum Line: Sendable {
        case name, email, phone, reference, code, plain
        /// A password: the one there is, or a new one.
        case secret, newSecret
    }

    init(_ name: String, _ label: Said, hint: Said? = nil, _ kind: Kind, missing: Said? = nil) {
        self.name = name
        self.label = label
        self.hint = hint
        self.kind = kind
        self.missing = missing
    }

    /// The options, where it is a choice.
    var options: [Option] {
        switch kind {
        case .oneOf(let options), .anyOf(let options): options
        case .line, .words, .date: []
        }
    }

    /// This field and whatever is asked with its options.
    var withNested: [Field] { [self] + options.flatMap(\.then).flatMap(\.withNested) }

    /// The names its answer is sent under.
    var names: [String] {
        switch kind {
        case .date: ["day", "month", "year"].map { "\(name)-\($0)" }
        case .oneOf, .anyOf, .line, .words: [name]
        }
    }
}
