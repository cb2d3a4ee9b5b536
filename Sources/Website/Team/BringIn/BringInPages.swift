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

    /// How many files are taken at once.
    static let limit = 50

    @Sendable private static func take(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        let texts = (form.all("file") + form.all("text")).filter { $0.contains { !$0.isWhitespace } }
        guard !texts.isEmpty, texts.count <= limit else {
            let fault =
                texts.isEmpty
                ? "Choose files, or put what one holds into the box" : "Bring in \(limit) files at once at most"
            return try visit.page(
                BringInPage(visit, typed: form.text("text") ?? "", fault: fault), status: .unprocessableContent)
        }
        let desk = try visit.served.desk
        let isTrial = form.text("go") != "take"
        var results: [BringInPage.Result] = []
        // Nothing is brought in unless every file of the lot can be.
        for (index, text) in texts.enumerated() { results.append(try await trial(text, index, desk, visit)) }
        let isSound = results.allSatisfy { !$0.hasFaults }
        if !isTrial, isSound {
            results = []
            for (index, text) in texts.enumerated() {
                let taken = try await DeskError.asProblem {
                    try await desk.takeIn(TimelineFile(text).lines, from: Array(text.utf8))
                }
                results.append(BringInPage.Result(index, taken, visit))
            }
            return try visit.page(BringInPage(visit, results: results))
        }
        return try visit.page(
            BringInPage(
                visit, texts: texts, typed: form.text("text") ?? "", results: results, isSound: isSound),
            status: isSound ? .ok : .unprocessableContent)
    }

    private static func trial(
        _ text: String, _ index: Int, _ desk: CaseDesk, _ visit: TeamVisit
    ) async throws -> BringInPage.Result {
        let file = TimelineFile(text)
        guard file.faults.isEmpty, !file.lines.isEmpty else {
            let faults = file.faults.isEmpty ? ["it holds no line that happened"] : file.faults.map(\.description)
            return BringInPage.Result(index, faults: faults)
        }
        do { return BringInPage.Result(index, try await desk.trial(of: file.lines)) } catch {
            guard case .faults(let faults) = error else { throw Problem(error) }
            return BringInPage.Result(index, faults: faults.faults.map { "\($0.field): \($0.message)" })
        }
    }
}

/// The page on which cases are brought in.
struct BringInPage: TeamView {
    static let template = "team-bring-in"
    var isAtFault: Bool { fault != nil }
    let title = "Bring cases in"
    let frame: TeamFrame
    let action: String
    let formToken: String
    let fault: String?
    let texts: [String]
    /// What was typed into the box, while it cannot be brought in.
    let typed: String
    let results: [Result]
    let hasResults: Bool
    /// Whether all can be brought in, and have not been.
    let isReady: Bool
    let hasFaults: Bool

    /// What became, or would become, of one file.
    struct Result: Sendable {
        let number: Int
        let faults: [String]
        let hasFaults: Bool
        var standing: String?
        var dates: [String] = []
        var irregular: [String] = []
        var hasIrregular = false
        var reference: String?
        var code: String?
        var address: String?

        init(_ index: Int, faults: [String] = []) {
            number = index + 1
            self.faults = faults
            hasFaults = !faults.isEmpty
        }

        init(_ index: Int, _ trial: ImportTrial) {
            self.init(index)
            standing = StandingName(rawValue: trial.standing)?.title ?? trial.standing
            dates = trial.deadlines.map { view in
                let name = (Clock(rawValue: view.step)?.inWords ?? view.step).capitalisedFirst
                let due = view.dueOn.flatMap { Day(iso: $0)?.inWords } ?? "no date yet"
                return "\(name) (\(ClockSetter.inWords(view.setBy))): \(due), \(view.status)"
            }
            irregular = trial.irregular
            hasIrregular = !irregular.isEmpty
        }

        init(_ index: Int, _ taken: ImportedCase, _ visit: TeamVisit) {
            self.init(index)
            reference = taken.reference.reference
            code = taken.code?.text ?? "it was brought in before, and its code was shown then"
            address = visit.area.path(.ofCase(taken.reference, .whole))
        }
    }

    init(
        _ visit: TeamVisit, texts: [String] = [], typed: String = "", fault: String? = nil, results: [Result] = [],
        isSound: Bool = false
    ) {
        frame = visit.frame
        action = visit.area.path(.bringIn)
        formToken = visit.formToken
        self.fault = fault
        self.texts = texts
        self.typed = isSound ? "" : typed
        self.results = results
        hasResults = !results.isEmpty
        isReady = isSound && !texts.isEmpty
        hasFaults = results.contains(where: \.hasFaults)
    }
}
