public import CaseKernel
import CaseStore
public import CaseTimeline

/// An open case that was brought in from another system.
public struct ImportedCase: Hashable, Sendable {
    /// Its reference here.
    public let reference: CaseID
    /// The words by which the person follows it, shown this once; `nil` of a file that was brought in before.
    public let code: AccessCode?
}

/// What taking a history in would come to.
public struct ImportTrial: Hashable, Sendable {
    /// Where the case would stand, as ``StandingName``.
    public let standing: String
    /// Its clocks.
    public let deadlines: [DeadlineView]
    /// What was irregular, by line.
    public let irregular: [String]
}

extension CaseDesk {
    /// Takes in a history as a case of its own, in one transaction. What happened is recorded: no notice leaves, nobody is
    /// referred. The same file is taken in once, however often it is brought.
    ///
    /// - Parameter file: the bytes that the lines were read from.
    /// - Throws: ``DeskError/faults(_:)`` where the history cannot become a case: no receipt, a date known to the month
    ///   alone, a line that is nonsense, or something that has not happened yet; and where it was one that was erased.
    public func takeIn(_ lines: [TimelineLine], from file: [UInt8]) async throws(DeskError) -> ImportedCase {
        let key = RequestKey(key: "timeline", request: file)
        let keyMAC = store.mac(.replyKey, of: Array("timeline ".utf8) + file)
        let fingerprint = store.mac(.requestFingerprint, of: key.request)
        let now = clock.now
        let kept = try await stored { () throws(StoreError) in
            try await store.keptReply(keyMAC: keyMAC, fingerprint: fingerprint, at: now)
        }
        switch kept {
        case .replay(let body)?: return try Self.known(body)
        case .erased?: throw Self.wasErased
        case .keyUsedForAnotherRequest?, nil: break
        }
        let current = try procedures.current(clock.today)
        let setting = TimelineSetting(
            procedure: current.procedure, calendar: calendar, asOf: clock.today, moduleVersion: current.moduleVersion)
        let timeline = Timeline(lines, in: setting)
        let faults = timeline.faultsAsCase(lines)
        guard faults.isEmpty else { throw .faults(FormFaults(faults: faults)) }
        let circumstances = Circumstances(procedure: current.procedure, calendar: calendar, today: clock.today)
        let (reference, code) = (CaseID(number: .random(in: 0..<CaseID.count)), AccessCode.drawn())
        let opening = CaseOpening(
            codeMAC: store.mac(.accessCode, of: code.bytes(for: reference)),
            events: try encode(timeline.events, at: now),
            summary: CaseSummary(reference, timeline.state, under: circumstances, moduleVersion: current.moduleVersion),
            reply: ReplyToKeep(
                keyMAC: keyMAC, fingerprint: fingerprint, body: Array(reference.reference.utf8),
                keptUntil: now + Self.importsRemembered))
        switch try await stored({ () throws(StoreError) in try await store.open(opening, at: now) }) {
        case .opened: return ImportedCase(reference: reference, code: code)
        case .alreadyKept(.replay(let body)): return try Self.known(body)
        case .alreadyKept(.keyUsedForAnotherRequest): throw .requestKeyReused
        case .alreadyKept(.erased): throw Self.wasErased
        }
    }

    private static var wasErased: DeskError {
        .fault("file", "was taken in before, as a case that has been erased since; it is not taken in again")
    }

    /// What taking a history in would come to, without taking it in.
    ///
    /// - Throws: ``DeskError/faults(_:)`` where the history cannot become a case.
    public func trial(of lines: [TimelineLine]) async throws(DeskError) -> ImportTrial {
        let current = try procedures.current(clock.today)
        let setting = TimelineSetting(
            procedure: current.procedure, calendar: calendar, asOf: clock.today, moduleVersion: current.moduleVersion)
        let timeline = Timeline(lines, in: setting)
        let faults = timeline.faultsAsCase(lines)
        guard faults.isEmpty else { throw .faults(FormFaults(faults: faults)) }
        let circumstances = Circumstances(procedure: current.procedure, calendar: calendar, today: clock.today)
        return ImportTrial(
            standing: StandingName(timeline.state).rawValue,
            deadlines: deadlines(of: timeline.state, under: circumstances),
            irregular: timeline.entries.flatMap { entry in
                entry.findings.map {
                    "Line \(entry.line.number): \($0.reasons.joined(separator: "; or ")) (\($0.rule))"
                }
            })
    }

    /// For how long a file that was brought in is known again, in seconds: ten years.
    private static let importsRemembered: Int64 = 10 * 366 * 86_400

    private static func known(_ body: [UInt8]) throws(DeskError) -> ImportedCase {
        guard let reference = CaseID(String(decoding: body, as: UTF8.self)) else {
            throw .unreadable(reason: "what was kept of an import is not a reference")
        }
        return ImportedCase(reference: reference, code: nil)
    }
}

extension Timeline {
    /// Why the history cannot become a case, by line; empty when it can.
    public func faultsAsCase(_ lines: [TimelineLine]) -> [FormFaults.Fault] {
        var faults = self.faults.map { FormFaults.Fault(field: "line \($0.line)", message: $0.message) }
        for line in lines where !line.isExact {
            faults.append(
                FormFaults.Fault(
                    field: "line \(line.number)",
                    message: "a case needs the day; find it, or give the day that favours the complainant"))
        }
        for entry in entries {
            guard let reason = entry.passedOver else { continue }
            faults.append(FormFaults.Fault(field: "line \(entry.line.number)", message: reason))
        }
        if let line = laterLines.first {
            faults.append(
                FormFaults.Fault(
                    field: "line \(line.number)",
                    message: "a second complaint begins here; put it and what belongs to it in a file of its own"))
        }
        if isOpeningAssumed {
            faults.append(
                FormFaults.Fault(
                    field: "line 1", message: "a case begins with its receipt; put a line with receive first"))
        }
        return faults
    }
}
