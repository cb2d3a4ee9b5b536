extension Matter {
    /// What was filled in, by input name: what ``StepName/inputs`` of its step would read it back from.
    public var fields: [String: String] {
        switch self {
        case .represented(let person):
            Self.filled([
                "name": person.name, "relation": person.relation.rawValue, "consent": person.consent.rawValue,
                "unsuitable": person.unsuitable,
            ])
        case .childsViews(let views): Self.filled(["views": views.answer.rawValue, "words": views.words])
        case .joined(let person):
            Self.filled(["who": person.claimed.rawValue, "name": person.name, "under-18": Self.yes(person.isUnder18)])
        case .complainedAbout(let person):
            Self.filled([
                "name": person.name, "role": person.role, "account": person.account.map { "\($0.number)" },
            ])
        case .peopleChecked: [:]
        case .assigned(let assignment):
            ["account": "\(assignment.account.number)", "part": assignment.part.rawValue]
        case .released(let part): ["part": part.rawValue]
        case .teamNoted(let words): ["words": words]
        case .corrected(let place, let words): Self.filled(["entry": "\(place)", "words": words])
        case .linked(let reference, let because): Self.filled(["reference": reference, "because": because])
        case .pointAdded(let words): ["words": words]
        case .groundsDated(let points, let day): Self.filled(["points": points.list, "arose": day.description])
        case .lateDecided(let points, let decision):
            Self.filled([
                "points": points.list, "decision": Self.accepted(decision.isAccepted),
                "expected-earlier": decision.couldBeExpected.map(Self.yes),
                "still-fair": decision.canBeFair.map(Self.yes), "reasons": decision.reasons,
            ])
        case .routed(let points, let decision):
            Self.filled([
                "points": points.list, "to": decision.route.rawValue, "destination": decision.destination,
                "reason": decision.reason,
            ])
        case .stopped(let points, let stop):
            Self.filled([
                "points": points.list, "proceedings": stop.trigger.rawValue, "name": stop.name,
                "prejudice": stop.wouldPrejudice.map(Self.yes), "reasons": stop.reasons,
            ])
        case .stopNotified, .childNotified, .panelPapersSent: [:]
        case .statementSent(let words): Self.filled(["words": words])
        case .statementCommented(let words, let version):
            Self.filled(["words": words, "statement": version.map { "\($0)" }])
        case .proceedingsEnded(let isTold): ["told": Self.yes(isTold)]
        case .resubmitted(let points): Self.filled(["points": points.list])
        case .pointsRefused(let points, let refusal):
            Self.filled(["points": points.list, "because": refusal.ground.rawValue, "words": refusal.words])
        case .stageSkipped, .optionalStep, .appointed, .statementSettled, .reportReceived, .rightsTold, .answerReceived,
            .lateRequestDecided, .panelMemberAppointed, .panelArranged, .panelMet, .panelReported, .ranAgain, .updated,
            .paused, .withdrawnReviewed, .referredEarly, .ombudsmanContacted, .ombudsmanDecided, .decisionFrozen,
            .remedyOffered, .actionAgreed, .actionCompleted, .actionReported:
            stageFields
        }
    }

    private var stageFields: [String: String] {
        switch self {
        case .stageSkipped(let speaker): ["with": speaker.rawValue]
        case .optionalStep(let step):
            Self.filled(["kind": step.kind.rawValue, "outcome": step.outcome.rawValue, "words": step.words])
        case .appointed(let appointment):
            Self.filled([
                "name": appointment.name, "from": appointment.from, "bars": Self.bars(appointment.bars),
            ])
        case .statementSettled(let isAgreed): ["agreed": Self.yes(isAgreed)]
        case .reportReceived(let kind): ["of": kind.rawValue]
        case .rightsTold(let stage), .answerReceived(let stage): ["stage": stage.rawValue]
        case .lateRequestDecided(let isAccepted, let reasons):
            Self.filled(["decision": Self.accepted(isAccepted), "reasons": reasons])
        case .panelMemberAppointed(let appointment):
            Self.filled([
                "name": appointment.name, "seat": appointment.isChair ? "chair" : "member",
                "bars": Self.bars(appointment.bars),
            ])
        case .panelArranged(let day, let isWish):
            ["meets": day.description, "complainants-wish": Self.yes(isWish)]
        case .panelMet(let attendance): ["attended": attendance.rawValue]
        case .panelReported(let sent): ["sent": sent.description]
        case .ranAgain(let stage, let because): Self.filled(["stage": stage.rawValue, "because": because])
        case .updated(let words): Self.filled(["words": words])
        case .paused(let because, let until): Self.filled(["because": because, "until": until?.description])
        case .withdrawnReviewed(let goesOn, let because):
            Self.filled(["goes-on": Self.yes(goesOn), "because": because])
        case .referredEarly(let referral):
            Self.filled([
                "met": EarlyReferral.Criterion.allCases.filter(referral.met.contains).map(\.rawValue)
                    .joined(separator: ",")
            ])
        case .ombudsmanContacted(let reference, let words): Self.filled(["reference": reference, "words": words])
        case .ombudsmanDecided(let outcome, let words): Self.filled(["outcome": outcome.rawValue, "words": words])
        case .decisionFrozen(let decision):
            Self.filled([
                "decision": decision.isFrozen ? "frozen" : "not-frozen", "what": decision.what,
                "reasons": decision.reasons, "review": decision.reviewOn?.description,
            ])
        case .remedyOffered(let remedy):
            Self.filled(["kind": remedy.kind.rawValue, "words": remedy.words, "pounds": remedy.pounds.map { "\($0)" }])
        case .actionAgreed(let action): action.fields
        case .actionCompleted(let number, let evidence):
            Self.filled(["action": "\(number.number)", "evidence": evidence])
        case .actionReported(let number): ["action": "\(number.number)"]
        case .represented, .childsViews, .joined, .complainedAbout, .linked, .pointAdded, .groundsDated, .lateDecided,
            .peopleChecked, .assigned, .released, .teamNoted, .corrected,
            .routed, .stopped, .stopNotified, .statementSent, .statementCommented, .childNotified, .panelPapersSent,
            .proceedingsEnded,
            .resubmitted, .pointsRefused:
            [:]
        }
    }

    /// Reads a matter back from what was filled in for a step of it; `nil` when no program of ours filled it in so.
    public init?(_ step: StepName, fields: [String: String], on day: Day) {
        var reader = FormReader(fields: fields, on: day)
        guard let matter = reader.matter(step, track: nil), reader.faults.isEmpty else { return nil }
        self = matter
    }

    private static func filled(_ fields: [String: String?]) -> [String: String] {
        fields.compactMapValues { $0.flatMap { $0.isEmpty ? nil : $0 } }
    }

    private static func yes(_ flag: Bool) -> String { flag ? "yes" : "no" }
    private static func accepted(_ flag: Bool) -> String { flag ? "accepted" : "refused" }
    private static func bars(_ bars: [PersonBar]) -> String { bars.map(\.rawValue).joined(separator: ",") }
}

extension Points {
    fileprivate var list: String { numbers.map { "\($0.number)" }.joined(separator: ",") }
}

extension AgreedAction {
    fileprivate var fields: [String: String] {
        var fields = ["what": what]
        if !owner.isEmpty { fields["owner"] = owner }
        switch due {
        case .day(let day): fields["due"] = day.description
        case .months(let months): fields["months"] = "\(months)"
        }
        return fields
    }
}
