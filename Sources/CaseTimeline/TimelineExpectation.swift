import CaseKernel

/// What a file says should come of its history: the last day of a limit, or where a point goes.
///
/// `expect,local-resolution-answer,set-by=law; due=2026-04-08; outcome=met` and `expect,route,point=2; to=corporate`.
public struct TimelineExpectation: Hashable, Sendable {
    /// The line and column it begins at, from 1.
    let place: CSVRows.Place
    /// Of what something is expected.
    let subject: Subject

    enum Subject: Hashable, Sendable {
        /// A limit: whose, its last day, what it waits for, what comes of it; what is `nil` is not held against it.
        case limit(Limit)
        /// The procedure a point goes to, or the way out.
        case route(PointNumber, to: RouteDecision.Route)
    }

    struct Limit: Hashable, Sendable {
        let clock: Clock
        let setBy: String
        let track: TrackNumber
        let due: Day?
        let waitingFor: Waiting?
        let outcome: String?
    }

    init(_ row: CSVRows.Row) throws(TimelineFaults) {
        place = row.cells[0].start
        var details = ExpectedDetails(Array(row.cells.dropFirst(2)))
        let subject = row.cells.count > 1 ? row.cells[1] : row.cells[0]
        self.subject =
            subject.text.asName == "route"
            ? try Self.route(&details, subject) : try Self.limit(&details, subject)
        guard details.faults.isEmpty else { throw TimelineFaults(faults: details.faults) }
    }

    private static func route(
        _ details: inout ExpectedDetails, _ cell: CSVRows.Cell
    ) throws(TimelineFaults) -> Subject {
        details.refuseAllBut(["point", "to"])
        let routes = RouteDecision.Route.allCases.map(\.rawValue)
        let point = details.text("point").flatMap { Int($0) }.flatMap(PointNumber.init)
        let to = details.choice("to", among: routes).flatMap(RouteDecision.Route.init)
        guard let point, let to else {
            throw TimelineFaults(
                faults: details.faults + [
                    TimelineFault(
                        cell.start,
                        "found an expected route without point and to; expected such as point=2; to=corporate")
                ])
        }
        return .route(point, to: to)
    }

    private static func limit(
        _ details: inout ExpectedDetails, _ cell: CSVRows.Cell
    ) throws(TimelineFaults) -> Subject {
        details.refuseAllBut(["set-by", "due", "waiting-for", "outcome", "track"])
        guard let clock = Clock(rawValue: cell.text.asName) else {
            let near = cell.text.asName.nearest(of: Clock.allCases.map(\.rawValue) + ["route"])
            throw TimelineFaults(
                faults: details.faults + [
                    TimelineFault(
                        cell.start,
                        "found the expectation \(cell.text.quoted); expected route or a clock, such as "
                            + (near ?? Clock.localResolution.rawValue))
                ])
        }
        let setBy = details.choice("set-by", among: ["law", "council", "ombudsman", "policy"]) ?? "law"
        let waiting = details.choice("waiting-for", among: Waiting.allCases.map(\.rawValue)).flatMap(Waiting.init)
        let limit = Limit(
            clock: clock, setBy: setBy, track: details.number("track").flatMap(TrackNumber.init) ?? .first,
            due: details.day("due"), waitingFor: waiting,
            outcome: details.choice("outcome", among: TimelineLimit.Outcome.names))
        if limit.due == nil, limit.waitingFor == nil, limit.outcome == nil, details.faults.isEmpty {
            throw TimelineFaults(faults: [
                TimelineFault(
                    cell.start,
                    "found \(clock.rawValue) with nothing expected of it; expected due, waiting-for or outcome")
            ])
        }
        return .limit(limit)
    }
}

/// The `key=value` pairs of an expectation, with what is wrong with them.
private struct ExpectedDetails {
    private var cells: [String: CSVRows.Cell] = [:]
    private(set) var faults: [TimelineFault] = []

    init(_ rest: [CSVRows.Cell]) {
        for piece in rest.flatMap({ $0.parts(at: ";") }) where !piece.characters.isEmpty {
            let halves = piece.parts(at: "=", limit: 1)
            guard halves.count == 2, cells.updateValue(halves[1], forKey: halves[0].text.asName) == nil else {
                faults.append(
                    TimelineFault(piece.start, "found \(piece.text.quoted); expected key=value, each key once"))
                continue
            }
        }
    }

    mutating func refuseAllBut(_ known: [String]) {
        for (key, cell) in cells.sorted(by: { $0.key < $1.key }) where !known.contains(key) {
            fault(cell, "found the detail \(key.quoted); expected one of \(known.joined(separator: ", "))")
        }
    }

    func text(_ key: String) -> String? { cells[key].map(\.text) }

    mutating func number(_ key: String) -> Int? {
        guard let cell = cells[key] else { return nil }
        if let number = Int(cell.text) { return number }
        fault(cell, "found \(key)=\(cell.text.quoted); expected a whole number from 1")
        return nil
    }

    mutating func day(_ key: String) -> Day? {
        guard let cell = cells[key] else { return nil }
        if let day = Day(iso: cell.text) { return day }
        fault(cell, "found \(key)=\(cell.text.quoted); expected a date like 2026-04-08")
        return nil
    }

    mutating func choice(_ key: String, among known: [String]) -> String? {
        guard let cell = cells[key] else { return nil }
        if known.contains(cell.text.asName) { return cell.text.asName }
        fault(cell, "found \(key)=\(cell.text.quoted); expected one of \(known.joined(separator: ", "))")
        return nil
    }

    private mutating func fault(_ cell: CSVRows.Cell, _ message: String) {
        faults.append(TimelineFault(cell.start, message))
    }
}

extension TimelineLimit.Outcome {
    /// Every name an outcome can have.
    fileprivate static let names = [
        "met", "missed", "overdue", "lapsed", "running", "waiting", "ended", "overtaken", "not-told", "unknown",
    ]
}
