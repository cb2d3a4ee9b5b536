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
        door.get(.teamHome) { visit in
            visit.redirect(to: try visit.account.role == .complaintsManager ? .accounts : .you)
        }
        door.get(.operatorHome) { visit in visit.redirect(to: .you) }
    }
}
