/// What a letter, page or answer told somebody: kept, because a date may later turn out different.
public struct Notice: Hashable, Sendable {
    /// What the notice was.
    public let kind: Kind
    /// Which track it was about.
    public let track: TrackNumber
    /// When it was given.
    public let on: Day
    /// The dates it told.
    public let dates: [ToldDate]
    /// The rights it gave.
    public let rights: [Right]
    /// The calendar the dates were computed on.
    public let calendarVersion: String
    /// The law they were computed under.
    public let lawVersion: String
    /// How it is to reach the person; `nil` of one from before anything was sent.
    public let carriage: Carriage?

    /// Brings a notice together.
    public init(
        kind: Kind, track: TrackNumber, on: Day, dates: [ToldDate], rights: [Right], calendarVersion: String,
        lawVersion: String, carriage: Carriage? = nil
    ) {
        self.kind = kind
        self.track = track
        self.on = on
        self.dates = dates
        self.rights = rights
        self.calendarVersion = calendarVersion
        self.lawVersion = lawVersion
        self.carriage = carriage
    }

    /// The notices there are.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The receipt given at once: reference, code and dates.
        case receipt = "receipt"
        /// What is told at once to somebody who wants to complain and has not yet.
        case intention = "intention"
        /// The acknowledgement.
        case acknowledgement = "acknowledgement"
        /// The notice that a stage takes longer.
        case extended = "extension"
        /// The answer.
        case answer = "answer"
        /// The answer at stage 2.
        case adjudication = "adjudication"
        /// The response to the review panel.
        case panelResponse = "panel-response"
        /// That the next stage was asked for and has begun, or what it waits for.
        case nextStage = "next-stage"
        /// That the person has no sufficient interest.
        case refusal = "refusal"
        /// That consideration ends because of other proceedings (regulation 8(3)).
        case stop = "stop"
        /// That the withdrawal is confirmed.
        case withdrawal = "withdrawal"
    }
}

extension Notice.Kind {
    /// The notice that carries the answer of a stage.
    static func answer(of stage: Stage) -> Notice.Kind {
        switch stage {
        case .localResolution, .corporateResponse, .corporateReview, .reply: .answer
        case .investigation: .adjudication
        case .reviewPanel: .panelResponse
        }
    }
}

/// A date that was told.
public struct ToldDate: Hashable, Sendable {
    /// For what.
    public let clock: Clock
    /// Who set it: `law` or `council`.
    public let setBy: String
    /// The date.
    public let day: Day

    /// Makes a told date.
    public init(clock: Clock, setBy: String, day: Day) {
        self.clock = clock
        self.setBy = setBy
        self.day = day
    }
}

/// A right a notice must tell of.
public enum Right: String, CaseIterable, Hashable, Sendable {
    /// To information, and help to get an advocate (regulation 11).
    case advocacy = "advocacy"
    /// To ask for stage 2, at any time and for no stated reason (regulation 15(2)).
    case investigation = "investigation"
    /// To ask for a review panel, within 20 working days of receiving the answer (regulations 17(8), 18(2)).
    case reviewPanel = "review-panel"
    /// To complain to the Ombudsman.
    case ombudsman = "ombudsman"
}
