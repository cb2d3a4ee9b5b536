import CaseKernel

/// An event that says only which track and which day.
struct StoredDated: Codable {
    let track: Int
    let on: String
}

struct StoredReceived: StoredForm {
    let receivedOn: String
    let enteredOn: String
    let channel: String
    let points: [String]
    let wanted: String?
    let happenedOn: String?
    let happenedInWords: String?
    let complainant: StoredComplainant
    let child: StoredChild?
    let forWhom: String?
    let knowing: String?
    let needs: StoredNeeds?
    let wantsAdvocate: Bool
    /// From version 4; before, everything began under the statutory procedure.
    let kind: String?
    let moduleVersion: String
    let lawVersion: String

    init(_ received: Received) {
        receivedOn = received.receipt.receivedOn.description
        enteredOn = received.receipt.enteredOn.description
        channel = received.receipt.channel.rawValue
        points = received.representation.points.map(\.words)
        wanted = received.representation.wanted
        happenedOn = received.representation.happenedOn?.description
        happenedInWords = received.representation.happenedInWords
        complainant = StoredComplainant(received.complainant)
        child = received.child.map { StoredChild(name: $0.name, bornOn: $0.bornOn?.description) }
        forWhom = received.forWhom?.rawValue
        knowing = received.knowing?.rawValue
        needs = received.needs.map { StoredNeeds(formats: $0.formats, words: $0.words) }
        wantsAdvocate = received.wantsAdvocate
        kind = received.kind.rawValue
        moduleVersion = received.moduleVersion
        lawVersion = received.lawVersion
    }

    func event() throws -> Event {
        .received(
            Received(
                receipt: try present(
                    Receipt(
                        receivedOn: day(receivedOn), enteredOn: day(enteredOn),
                        channel: present(Channel(rawValue: channel)))),
                representation: try present(
                    Representation(
                        points: points, wanted: wanted, happenedOn: happenedOn.map(day),
                        happenedInWords: happenedInWords)),
                complainant: try complainant.value(),
                child: try child.map { Child(name: $0.name, bornOn: try $0.bornOn.map(day)) },
                forWhom: try forWhom.map { try present(ForWhom(rawValue: $0)) },
                knowing: try knowing.map { try present(Knowing(rawValue: $0)) },
                needs: try needs.map { try present(Needs(formats: $0.formats, words: $0.words)) },
                wantsAdvocate: wantsAdvocate, kind: try kind.map { try present(TrackKind(rawValue: $0)) } ?? .statutory,
                moduleVersion: moduleVersion, lawVersion: lawVersion))
    }
}

struct StoredSafeguardingCheck: StoredForm {
    let on: String
    let by: String
    let referredTo: String?

    init(_ check: SafeguardingCheck) {
        on = check.on.description
        by = check.by
        referredTo = if case .referred(let to) = check.outcome { to } else { nil }
    }

    func event() throws -> Event {
        .safeguardingChecked(
            SafeguardingCheck(on: try day(on), by: by, outcome: referredTo.map { .referred(to: $0) } ?? .noConcern))
    }
}

struct StoredCategory: StoredForm {
    let complainant: Int
    let category: String
    /// From version 2; before, one category was all.
    let also: [String]?
    let by: String
    let on: String

    func event() throws -> Event {
        .categoryEstablished(
            try present(ComplainantNumber(complainant)), try present(ComplainantCategory(rawValue: category)),
            also: try (also ?? []).map { try present(ComplainantCategory(rawValue: $0)) }, by: by, on: try day(on))
    }
}

struct StoredInterest: StoredForm {
    let track: Int
    let isAccepted: Bool
    let reasons: String?
    let childsViews: String?
    let by: String
    let on: String

    init(_ track: TrackNumber, _ decision: InterestDecision) {
        self.track = track.number
        isAccepted = decision.isAccepted
        reasons = decision.reasons
        childsViews = decision.childsViews
        by = decision.by
        on = decision.on.description
    }

    func event() throws -> Event {
        .interestDecided(
            try present(TrackNumber(track)),
            InterestDecision(
                isAccepted: isAccepted, reasons: reasons, childsViews: childsViews, by: by, on: try day(on)))
    }
}

struct StoredAdvocate: StoredForm {
    let track: Int
    let name: String
    let provider: String?
    let on: String

    func event() throws -> Event {
        .advocateAppointed(
            try present(TrackNumber(track)), try present(Advocate(name: name, provider: provider)), on: try day(on))
    }
}
