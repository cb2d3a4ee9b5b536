import CouncilModules

/// What happens first: the council says that it has the complaint, and tells of the procedure and of advocates.
struct AcknowledgementSection {
    /// The council's promise; the law sets no number.
    let promise: String?
    /// When it is left out.
    let unless: String?
    /// What the council says it tells, beyond what the law requires.
    let told: [String]
    let hasTold: Bool
    let quotation: Quotation?

    init(_ facts: ProcedureFacts) {
        let published = facts.module.acknowledgement
        promise = facts.acknowledgement.promise
        unless =
            published?.isUnlessSettled == true
            ? "The council may leave this out if your complaint is sorted out at once." : nil
        told = (published?.told ?? []).map(\.what.words).unique
        hasTold = !told.isEmpty
        let evidence =
            [published?.evidence, published?.timescale?.evidence].compactMap(\.self)
            + (published?.told ?? []).map(\.evidence) + (published?.practices ?? []).map(\.evidence)
        quotation = Quotation(about: "what happens first", evidence, of: facts.module)
    }
}
