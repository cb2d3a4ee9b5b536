import CaseDesk
import CaseKernel
import CaseStore

/// What the complaints team is told of by plug-in: references and dates, and never anything about a person.
enum TeamLetters {
    /// That something has come in.
    static func alert(_ alert: TeamAlert, _ leaving: LeavingCase) -> Letter {
        let reference = leaving.id.reference
        let read = "Open the case \(reference) and read it."
        let blocks: [Letter.Block] =
            switch alert {
            case .complaint:
                [
                    .paragraph("A new complaint has come in. Its reference is \(reference)."),
                    .paragraph(
                        "Somebody has to read it today for any risk to a child or anyone else. \(dueLine(leaving))"),
                ]
            case .intention:
                [
                    .paragraph("Somebody wants help to complain, or an advocate. The reference is \(reference)."),
                    .paragraph(
                        "They must be given information about advocacy and offered help to get an advocate, before there "
                            + "is any complaint (SI 2004/719 reg 4(2))."),
                ]
            case .danger:
                [
                    .paragraph(
                        "What somebody wrote may mean that a person is in danger. \(read) Do it now, whatever the hour."
                    ),
                    .paragraph(
                        "A machine found certain words and understood nothing: only somebody who reads it can tell. If a child "
                            + "is in danger, call 999 and the duty social worker."),
                ]
            case .safetyNet:
                [
                    .paragraph(
                        "Somebody with the reference \(reference) wants an advocate, and the council's module names no "
                            + "provider for them. They were referred to one that it inherits from its base."),
                    .paragraph(
                        "The duty to help them to get an advocate stays with the council (Children Act 1989 s.26A)."),
                ]
            }
        let subject = alert == .danger ? "Urgent: read a case now" : "A case needs reading"
        return Letter(subject: subject, blocks: blocks)
    }

    private static func dueLine(_ leaving: LeavingCase) -> String {
        let clocks = leaving.file.clocks(under: leaving.circumstances.procedure, on: leaving.circumstances.calendar)
        let days = clocks.compactMap { reading -> Day? in
            guard case .running(let deadline) = reading.standing else { return nil }
            return deadline.lastDay
        }
        return days.min().map { "The next date is \($0.inWords)." } ?? ""
    }

    /// The day's list of what is due and late; `nil` when there is nothing.
    static func digest(_ cases: [CaseSummary], on day: Day, calendar: WorkingCalendar) -> Letter? {
        let late = cases.filter { $0.nextDue.map { $0 < day } ?? false }
        let today = cases.filter { $0.nextDue == day }
        let waiting = cases.filter { $0.nextDue == nil && $0.nextStep != nil }
        guard !(late + today + waiting).isEmpty else { return nil }
        var blocks: [Letter.Block] = [
            .paragraph("\(late.count) late, \(today.count) due today, \(waiting.count) to be done as soon as possible.")
        ]
        for (title, listed) in [
            ("Late, the longest first:", late), ("Due today:", today), ("As soon as possible:", waiting),
        ]
        where !listed.isEmpty {
            blocks += [.paragraph(title), .list(listed.prefix(100).map { line($0, on: day, calendar) })]
        }
        return Letter(subject: "What is due and late, \(day.inWords)", blocks: blocks)
    }

    private static func line(_ summary: CaseSummary, on day: Day, _ calendar: WorkingCalendar) -> String {
        let step = summary.nextStep ?? "-"
        guard let due = summary.nextDue else { return "\(summary.id.reference)  \(step)" }
        guard due < day, let days = try? calendar.workingDays(from: due, to: day) else {
            return "\(summary.id.reference)  \(step)  due \(due.inWords)"
        }
        return
            "\(summary.id.reference)  \(step)  was due \(due.inWords), \(days) working day\(days == 1 ? "" : "s") ago"
    }
}
