import ArgumentParser
import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules

/// `redress route`: which advocacy provider somebody is referred to, and why.
struct RouteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: "Say which advocacy provider somebody would be referred to, and why.",
        discussion: """
            Providers are chosen by their contract, the groups they work for, then by age, then in the council's own order; one inherited \
            from the base only where nobody else fits. A provider's area is shown and decides nothing, for no case says where \
            a person lives. The running host chooses in the same way. Groups that --who does not say are given with --also.
            """)

    @Option(help: "The council.")
    var council: String

    @Option(help: "Who wants the advocate, such as looked-after-child, child-in-need or care-leaver.")
    var who: String

    @Option(help: "Their age in years.")
    var age: Int?

    @Option(help: "Another group they belong to: child-protection, disabled-children.")
    var also: [String] = []

    @Option(help: "The day of the referral, such as 2026-03-23. [today]")
    var on: Day?

    @OptionGroup
    var folder: CouncilsOption

    @OptionGroup
    var output: FormatOption

    func run() throws {
        let module = try folder.module(of: council)
        let seeker = try seeker()
        let entitled = seeker.category.isEntitledToAdvocate || (age.map { $0 < 18 } ?? false)
        let answer = RouteAnswer(
            council: module.id.name, isEntitled: entitled,
            route: CaseKernel.route(seeker, among: module.arrangements.advocacy, on: try on ?? .today()),
            module)
        switch output.format {
        case .json: try OutputFormat.printJSON(answer)
        case .text: print(answer.text, terminator: "")
        }
        if answer.provider == nil { throw Outcome.atFault }
    }

    private func seeker() throws -> AdvocacySeeker {
        guard let category = ComplainantCategory(rawValue: who) else {
            let known = ComplainantCategory.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--who \(who.prefix(60)): expected one of \(known)")
        }
        if let age, !(0...120).contains(age) { throw ValidationError("--age \(age): expected 0 to 120") }
        let groups = try also.map { name in
            guard let group = AdvocacyGroup(rawValue: name) else {
                let known = AdvocacyGroup.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--also \(name.prefix(60)): expected one of \(known)")
            }
            return group
        }
        return AdvocacySeeker(category: category, age: age, also: Set(groups))
    }
}

/// What `route` answers.
private struct RouteAnswer: Encodable {
    let council: String
    let provider: String?
    let providerName: String?
    let safetyNet: Bool
    /// The name of the base the provider is inherited from; `nil` for the council's own.
    let inheritedFrom: String?
    /// Whether section 26A gives this person an advocate, so that the host refers them by itself.
    let entitled: Bool
    let reasons: [String]
    let carriedBy: String?
    let passedOver: [PassedOver]

    struct PassedOver: Encodable {
        let provider: String
        let reason: String
    }

    init(council: String, isEntitled: Bool, route: AdvocacyRoute, _ module: CouncilModule) {
        self.council = council
        provider = route.chosen?.id
        providerName = route.chosen?.name
        safetyNet = route.chosen?.isSafetyNet ?? false
        inheritedFrom = route.chosen?.base
        entitled = isEntitled
        reasons = route.reasons
        carriedBy = route.chosen.flatMap { module.plugin(of: .provider($0.id)) }
        passedOver = route.passedOver.map { PassedOver(provider: $0.service.id, reason: $0.reason) }
    }

    var text: String {
        var lines: [String] = []
        if let provider, let providerName {
            lines.append(
                "\(providerName) (\(provider))\(inheritedFrom.map { ", inherited from the base \"\($0)\"" } ?? "")")
            lines.append("  carried by \(carriedBy.map { "the plug-in \($0)" } ?? "the complaints team, by hand")")
        } else {
            lines.append("no advocacy provider fits: the complaints team has to find one")
        }
        lines += reasons.map { "  \($0)" }
        if !entitled {
            lines.append("  Section 26A gives this person no advocate, so nobody is referred without being asked")
        }
        lines += passedOver.map { "not \($0.provider): \($0.reason)" }
        return lines.joined(separator: "\n") + "\n"
    }
}
