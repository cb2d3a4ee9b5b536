import CouncilHost
import HTTPTypes
import Hummingbird
import TeamDesk

/// Every page of the teams and of those who run the install.
struct TeamPages: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        let door = TeamDoor(site: site, router: router)
        SignInPages().addRoutes(to: door)
        SetUpPages().addRoutes(to: door)
        AccountPages().addRoutes(to: door)
        YouPages().addRoutes(to: door)
        WorklistPages().addRoutes(to: door)
        TeamCasePages().addRoutes(to: door)
        BringInPages().addRoutes(to: door)
        FiguresPages().addRoutes(to: door)
        door.post(.teamPractice, Self.moveClock)
        door.get(.teamHome) { visit in
            visit.redirect(to: try visit.account.role == .headOfService ? .figures : .cases)
        }
        door.get(.operatorHome) { try $0.page(try await InstallPage($0)) }
    }

    /// Moves the clock of a practice; there is no such page where the clock is real.
    @Sendable private static func moveClock(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        guard let practice = visit.site.practice else { throw HTTPError(.notFound) }
        if let days = form.text("days").flatMap({ Int($0.filter { !$0.isWhitespace }) }) {
            do { try practice.move(days: days) } catch {
                throw Problem(.unprocessableContent, "practice", "The clock was not moved", detail: error.description)
            }
        }
        return visit.redirect(to: .home)
    }
}
