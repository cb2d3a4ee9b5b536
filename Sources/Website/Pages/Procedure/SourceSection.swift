import CaseKernel
import CouncilHost
import CouncilModules

/// Where the page's facts are from, and when they were seen.
struct SourceSection {
    let pages: [Page]
    let law: String
    let effectiveFrom: String
    /// Whether an earlier version stands in for one that does not load.
    let isEarlierVersion: Bool
    /// The languages the council's wording comes in, beside English.
    let languages: String?

    /// A page the facts are from.
    struct Page {
        let link: ContactLink
        let seen: String
    }

    init(_ council: ServedCouncil) {
        let module = council.module
        pages = module.sources.map { Page(link: ContactLink($0.title, url: $0.url), seen: $0.seen.inWords) }
        law = council.procedure.law.version
        effectiveFrom = module.effectiveFrom.inWords
        isEarlierVersion = council.isEarlierVersion
        let others = module.languages.filter { $0 != .en }.map { String($0.help.dropLast()) }
        languages = others.isEmpty ? nil : String.list(others)
    }
}
