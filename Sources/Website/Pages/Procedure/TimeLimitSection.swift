import CaseKernel
import CouncilModules

/// How late a complaint may be: the law's year with its discretion, or longer where the council gives longer.
struct TimeLimitSection {
    /// What the council gives beyond the law.
    let longer: String?
    /// From what the council counts, and what it does with a complaint that is partly in time.
    let ways: [String]
    let quotation: Quotation?

    init(_ module: CouncilModule) {
        let limit = module.timeLimit
        longer = limit.flatMap { limit in
            limit.months > 12 ? "This council gives you longer: \(Span.months(limit.months).inWords)." : nil
        }
        let from = (limit?.countedFrom ?? []).filter { $0 != .event }.map(\.words)
        let latest = from.isEmpty ? nil : "This council also counts from \(String.list(from, "or"))."
        ways = [latest, limit?.partly?.words].compactMap(\.self)
        quotation = Quotation(
            about: "how long you have", [limit?.evidence].compactMap(\.self), of: module)
    }
}
