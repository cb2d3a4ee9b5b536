import CaseKernel

/// Who is referred, and what becomes of what leaves the install.
extension DecideTests {
    static let referrals: [Row] = [
        Row(
            "referred by the team, who asked", .referralOwed, .refer(referral(on: "2026-03-25")),
            .happens([.referred(.first, referral(on: "2026-03-25"))])),
        Row(
            "referred again, to another provider", .referred, .refer(referral("net", number: 2, on: "2026-03-25")),
            .happens([.referred(.first, referral("net", number: 2, on: "2026-03-25"))])),
        Row(
            "nobody was referred to where no provider is named", .awaitingAdvocate,
            .refer(referral(on: "2026-03-25")), .refused(.notNow, .act("s.26A"))),
        Row(
            "a parent is not referred", .sent, .refer(referral(on: "2026-03-25")), .refused(.notNow, .act("s.26A"))),
        Row(
            "a provider that the module does not name", .referralOwed, .refer(referral("nobody", on: "2026-03-25")),
            .refused(.unknown, .act("s.26A"))),
        Row(
            "a number that is taken", .referred, .refer(referral(number: 1, on: "2026-03-25")),
            .refused(.alreadyDone, .act("s.26A"))),
        Row(
            "a number that leaves a gap", .referred, .refer(referral(number: 3, on: "2026-03-25")),
            .refused(.alreadyDone, .act("s.26A"))),
        Row(
            "referred before it came", .referralOwed, .refer(referral(on: "2026-03-22")),
            .refused(.badDate, .act("s.26A"))),
        Row(
            "referred when withdrawn", .withdrawn, .refer(referral(on: "2026-03-26")),
            .refused(.notNow, .regulation("7"))),
        Row(
            "referred after closing", .closed, .refer(referral(on: "2026-04-01")), .refused(.closed, .policy("closing"))
        ),
    ]

    private static let on = day("2026-04-01")

    static let parcels: [Row] = [
        Row(
            "it arrived", .sent, .noteDelivery(of: parcel("notice-1"), by: "email", .email, on: on),
            .happens([.delivered(parcel("notice-1"), by: "email", .email, on: on)])),
        Row(
            "it was given up", .sent, .noteFailure(of: parcel("notice-1"), because: "address-refused", on: on),
            .happens([.undelivered(parcel("notice-1"), reason: "address-refused", on: on)])),
        Row(
            "it has to wait", .sent, .hold(parcel("notice-1"), because: .ownWords, on: on),
            .happens([.held(parcel("notice-1"), .ownWords, on: on)])),
        Row(
            "a referral arrived", .referred, .noteDelivery(of: parcel("referral-1"), by: "webhook", nil, on: on),
            .happens([.delivered(parcel("referral-1"), by: "webhook", nil, on: on)])),
        Row(
            "it arrived after closing", .closedUndelivered,
            .noteDelivery(of: parcel("notice-2"), by: "email", .email, on: on),
            .happens([.delivered(parcel("notice-2"), by: "email", .email, on: on)])),
        Row(
            "nothing of that name was sent", .sent,
            .noteDelivery(of: parcel("notice-2"), by: "email", .email, on: on),
            .refused(.unknown, .policy("what is sent"))),
        Row(
            "a referral that there is not was given up", .sent,
            .noteFailure(of: parcel("referral-1"), because: "address-refused", on: on),
            .refused(.unknown, .policy("what is sent"))),
        Row(
            "read on the page", .sent, .noteReading(of: noticeNumber(1), on: on),
            .happens([.noticeRead(noticeNumber(1), on: on)])),
        Row(
            "read tomorrow", .sent, .noteReading(of: noticeNumber(1), on: day("2026-04-10")),
            .refused(.badDate, .policy("when a notice is received"))),
        Row(
            "read before it was given", .fresh, .noteReading(of: noticeNumber(1), on: day("2026-03-22")),
            .refused(.badDate, .policy("when a notice is received"))),
        Row(
            "handed over", .fresh, .handOver(parcel("notice-1"), by: "complaints officer", on: on),
            .happens([.handedOver(parcel("notice-1"), by: "complaints officer", on: on)])),
        Row(
            "a referral passed on by hand", .referralHeld, .handOver(parcel("referral-1"), by: "officer", on: on),
            .happens([.handedOver(parcel("referral-1"), by: "officer", on: on)])),
        Row(
            "handed over after closing", .closedUndelivered, .handOver(parcel("notice-1"), by: "officer", on: on),
            .happens([.handedOver(parcel("notice-1"), by: "officer", on: on)])),
        Row(
            "handed over by nobody", .fresh, .handOver(parcel("notice-1"), by: " ", on: on),
            .refused(.reasonsNeeded, .policy("when a notice is received"))),
        Row(
            "handed over though it arrived", .arrived, .handOver(parcel("notice-1"), by: "officer", on: on),
            .refused(.notNow, .policy("when a notice is received"))),
        Row(
            "what there is not, handed over", .sent, .handOver(parcel("referral-1"), by: "officer", on: on),
            .refused(.unknown, .policy("when a notice is received"))),
        Row(
            "sent again", .undelivered, .sendAgain(parcel("notice-1"), by: "officer", on: on),
            .happens([.sentAgain(parcel("notice-1"), by: "officer", .email, on: on)])),
        Row(
            "a referral sent again", .referred, .sendAgain(parcel("referral-1"), by: "officer", on: on),
            .happens([.sentAgain(parcel("referral-1"), by: "officer", nil, on: on)])),
        Row(
            "sent again after closing", .closedUndelivered, .sendAgain(parcel("notice-1"), by: "officer", on: on),
            .happens([.sentAgain(parcel("notice-1"), by: "officer", .email, on: on)])),
        Row(
            "sent again by nobody", .undelivered, .sendAgain(parcel("notice-1"), by: "", on: on),
            .refused(.reasonsNeeded, .policy("what is sent"))),
        Row(
            "sent again though it arrived", .arrived, .sendAgain(parcel("notice-1"), by: "officer", on: on),
            .refused(.notNow, .policy("what is sent"))),
        Row(
            "sent to somebody who cannot be written to", .fresh, .sendAgain(parcel("notice-1"), by: "officer", on: on),
            .refused(.barred, .policy("safe contact"))),
        Row(
            "a notice sent to somebody who cannot be written to, beside a referral that can be", .referred,
            .sendAgain(parcel("notice-1"), by: "officer", on: on), .refused(.barred, .policy("safe contact"))),
        Row(
            "a referral that nothing carries", .referralHeld, .sendAgain(parcel("referral-1"), by: "officer", on: on),
            .refused(.notNow, .policy("what is sent"))),
        Row(
            "what somebody said about being reached is read", .fresh, .confirmContact(read),
            .happens([.contactConfirmed(.first, read)])),
        Row(
            "read after closing", .closed, .confirmContact(read), .happens([.contactConfirmed(.first, read)])),
        Row(
            "read by nobody", .fresh,
            .confirmContact(ContactConfirmation(ways: [.email], hours: nil, by: " ", on: on)),
            .refused(.reasonsNeeded, .policy("safe contact"))),
        Row(
            "of somebody who is not there", .fresh, .confirmContact(of: ComplainantNumber(2) ?? .first, read),
            .refused(.unknown, .policy("safe contact"))),
    ]

    private static let read = ContactConfirmation(ways: [.email], hours: nil, by: "officer", on: on)
}
