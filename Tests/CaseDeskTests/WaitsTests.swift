import CaseDesk
import CaseKernel
import CaseStore
import Testing

@Suite("Whom a case waits for")
struct WaitsTests {
    private let bench: DeskBench
    private var desk: CaseDesk { bench.desk }

    init() throws { bench = try DeskBench() }

    @Test("is whoever has the next thing to do, and the team while anything is due of it")
    func through() async throws {
        let accepted = try await desk.receive(try DeskBench.complaint(.careLeaver, words: "Nobody came."))
        let id = accepted.reference
        func take(_ step: StepName, _ fields: [String: String] = [:]) async throws {
            _ = try await desk.perform(StepForm(step: step, fields: fields), on: id)
        }
        // Nobody can be written to here: what is told is handed over.
        func handOver() async throws {
            let notices = try #require(try await desk.opened(id).file).notices.count
            for number in 1...notices { try? await take(.handOver, ["what": "notice-\(number)", "by": "officer"]) }
        }
        let check = ["by": "duty officer", "outcome": "no-concern"]
        func expect(_ waits: CaseSummary.Waits, _ comment: Comment) async throws {
            if waits != .team { try await handOver() }
            let found = try #require(try await desk.summary(of: id)).waitsFor
            let due = try await desk.opened(id).steps.filter { $0.isOpen && $0.isDue }.map(\.step.rawValue)
            #expect(found == waits.rawValue, "\(comment): \(due)")
            let query = { SummaryQuery(.all, where: $0, limit: 5) }
            var filter = SummaryQuery.Filter()
            filter.waitsFor = waits.rawValue
            #expect(try await desk.worklist(query(filter)).map(\.id) == [id], comment)
        }
        try await expect(.team, "nobody has read it")
        try await take(.checkSafeguarding, check)
        try await take(.acknowledge)
        try await take(.inform)
        try await expect(.stage1Manager, "only the answer is due")
        try await take(.answer, ["by": "team manager", "words": "Sorry", "resolved": "no"])
        try await expect(.complainant, "stage 1 is answered")
        try await take(.request, ["by": "complainant"])
        try await expect(.team, "nobody is appointed")
        for step in [StepName.appointInvestigator, .appointIndependentPerson, .appointAdjudicator] {
            try await take(step, ["name": step.rawValue, "bars": "none"])
        }
        try await take(.acknowledge)
        try await expect(.investigation, "the reports are to come")
        try await take(.sendStatement)
        try await take(.settleStatement, ["agreed": "yes"])
        for kind in ReportKind.allCases { try await take(.receiveReport, ["of": kind.rawValue]) }
        try await expect(.adjudicator, "both reports are in")
        try await take(.answer, ["by": "adjudicating officer", "words": "Upheld", "resolved": "no"])
        try await expect(.complainant, "stage 2 is answered")
        try await take(.request, ["by": "complainant", "words": "It is still not right"])
        try await take(.checkSafeguarding, check)
        try await take(.acknowledge)
        try await expect(.team, "there is no panel")
        for (number, seat) in ["chair", "member", "member"].enumerated() {
            try await take(.appointPanelMember, ["name": "P\(number)", "seat": seat])
        }
        try await take(.arrangePanel, ["meets": desk.today.advanced(by: 14).description])
        try await take(.sendPanelPapers)
        try await expect(.panel, "the panel is to meet")
        try await take(.holdPanel, ["attended": "complainant"])
        try await expect(.panel, "its report is to come")
        try await take(.receivePanelReport)
        try await expect(.team, "the authority is to answer")
        try await take(.answer, ["by": "director", "words": "Accepted", "resolved": "yes"])
        try await take(.close, ["by": "the team"])
        try await expect(.nobody, "it is closed")
    }
}
