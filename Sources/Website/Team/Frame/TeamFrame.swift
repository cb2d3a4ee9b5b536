import CouncilHost
import CouncilModules
import TeamDesk

/// A page of a team: a view model and the template that shows it.
protocol TeamView: Sendable {
    /// The template's name.
    static var template: String { get }
    /// The page's title; never holds anything personal.
    var title: String { get }
    /// What surrounds it.
    var frame: TeamFrame { get }
    /// Whether it says that what was sent is at fault, which its title says first.
    var isAtFault: Bool { get }
}

extension TeamView {
    /// Nothing was sent, or all was well.
    var isAtFault: Bool { false }
}

/// What surrounds a team's page.
struct TeamFrame: Sendable {
    /// Whose area it is.
    let name: String
    /// Where it begins.
    let home: String
    /// Where one can go.
    let links: [Link]
    let hasLinks: Bool
    /// Who has signed in, and as what; `nil` before that.
    let who: String?
    /// Where the session is ended.
    let signOut: String
    /// What shows that the form that ends it came from here.
    let formToken: String
    /// The council's own colour, where it has one.
    let looks: String?
    /// Where the clock of a practice is moved, by those who have signed in.
    let moveClock: String?

    /// A link of the bar.
    struct Link: Sendable {
        let address: String
        let words: String
    }

    init(_ area: TeamArea, who: SignedIn?, site: Site) {
        name = area.name
        home = area.path(.home)
        self.who = who.map { "\($0.account.name), \($0.account.role.title.lowercased())" }
        signOut = area.path(.signOut)
        formToken = who?.formToken ?? ""
        links = who.map { Self.links($0.account.role, area) } ?? []
        hasLinks = !links.isEmpty
        moveClock = site.practice != nil && who != nil && area.served != nil ? area.path(.practice) : nil
        looks = area.served?.module.brand.map { SitePath.looks($0).path }
    }

    private static func links(_ role: TeamRole, _ area: TeamArea) -> [Link] {
        offered.compactMap { pattern, page, words in
            guard case .roles(let roles) = pattern.audience, roles.contains(role) else { return nil }
            return Link(address: area.path(page), words: words)
        }
    }

    /// The pages of the bar, in their order.
    private static let offered: [(SitePath.Pattern, TeamPath, String)] = [
        (.teamCases, .cases, "Cases"), (.teamSearch, .search, "Search"), (.teamRegister, .register, "Register"),
        (.teamBringIn, .bringIn, "Bring in"), (.teamFigures, .figures, "Figures"),
        (.teamAccounts, .accounts, "Accounts"), (.teamYou, .you, "You"),
        (.operatorHome, .home, "Install"), (.operatorYou, .you, "You"),
    ]
}

/// What the layout shows around a team's page.
struct TeamLayout {
    let documentTitle: String
    let frame: TeamFrame
    let stylesheet = SitePath.stylesheet.path
    /// The day that is rehearsed, where this is a practice.
    let practice: String?
    /// Already escaped: it is a rendered template.
    let body: String

    init(_ view: some TeamView, body: String, practice: String? = nil) {
        self.practice = practice
        documentTitle = "\(view.isAtFault ? "Error: " : "")\(view.title) – \(view.frame.name) complaints team"
        frame = view.frame
        self.body = body
    }
}
