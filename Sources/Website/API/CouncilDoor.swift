import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import Hummingbird

/// The councils and what their modules say, over the door.
struct CouncilDoor: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.councils.rawValue)) { _, context in
            let councils = site.registry.current.inOrder
                .filter { context.ownCouncil == nil || $0.id == context.ownCouncil }.map(CouncilLine.init)
            return JSONBody.response(try JSONBody.encode(CouncilList(councils: councils)), cache: "no-cache")
        }
        router.get(RouterPath(SitePath.Pattern.councilData.rawValue)) { _, context in
            let council = try site.council(for: context)
            return JSONBody.response(try JSONBody.encode(CouncilData(council)), cache: "no-cache")
        }
    }
}

private struct CouncilList: Encodable {
    let councils: [CouncilLine]
}

private struct CouncilLine: Encodable {
    let id: String
    let name: String
    let health: String
    let page: String
    let data: String
    let complaints: String

    init(_ council: ServedCouncil) {
        id = council.id.name
        name = council.module.name
        health = council.health.name
        page = SitePath.council(council.id).path
        data = SitePath.councilData(council.id).path
        complaints = SitePath.complaints(council.id).path
    }
}

/// A council's module merged with the law, as other programs read it.
struct CouncilData: Encodable {
    let id: String
    let name: String
    let version: String
    let effectiveFrom: String
    let health: String
    let complaints: String
    /// The closed list from which a complaint's `kind` comes.
    let complainantKinds: [Kind]
    let limits: [LimitView]
    let facts: [FactLine]
    let shortfalls: [Shortfall]

    struct Kind: Encodable {
        let kind: String
        let title: String
        let source: String
        let needsSufficientInterest: Bool
        let entitledToAdvocate: Bool

        enum CodingKeys: String, CodingKey {
            case kind, title, source
            case needsSufficientInterest = "needs_sufficient_interest"
            case entitledToAdvocate = "entitled_to_advocate"
        }
    }

    struct FactLine: Encodable {
        let section: String
        let attributes: [String: String]
        let words: String
        let source: String
    }

    struct Shortfall: Encodable {
        let found: String
        let law: String
    }

    enum CodingKeys: String, CodingKey {
        case id, name, version, health, complaints, limits, facts, shortfalls
        case effectiveFrom = "effective_from"
        case complainantKinds = "complainant_kinds"
    }

    init(_ council: ServedCouncil) {
        let module = council.module
        id = council.id.name
        name = module.name
        version = module.version
        effectiveFrom = module.effectiveFrom.description
        health = council.health.name
        complaints = SitePath.complaints(council.id).path
        complainantKinds = ComplainantCategory.allCases.map {
            Kind(
                kind: $0.rawValue, title: $0.title, source: $0.source.description,
                needsSufficientInterest: $0.needsSufficientInterest, entitledToAdvocate: $0.isEntitledToAdvocate)
        }
        limits = LimitView.all(of: council.procedure)
        facts = module.facts.map {
            FactLine(section: $0.section, attributes: $0.attributes, words: $0.words, source: $0.evidence.source)
        }
        shortfalls = module.shortfalls.map { Shortfall(found: $0.found, law: $0.source?.description ?? "") }
    }
}
