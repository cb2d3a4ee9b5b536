import CaseKernel
import CouncilHost
import CouncilModules

/// The council a page belongs to, as the frame around the page shows it.
struct PageCouncil: Sendable {
    /// Which council.
    let id: CouncilID
    /// The style sheet with its colour, where it has one.
    let looks: String?
    /// Its name.
    let name: String
    /// The name that people know the service by, if that is another.
    let brand: String?
    /// Whether it has a host of its own, where nothing leads to another council.
    let hasOwnHost: Bool
    /// Whether its pages are only looked at, and no complaint is taken.
    let isDraft: Bool
    /// Its start page.
    let path: String
    /// What to do if somebody is in danger.
    let danger: String
    /// Its procedure.
    let procedure: String
    /// Asking for an advocate.
    let advocate: String
    /// Following a case.
    let track: String
    /// Its privacy notice.
    let privacy: String
    /// Its accessibility statement.
    let accessibility: String

    init(_ council: ServedCouncil) {
        id = council.id
        looks = council.module.brand.map { SitePath.looks($0).path }
        name = council.module.name
        brand = council.module.serviceBrand?.name
        hasOwnHost = council.module.host != nil
        isDraft = council.isDraft
        path = SitePath.council(id).path
        danger = SitePath.danger(id).path
        procedure = SitePath.procedure(id).path
        advocate = SitePath.advocate(id).path
        track = SitePath.track(id).path
        privacy = SitePath.privacy(id).path
        accessibility = SitePath.accessibility(id).path
    }
}
