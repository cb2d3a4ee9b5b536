import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import PluginProtocol

/// What is to be done with an item of the outbox, now that it is its turn.
enum Prepared {
    /// To be handed to a plug-in.
    case carry(Delivery, Route, ContactWay?)
    /// Not before so many seconds from now: the person may not be written to yet.
    case wait(seconds: Int64)
    /// Nothing may be written to the person any more: the case is told.
    case hold(Parcel, HoldReason)
    /// There is nothing to send.
    case drop
    /// There is no way to send it: somebody has to put something right.
    case impossible(reason: String)
}

/// Makes what is sent, from the case as it is now and the council's module in force.
struct Preparing {
    let served: ServedCouncil
    let leased: LeasedItem
    let follow: String?

    func prepare() async throws(DeskError) -> Prepared {
        guard let kind = OutboxKind(kind: leased.item.kind, number: leased.item.number) else { return .drop }
        switch kind {
        case .digest(let day): return try await digest(of: day)
        case .alert(let alert):
            guard let id = leased.id, let route = Route.team(served.module, isUrgent: alert == .danger) else {
                return .drop
            }
            return carry(TeamLetters.alert(alert, try await served.desk.leaving(id)), .alert, route)
        case .parcel(let parcel):
            guard let id = leased.id else { return .drop }
            return prepare(parcel, try await served.desk.leaving(id))
        }
    }

    private func digest(of day: Day) async throws(DeskError) -> Prepared {
        guard let route = Route.team(served.module, isUrgent: false) else { return .drop }
        let cases = try await served.desk.worklist(SummaryQuery(.open, limit: 1_000))
        let letter = TeamLetters.digest(cases, on: day, calendar: served.desk.calendar)
        return letter.map { carry($0, .digest, route) } ?? .drop
    }

    private func prepare(_ parcel: Parcel, _ leaving: LeavingCase) -> Prepared {
        // Whoever has since said that they do not want an advocate is not passed on.
        switch leaving.file.standing(of: parcel) {
        case .handedOver, .stopped: return .drop
        case .underway, .delivered, .undelivered, .held, .read, nil: break
        }
        switch parcel {
        case .referral(let number):
            guard let letter = ReferralLetter(leaving, number, served.module),
                let route = Route.provider(served.module, letter.referral.provider)
            else { return .impossible(reason: CarriageOutcome.Unavailability.notSetUp.rawValue) }
            return carry(letter.letter, .referral, route, packet: letter.packet)
        case .notice(let number): return prepare(number, leaving)
        }
    }

    /// Safe contact is looked at now, and not only when the notice was written (policy: safe contact).
    private func prepare(_ number: NoticeNumber, _ leaving: LeavingCase) -> Prepared {
        let parcel = Parcel.notice(number)
        guard !leaving.corrected.contains(number) else { return .hold(parcel, .corrected) }
        guard let writing = leaving.file.safeWriting(of: parcel, by: served.module.arrangements.ways) else {
            return .drop
        }
        switch writing {
        case .held(let reason): return .hold(parcel, reason)
        case .allowed(let way, let address, let hours):
            let (day, minute) = (served.desk.time.day, served.desk.time.minute)
            let wait = hours.minutesUntilOpen(day, minute: minute)
            guard wait == 0 else { return .wait(seconds: Int64(wait) * 60) }
            guard let route = Route.person(served.module, way, address: address),
                let letter = NoticeLetter(leaving, number, served.module, follow: follow)?.letter
            else { return .hold(parcel, .notArranged) }
            return carry(letter, .notice, route, way: way)
        }
    }

    private func carry(
        _ letter: Letter, _ kind: Delivery.Kind, _ route: Route, way: ContactWay? = nil, packet: ReferralPacket? = nil
    ) -> Prepared {
        let message = Delivery.Message(
            subject: letter.subject, text: letter.text, html: letter.html, isNeutral: letter.isNeutral)
        return .carry(
            Delivery(
                key: leased.item.key, kind: kind, address: route.address, onward: route.onward, message: message,
                packet: packet), route, way)
    }
}
