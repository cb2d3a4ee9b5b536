import CaseKernel
import Foundation
import Testing

@testable import CaseStore

/// One event of every stored name with every field filled in; the golden files hold these.
enum EventsSamples {
    /// When the golden events were recorded.
    static let at: Int64 = 1_774_252_800

    /// No `default`: a new stored name does not compile until it has a sample, and does not pass until it has a golden.
    static func event(_ name: StoredName) throws -> Event {
        let on = try #require(Day(iso: "2026-04-08"))
        switch name {
        case .intended: return .intended(try intended(on: on))
        case .received: return .received(try received())
        case .messaged:
            return .messaged(Message(.toComplainant, on: on, by: "complaints officer", words: "We are sorry."))
        case .contactCorrected: return .contactCorrected(.first, name: "Zoë", contact(), on: on)
        case .codeLost: return .codeLost(via: .advocate, on: on)
        case .codeGuessed: return .codeGuessed(times: 30, on: on)
        case .codeReplaced: return .codeReplaced(via: .safeContact, by: "complaints officer", on: on)
        case .codeKept: return .codeKept(by: "complaints officer", on: on)
        case .movedToVersion:
            let promise = Promise(
                .reply, startsAt: .received, within: .workingDays(WorkingDays(3)), obligation: .aims,
                words: "We aim to reply within three days.", contact: .enquiry)
            return .movedToVersion(
                VersionMove(
                    to: "c0ffee", by: "complaints manager", because: "The new promises are quicker", on: on,
                    kept: [KeptPromise(track: .first, promise: promise)]))
        case .safeguardingChecked:
            return .safeguardingChecked(
                SafeguardingCheck(on: on, by: "duty officer", outcome: .referred(to: "the front door")))
        case .categoryEstablished:
            return .categoryEstablished(
                .first, .specialGuardian, also: [.fosterCarer], by: "complaints manager", on: on)
        case .interestDecided:
            return .interestDecided(
                .first,
                InterestDecision(
                    isAccepted: false, reasons: "No contact since birth", childsViews: "asked; did not want it",
                    by: "complaints manager", on: on))
        case .refusalNotified: return .refusalNotified(.first, on: on)
        case .acknowledged: return .acknowledged(.first, on: on)
        case .informed: return .informed(.first, on: on)
        case .advocateRequested: return .advocateRequested(.first, on: on)
        case .advocateDeclined: return .advocateDeclined(.first, on: on)
        case .advocateAppointed:
            return .advocateAppointed(.first, try #require(Advocate(name: "Ada", provider: "A provider")), on: on)
        case .laterStartAgreed: return .laterStartAgreed(.first, start: on.advanced(by: 12), on: on)
        case .began: return .began(.first, .localResolution, on: on, .advocateAppointed)
        case .extended:
            return .extended(
                .first, .localResolution,
                ExtensionNotice(sentOn: on, isForComplexity: true, reason: "Three services", until: on.advanced(by: 14))
            )
        case .answered:
            return .answered(.first, .localResolution, try answer(on: on))
        case .requested:
            return .requested(
                .first, .investigation,
                StageRequest(on: on, by: .advocate, words: "Not all of it", missedLastDay: on.advanced(by: -1)))
        case .entered:
            return .entered(
                Entry(
                    .routed(
                        Points([try #require(PointNumber(2))]),
                        RouteDecision(.outside, destination: "SEND Tribunal", reason: "The plan")),
                    on: on, by: "complaints manager", track: .first))
        case .recordProduced: return .recordProduced(.first, on: on)
        case .withdrawn: return .withdrawn(.first, Withdrawal(on: on, by: .complainant, words: "It is settled"))
        case .withdrawalConfirmed: return .withdrawalConfirmed(.first, on: on)
        case .told: return .told(notice(on: on))
        case .closed: return .closed(by: "complaints manager", on: on)
        case .referred: return .referred(.first, try referral(on: on))
        case .delivered: return .delivered(.notice(try #require(NoticeNumber(2))), by: "email", .email, on: on)
        case .undelivered: return .undelivered(.referral(.first), reason: "address-refused", on: on)
        case .held: return .held(.notice(.first), .ownWords, on: on)
        case .noticeRead: return .noticeRead(try #require(NoticeNumber(3)), on: on)
        case .handedOver: return .handedOver(.notice(.first), by: "complaints officer", on: on)
        case .sentAgain: return .sentAgain(.notice(.first), by: "complaints officer", .text, on: on)
        case .contactConfirmed:
            let hours = try #require(SafeHours(days: [.tuesday, .monday], from: 960, until: 1_080))
            return .contactConfirmed(
                .first,
                ContactConfirmation(ways: [.email, .letter], hours: hours, by: "complaints officer", on: on))
        }
    }

    private static func referral(on: Day) throws -> Referral {
        Referral(
            number: try #require(ReferralNumber(2)), provider: "helpers", providerName: "Helpers of Newtown",
            isSafetyNet: true, isCarried: true, reasons: ["It works for care leavers", "Aged 19"],
            consent: Consent(by: .parentalResponsibility, how: .inPerson), wantedBy: on.advanced(by: 14), on: on)
    }

    /// What the golden of a version that is no longer written says; a field that it did not have is empty.
    static func event(_ name: StoredName, version: Int) throws -> Event {
        switch (name, version) {
        case (.received, let earlier): .received(try received(version: earlier))
        case (.intended, 1): .intended(try intended(on: try #require(Day(iso: "2026-04-08")), version: 1))
        case (.contactCorrected, 1):
            .contactCorrected(.first, name: "Zoë", contact(version: 1), on: try #require(Day(iso: "2026-04-08")))
        case (.told, 1): .told(notice(on: try #require(Day(iso: "2026-04-08")), carriage: nil))
        case (.categoryEstablished, 1):
            .categoryEstablished(
                .first, .specialGuardian, by: "complaints manager", on: try #require(Day(iso: "2026-04-08")))
        case (.answered, 1):
            .answered(.first, .localResolution, try answer(on: try #require(Day(iso: "2026-04-08")), version: 1))
        case (.requested, 1):
            .requested(
                .first, .investigation,
                StageRequest(on: try #require(Day(iso: "2026-04-08")), by: .advocate, words: "Not all of it"))
        case (_, _): try event(name)
        }
    }

    /// The answer; of version 1, without findings and rights.
    private static func answer(on: Day, version: Int = 2) throws -> Answer {
        guard version > 1 else { return Answer(on: on, by: "team manager", words: "We are sorry.", isResolved: true) }
        return Answer(
            on: on, by: "team manager", words: "We are sorry.", isResolved: true,
            findings: [PointFinding(try #require(PointNumber(1)), .partlyUpheld)], tellsRights: false,
            isWithIndependentPerson: false)
    }

    /// The receipt; of an earlier version, without what came later.
    static func received(version: Int = StoredName.received.version) throws -> Received {
        let receivedOn = try #require(Day(iso: "2026-03-23"))
        let isFirst = version == 1
        let first = Contact(email: "zoe@example.org", phone: "01632 960001", words: "Text only")
        return Received(
            receipt: try #require(Receipt(receivedOn: receivedOn, enteredOn: receivedOn.next, channel: .telephone)),
            representation: try #require(
                Representation(
                    points: ["Nobody came.", "“Nobody” rang – twice/daily 🙂"], wanted: "A visit",
                    happenedOn: receivedOn.advanced(by: -21),
                    happenedInWords: isFirst ? nil : "since last summer, and it goes on")),
            complainant: Complainant(
                claimed: .careLeaver, name: "Zoë O'Neil",
                contact: isFirst ? first : contact(version: min(version - 1, 2)),
                isUnder18: true),
            child: Child(name: "Zoë", bornOn: Day(iso: "2009-02-28")), forWhom: isFirst ? nil : .both,
            knowing: isFirst ? nil : .notSure,
            needs: isFirst ? nil : Needs(formats: ["large-print", "interpreter"], words: "Polish"), wantsAdvocate: true,
            kind: version < 4 ? .statutory : .corporate, moduleVersion: "sha256:1",
            lawVersion: Law.regulations2006.version)
    }

    /// The contact; of version 1, without what must never be used.
    private static func contact(version: Int = 2) -> Contact {
        Contact(
            ways: [.text, .advocate], email: "zoe@example.org", phone: "01632 960001", address: "1 High Street",
            cares: [.noVoicemail, .notAtHome], times: "after school", words: "Text only",
            never: version == 1 ? [] : ["zoe@school.example"])
    }

    private static func intended(on: Day, version: Int = 2) throws -> Intended {
        Intended(
            on: on, channel: .inPerson,
            complainant: Complainant(
                claimed: .lookedAfterChild, name: "Zoë", contact: contact(version: version), isUnder18: true),
            about: "Nobody came.", wantsAdvocate: true, moduleVersion: "sha256:1",
            lawVersion: Law.regulations2006.version)
    }

    private static func notice(on: Day, carriage: Carriage? = .sent(.email)) -> Notice {
        Notice(
            kind: .acknowledgement, track: .first, on: on,
            dates: [
                ToldDate(clock: .localResolution, setBy: "law", day: on.advanced(by: 14)),
                ToldDate(clock: .acknowledgement, setBy: "council", day: on),
            ], rights: [.advocacy, .ombudsman], calendarVersion: "a calendar", lawVersion: "a law",
            carriage: carriage)
    }

    private static func people(on: Day, receipt: Receipt, _ bare: Representation) throws -> [Event] {
        let somebody = Complainant(
            claimed: .parent, contact: Contact(ways: ContactWay.allCases, cares: ContactCare.allCases))
        var events: [Event] = Message.Kind.allCases.map { .messaged(Message($0, on: on, words: nil)) }
        events += CodeRoute.allCases.map { .codeLost(via: $0, on: on) }
        events += CodeRoute.allCases.map { .codeReplaced(via: $0, by: "", on: on) }
        events.append(.contactCorrected(try #require(ComplainantNumber(2)), name: nil, somebody.contact, on: on))
        for channel in Channel.allCases {
            events.append(
                .intended(
                    Intended(
                        on: on, channel: channel, complainant: somebody, wantsAdvocate: false, moduleVersion: "",
                        lawVersion: "")))
        }
        for (index, knowing) in Knowing.allCases.enumerated() {
            events.append(
                .received(
                    Received(
                        receipt: receipt, representation: bare, complainant: somebody,
                        forWhom: ForWhom.allCases[index % ForWhom.allCases.count], knowing: knowing,
                        needs: Needs(words: "Polish"), moduleVersion: "", lawVersion: "")))
        }
        return events
    }

    private static func parcels(on: Day) -> [Event] {
        var events: [Event] = HoldReason.allCases.map { .held(.notice(.first), $0, on: on) }
        let carriages = ContactWay.allCases.map { Carriage.sent($0) } + HoldReason.allCases.map { .held($0) }
        events += carriages.map { .told(notice(on: on, carriage: $0)) }
        events += ContactWay.allCases.map { .delivered(.referral(.first), by: "folder", $0, on: on) }
        events += [.delivered(.referral(.first), by: "folder", nil, on: on)]
        events += [.sentAgain(.referral(.first), by: "", nil, on: on)]
        for giver in Consent.Giver.allCases {
            events += Channel.allCases.map { channel in
                .referred(
                    .first,
                    Referral(
                        number: .first, provider: "", providerName: "", isSafetyNet: false, isCarried: false,
                        reasons: [], consent: Consent(by: giver, how: channel), wantedBy: nil, on: on))
            }
        }
        events.append(
            .contactConfirmed(.first, ContactConfirmation(ways: [], hours: nil, by: "", on: on)))
        return events
    }

    /// Events whose optional parts are absent, and every value of every closed list.
    static func others() throws -> [Event] {
        let on = try #require(Day(iso: "2027-01-04"))
        let receipts = Channel.allCases.compactMap { Receipt(receivedOn: on, enteredOn: on, channel: $0) }
        let bare = try #require(Representation(points: ["Nobody came."]))
        var events: [Event] = []
        for (index, category) in ComplainantCategory.allCases.enumerated() {
            events.append(.categoryEstablished(try #require(ComplainantNumber(2)), category, by: "", on: on))
            events.append(
                .received(
                    Received(
                        receipt: receipts[index % receipts.count], representation: bare,
                        complainant: Complainant(claimed: category), moduleVersion: "", lawVersion: "")))
        }
        events += TrackKind.allCases.map { kind in
            .received(
                Received(
                    receipt: receipts[0], representation: bare, complainant: Complainant(claimed: .parent), kind: kind,
                    moduleVersion: "", lawVersion: ""))
        }
        events += try people(on: on, receipt: receipts[0], bare)
        events += parcels(on: on)
        events.append(.safeguardingChecked(SafeguardingCheck(on: on, by: "x", outcome: .noConcern)))
        events.append(.interestDecided(.first, InterestDecision(isAccepted: true, by: "x", on: on)))
        events.append(.advocateAppointed(.first, try #require(Advocate(name: "Ada")), on: on))
        for stage in Stage.allCases {
            events += StartBasis.allCases.map { .began(.first, stage, on: on, $0) }
            events += Speaker.allCases.map { .requested(.first, stage, StageRequest(on: on, by: $0)) }
        }
        events += Speaker.allCases.map { .withdrawn(.first, Withdrawal(on: on, by: $0)) }
        for kind in Notice.Kind.allCases {
            events.append(
                .told(
                    Notice(
                        kind: kind, track: try #require(TrackNumber(3)), on: on,
                        dates: Clock.allCases.map { ToldDate(clock: $0, setBy: "law", day: on) },
                        rights: Right.allCases, calendarVersion: "", lawVersion: "",
                        carriage: kind == .answer ? .held(.timesUnclear) : nil)))
        }
        return events
    }
}

/// A stored name in one version that was ever written.
struct StoredVersion: Sendable, CustomTestStringConvertible {
    let name: StoredName
    let version: Int

    /// Every version ever written.
    static let all = StoredName.allCases.flatMap { name in
        (1...name.version).map { StoredVersion(name: name, version: $0) }
    }

    var testDescription: String { "\(name.rawValue) \(version)" }
    func golden() throws -> [UInt8] { Array(try Data(contentsOf: name.golden(version: version))) }
}

extension StoredName {
    /// Where the golden of this name and version lies.
    func golden(version: Int) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(rawValue)-\(version).json")
    }
}
