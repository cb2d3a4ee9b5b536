import CaseKernel

struct StoredMove: StoredForm {
    let version: String
    let by: String
    let reason: String
    let on: String
    let kept: [StoredPromise]

    init(_ move: VersionMove) {
        version = move.version
        by = move.by
        reason = move.reason
        on = move.on.description
        kept = move.kept.map(StoredPromise.init)
    }

    func event() throws -> Event {
        .movedToVersion(
            VersionMove(
                to: version, by: by, because: reason, on: try day(on), kept: try kept.map { try $0.value() }))
    }
}

struct StoredPromise: Codable {
    let track: Int
    let clock: String
    let from: String
    let within: Int?
    let unit: String
    let obligation: String
    let words: String
    let contact: String?

    init(_ kept: KeptPromise) {
        let promise = kept.promise
        track = kept.track.number
        clock = promise.clock.rawValue
        from = promise.startsAt.rawValue
        (unit, within) =
            switch promise.span {
            case .workingDays(let days): ("working-days", Int(days.count))
            case .calendarDays(let days): ("days", days)
            case .months(let months): ("months", months)
            case .unlimited: ("unlimited", nil)
            }
        obligation = promise.obligation.rawValue
        words = promise.words
        contact = promise.contact?.rawValue
    }

    func value() throws -> KeptPromise {
        KeptPromise(
            track: try present(TrackNumber(track)),
            promise: Promise(
                try present(Clock(rawValue: clock)), startsAt: try present(Milestone(rawValue: from)),
                within: try span(),
                obligation: try present(Obligation(rawValue: obligation)), words: words,
                contact: try contact.map { try present(TrackKind(rawValue: $0)) }))
    }

    private func span() throws -> Span {
        switch unit {
        case "working-days": .workingDays(try present(WorkingDays(exactly: try present(within))))
        case "days": .calendarDays(try present(within))
        case "months": .months(try present(within))
        case "unlimited": .unlimited
        // Read from disk: no list of ours.
        default: throw NotAsWritten()
        }
    }
}
