import CaseKernel
import CouncilHost
import CouncilModules
import HTTPTypes
import Hummingbird

extension VisitStep {
    var beginForm: FormFrame {
        FormFrame(to: .complain(id), visit, voice: voice, button: Said("Start"), switchesVoice: false)
    }

    var checkForm: FormFrame {
        FormFrame(
            to: .journey(id, .check), visit, voice: voice,
            button: Said("Send my complaint", young: "Send it now"), go: "send")
    }

    /// The page of a question, with the answers so far.
    ///
    /// - Parameter point: which point, on the page of what happened.
    func question(
        _ page: JourneyPage, _ draft: Draft, point: Int, faults: [FieldFault] = []
    ) throws -> QuestionPage {
        guard let question = JourneyQuestions.question(page, draft, served.module, point: point) else {
            throw HTTPError(.notFound)
        }
        var answers = draft.answers
        if page == .happened { answers.set("words", [draft.words(ofPoint: point)]) }
        return QuestionPage(
            question, served, voice: voice, back: back(from: page, draft, point),
            form: FormFrame(to: .journey(id, page), visit, voice: voice, button: question.button), answers: answers,
            faults: faults, notice: visit.visit.notice == .lostDraft ? .lostDraft : nil,
            points: page == .more ? points(draft) : [], point: page == .happened ? point : nil)
    }

    /// The page before; from a point the one before it, and from a new one the list of them.
    private func back(from page: JourneyPage, _ draft: Draft, _ point: Int) -> SitePath {
        let isNew = point > draft.points.count
        switch page {
        case .happened where point > 1: return isNew ? .journey(id, .more) : .journeyPoint(id, point - 1)
        case .more where !draft.points.isEmpty: return .journeyPoint(id, draft.points.count)
        case .who, .family, .age, .forWhom, .child, .happened, .more, .when, .wanted, .name, .contact, .careful, .help,
            .advocate, .check, .sent:
            return JourneyFlow(draft: draft).previous(to: page).map { .journey(id, $0) } ?? .complain(id)
        }
    }

    private func points(_ draft: Draft) -> [QuestionPage.PointLine] {
        draft.points.enumerated().map { index, words in
            QuestionPage.PointLine(number: index + 1, words: words, change: SitePath.journeyPoint(id, index + 1).path)
        }
    }

    /// What was sent; without anything sent, the beginning.
    func sentPage() throws -> Response {
        guard let sent = visit.visit.sent else { return redirect(to: .complain(id)) }
        let form = FormFrame(
            to: .journey(id, .sent), visit, voice: voice,
            button: Said("I have kept it: finish", young: "I have kept it. Finish"),
            go: "finish")
        return try page(SentPage(sent, served, voice: voice, form: form, follow: .followed(id, .here)))
    }
}
