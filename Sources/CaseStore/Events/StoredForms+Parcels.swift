import CaseKernel

struct StoredReferral: StoredForm {
    let track: Int
    let number: Int
    let provider: String
    let providerName: String
    let isSafetyNet: Bool
    let isCarried: Bool
    let reasons: [String]
    let consentBy: String
    let consentHow: String
    let wantedBy: String?
    let on: String

    init(_ track: TrackNumber, _ referral: Referral) {
        self.track = track.number
        number = referral.number.number
        provider = referral.provider
        providerName = referral.providerName
        isSafetyNet = referral.isSafetyNet
        isCarried = referral.isCarried
        reasons = referral.reasons
        consentBy = referral.consent.by.rawValue
        consentHow = referral.consent.how.rawValue
        wantedBy = referral.wantedBy?.description
        on = referral.on.description
    }

    func event() throws -> Event {
        .referred(
            try present(TrackNumber(track)),
            Referral(
                number: try present(ReferralNumber(number)), provider: provider, providerName: providerName,
                isSafetyNet: isSafetyNet, isCarried: isCarried, reasons: reasons,
                consent: Consent(
                    by: try present(Consent.Giver(rawValue: consentBy)), how: try present(Channel(rawValue: consentHow))
                ),
                wantedBy: try wantedBy.map(day), on: try day(on)))
    }
}

struct StoredDelivery: StoredForm {
    let parcel: String
    let by: String
    let way: String?
    let on: String

    func event() throws -> Event {
        .delivered(
            try present(Parcel(parcel)), by: by, try way.map { try present(ContactWay(rawValue: $0)) }, on: try day(on))
    }
}

struct StoredFailure: StoredForm {
    let parcel: String
    let reason: String
    let on: String

    func event() throws -> Event { .undelivered(try present(Parcel(parcel)), reason: reason, on: try day(on)) }
}

struct StoredHold: StoredForm {
    let parcel: String
    let reason: String
    let on: String

    func event() throws -> Event {
        .held(try present(Parcel(parcel)), try present(HoldReason(rawValue: reason)), on: try day(on))
    }
}

struct StoredReading: StoredForm {
    let notice: Int
    let on: String

    func event() throws -> Event { .noticeRead(try present(NoticeNumber(notice)), on: try day(on)) }
}

struct StoredHandover: StoredForm {
    let parcel: String
    let by: String
    let on: String

    func event() throws -> Event { .handedOver(try present(Parcel(parcel)), by: by, on: try day(on)) }
}

struct StoredSending: StoredForm {
    let parcel: String
    let by: String
    let way: String?
    let on: String

    func event() throws -> Event {
        .sentAgain(
            try present(Parcel(parcel)), by: by, try way.map { try present(ContactWay(rawValue: $0)) }, on: try day(on))
    }
}

struct StoredConfirmation: StoredForm {
    let complainant: Int
    let ways: [String]
    let hours: Hours?
    let by: String
    let on: String

    struct Hours: Codable {
        let days: [String]
        let from: Int
        let until: Int
    }

    init(_ number: ComplainantNumber, _ confirmation: ContactConfirmation) {
        complainant = number.number
        ways = confirmation.ways.map(\.rawValue)
        hours = confirmation.hours.map { hours in
            Hours(
                days: Weekday.allCases.filter(hours.days.contains).map(\.rawValue), from: hours.from, until: hours.until
            )
        }
        by = confirmation.by
        on = confirmation.on.description
    }

    func event() throws -> Event {
        .contactConfirmed(
            try present(ComplainantNumber(complainant)),
            ContactConfirmation(
                ways: try ways.map { try present(ContactWay(rawValue: $0)) },
                hours: try hours.map { hours in
                    try present(
                        SafeHours(
                            days: Set(try hours.days.map { try present(Weekday(rawValue: $0)) }), from: hours.from,
                            until: hours.until))
                }, by: by, on: try day(on)))
    }
}
