import CaseDesk
import CaseKernel

/// Why a date is that date, in a few short sentences: from when the days are counted, how many, and which are left out.
struct YoungReason: Sendable {
    /// The sentences; none while no clock runs.
    let lines: [String]

    /// Reads the explanation, which has a line a day: the start, then each day counted or left out, up to the last.
    init(_ view: DeadlineView) {
        let days = view.explanation.map { $0.split(separator: ": ", maxSplits: 1).map(String.init) }
        guard let start = days.first?.first, let last = days.last?.first, days.count > 1 else {
            lines = []
            return
        }
        let counted = days.count { $0.count == 2 && $0[1].hasPrefix("day ") }
        let left = days.dropFirst().filter { $0.count == 2 && $0[1].hasSuffix(Self.leftOut) }
        let holidays = left.filter { !$0[1].hasPrefix("weekend") }
            .map { "We left out \($0[0]): \($0[1].replacing(Self.leftOut, with: ""))." }
        var lines = ["The count starts on \(start)."]
        if left.isEmpty {
            lines.append("Then \(counted == 1 ? "1 day is" : "\(counted) days are") counted.")
        } else {
            lines.append("Then \(counted == 1 ? "1 work day is" : "\(counted) work days are") counted.")
            lines.append("Weekends and bank holidays are left out.")
        }
        self.lines = lines + holidays + ["So the last day is \(last)."]
    }

    private static let leftOut = ", not counted"
}
