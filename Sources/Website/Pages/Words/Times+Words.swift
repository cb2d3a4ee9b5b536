import CaseKernel
import CouncilModules

extension Span {
    /// The length as a page says it after a lead: `10 working days`, `the same day`.
    var onPage: String {
        switch self {
        case .workingDays(let days) where days.count == 0: "the same day"
        case .calendarDays(0): "the same day"
        case .workingDays, .calendarDays, .months, .unlimited: inWords
        }
    }
}

extension PublishedTimescale {
    /// The council's own time in a sentence; `nil` when the page gives none.
    var sentence: String? {
        let start = from.flatMap { $0.isUsual(for: clock) ? nil : " from the day \($0.inWords)" } ?? ""
        let longest = upTo.map { "\($0.onPage) at most" }
        guard let within else { return longest.map { "This council says \($0)\(start)." } }
        return "\(obligation.lead) \(within.onPage)\(start)\(longest.map { ", \($0)" } ?? "")."
    }
}

extension ContactKind {
    /// What it is, as the first words of a line.
    func words(_ voice: Voice) -> String {
        switch self {
        case .compliment: Said("A compliment", young: "Saying thank you")(voice)
        case .comment: Said("A comment", young: "Telling the council what you think")(voice)
        case .suggestion: Said("A suggestion", young: "An idea")(voice)
        case .enquiry: Said("An enquiry", young: "A question")(voice)
        }
    }
}

extension StartEvent {
    /// Whether it is what anyone would expect.
    fileprivate func isUsual(for clock: TimescaleClock) -> Bool {
        switch self {
        case .known(.received), .made: clock == .acknowledgement
        case .known(.requested), .known(.panelReported), .known(.panelMet): true
        case .known, .investigationStarted, .pointsAgreed, .metComplainant, .letterReceived: false
        }
    }
}
