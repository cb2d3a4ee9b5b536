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
    /// - Parameters:
    ///   - point: which point, on the page of what happened.
    ///   - words: what was typed there and is not kept yet.
    func question(
        _ page: JourneyPage, _ draft: Draft, point: Int, words: String? = nil, faults: [FieldFault] = []
    ) throws -> QuestionPage {
        guard let question = JourneyQuestions.question(page, draft, served.module) else { throw HTTPError(.notFound) }
        var answers = draft.answers
        if page == .happened {
            let kept = point <= draft.points.count ? draft.points[point - 1] : ""
            answers.set("words", [words ?? kept])
        }
        let path: SitePath = .journey(id, page)
        return QuestionPage(
            question, served, voice: voice, back: back(from: page, draft, point: point),
            form: FormFrame(to: path, visit, voice: voice, button: question.button), answers: answers, faults: faults,
            notice: visit.visit.notice == "lost-draft" ? .lostDraft : nil,
            points: page == .more ? points(draft) : [], point: page == .happened ? point : nil)
    }

    /// The page before: of the list of points it is the last point, and of a further point the list.
    private func back(from page: JourneyPage, _ draft: Draft, point: Int) -> SitePath {
        if page == .happened, point > 1 { return .journey(id, .more) }
        if page == .more, !draft.points.isEmpty { return .journeyPoint(id, draft.points.count) }
        return JourneyFlow(draft: draft).previous(to: page).map { .journey(id, $0) } ?? .complain(id)
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
