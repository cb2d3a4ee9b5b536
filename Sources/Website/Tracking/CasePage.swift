import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules

/// A case as its complainant follows it: where it is, who has it, whose turn it is, each date and why, what was said.
struct CasePage: PageView {
    static let template = "case"
    let title: String
    let council: PageCouncil?
    let frame: PageFrame
    let form: FormFrame
    let isYoung: Bool
    let reference: String
    let councilName: String
    /// What was just done.
    let notice: String?
    /// Why something cannot be done, if that was tried.
    let refusal: String?
    /// Each procedure that the complaint runs under, with its own timetable; nearly always one.
    let tracks: [TrackSection]
    /// What of the complaint went somewhere else, and where.
    let elsewhere: [String]
    let hasElsewhere: Bool
    let actions: [Action]
    let others: [Action]
    let hasOthers: Bool
    let said: [SaidLine]
    let contact: [String]
    let held: String?
    let ombudsman: OmbudsmanSection

    /// Something that can be done, or cannot yet, and why.
    struct Action: Sendable {
        let words: String
        let address: String
        let note: String?
    }

    init(_ followed: FollowedCase, _ step: VisitStep, refusal: Refusal? = nil) {
        let (served, voice) = (step.served, step.voice)
        let words = CaseWords(followed, of: followed.shown, served.module, voice)
        title = "Your complaint"
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, address: .followed(served.id, .here), isPersonal: true)
        form = FormFrame(
            to: .followed(served.id, .end), step.visit, voice: voice,
            button: Said("Stop following and close", young: "Close this"), switchesVoice: false)
        isYoung = voice.isYoung
        reference = followed.id.reference
        councilName = served.module.name
        notice = Self.notice(step.visit.visit.notice)?(voice)
        self.refusal = refusal.map { Said.refused($0)(voice) }
        tracks = TrackSection.all(of: followed, served.module, voice)
        elsewhere = TrackSection.elsewhere(followed, voice)
        hasElsewhere = !elsewhere.isEmpty
        let pages: [TrackPage] = [.comment, .add, .write, .nobody, .nextStage, .contact, .advocate, .withdraw]
        let listed = pages.compactMap { Self.action($0, followed, served.id, voice) }
        actions = listed.filter { $0.note == nil }
        others = listed.filter { $0.note != nil }
        hasOthers = !others.isEmpty
        said = SaidLine.lines(of: followed, voice)
        contact = words.contact
        held = words.held
        ombudsman = OmbudsmanSection(served.module)
    }

    private static func notice(_ notice: Visit.Notice?) -> Said? {
        switch notice {
        case .done(let page): page.notice
        case .lostDraft, nil: nil
        }
    }

    private static func action(
        _ page: TrackPage, _ followed: FollowedCase, _ id: CouncilID, _ voice: Voice
    ) -> Action? {
        let label = page == .nextStage ? followed.askingLabel : page.label(isIntended: followed.file.received == nil)
        guard let names = TrackAction.steps(of: page), let label
        else { return nil }
        let steps = followed.steps.filter { names.contains($0.step) }
        let address = SitePath.followed(id, page).path
        if steps.contains(where: \.isOpen) { return Action(words: label(voice), address: address, note: nil) }
        guard page == .nextStage, let refusal = steps.first?.refusal, refusal.kind == .notYet,
            followed.file.received != nil
        else { return nil }
        return Action(words: label(voice), address: address, note: Said.refused(refusal)(voice))
    }
}

extension TrackPage {
    /// What the link to the page says; `nil` for pages that are not listed.
    fileprivate func label(isIntended: Bool) -> Said? {
        switch self {
        case .add: Said("Add something to your complaint")
        case .write: Said("Write to the complaints team", young: "Write to the council")
        case .nobody:
            isIntended ? nil : Said("Say that nobody has been in touch", young: "Say that no one has talked to you")
        case .comment:
            Said(
                "Say what is wrong or missing in your complaint as written down",
                young: "Say what is wrong in what they wrote down")
        case .contact: Said("Change how we reach you")
        case .advocate: Said("Change your mind about an advocate")
        case .withdraw: Said("Stop your complaint")
        case .nextStage, .here, .lost, .end: nil
        }
    }

    /// What is said once it is done.
    fileprivate var notice: Said? {
        switch self {
        case .add: Said("What you added has been sent to the team.", young: "We sent what you added.")
        case .write:
            Said(
                "Your message has been sent. The reply will be shown on this page.",
                young: "Your message was sent. You can read the answer here.")
        case .nobody:
            Said(
                "The team has been told that nobody has been in touch.",
                young: "We told the council that no one has talked to you.")
        case .comment:
            Said("What you said has been sent to the team.", young: "We sent what you said to the council.")
        case .contact: Said("How we reach you has been changed.", young: "Saved.")
        case .nextStage: Said("You have asked for the next stage.", young: "You asked for the next stage.")
        case .advocate: Said("Your wish about an advocate has been recorded.", young: "Saved. We told the council.")
        case .withdraw:
            Said(
                "Your complaint has been stopped. The council must confirm it to you.",
                young: "Your complaint is stopped. The council must write to say so.")
        case .here, .lost, .end: nil
        }
    }
}

extension FollowedCase {
    /// The track that comes first: the first that still runs.
    var shown: Track? { tracks.first { $0.ending == nil } ?? tracks.first }

    /// The track whose next stage can be asked for: the first for which it can, else the one that comes first.
    var going: Track? {
        let open = steps.first { $0.step == .request && $0.isOpen }?.track
        return open.flatMap { number in tracks.first { $0.number == number } } ?? shown
    }

    /// The stage that would be asked for next.
    var nextStage: Stage { going?.nextStage ?? .investigation }

    /// What the link to asking for it says; where several procedures run, which of them.
    fileprivate var askingLabel: Said {
        let number = nextStage.number
        let of = tracks.count > 1 ? going.map { " of \($0.kind.title)" } ?? "" : ""
        return Said(
            "Ask for the next stage (stage \(number)\(of))",
            young: "Not happy with the answer? Ask for stage \(number)")
    }
}
