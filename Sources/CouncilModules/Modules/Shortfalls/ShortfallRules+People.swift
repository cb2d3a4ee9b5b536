import CaseKernel

extension ShortfallRule {
    /// Who may complain, how, how late, and what they are told of.
    static let peopleRules = [
        ShortfallRule(.regulation("20(3)"), "how to complain to the Ombudsman, told with the answer to the panel") {
            module in
            // A base's contact details fill a gap in the page; a base's published words are the page.
            guard module.ombudsman.map({ $0.evidence.isInherited && $0.evidence.words.isEmpty }) ?? true else {
                return []
            }
            return [Finding(silence: "no Ombudsman on the page", at: module.evidence)]
        },
        ShortfallRule(.regulation("6"), "complaints by speaking as well as in writing") { module in
            let channels = module.channels.filter(\.isForEveryComplaint)
            guard let first = channels.first, !channels.contains(where: \.takesSpeech) else { return [] }
            return [Finding(silence: "no way to complain by speaking", at: first.evidence)]
        },
        ShortfallRule(.act("s.26(3)"), "the people of sections 26(3), 26(3B), 26(3C) and 24D") { module in
            guard let eligibility = module.eligibility, !eligibility.people.isEmpty else {
                return [Finding(silence: "nothing about who may complain", at: module.evidence)]
            }
            let missing = ComplainantCategory.allCases.filter {
                !eligibility.categories.contains($0) && !$0.isForOrganisation
            }
            guard !missing.isEmpty else { return [] }
            let names = missing.map { "\($0.rawValue) (\($0.source))" }.joined(separator: ", ")
            return [Finding("a list that leaves out \(names)", at: eligibility.evidence)]
        },
        ShortfallRule(
            .act("s.26(3)"), "complaints about all of the functions that the section names, from those with a right"
        ) {
            module in
            (module.eligibility?.people ?? []).compactMap { people in
                guard let about = people.about, people.categories.contains(where: { !$0.needsSufficientInterest })
                else {
                    return nil
                }
                return Finding(
                    "people with a right who may complain only about \(about.map(\.rawValue).joined(separator: ", "))",
                    at: people.evidence)
            }
        },
        ShortfallRule(.act("s.26A"), "an advocate's help without a form to sign first") { module in
            (module.eligibility?.representatives ?? []).compactMap { person in
                guard person.ground == .advocate, let consent = person.consent, consent != .spoken else { return nil }
                return Finding("an advocate who needs \(consent.rawValue) agreement", at: person.evidence)
            }
        },
        ShortfallRule(.regulation("9(2)"), "a late complaint considered where that is reasonable, fair and possible") {
            module in
            guard let limit = module.timeLimit else { return [] }
            if limit.obligation == .willRefuse {
                return [Finding("late complaints always refused", at: limit.evidence)]
            }
            guard limit.givesReasons != true else { return [] }
            return [Finding("late complaints refused with no reasons said", at: limit.evidence)]
        },
        ShortfallRule(.regulation("9(1)"), "a year to complain") { module in
            guard let limit = module.timeLimit, limit.months < 12 else { return [] }
            return [Finding("only \(Span.months(limit.months).inWords) to complain", at: limit.evidence)]
        },
        ShortfallRule(.act("s.26A"), "help to get an advocate for every child who complains (and regulation 11)") {
            module in
            let reaches = module.advocacyOffers.contains { offer in
                switch offer.to {
                case .children, .childrenAndCareLeavers, .serviceUsers, .anyone: true
                case .careLeavers: false
                }
            }
            return reaches ? [] : [Finding(silence: "no offer of an advocate to children", at: module.evidence)]
        },
    ]
}
