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
        case .received: return .received(try received())
        case .safeguardingChecked:
            return .safeguardingChecked(
                SafeguardingCheck(on: on, by: "duty officer", outcome: .referred(to: "the front door")))
        case .categoryEstablished:
            return .categoryEstablished(.first, .specialGuardian, by: "complaints manager", on: on)
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
            return .answered(
                .first, .localResolution, Answer(on: on, by: "team manager", words: "We are sorry.", isResolved: true))
        case .requested:
            return .requested(.first, .investigation, StageRequest(on: on, by: .advocate, words: "Not all of it"))
        case .recordProduced: return .recordProduced(.first, on: on)
        case .withdrawn: return .withdrawn(.first, Withdrawal(on: on, by: .complainant, words: "It is settled"))
        case .withdrawalConfirmed: return .withdrawalConfirmed(.first, on: on)
        case .told: return .told(notice(on: on))
        case .closed: return .closed(by: "complaints manager", on: on)
        }
    }

    static func received() throws -> Received {
        let receivedOn = try #require(Day(iso: "2026-03-23"))
        return Received(
            receipt: try #require(Receipt(receivedOn: receivedOn, enteredOn: receivedOn.next, channel: .telephone)),
            representation: try #require(
                Representation(
                    points: ["Nobody came.", "“Nobody” rang – twice/daily 🙂"], wanted: "A visit",
                    happenedOn: receivedOn.advanced(by: -21))),
            complainant: Complainant(
                claimed: .careLeaver, name: "Zoë O'Neil", email: "zoe@example.org", phone: "01632 960001",
                safeContact: "Text only", isUnder18: true),
            child: Child(name: "Zoë", bornOn: Day(iso: "2009-02-28")), wantsAdvocate: true, moduleVersion: "sha256:1",
            lawVersion: Law.regulations2006.version)
    }

    private static func notice(on: Day) -> Notice {
        Notice(
            kind: .acknowledgement, track: .first, on: on,
            dates: [
                ToldDate(clock: .localResolution, setBy: "law", day: on.advanced(by: 14)),
                ToldDate(clock: .acknowledgement, setBy: "council", day: on),
            ], rights: [.advocacy, .ombudsman], calendarVersion: "a calendar", lawVersion: "a law")
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
                        rights: Right.allCases,
                        calendarVersion: "", lawVersion: "")))
        }
        return events
    }
}

extension StoredName {
    /// Where the golden of this name and version lies.
    func golden(version: Int) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(rawValue)-\(version).json")
    }
}
