import CaseKernel
import CouncilHost
import CouncilModules

/// All answers before they are sent, each with a way to change it.
struct CheckPage: PageView {
    static let template = "check"
    let title: String
    let council: PageCouncil?
    let frame: PageFrame
    let form: FormFrame
    let isYoung: Bool
    let rows: [Row]
    let points: [Point]
    /// Why it was not sent, if it was not.
    let error: String?

    /// One answer.
    struct Row: Sendable {
        let label: String
        let lines: [String]
        let change: String
    }

    /// One thing complained about.
    struct Point: Sendable {
        let number: Int
        let words: String
        let change: String
    }

    init(_ draft: Draft, _ served: ServedCouncil, voice: Voice, form: FormFrame, error: Said? = nil) {
        title = (error == nil ? "" : "Error: ") + Said("Check your answers", young: "Check what you wrote")(voice)
        council = PageCouncil(served)
        let flow = JourneyFlow(draft: draft)
        frame = PageFrame(
            voice: voice, back: flow.pages.last.map { .journey(served.id, $0) }, isPersonal: true)
        self.form = form
        isYoung = voice.isYoung
        self.error = error?(voice)
        points = draft.points.enumerated().map { index, words in
            Point(number: index + 1, words: words, change: SitePath.journeyPoint(served.id, index + 1).path)
        }
        rows = flow.pages.filter { $0 != .happened && $0 != .more }.flatMap { page in
            Self.rows(of: page, draft, served, voice)
        }
    }

    private static func rows(of page: JourneyPage, _ draft: Draft, _ served: ServedCouncil, _ voice: Voice) -> [Row] {
        guard let question = JourneyQuestions.question(page, draft, served.module) else { return [] }
        let change = SitePath.journey(served.id, page).path
        return question.fields.map { field in
            let lines = field.lines(of: draft.answers, voice)
            let none = "Nothing said"
            return Row(label: field.label(voice), lines: lines.isEmpty ? [none] : lines, change: change)
        }
    }
}

extension Field {
    /// The answer as it is read back: words as typed, choices by their labels with whatever goes with them.
    func lines(of answers: Answers, _ voice: Voice) -> [String] {
        switch kind {
        case .oneOf(let options), .anyOf(let options):
            options.filter { answers.all(name).contains($0.value) }.flatMap { option in
                [option.label(voice)] + option.then.flatMap { $0.lines(of: answers, voice) }
            }
        case .line, .words: answers.text(name).map { [$0] } ?? []
        case .date: DateAnswer(name, in: answers).day.map { [$0.inWords] } ?? []
        }
    }
}
