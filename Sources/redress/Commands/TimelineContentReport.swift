import CaseKernel
import CaseTimeline

/// What a history was about and what came of it, as `redress timeline` answers it.
struct TimelineContentReport: Encodable {
    let points: [Point]
    /// How many points each finding was the last one of.
    let findings: [String: Int]
    let remedies: [Remedy]
    let actions: [Action]
    let reports: [Report]
    /// What is to be done as soon as possible, and how long it took.
    let gaps: [Gap]

    /// A point.
    struct Point: Encodable {
        let number: Int
        let words: String?
        let arose: [String]
        let route: String?
        let refused: String?
        let finding: String?
        let foundAt: String?
    }

    /// A remedy.
    struct Remedy: Encodable {
        let on: [String]
        let kind: String
        let words: String
        let pounds: Int?
    }

    /// An action.
    struct Action: Encodable {
        let number: Int
        let what: String
        let owner: String
        let due: [String]
        let done: [String]
    }

    /// A report.
    struct Report: Encodable {
        let track: Int
        let of: String
        let received: [String]
    }

    /// A gap.
    struct Gap: Encodable {
        let track: Int
        let what: String
        let source: String?
        let from: [String]
        let done: [String]
        let workingDays: [Int]
        /// The same on a line.
        let inWords: String
    }

    init(_ timeline: Timeline) {
        let content = timeline.content
        points = content.points.map(Point.init)
        findings = Dictionary(content.findings.map { ($0.finding.rawValue, $0.count) }) { $1 }
        remedies = content.remedies.map {
            Remedy(
                on: $0.on.map(\.description), kind: $0.remedy.kind.rawValue, words: $0.remedy.words,
                pounds: $0.remedy.pounds)
        }
        actions = content.actions.map {
            Action(
                number: $0.number.number, what: $0.agreed.what, owner: $0.agreed.owner,
                due: $0.due.map(\.description), done: $0.done.map(\.description))
        }
        reports = content.reports.map {
            Report(
                track: $0.track.number, of: $0.kind?.rawValue ?? "review-panel", received: $0.on.map(\.description))
        }
        gaps = timeline.gaps.map(Gap.init)
    }

    /// As a complaints manager reads it.
    var lines: [String] {
        var lines: [String] = []
        if points.contains(where: \.isTelling) { lines += ["", "What was complained about"] + points.map(\.line) }
        let counts = PointFinding.Finding.allCases.compactMap { finding in
            findings[finding.rawValue].map { "\($0) \(finding.rawValue.spaced)" }
        }
        if !counts.isEmpty { lines.append("  Findings: \(counts.joined(separator: ", "))") }
        let done = remedies.map(\.line) + actions.map(\.line)
        if !done.isEmpty { lines += ["", "Remedies and actions"] + done }
        let letters = reports.map(\.line) + gaps.map { "  \($0.inWords)" }
        if !letters.isEmpty { lines += ["", "Reports, and what is to be done as soon as possible"] + letters }
        return lines
    }
}

extension TimelineContentReport.Point {
    fileprivate init(_ point: TimelineContent.PointStory) {
        number = point.number.number
        words = point.words
        arose = point.arose.map(\.description)
        route = point.route?.rawValue
        refused = point.refusal?.rawValue
        finding = point.finding?.rawValue
        foundAt = point.foundAt?.rawValue
    }

    /// Whether there is anything to say of it.
    fileprivate var isTelling: Bool { [words, route, refused, finding].contains { $0 != nil } || !arose.isEmpty }

    fileprivate var line: String {
        let parts = [
            words ?? "(the history does not say what)",
            arose.isEmpty ? nil : "arose \(arose.joined(separator: " to "))",
            route.map { "procedure: \($0)" },
            refused.map { "refused: \($0.spaced)" },
            finding.map { "\($0.spaced), at \(foundAt.flatMap(Stage.init)?.title ?? "an answer")" },
        ].compactMap(\.self)
        return "  \(number). \(parts.joined(separator: "; "))"
    }
}

extension TimelineContentReport.Remedy {
    fileprivate var line: String {
        let about = words.isEmpty ? "" : ": \(words)"
        return
            "  \(on.joined(separator: " to "))  remedy offered, \(kind.spaced)\(about)\(pounds.map { ", £\($0)" } ?? "")"
    }
}

extension TimelineContentReport.Action {
    fileprivate var line: String {
        let by = owner.isEmpty ? "" : ", for \(owner)"
        let standing = done.isEmpty ? "not told to be done" : "done \(done.joined(separator: " to "))"
        return "  action \(number): \(what)\(by); due \(due.joined(separator: " to ")), \(standing)"
    }
}

extension TimelineContentReport.Report {
    fileprivate var line: String {
        let whose = of == "review-panel" ? "stage 3: the review panel’s report" : "stage 2: the \(of.spaced)’s report"
        return "  \(track == 1 ? "" : "track \(track): ")\(whose) received on \(received.joined(separator: " to "))"
    }
}

extension TimelineContentReport.Gap {
    fileprivate init(_ gap: TimelineGap) {
        track = gap.track.number
        what = gap.kind.rawValue
        source = gap.kind.source?.description
        from = gap.from.map(\.description)
        done = gap.done.map(\.description)
        workingDays = gap.workingDays
        let days = gap.workingDays
        let spread = days.count == 2 ? "\(days[0]) to \(days[1].workingDays)" : days.first?.workingDays ?? ""
        let words = gap.kind.inWords
        let took = gap.done.isEmpty ? "the history does not say when" : "\(words.done) \(gap.done.inWords), \(spread)"
        inWords =
            "\(gap.track == .first ? "" : "track \(track): ")\(words.what): \(words.from) \(gap.from.inWords), \(took)\(source.map { " (\($0))" } ?? "")"
    }
}

extension TimelineGap.Kind {
    fileprivate var inWords: (what: String, from: String, done: String) {
        switch self {
        case .information: ("the procedure explained, and help offered", "received", "done")
        case .interest: ("the decision on sufficient interest", "received", "decided")
        case .record: ("the written record", "stage 2 asked for", "produced")
        case .stopNotice: ("the notice that consideration ends", "ended", "sent")
        case .letter: ("the letter of stage 2", "last report", "sent")
        }
    }
}

extension String {
    fileprivate var spaced: String { String(map { $0 == "-" ? " " : $0 }) }
}
