import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules

/// Help to complain: advocates, formats, interpreters.
struct HelpSection {
    let services: [AdvocacyService]
    let hasServices: Bool
    /// Offers that go beyond the law's.
    let wider: [String]
    /// Formats and other help: the council's list, or the usual things to ask for.
    let formats: [String]
    let quotation: Quotation?

    init(_ served: ServedCouncil) {
        let module = served.module
        services = module.advocates(on: served.desk.today).map(AdvocacyService.init)
        hasServices = !services.isEmpty
        wider = Array(Set(module.advocacyOffers.compactMap(\.to.wider))).sorted()
        formats = Self.formats(module.help, for: .adult)
        quotation = Quotation(
            about: "help to complain",
            module.advocacyOffers.map(\.evidence) + module.advocacyProviders.map(\.evidence)
                + module.help.map(\.evidence),
            of: module)
    }

    /// Each kind of help once; a kind that only the council's words can name is named in them.
    static func formats(_ help: [HelpFormat], for voice: Voice) -> [String] {
        let usual: [FormatKind] = [.largePrint, .easyRead, .interpreter, .signLanguage, .friendOrRelative]
        guard !help.isEmpty else { return usual.compactMap { $0.words(for: voice) } }
        return help.compactMap { $0.kind.words(for: voice) ?? ($0.evidence.words.isEmpty ? nil : $0.evidence.words) }
            .unique
    }
}
