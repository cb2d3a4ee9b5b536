import CaseDesk
import CaseKernel

/// A case that the kernel alone brought where it is, act by act, on the day that a test says.
struct ScriptedCase {
    /// The day of the next act.
    var today: Day
    var arrangements: Arrangements
    private(set) var events: [Event] = []
    private(set) var state = CaseState.unopened
    private let id = CaseID(number: 4_711)

    /// Monday 23 March 2026.
    static let monday = Day(number: 20_535)

    init(today: Day = Self.monday, arrangements: Arrangements = .none) {
        self.today = today
        self.arrangements = arrangements
    }

    private var circumstances: Circumstances {
        Circumstances(
            procedure: Procedure(law: .regulations2006), calendar: .englandAndWales, today: today,
            arrangements: arrangements)
    }

    mutating func take(_ act: Act) throws { add(try decide(act, in: state, under: circumstances)) }

    /// Puts down what happened, whatever the procedure would say.
    mutating func add(_ more: [Event]) {
        events += more
        state = more.reduce(state, evolve)
    }

    /// The case as whoever writes a letter gets it.
    func leaving() throws -> LeavingCase {
        guard let file = state.file else { throw Unopened() }
        return LeavingCase(id: id, file: file, events: events, circumstances: circumstances)
    }

    /// The number of the notice given last.
    func lastNotice() throws -> NoticeNumber {
        guard let number = NoticeNumber(state.file?.notices.count ?? 0) else { throw Unopened() }
        return number
    }

    struct Unopened: Error {}
}

extension ScriptedCase {
    mutating func receive(
        _ complainant: Complainant, points: [String] = ["A point."], wanted: String? = nil, needs: Needs? = nil,
        wantsAdvocate: Bool = false, channel: Channel = .online
    ) throws {
        guard let representation = Representation(points: points, wanted: wanted),
            let receipt = Receipt(receivedOn: today, enteredOn: today, channel: channel)
        else { throw Unopened() }
        try take(
            .receive(
                Received(
                    receipt: receipt, representation: representation, complainant: complainant, needs: needs,
                    wantsAdvocate: wantsAdvocate, moduleVersion: "v", lawVersion: Law.regulations2006.version)))
    }

    mutating func intend(_ complainant: Complainant, about: String? = nil, wantsAdvocate: Bool = false) throws {
        try take(
            .intend(
                Intended(
                    on: today, channel: .online, complainant: complainant, about: about, wantsAdvocate: wantsAdvocate,
                    moduleVersion: "v", lawVersion: Law.regulations2006.version)))
    }

    /// A case in which a notice of this kind was given last, to somebody of the voice.
    static func told(_ kind: Notice.Kind, name: String?, isYoung: Bool) throws -> ScriptedCase {
        var script = ScriptedCase()
        let category: ComplainantCategory =
            kind == .refusal ? .sufficientInterest : isYoung ? .lookedAfterChild : .parent
        let complainant = Complainant(claimed: category, name: name, isUnder18: isYoung)
        guard kind != .intention else {
            try script.intend(complainant)
            return script
        }
        try script.receive(complainant)
        for act in acts(to: kind, on: script.today) { try script.take(act) }
        return script
    }

    private static func acts(to kind: Notice.Kind, on day: Day) -> [Act] {
        let answer = Act.answer(answer(on: day))
        return switch kind {
        case .receipt, .intention: []
        case .acknowledgement: [.acknowledge(on: day)]
        case .extended: [.extendForComplexity(because: reason, until: until, sentOn: day)]
        case .answer: [answer]
        case .nextStage: [answer, .requestInvestigation(StageRequest(on: day, by: .complainant))]
        case .adjudication: investigated(on: day)
        case .panelResponse: reviewed(on: day)
        case .stop:
            [
                entered(
                    .stopped(
                        .all,
                        ProceedingsStop(
                            .criminalInvestigation, name: "An inquiry", wouldPrejudice: true, reasons: reason)),
                    day), entered(.stopNotified, day),
            ]
        case .refusal:
            [
                .decideInterest(InterestDecision(isAccepted: false, reasons: reason, by: "Manager", on: day)),
                .notifyRefusal(on: day),
            ]
        case .withdrawal: [.withdraw(Withdrawal(on: day, by: .complainant)), .confirmWithdrawal(on: day)]
        }
    }

    private static func entered(_ matter: Matter, _ day: Day) -> Act {
        .enter(Entry(matter, on: day, by: "Manager", track: .first))
    }

    private static func investigated(on day: Day) -> [Act] {
        let people = [Appointment.Part.investigator, .independentPerson, .adjudicator].map {
            entered(.appointed(Appointment($0, name: $0.rawValue)), day)
        }
        let reports = ReportKind.allCases.map { entered(.reportReceived($0), day) }
        return acts(to: .nextStage, on: day) + people + reports + [.answer(answer(on: day), at: .investigation)]
    }

    private static func reviewed(on day: Day) -> [Act] {
        let members = (0..<3).map {
            entered(.panelMemberAppointed(PanelAppointment(name: "P\($0)", isChair: $0 == 0)), day)
        }
        let asked = Act.request(.reviewPanel, StageRequest(on: day, by: .complainant, words: "Unhappy"))
        return investigated(on: day) + [asked] + members + [
            entered(.panelMet(.complainant), day), entered(.panelReported(sentOn: day), day),
            .answer(answer(on: day), at: .reviewPanel),
        ]
    }

    static let reason = "We need to ask your old school."
    static let until = monday.advanced(by: 24)

    static func answer(on day: Day) -> Answer {
        Answer(on: day, by: "the team manager", words: "We are sorry.\nWe will do it better.", isResolved: true)
    }
}
