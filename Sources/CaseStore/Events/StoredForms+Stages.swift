import CaseKernel

struct StoredLaterStart: StoredForm {
    let track: Int
    let start: String
    let on: String

    func event() throws -> Event {
        .laterStartAgreed(try present(TrackNumber(track)), start: try day(start), on: try day(on))
    }
}

struct StoredBegan: StoredForm {
    let track: Int
    let stage: String
    let on: String
    let basis: String

    func event() throws -> Event {
        .began(
            try present(TrackNumber(track)), try present(Stage(rawValue: stage)), on: try day(on),
            try present(StartBasis(rawValue: basis)))
    }
}

struct StoredExtension: StoredForm {
    let track: Int
    let stage: String
    let sentOn: String
    let isForComplexity: Bool
    let reason: String
    let until: String

    init(_ track: TrackNumber, _ stage: Stage, _ notice: ExtensionNotice) {
        self.track = track.number
        self.stage = stage.rawValue
        sentOn = notice.sentOn.description
        isForComplexity = notice.isForComplexity
        reason = notice.reason
        until = notice.until.description
    }

    func event() throws -> Event {
        .extended(
            try present(TrackNumber(track)), try present(Stage(rawValue: stage)),
            ExtensionNotice(
                sentOn: try day(sentOn), isForComplexity: isForComplexity, reason: reason, until: try day(until)))
    }
}

struct StoredAnswer: StoredForm {
    let track: Int
    let stage: String
    let on: String
    let by: String
    let words: String
    let isResolved: Bool
    /// From version 2, as the next two; before, stage 1's answer was all there was, and it told of stage 2.
    let findings: [StoredFinding]?
    let tellsRights: Bool?
    let isWithIndependentPerson: Bool?

    struct StoredFinding: Codable {
        let point: Int
        let finding: String
    }

    init(_ track: TrackNumber, _ stage: Stage, _ answer: Answer) {
        self.track = track.number
        self.stage = stage.rawValue
        on = answer.on.description
        by = answer.by
        words = answer.words
        isResolved = answer.isResolved
        findings = answer.findings.map { StoredFinding(point: $0.point.number, finding: $0.finding.rawValue) }
        tellsRights = answer.tellsRights
        isWithIndependentPerson = answer.isWithIndependentPerson
    }

    func event() throws -> Event {
        .answered(
            try present(TrackNumber(track)), try present(Stage(rawValue: stage)),
            Answer(
                on: try day(on), by: by, words: words, isResolved: isResolved,
                findings: try (findings ?? []).map {
                    PointFinding(
                        try present(PointNumber($0.point)), try present(PointFinding.Finding(rawValue: $0.finding)))
                },
                tellsRights: tellsRights ?? true, isWithIndependentPerson: isWithIndependentPerson ?? true))
    }
}

struct StoredRequest: StoredForm {
    let track: Int
    let stage: String
    let on: String
    let by: String
    let words: String?
    /// From version 2; before, no request had a window.
    let missedLastDay: String?

    init(_ track: TrackNumber, _ stage: Stage, _ request: StageRequest) {
        self.track = track.number
        self.stage = stage.rawValue
        on = request.on.description
        by = request.by.rawValue
        words = request.words
        missedLastDay = request.missedLastDay?.description
    }

    func event() throws -> Event {
        .requested(
            try present(TrackNumber(track)), try present(Stage(rawValue: stage)),
            StageRequest(
                on: try day(on), by: try present(Speaker(rawValue: by)), words: words,
                missedLastDay: try missedLastDay.map(day)))
    }
}

struct StoredWithdrawal: StoredForm {
    let track: Int
    let on: String
    let by: String
    let words: String?

    init(_ track: TrackNumber, _ withdrawal: Withdrawal) {
        self.track = track.number
        on = withdrawal.on.description
        by = withdrawal.by.rawValue
        words = withdrawal.words
    }

    func event() throws -> Event {
        .withdrawn(
            try present(TrackNumber(track)),
            Withdrawal(on: try day(on), by: try present(Speaker(rawValue: by)), words: words))
    }
}

struct StoredNotice: StoredForm {
    let kind: String
    let track: Int
    let on: String
    let dates: [StoredToldDate]
    let rights: [String]
    let calendarVersion: String
    let lawVersion: String
    /// By which way it is sent; since version 2.
    let sentBy: String?
    /// Why it waits instead; since version 2.
    let heldFor: String?

    struct StoredToldDate: Codable {
        let clock: String
        let setBy: String
        let day: String
    }

    init(_ notice: Notice) {
        kind = notice.kind.rawValue
        track = notice.track.number
        on = notice.on.description
        dates = notice.dates.map {
            StoredToldDate(clock: $0.clock.rawValue, setBy: $0.setBy, day: $0.day.description)
        }
        rights = notice.rights.map(\.rawValue)
        calendarVersion = notice.calendarVersion
        lawVersion = notice.lawVersion
        switch notice.carriage {
        case .sent(let way): (sentBy, heldFor) = (way.rawValue, nil)
        case .held(let reason): (sentBy, heldFor) = (nil, reason.rawValue)
        case nil: (sentBy, heldFor) = (nil, nil)
        }
    }

    private func carriage() throws -> Carriage? {
        if let sentBy { return .sent(try present(ContactWay(rawValue: sentBy))) }
        return try heldFor.map { .held(try present(HoldReason(rawValue: $0))) }
    }

    func event() throws -> Event {
        .told(
            Notice(
                kind: try present(Notice.Kind(rawValue: kind)), track: try present(TrackNumber(track)), on: try day(on),
                dates: try dates.map {
                    ToldDate(
                        clock: try present(Clock(rawValue: $0.clock)), setBy: $0.setBy, day: try CaseStore.day($0.day))
                },
                rights: try rights.map { try present(Right(rawValue: $0)) }, calendarVersion: calendarVersion,
                lawVersion: lawVersion, carriage: try carriage()))
    }
}

struct StoredClosing: StoredForm {
    let by: String
    let on: String

    func event() throws -> Event { .closed(by: by, on: try day(on)) }
}
