import CaseKernel
import Testing

@testable import CaseDesk

/// Every way of the map can be gone by an act, and leads where the map says.
@Suite struct ProcedureMapTests {
    @Test(arguments: ProcedureMap.ways)
    func everyWayCanBeGone(way: ProcedureMap.Way) throws {
        let walk = try Walk(to: way.from, before: way)
        #expect(walk.standing == way.from)
        let after = try walk.taking(way.step, towards: way.to)
        #expect(after.contains(way.to), "\(way.step.rawValue) leads to \(after.map(\.rawValue))")
    }

    @Test func everyPlaceIsOnTheMap() {
        let places = Set(ProcedureMap.ways.map(\.to))
        #expect(places == Set(StandingName.allCases))
    }
}

/// A case that is brought somewhere by acts.
struct Walk {
    private(set) var state = CaseState.unopened
    private(set) var today: Day

    var standing: StandingName? { state.file == nil ? nil : StandingName(state) }

    /// Brings a case to a place from which a way leads on.
    init(to place: StandingName?, before way: ProcedureMap.Way) throws {
        today = try #require(Day(iso: "2026-03-23"))
        guard let place else { return }
        for (step, fields) in try Self.script(place, way) { try take(step, fields) }
    }

    /// The places that its tracks are in once a step was taken that leads to a place.
    func taking(_ step: StepName, towards place: StandingName) throws -> Set<StandingName> {
        var walk = self
        try walk.take(step, Self.fields(step, towards: place, from: walk.standing))
        let tracks = walk.state.file?.tracks ?? []
        guard tracks.count > 1, case .open = walk.state else { return [StandingName(walk.state)] }
        return Set(tracks.map { StandingName($0.progress) })
    }

    private mutating func take(_ step: StepName, _ fields: [String: String]) throws {
        var fields = fields
        if let days = fields.removeValue(forKey: "after").flatMap(Int.init) { today = today.advanced(by: days) }
        let track = TrackNumber(fields.removeValue(forKey: "track").flatMap(Int.init) ?? 1) ?? .first
        let circumstances = Circumstances(
            procedure: Procedure(law: .regulations2006), calendar: .englandAndWales, today: today)
        let act: Act
        switch step {
        case .receive, .intend: act = try Self.opening(step, fields, on: today, in: state)
        case _:
            act = try StepForm(step: step, track: track, fields: fields)
                .act(today: today, in: state.file, under: circumstances)
        }
        state = try decide(act, in: state, under: circumstances).reduce(state, evolve)
    }

