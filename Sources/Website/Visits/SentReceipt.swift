import CaseDesk
import CaseKernel

/// What a person is told when a complaint, or the wish for an advocate, has been recorded: kept until the visit ends.
struct SentReceipt: Codable, Sendable {
    let reference: String
    let code: String
    let receivedOn: String
    let deadlines: [DeadlineView]
    /// Whether an advocate was asked for.
    let wantsAdvocate: Bool
    /// Whether it is the wish to complain only.
    let isWish: Bool

    init(_ accepted: AcceptedComplaint, wantsAdvocate: Bool, isWish: Bool) {
        reference = accepted.reference.reference
        code = accepted.code.text
        receivedOn = accepted.receivedOn.description
        deadlines = accepted.deadlines
        self.wantsAdvocate = wantsAdvocate
        self.isWish = isWish
    }
}
