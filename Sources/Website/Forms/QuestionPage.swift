import CaseKernel
import CouncilHost

/// A page that asks: what leads to the question, its fields, what is wrong with the answers, and its button.
struct QuestionPage: PageView {
    static let template = "question"
    let title: String
    let council: PageCouncil?
    let frame: PageFrame
    /// The heading, where the only field is not it.
    let heading: String?
    /// What is said before the fields.
    let lead: [String]
    let fields: [FieldView]
    let faults: [FaultLine]
    let hasFaults: Bool
    let form: FormFrame
    let isYoung: Bool
    /// What was said by an action before this one.
    let notice: String?
    /// The points so far, where the page shows them.
    let points: [PointLine]
    let hasPoints: Bool
    /// Which point is being written, where one is.
    let point: String?
    /// Another page that may be the one looked for.
    let link: String?
    let linkAddress: String
    /// Ways of doing it without this page.
    let channels: ChannelSection?

    /// A point of the complaint, with ways to change it.
    struct PointLine: Sendable {
        let number: Int
        let words: String
        let change: String
    }

    init(
        _ question: Question, _ served: ServedCouncil, voice: Voice, back: SitePath?, form: FormFrame, answers: Answers,
        faults: [FieldFault] = [], notice: Said? = nil, points: [PointLine] = [], point: Int? = nil,
        channels: ChannelSection? = nil, link: (words: String, address: String)? = nil
    ) {
        let isOne = question.fields.count == 1 && question.lead.isEmpty && points.isEmpty && notice == nil
        title = (faults.isEmpty ? "" : "Error: ") + question.title(voice)
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, back: back, isPersonal: true)
        heading = isOne ? nil : question.title(voice)
        lead = question.lead.map { $0(voice) }
        fields = question.fields.map { FieldView($0, answers, faults, voice, isTitle: isOne) }
        self.faults = faults.map { FaultLine($0, voice) }
        hasFaults = !faults.isEmpty
        self.form = form
        isYoung = voice.isYoung
        self.notice = notice?(voice)
        self.points = points
        hasPoints = !points.isEmpty
        self.point = point.map(String.init)
        self.channels = channels
        self.link = link?.words
        linkAddress = link?.address ?? ""
    }
}

/// A question: its heading, what leads to it, and its fields.
struct Question: Sendable {
    let title: Said
    var lead: [Said] = []
    var fields: [Field]
    var button = Said("Continue")

    /// What is wrong with the answers.
    func faults(in answers: Answers) -> [FieldFault] { fields.flatMap { $0.faults(in: answers) } }
}
