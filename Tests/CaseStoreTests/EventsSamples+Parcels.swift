import CaseKernel
import Testing

@testable import CaseStore

extension EventsSamples {
    /// What became of what leaves the install; of another name, nothing.
    static func parcelEvent(_ name: StoredName, on: Day) throws -> Event {
        let (notice, sent) = (try #require(Parcel("notice-3")), try #require(Parcel("referral-2")))
        return switch name {
        case .referred: .referred(.first, try referral(on: on))
        case .delivered: .delivered(notice, by: "email", .email, on: on)
        case .undelivered: .undelivered(sent, reason: "address-refused", on: on)
        case .held: .held(notice, .timesUnclear, on: on)
        case .noticeRead: .noticeRead(try #require(NoticeNumber(3)), on: on)
        case .handedOver: .handedOver(sent, by: "complaints officer", on: on)
        case .sentAgain: .sentAgain(notice, by: "complaints officer", .letter, on: on)
        case .contactConfirmed:
            .contactConfirmed(
                .first,
                ContactConfirmation(
                    ways: [.email, .letter],
                    hours: SafeHours(days: [.monday, .wednesday, .friday], from: 960, until: 1_080),
                    by: "complaints officer", on: on))
        case _: throw NoSample()
        }
    }

    private struct NoSample: Error {}

    private static func referral(on: Day) throws -> Referral {
        Referral(
            number: try #require(ReferralNumber(2)), provider: "voices", providerName: "Voices of Anytown",
            isSafetyNet: true, isCarried: true,
            reasons: ["It works for children in care", "It is the only one that fits"],
            consent: Consent(by: .parentalResponsibility, how: .telephone), wantedBy: on.advanced(by: 14), on: on)
    }

    static func parcels(on: Day) throws -> [Event] {
        let parcel = try #require(Parcel("notice-12"))
        let carriages = ContactWay.allCases.map { Carriage.sent($0) } + HoldReason.allCases.map { .held($0) }
        var events: [Event] = carriages.map { .told(notice(on: on, carriage: $0)) }
        events += HoldReason.allCases.map { .held(parcel, $0, on: on) }
        for way in [nil] + ContactWay.allCases.map(Optional.some) {
            events.append(.delivered(parcel, by: "", way, on: on))
            events.append(.sentAgain(parcel, by: "", way, on: on))
            events.append(
                .contactConfirmed(
                    try #require(ComplainantNumber(2)),
                    ContactConfirmation(ways: [way].compactMap(\.self), hours: nil, by: "", on: on)))
        }
        events.append(
            .contactConfirmed(.first, ContactConfirmation(ways: ContactWay.allCases, hours: .always, by: "", on: on)))
        for giver in Consent.Giver.allCases {
            events += try Channel.allCases.map { channel in
                .referred(
                    .first,
                    Referral(
                        number: try #require(ReferralNumber(1)), provider: "", providerName: "", isSafetyNet: false,
                        isCarried: false, reasons: [], consent: Consent(by: giver, how: channel), wantedBy: nil, on: on)
                )
            }
        }
        return events
    }
}
