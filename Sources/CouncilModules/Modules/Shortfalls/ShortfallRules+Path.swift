import CaseKernel

extension ShortfallRule {
    /// Bars before a stage, answers that are not written, investigations without an independent person.
    static let pathRules = [
        ShortfallRule(.regulation("15(2)"), "stage 2 on request, in any form and without reasons") { module in
            required(in: module, before: .investigation).compactMap { asked in
                asked.what == [.signedScope]
                    ? Finding(
                        "stage 2 only after the points are signed", at: asked.evidence, source: .regulation("17(4)"))
                    : Finding("stage 2 only with \(names(asked.what))", at: asked.evidence)
            }
        },
        ShortfallRule(.regulation("18"), "a panel on request, with reasons, in any form") { module in
            required(in: module, before: .reviewPanel).compactMap { asked in
                let bars = asked.what.filter { $0 == .signedScope || $0 == .writtenRequest }
                return bars.isEmpty ? nil : Finding("a panel only with \(names(bars))", at: asked.evidence)
            }
        },
        ShortfallRule(.regulation("6"), "complaints by speaking as well as in writing, without conditions") { module in
            required(in: module, before: .localResolution).map {
                Finding("stage 1 only with \(names($0.what))", at: $0.evidence)
            }
        },
        ShortfallRule(.regulation("15(1), 17(3), 20(3)"), "an answer in writing") { module in
            module.stages.compactMap { stage in
                guard let answer = stage.answer, answer.form == .spoken else { return nil }
                return Finding("an answer at stage \(stage.stage.number) by speaking only", at: answer.evidence)
            }
        },
        ShortfallRule(.regulation("17(2)"), "an independent person beside whoever investigates") { module in
            guard let stage = module.published(.investigation) else { return [] }
            let investigators = stage.people.filter { $0.role == .investigatingOfficer }
            let count = investigators.reduce(0) { $0 + ($1.members ?? 1) }
            guard count > 1, !stage.people.contains(where: { $0.role == .independentPerson }),
                let first = investigators.first
            else { return [] }
            return [Finding("\(count) investigators and no independent person", at: first.evidence)]
        },
        ShortfallRule(.regulation("15(2)"), "no step that has to come before the right to go on") { module in
            module.stages.flatMap(\.optionalSteps).filter { $0.isBar }.map {
                Finding("a step, \($0.kind.rawValue), that always comes first", at: $0.evidence)
            }
        },
        ShortfallRule(.act("s.26(3)"), "complaints about every function of section 26(3A), 26(3B), 26(3C) and 24D") {
            module in
            module.destinations.compactMap { destination in
                guard destination.part == .whole else { return nil }
                if let service = destination.service, service.isWithinTheLaw {
                    return Finding("complaints about \(service.rawValue) sent elsewhere", at: destination.evidence)
                }
                guard let subject = destination.subject, subject != .other, destination.matter == .other else {
                    return nil
                }
                return Finding("complaints about \(subject.rawValue) sent elsewhere", at: destination.evidence)
            }
        },
    ]

    private static func required(in module: CouncilModule, before stage: Stage) -> [Asked] {
        (module.published(stage)?.asked ?? []).filter { $0.firmness == .required }
    }

    private static func names(_ what: [AskedFor]) -> String { what.map(\.rawValue).joined(separator: ", ") }
}

extension OptionalStep {
    /// Whether a settlement always comes before the next stage.
    fileprivate var isBar: Bool {
        guard gate == .always, when == .beforeNextStage || when == .beforeStage || when == .anyStage else {
            return false
        }
        switch kind {
        case .mediation, .restorative, .alternativeResolution: return true
        case .settleQuickly, .meeting, .resolutionMeeting, .reconsideration, .furtherContact, .informalTalk,
            .explainingMeeting:
            return false
        }
    }
}

extension ServiceCode {
    /// Whether all of the service's complaints are within the statutory procedure.
    fileprivate var isWithinTheLaw: Bool {
        switch self {
        case .childrenInNeed, .lookedAfterChildren, .leavingCare, .specialGuardianship, .adoptionSupport: true
        case .adoption, .fostering, .other: false
        }
    }
}
