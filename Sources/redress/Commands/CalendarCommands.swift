public import ArgumentParser
public import CaseKernel

extension Day: ExpressibleByArgument {
    /// Reads an ISO date.
    public init?(argument: String) { self.init(iso: argument) }
}

/// `redress due`: the last day for something due within some working days.
struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "The last day for something due within some working days of a day.",
        discussion: "Day 0 is the day itself and never counts; days are those of SI 2006/1738 regulation 2.")

    @Option(help: "Day 0, like 2026-03-23.")
    var from: Day

    @Option(help: "How many working days.")
    var days: Int

    @Flag(help: "Show every day and why it did or did not count.")
    var explain = false

    @OptionGroup
    var output: FormatOption

    func run() throws {
        guard let count = WorkingDays(exactly: days) else {
            throw ValidationError("--days \(days): expected a whole number from 0 to 65535")
        }
        let deadline: Deadline
        do {
            let rule = Timescale(from: .received, within: .workingDays(count), set: .law(.regulation("2")))
            deadline = try rule.deadline(from: from, on: .englandAndWales)
        } catch {
            throw Outcome.failing(Outcome.atFault, error.description)
        }
        let lines = explain ? deadline.explanation(on: .englandAndWales).map(\.inPlainWords) : []
        switch output.format {
        case .json:
            try OutputFormat.printJSON(
                DueAnswer(
                    due_on: deadline.lastDay.description, provisional: deadline.isProvisional,
                    explanation: explain ? lines : nil))
        case .text:
            print(deadline.lastDay)
            for line in lines { print(line) }
            if deadline.isProvisional {
                Terminal.writeError("provisional: the holidays of that year are computed and not yet published\n")
            }
        }
    }

    private struct DueAnswer: Encodable {
        let due_on: String
        let provisional: Bool
        let explanation: [String]?
    }
}

extension ExplainedDay {
    /// As ``inWords``, without supposing what happened on day 0.
    fileprivate var inPlainWords: String {
        if case .start = reason { "\(day.inWords): day 0, not counted" } else { inWords }
    }
}

/// `redress days`: how many working days lie between two days.
struct DaysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "days", abstract: "How many working days lie after a day, up to and including another.")

    @Option(help: "Day 0, which does not count.")
    var from: Day

    @Option(help: "The last day, which counts if it is a working day.")
    var to: Day

    @OptionGroup
    var output: FormatOption

    func run() throws {
        let count: Int
        do { count = try WorkingCalendar.englandAndWales.workingDays(from: from, to: to) } catch {
            throw Outcome.failing(Outcome.atFault, error.description)
        }
        switch output.format {
        case .json: try OutputFormat.printJSON(["working_days": count])
        case .text: print(count)
        }
    }
}
