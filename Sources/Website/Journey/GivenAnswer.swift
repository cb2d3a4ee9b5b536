import CaseKernel

/// What a form gave to the question of a page.
struct GivenAnswer: Sendable {
    let page: JourneyPage
    let question: Question
    let form: FormBody
    /// Which point, on the page of what happened.
    let point: Int

    /// What was typed there.
    private var words: String { form.all("words").first ?? "" }

    /// What is wrong with it, beside the other answers of a draft that has taken it.
    func faults(in draft: Draft, today: Day) -> [FieldFault] {
        var answers = draft.answers
        if page == .happened { answers.take(question.fields, from: form) }
        return question.faults(in: answers) + JourneyFaults(page: page, answers: answers, today: today).all
            + tooMany(in: draft)
    }

    private func tooMany(in draft: Draft) -> [FieldFault] {
        guard page == .more, form.text("more") == "yes", draft.points.count >= Draft.pointLimit else { return [] }
        return [
            FieldFault(
                "more",
                Said(
                    "There is room for \(Draft.pointLimit) things here. Choose no, send these, and add the others afterwards",
                    young:
                        "There is room for \(Draft.pointLimit) things. Choose no and send these. You can add more after"
                ))
        ]
    }

    /// Takes what was typed into a draft, finished or not.
    func type(into draft: inout Draft) {
        guard page == .happened else { return draft.take(question.fields, from: form) }
        draft.unfinished = Draft.UnfinishedPoint(number: point, words: words)
    }

    /// Counts the page as answered.
    func finish(in draft: inout Draft) {
        switch page {
        case .happened: keepPoint(in: &draft)
        case .more where form.text("more") == "yes": draft.done.remove(page.rawValue)
        case .who, .family, .age, .forWhom, .child, .more, .when, .wanted, .name, .contact, .careful, .help, .advocate,
            .check, .sent:
            draft.done.insert(page.rawValue)
        }
    }

    private func keepPoint(in draft: inout Draft) {
        draft.unfinished = nil
        draft.done.remove(JourneyPage.more.rawValue)
        if draft.points.indices.contains(point - 1) {
            draft.points[point - 1] = words
        } else if draft.points.count < Draft.pointLimit {
            draft.points.append(words)
        }
    }
}

extension Draft {
    /// Takes what was typed; a page that it turns into another question is asked again.
    fileprivate mutating func take(_ fields: [Field], from form: FormBody) {
        let before = self
        answers.take(fields, from: form)
        if before.answers.text("who") != answers.text("who") {
            done.remove(JourneyPage.family.rawValue)
            answers.set("family", [])
        }
        if before.isForAdult != isForAdult { done.remove(JourneyPage.child.rawValue) }
        if before.isEntitledToAdvocate != isEntitledToAdvocate { done.remove(JourneyPage.advocate.rawValue) }
    }
}
