import CouncilHost
import CouncilModules

/// The council a page belongs to, as the header shows it.
struct PageCouncil {
    /// Its name.
    let name: String
    /// Its procedure page.
    let path: String

    init(_ council: ServedCouncil) {
        name = council.module.name
        path = SitePath.council(council.id).path
    }
}
