import CaseKernel

/// The number for calls and the number for texts, which the record keeps in one line.
struct PhoneNumbers: Hashable, Sendable {
    /// The number for calls.
    let calls: String?
    /// The number for texts.
    let texts: String?
    private static let between = Contact.textsMark

    init(calls: String?, texts: String?) {
        self.calls = calls
        self.texts = texts
    }

    /// Reads the line on record: where it holds one number only, that one is for both.
    init(onRecord line: String?) {
        let parts = (line ?? "").split(separator: Self.between, maxSplits: 1).map(String.init)
        calls = parts.first
        texts = parts.last
    }

    /// The line on record.
    var onRecord: String? {
        guard let calls, let texts, calls != texts else { return calls ?? texts }
        return calls + Self.between + texts
    }
}
