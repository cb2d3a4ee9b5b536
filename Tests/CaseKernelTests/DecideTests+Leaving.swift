import CaseKernel

/// What leaves the install: referrals, what became of them and of notices, and how people may be written to.
extension DecideTests {
    private static let monday = day("2026-03-30")
    private static let ninth = NoticeNumber(9) ?? .first
    private static let second = ReferralNumber(2) ?? .first

    static let leaving: [Row] = [
        Row(
            "a child who asked is referred by the team", .awaitingAdvocate, .refer(referral(on: monday)),
            .happens([.referred(.first, referral(on: monday))]), with: .helpers),
        Row(
            "a parent is referred", .fresh, .refer(referral(on: monday)), .refused(.notNow, .act("s.26A")),
            with: .helpers),
        Row(
            "referred where no provider is named", .awaitingAdvocate, .refer(referral(on: monday)),
            .refused(.notNow, .act("s.26A"))),
        Row(
            "referred to a provider that is not named", .awaitingAdvocate, .refer(referral(to: "others", on: monday)),
            .refused(.unknown, .act("s.26A")), with: .helpers),
        Row(
            "what waits is handed over", .fresh, .handOver(.notice(.first), by: "complaints officer", on: monday),
            .happens([.handedOver(.notice(.first), by: "complaints officer", on: monday)])),
        Row(
            "what was never given is handed over", .fresh,
            .handOver(.notice(ninth), by: "complaints officer", on: monday),
            .refused(.unknown, .policy("when a notice is received"))),
        Row(
            "handed over by nobody", .fresh, .handOver(.notice(.first), by: " ", on: monday),
            .refused(.reasonsNeeded, .policy("when a notice is received"))),
        Row(
            "a referral that failed is sent again", .referralFailed,
            .sendAgain(.referral(.first), by: "complaints officer", on: monday),
            .happens([.sentAgain(.referral(.first), by: "complaints officer", nil, on: monday)]), with: .helpers),
        Row(
            "sent again though nothing may be written", .fresh,
            .sendAgain(.notice(.first), by: "complaints officer", on: monday),
            .refused(.barred, .policy("safe contact"))),
        Row(
            "somebody read how the person can be reached", .fresh,
            .confirmContact(ContactConfirmation(ways: [.email], hours: nil, by: "complaints officer", on: monday)),
            .happens([
                .contactConfirmed(
                    .first, ContactConfirmation(ways: [.email], hours: nil, by: "complaints officer", on: monday))
            ])),
        Row(
            "nobody read how the person can be reached", .fresh,
            .confirmContact(ContactConfirmation(ways: [], hours: nil, by: "", on: monday)),
            .refused(.reasonsNeeded, .policy("safe contact"))),
        Row(
            "a parcel arrives", .referralFailed, .noteDelivery(of: .referral(.first), by: "email", nil, on: monday),
            .happens([.delivered(.referral(.first), by: "email", nil, on: monday)])),
        Row(
            "a parcel that was never sent arrives", .fresh,
            .noteDelivery(of: .referral(second), by: "email", nil, on: monday),
            .refused(.unknown, .policy("what is sent"))),
        Row(
            "a notice is read", .fresh, .noteReading(of: .first, on: monday),
            .happens([.noticeRead(.first, on: monday)])),
        Row(
            "a notice is read before it was given", .fresh, .noteReading(of: .first, on: day("2026-03-22")),
            .refused(.badDate, .policy("when a notice is received"))),
    ]
}
