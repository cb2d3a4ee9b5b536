/// Something of a case that leaves the install, and whose arrival the case keeps.
public enum Parcel: Hashable, Sendable {
    /// A notice to the complainant.
    case notice(NoticeNumber)
    /// A referral to an advocacy provider.
    case referral(ReferralNumber)

    /// `notice-3`, `referral-1`: as a terminal names it.
    public var name: String {
        switch self {
        case .notice(let number): "notice-\(number.number)"
        case .referral(let number): "referral-\(number.number)"
        }
    }

    /// Reads a name; `nil` when it is not one.
    public init?(_ name: String) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[1]) else { return nil }
        switch parts[0] {
        case "notice":
            guard let number = NoticeNumber(number) else { return nil }
            self = .notice(number)
        case "referral":
            guard let number = ReferralNumber(number) else { return nil }
            self = .referral(number)
        default: return nil
        }
    }
}

/// The number of a notice within one case, from 1, in the order in which they were given.
public struct NoticeNumber: Hashable, Sendable {
    /// 1 and up.
    public let number: Int
    /// Makes a number; `nil` below 1.
    public init?(_ number: Int) {
        guard number >= 1 else { return nil }
        self.number = number
    }
    init(after count: Int) { number = max(count, 0) + 1 }
    /// The first of a case.
    public static let first = NoticeNumber(after: 0)
}

/// How a notice is to reach its complainant, decided when it is given.
public enum Carriage: Hashable, Sendable {
    /// It is sent by this way.
    case sent(ContactWay)
    /// It waits on the page of the case, because nothing may be written to the person.
    case held(HoldReason)
}

/// Where a parcel stands.
public enum ParcelStanding: Hashable, Sendable {
    /// On its way since a day.
    case underway(since: Day)
    /// It arrived, by a plug-in of this name and a way.
    case delivered(on: Day, by: String, ContactWay?)
    /// It was given up for a reason from a closed list.
    case undelivered(reason: String, on: Day)
    /// It waits to be read or handed over.
    case held(HoldReason, on: Day)
    /// The complainant read it on the page of their case.
    case read(on: Day)
    /// Somebody of the team handed it over or passed it on.
    case handedOver(by: String, on: Day)
    /// It is not passed on, because the person has said that they do not want an advocate.
    case stopped(on: Day)

    /// Whether it has reached whoever it was for.
    public var hasArrived: Bool {
        switch self {
        case .delivered, .read, .handedOver: true
        case .underway, .undelivered, .held, .stopped: false
        }
    }
}

extension CaseFile {
    /// Every parcel of the case and where it stands, notices first, in their order.
    public var parcels: [(parcel: Parcel, standing: ParcelStanding)] {
        standings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Where a parcel stands; `nil` of a notice from before anything was sent, which counts as received when it was given.
    public func standing(of parcel: Parcel) -> ParcelStanding? { standings[parcel] }

    /// The parcels that will not go out unless somebody sends them again or hands them over.
    public var undelivered: [Parcel] {
        parcels.compactMap { if case .undelivered = $0.standing { $0.parcel } else { nil } }
    }

    /// What the team has to hand over: notices that may not be written to the person, and referrals that nothing carries.
    ///
    /// What was told on the spot, with the reference and code, need not be told again.
    public var toHandOver: [Parcel] {
        parcels.compactMap { parcel, standing in
            guard case .held = standing else { return nil }
            guard case .notice(let number) = parcel, let notice = notice(number) else { return parcel }
            return notice.kind.isToldOnTheSpot ? nil : parcel
        }
    }

    /// The notices to a complainant that have not reached them in any way, and that they have not read on the page of their
    /// case.
    public func unreadNotices(to complainant: ComplainantNumber) -> [NoticeNumber] {
        parcels.compactMap { parcel, standing in
            guard !standing.hasArrived, case .notice(let number) = parcel, let notice = notice(number),
                !notice.kind.isToldOnTheSpot, isOf(complainant, notice.track)
            else { return nil }
            return number
        }
    }

    /// Whether a track runs for a complainant; `nil` names the whole case, which is everybody's.
    public func isOf(_ complainant: ComplainantNumber, _ track: TrackNumber?) -> Bool {
        guard let track else { return true }
        return self.track(track)?.complainant == complainant
    }

    /// The track that a parcel is about; `nil` for one that is not there.
    public func track(of parcel: Parcel) -> TrackNumber? {
        switch parcel {
        case .notice(let number): notice(number)?.track
        case .referral(let number): referrals.first { $0.referral.number == number }?.track
        }
    }

    /// A notice by its number.
    public func notice(_ number: NoticeNumber) -> Notice? {
        notices.indices.contains(number.number - 1) ? notices[number.number - 1] : nil
    }

    /// The day on which a notice reached its complainant; `nil` while it has not.
    ///
    /// An email or text counts on the day it was sent, a letter on the second working day after. A window that runs from
    /// receipt does not open before (policy: when a notice is received).
    public func dayReceived(_ number: NoticeNumber, on calendar: WorkingCalendar) -> Day? {
        guard let notice = notice(number) else { return nil }
        switch standings[.notice(number)] {
        case nil: return notice.on
        case .delivered(let day, _, .letter):
            return WorkingDays(exactly: 2).flatMap { try? calendar.day($0, after: day) }
        case .delivered(let day, _, _), .read(let day), .handedOver(_, let day): return day
        case .underway, .undelivered, .held, .stopped: return nil
        }
    }
}

extension Notice.Kind {
    /// Whether it is told at once to whoever complains or asks, with the reference and the code.
    var isToldOnTheSpot: Bool {
        switch self {
        case .receipt, .intention: true
        case .acknowledgement, .extended, .answer, .adjudication, .panelResponse, .nextStage, .refusal, .stop,
            .withdrawal:
            false
        }
    }
}

extension Parcel: Comparable {
    /// Notices before referrals, each in their order.
    public static func < (left: Parcel, right: Parcel) -> Bool {
        switch (left, right) {
        case (.notice(let left), .notice(let right)): left.number < right.number
        case (.referral(let left), .referral(let right)): left.number < right.number
        case (.notice, .referral): true
        case (.referral, .notice): false
        }
    }
}
