public import CaseKernel

extension StepName {
    /// The step that a person means by another word for it, or by a near spelling; `nil` where that is anybody's guess.
    public static func meant(by text: String) -> StepName? {
        let name = text.asName
        let known = allCases.filter(\.canBeTold)
        if let step = fieldsWords[name] ?? known.first(where: { $0.rawValue == name }) { return step }
        return name.nearest(of: known.map(\.rawValue)).flatMap(StepName.init)
            ?? name.nearest(of: fieldsWords.keys.sorted()).flatMap { fieldsWords[$0] }
    }

    /// Words that people who handle complaints use for steps that have another name here.
    private static let fieldsWords: [String: StepName] = [
        "respond": .answer, "responded": .answer, "response": .answer, "reply": .answer, "adjudicate": .answer,
        "adjudication": .answer, "decision": .answer,
        "escalate": .request, "escalation": .request, "request": .request, "stage-2-request": .request,
        "stage-3-request": .request, "panel-request": .request, "stage-2": .request, "stage2": .request,
        "stage-3": .request, "stage3": .request,
        "panel": .holdPanel, "review-panel": .holdPanel, "panel-hearing": .holdPanel, "panel-meeting": .holdPanel,
        "complaint": .receive, "complain": .receive, "receipt": .receive, "complaint-received": .receive,
        "acknowledgement": .acknowledge, "extension": .extend, "withdrawal": .withdraw, "remedy": .offerRemedy,
        "investigating-officer": .appointInvestigator, "appoint-investigating-officer": .appointInvestigator,
        "independent-person": .appointIndependentPerson, "adjudicating-officer": .appointAdjudicator,
        "appoint-adjudicating-officer": .appointAdjudicator, "advocate": .appointAdvocate, "report": .receiveReport,
        "panel-report": .receivePanelReport, "ombudsman": .contactOmbudsman,
    ]
}

extension String {
    /// The one of `words` that it is a near spelling of: a letter or two away, as its length bears; `nil` when none is.
    func nearest(of words: [String]) -> String? {
        let allowed = count < 3 ? 0 : count < 5 ? 1 : count < 12 ? 2 : 3
        guard allowed > 0, count <= 60 else { return nil }
        let near = words.map { (word: $0, distance: distance(to: $0)) }.min { $0.distance < $1.distance }
        return near.flatMap { $0.distance <= allowed ? $0.word : nil }
    }

    /// How many letters have to change to make it another (Levenshtein's distance).
    private func distance(to other: String) -> Int {
        let (own, others) = (Array(self), Array(other.prefix(60)))
        var row = Array(0...others.count)
        for (i, letter) in own.enumerated() {
            var next = [i + 1]
            for (j, target) in others.enumerated() {
                next.append(Swift.min(row[j + 1] + 1, next[j] + 1, row[j] + (letter == target ? 0 : 1)))
            }
            row = next
        }
        return row[others.count]
    }
}
