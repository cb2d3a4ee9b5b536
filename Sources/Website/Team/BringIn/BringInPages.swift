import CaseDesk
import CaseKernel
import CaseTimeline
import CouncilHost
import HTTPTypes
import Hummingbird
import TeamDesk

/// Bringing open cases in from another system, as timeline files: a trial shows every date and fault first.
struct BringInPages: Sendable {
    func addRoutes(to door: TeamDoor) {
        door.get(.teamBringIn) { try $0.page(BringInPage($0)) }
        door.post(.teamBringIn, Self.take)
    }

    @Sendable private static func take(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        guard let text = form.text("file") else {
            return try visit.page(
                BringInPage(visit, fault: "Choose a file, or put what it holds into the box"),
                status: .unprocessableContent)
        }
        let desk = try visit.served.desk
        let file = TimelineFile(text)
        guard file.faults.isEmpty, !file.lines.isEmpty else {
            let faults =
                file.faults.isEmpty ? ["The file holds no line that happened."] : file.faults.map(\.description)
            return try visit.page(BringInPage(visit, text: text, faults: faults), status: .unprocessableContent)
        }
        do {
            guard form.text("go") == "take" else {
                let trial = try await desk.trial(of: file.lines)
                return try visit.page(BringInPage(visit, text: text, trial: trial))
            }
            let taken = try await desk.takeIn(file.lines, from: Array(text.utf8))
            return try visit.page(BringInPage(visit, taken: taken))
        } catch let error as DeskError {
            guard case .faults(let faults) = error else { throw Problem(error) }
            let told = faults.faults.map { "\($0.field): \($0.message)" }
            return try visit.page(BringInPage(visit, text: text, faults: told), status: .unprocessableContent)
        }
    }
}

/// The page on which a case is brought in.
struct BringInPage: TeamView {
    static let template = "team-bring-in"
    let title = "Bring a case in"
    let frame: TeamFrame
    let action: String
    let formToken: String
    let text: String
    let fault: String?
    let faults: [String]
    let hasFaults: Bool
    let hasTrial: Bool
    let dates: [String]
    let irregular: [String]
    let hasIrregular: Bool
    let standing: String
    let reference: String?
    let code: String?
    let address: String

    init(
        _ visit: TeamVisit, text: String = "", fault: String? = nil, faults: [String] = [], trial: ImportTrial? = nil,
        taken: ImportedCase? = nil
    ) {
        frame = visit.frame
        action = visit.area.path(.bringIn)
        formToken = visit.formToken
        self.text = text
        self.fault = fault
        self.faults = faults
        hasFaults = !faults.isEmpty
        hasTrial = trial != nil
        dates = (trial?.deadlines ?? []).map { view in
            let name = (Clock(rawValue: view.step)?.inWords ?? view.step).capitalisedFirst
            let due = view.dueOn.flatMap { Day(iso: $0)?.inWords } ?? "no date yet"
            return "\(name) (\(view.setBy)): \(due), \(view.status)"
        }
        irregular = trial?.irregular ?? []
        hasIrregular = !irregular.isEmpty
        standing = trial.map { StandingName(rawValue: $0.standing)?.title ?? $0.standing } ?? ""
        reference = taken?.reference.reference
        code = taken?.code?.text
        address = taken.map { visit.area.path(.ofCase($0.reference, .whole)) } ?? ""
    }
}
