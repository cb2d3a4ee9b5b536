import CaseDesk
import CaseKernel

/// A case in a state that somebody follows, and the steps that brought it there.
struct TrackedCase: Sendable {
    let id: CaseID
    let code: String
    let site: VisitSite
    private let council: String

    /// The states, each by the steps that lead to it and the days that pass before each.
    enum State: String, CaseIterable, Sendable {
        case intended, awaiting, localResolution, late, answered, investigation, refused, withdrawn, confirmed, closed
        case replied, appointed, extended

        /// Who the person is in it.
        fileprivate var kind: ComplainantCategory {
            switch self {
            case .refused: .sufficientInterest
            case .intended, .awaiting, .localResolution, .late, .answered, .investigation, .withdrawn, .confirmed,
                .closed,
                .replied, .appointed, .extended:
                .lookedAfterChild
            }
        }

        fileprivate var steps: [(StepName, [String: String])] {
            let answer: (StepName, [String: String]) = (
                .answer, ["by": "the team manager", "words": "We are sorry.", "resolved": "no"]
            )
            let check: (StepName, [String: String]) = (
                .checkSafeguarding, ["by": "the duty worker", "outcome": "no-concern"]
            )
            return switch self {
            case .intended, .awaiting, .localResolution, .late: []
            case .answered: [(.acknowledge, [:]), answer]
            case .investigation: [answer, (.request, ["by": "complainant", "words": "It is still not right."])]
            case .refused:
                [
                    (
                        .decideInterest,
                        [
                            "decision": "refused", "by": "the manager",
                            "reasons": "No tie to the child was found at all.",
                        ]
                    )
                ]
            case .withdrawn: [(.withdraw, ["by": "complainant", "words": "It is settled."])]
            case .confirmed: [(.withdraw, ["by": "complainant"]), (.confirmWithdrawal, [:])]
            case .closed: [check, (.inform, [:]), answer, (.close, ["by": "the team"])]
            case .appointed: [(.appointAdvocate, ["name": "Alex Advocate", "provider": "Voices", "bars": "none"])]
            case .extended: [(.extend, ["reason": "complex", "words": "There is more to read."])]
            case .replied: [(.reply, ["by": "the complaints team", "words": "We read this today."])]
            }
        }
    }

    /// Opens a case and brings it there.
    init(_ state: State, on site: VisitSite, kind: ComplainantCategory? = nil, council: String = "dudley") async throws
    {
        let desk = try site.desk(council)
        self.site = site
        self.council = council
        let complainant = Complainant(
            claimed: kind ?? state.kind, name: "Sam", contact: Contact(ways: [.text], phone: "07700 900982"))
        let accepted: AcceptedComplaint
        if state == .intended {
            accepted = try await desk.intend(NewIntention(complainant: complainant, about: "My room."))
        } else {
            guard let representation = Representation(points: ["I was moved."], wanted: "Say sorry") else {
                throw NoSuchThing(name: "representation")
            }
            accepted = try await desk.receive(
                NewComplaint(
                    representation: representation, complainant: complainant, wantsAdvocate: state == .awaiting))
        }
        (id, code) = (accepted.reference, accepted.code.text)
        for (step, fields) in state.steps { try await take(step, fields) }
        if state == .late { site.clock.move(days: 30) }
    }

    /// Somebody takes a step.
    @discardableResult
    func take(_ step: StepName, _ fields: [String: String] = [:]) async throws -> CaseDossier {
        try await site.desk(council).perform(StepForm(step: step, fields: fields), on: id)
    }

    /// How often something stands in its history.
    func count(_ words: String) async throws -> Int {
        try await site.desk(council).dossier(of: id).history.count { $0.what.contains(words) }
    }

    /// Whoever has the code, on the page of the case.
    func follower() async throws -> Visitor {
        let visitor = Visitor(site, council)
        try await visitor.enter(id.reference, code)
        return visitor
    }
}
