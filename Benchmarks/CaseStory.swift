import CaseKernel

/// One case from receipt to closing, through both stages, an extension of each and a withdrawal: eleven steps.
struct CaseStory {
    private let steps: [(act: Act, circumstances: Circumstances)]

    init(promises: [Promise]) throws {
        let procedure = Procedure(law: .regulations2006, promises: promises)
        steps = try Self.acts().map { act in
            (act, Circumstances(procedure: procedure, calendar: .englandAndWales, today: act.fact.day))
        }
    }

    /// Goes through the case once and says how many steps that was; it must end closed.
    func run() throws -> Int {
        var state = CaseState.unopened
        for step in steps {
            let events = try decide(step.act, in: state, under: step.circumstances)
            state = events.reduce(state, evolve)
        }
        guard case .closed = state else { throw NotAsMeant("the case did not end closed") }
        return steps.count
    }

    private static func acts() throws -> [Act] {
        let manager = "complaints manager"
        return [
            .receive(try complaint()),
            .checkSafeguarding(SafeguardingCheck(on: try day(23), by: "duty social worker", outcome: .noConcern)),
            .acknowledge(on: try day(24)),
            .inform(on: try day(24)),
            .extendForComplexity(because: "Three services are involved", until: try day(53), sentOn: try day(30)),
            .answer(Answer(on: try day(48), by: "team manager", words: "We are sorry.", isResolved: false)),
            .requestInvestigation(StageRequest(on: try day(50), by: .complainant)),
            .extendInvestigation(because: "Two witnesses are away", until: try day(122), sentOn: try day(60)),
            .withdraw(Withdrawal(on: try day(70), by: .complainant)),
            .confirmWithdrawal(on: try day(71)),
            .close(by: manager, on: try day(72)),
        ]
    }

    private static func complaint() throws -> Received {
        guard let receipt = Receipt(receivedOn: try day(23), enteredOn: try day(23), channel: .letter),
            let representation = Representation(
                points: ["The contact visits were cancelled three times.", "Nobody rang back."],
                wanted: "Regular visits")
        else { throw NotAsMeant("the complaint of the story cannot be made") }
        return Received(
            receipt: receipt, representation: representation,
            complainant: Complainant(
                claimed: .parent, name: "Alex Morgan", contact: Contact(email: "alex.morgan@example.org")),
            moduleVersion: "benchmark", lawVersion: Law.regulations2006.version)
    }

    /// Day 1 is 1 March 2026; later days run on into April and May.
    private static func day(_ number: Int) throws -> Day {
        guard let first = Day(year: 2026, month: 3, day: 1) else { throw NotAsMeant("1 March 2026 is not a day") }
        return first.advanced(by: number - 1)
    }
}
