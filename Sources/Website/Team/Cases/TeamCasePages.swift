import CaseKernel
import Hummingbird
import TeamDesk

/// One case, for those of the team who may see it.
struct TeamCasePages: Sendable {
    func addRoutes(to door: TeamDoor) {
        door.get(.teamCase) { visit in
            let found = try await TeamCase(visit, looking: "the case")
            return try visit.page(
                TeamCasePage(
                    found, done: visit.query("done").flatMap(StepName.init(rawValue:)), why: visit.query("why")))
        }
        door.get(.teamHistory) { visit in
            try visit.page(TeamHistoryPage(try await TeamCase(visit, looking: "the history")))
        }
        door.get(.teamViewings) { visit in
            try visit.page(try await ViewingsPage(try await TeamCase(visit, looking: "who looked")))
        }
        StepPages().addRoutes(to: door)
        RegisterPages().addRoutes(to: door)
    }
}