    private static func opening(
        _ step: StepName, _ fields: [String: String], on day: Day, in state: CaseState
    ) throws -> Act {
        let person = Complainant(
            claimed: fields["who"].flatMap(ComplainantCategory.init(rawValue:)) ?? .lookedAfterChild, name: "Robin")
        let law = Law.regulations2006.version
        if step == .intend {
            return .intend(
                Intended(
                    on: day, channel: .online, complainant: person, wantsAdvocate: false, moduleVersion: "",
                    lawVersion: law))
        }
        return .receive(
            Received(
                receipt: try #require(Receipt(receivedOn: day, enteredOn: day, channel: .letter)),
                representation: try #require(
                    Representation(points: ["One"], happenedOn: fields["arose"].flatMap { Day(iso: $0) })),
                complainant: person, wantsAdvocate: fields["advocate"] == "yes",
                kind: fields["kind"].flatMap(TrackKind.init(rawValue:)) ?? .statutory, moduleVersion: "",
                lawVersion: law))
    }

    typealias Script = [(StepName, [String: String])]

    private static let ready: Script = [
        (.checkSafeguarding, ["by": "officer", "outcome": "no-concern"]), (.inform, [:]),
    ]
    private static let read: Script = [ready[0]]
    private static let answer: Script = [(.answer, ["by": "manager", "words": "Sorry", "resolved": "no"])]
    private static let investigated: Script =
        [
            (.appointInvestigator, ["name": "Ivo", "bars": "none"]),
            (.appointIndependentPerson, ["name": "Ira", "bars": "none"]),
            (.appointAdjudicator, ["name": "Head", "bars": "none"]),
            (.receiveReport, ["of": "investigating-officer"]), (.receiveReport, ["of": "independent-person"]),
        ] + answer
    private static let asking: Script = [(.request, ["by": "complainant", "words": "Not fair"])]
    private static let panel: Script = [
        (.appointPanelMember, ["name": "Pat", "seat": "chair", "bars": "none"]),
        (.appointPanelMember, ["name": "Kim", "bars": "none"]), (.appointPanelMember, ["name": "Lou", "bars": "none"]),
        (.holdPanel, ["attended": "complainant"]), (.receivePanelReport, [:]),
    ]
    private static let received: Script = [(.receive, [:])] + ready
    private static let corporate: Script = [(.receive, ["kind": "corporate"])] + ready
    private static let stopping: (StepName, [String: String]) = (
        .stopForProceedings,
        [
            "proceedings": "criminal-investigation", "name": "An investigation", "prejudice": "yes",
            "reasons": "Witnesses", "by": "manager",
        ]
    )
    private static let refusing: (StepName, [String: String]) = (
        .refuse, ["because": "another-body", "words": "The school answers for it", "by": "manager"]
    )

    /// What leads to a place, as the way from there needs it.
    private static func script(_ place: StandingName, _ way: ProcedureMap.Way) throws -> Script {
        switch place {
        case .intended: [(.intend, [:])] + ready
        case .awaitingStart:
            switch way.step {
            case .appointAdvocate, .declineAdvocate: [(.receive, ["advocate": "yes"])]
            case _: [(.receive, ["who": "other-with-sufficient-interest"])] + ready
            }
        case .localResolution:
            switch way.step {
            case .request: received + [(.updateComplainant, ["after": "60"])]
            case .decideLate: [(.receive, ["arose": "2024-01-01"])] + ready
            case _: received
            }
        case .answered: received + answer
        case .investigation: received + answer + asking + investigated.dropLast()
        case .investigated: received + answer + asking + investigated + (way.step == .close ? read : [])
        case .reviewPanel:
            way.step == .decideLateRequest
                ? received + answer + asking + investigated
                    + [(.recordReceipt, ["stage": "2"]), (.updateComplainant, ["after": "60"])] + asking
                : received + answer + asking + investigated + asking + panel
        case .concluded: received + answer + asking + investigated + asking + panel + answer + read
        case .corporateResponse: corporate
        case .corporateAnswered: corporate + answer
        case .corporateReview: corporate + answer + asking
        case .corporateConcluded: corporate + answer + asking + answer + read
        case .contact: [(.receive, ["kind": "enquiry"])] + ready
        case .contactAnswered: [(.receive, ["kind": "enquiry"])] + ready + answer
        case .refused: received + [refusing, (.notifyRefusal, [:])]
        case .stopped:
            received + [stopping, (.notifyStop, [:])]
                + (way.step == .resubmit ? [(.endProceedings, ["told": "yes"])] : [])
        case .rerouted: received + [(.route, ["to": "outside", "destination": "School", "reason": "Its own"])]
        case .withOmbudsman:
            received + answer + asking + investigated + [(.referEarly, fields(.referEarly, towards: place, from: nil))]
                + (way.step == .close ? read : [])
        case .withdrawn: received + [(.withdraw, ["by": "advocate"]), (.confirmWithdrawal, [:])]
        case .closed:
            received + answer + (way.step == .runStageAgain ? asking + investigated + read : [])
                + [(.close, ["by": "manager"])]
        }
    }

    /// How a step is filled in so that it leads to a place.
    private static func fields(_ step: StepName, towards place: StandingName, from: StandingName?) -> [String: String] {
        switch step {
        case .receive:
            switch place {
            case .awaitingStart: ["who": "other-with-sufficient-interest"]
            case .corporateResponse: ["kind": "corporate"]
            case .contact: ["kind": "enquiry"]
            case _: [:]
            }
        case .decideInterest:
            [
                "decision": place == .refused ? "refused" : "accepted", "by": "manager",
                "reasons": "She has seen the child twice in ten years",
            ]
        case .appointAdvocate: ["name": "Ada", "bars": "none"]
        case .establishCategory: ["category": "special-guardian", "by": "manager"]
        case .answer: answer[0].1
        case .request: asking[0].1
        case .skipStage1: ["with": "complainant", "by": "manager"]
        case .referEarly: ["met": EarlyReferral.Criterion.allCases.map(\.rawValue).joined(separator: ",")]
        case .runStageAgain: ["stage": "2", "because": "The Ombudsman asked"]
        case .decideLateRequest: ["decision": "refused", "reasons": "Two months late", "by": "manager"]
        case .withdraw: ["by": "complainant"]
        case .stopForProceedings: stopping.1
        case .refuse: refusing.1
        case .decideLate:
            [
                "decision": "refused", "expected-earlier": "yes", "still-fair": "no", "reasons": "All have left",
                "by": "manager",
            ]
        case .route:
            switch place {
            case .rerouted: ["to": "outside", "destination": "School", "reason": "Its own"]
            case .localResolution: ["to": "statutory", "reason": "It is about section 17"]
            case _: ["to": "corporate", "reason": "School transport"]
            }
        case .close: ["by": "manager"]
        case _: [:]
        }
    }
}
