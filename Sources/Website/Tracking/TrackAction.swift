import CaseDesk
import CaseKernel
import CouncilHost

/// Something a person can do with their case: the question it asks, and the step it comes to.
struct TrackAction: Sendable {
    let page: TrackPage
    let question: Question
    /// Why the procedure does not allow it now; `nil` when it does.
    let refusal: Refusal?
    private let followed: FollowedCase
    private let track: TrackNumber

    /// The action of a page; `nil` for a page that is for none.
    init?(_ page: TrackPage, _ followed: FollowedCase) {
        guard let names = Self.steps(of: page) else { return nil }
        let steps = followed.steps.filter {
            names.contains($0.step) && ($0.track == nil || page != .nextStage || $0.track == followed.going?.number)
        }
        let opening = steps.first(where: \.isOpen)
        self.page = page
        self.followed = followed
        refusal = opening == nil ? steps.first?.refusal : nil
        let track = (opening ?? steps.first)?.track ?? .first
        self.track = track
        question = Self.question(of: page, followed, on: track)
    }

    /// The steps that a page leads to.
    static func steps(of page: TrackPage) -> [StepName]? {
        switch page {
        case .add: [.addWords]
        case .write: [.write]
        case .nobody: [.reportSilence]
        case .comment: [.commentOnStatement]
        case .contact: [.correctContact]
        case .nextStage: [.request]
        case .advocate: [.requestAdvocate, .declineAdvocate]
        case .withdraw: [.withdraw]
        case .here, .lost, .end: nil
        }
    }

    private static func question(of page: TrackPage, _ followed: FollowedCase, on track: TrackNumber) -> Question {
        switch page {
        case .add: TrackQuestions.add
        case .nobody: TrackQuestions.silence
        case .comment: TrackQuestions.comment(on: followed.statement(on: track))
        case .contact: TrackQuestions.contact
        case .nextStage: TrackQuestions.nextStage(followed.nextStage, isLate: followed.going?.lastAnswer == nil)
        case .advocate: TrackQuestions.advocate(isWanted: followed.wantsAdvocate)
        case .withdraw: TrackQuestions.withdraw
        case .write, .here, .lost, .end: TrackQuestions.write
        }
    }

    /// The page that asks, with what is on record filled in.
    func page(_ step: VisitStep, answers: Answers? = nil, faults: [FieldFault] = []) -> QuestionPage {
        QuestionPage(
            question, step.served, voice: step.voice, back: .followed(step.id, .here),
            form: FormFrame(
                to: .followed(step.id, page), step.visit, voice: step.voice, button: question.button,
                isWarning: page == .withdraw, version: statement?.number),
            answers: answers ?? recorded, faults: faults,
            channels: page == .nextStage ? ChannelSection(step.served.module) : nil)
    }

    /// The version of the statement that the page shows, where it is about one.
    private var statement: StatementVersion? { page == .comment ? followed.statement(on: track) : nil }

    private var recorded: Answers {
        var answers = Answers()
        guard page == .contact, let complainant = followed.file.complainants.first else { return answers }
        let contact = complainant.contact
        func set(_ name: String, _ text: String?) { answers.set(name, [text].compactMap(\.self)) }
        set("name", complainant.name)
        answers.set("way", contact.ways.map(\.rawValue))
        set("email", contact.email)
        let numbers = PhoneNumbers(onRecord: contact.phone)
        set("phone", numbers.calls)
        set("text-phone", numbers.texts)
        set("address", contact.address)
        answers.set("care", contact.cares.map(\.rawValue))
        set("times", contact.times)
        set("careful", contact.words)
        set("never", contact.never.isEmpty ? nil : contact.never.joined(separator: "; "))
        return answers
    }

    /// Whether the answers only say what is on record already.
    func isOnRecord(_ answers: Answers) -> Bool {
        guard page == .advocate else { return false }
        return answers.text("advocate") == (followed.wantsAdvocate ? "yes" : "no") && followed.hasSaidOfAdvocate
    }

    /// The step that the answers come to.
    ///
    /// - Parameter version: of what they are about, as the page showed it.
    func form(_ answers: Answers, about version: Int?) -> StepForm {
        let words = answers.text("words").map(TypedText.trimmed)
        let said = words.map { ["words": $0] } ?? [:]
        switch page {
        case .nextStage:
            return StepForm(step: .request, track: track, fields: said.merging(["by": "complainant"]) { $1 })
        case .withdraw:
            return StepForm(step: .withdraw, track: track, fields: said.merging(["by": "complainant"]) { $1 })
        case .advocate:
            // Asking here is the person's own consent to being referred.
            return answers.text("advocate") == "yes"
                ? StepForm(step: .requestAdvocate, track: track, fields: ["how": Channel.online.rawValue])
                : StepForm(step: .declineAdvocate, track: track, fields: [:])
        case .contact: return StepForm(step: .correctContact, fields: contactFields(answers))
        case .add: return StepForm(step: .addWords, fields: said)
        case .comment:
            var fields = said.merging(["by": "complainant"]) { $1 }
            fields["statement"] = version.map { "\($0)" }
            return StepForm(step: .commentOnStatement, track: track, fields: fields)
        case .nobody: return StepForm(step: .reportSilence, fields: said)
        case .write, .here, .lost, .end: return StepForm(step: .write, fields: said)
        }
    }

    private func contactFields(_ answers: Answers) -> [String: String] {
        var draft = Draft()
        draft.answers = answers
        let contact = draft.contact(withCare: true)
        let fields: [(String, String?)] = [
            ("name", answers.text("name").map(TypedText.trimmed)),
            ("ways", contact.ways.map(\.rawValue).joined(separator: ",")), ("email", contact.email),
            ("phone", contact.phone), ("address", contact.address),
            ("cares", contact.cares.map(\.rawValue).joined(separator: ",")), ("times", contact.times),
            ("words", contact.words), ("never", contact.never.joined(separator: ";")),
        ]
        return Dictionary(fields.compactMap { name, value in value.map { (name, $0) } }) { first, _ in first }
    }
}

extension FollowedCase {
    /// The latest version of the statement of complaint that the person was sent on a track.
    func statement(on track: TrackNumber) -> StatementVersion? {
        tracks.first { $0.number == track }?.pass(.investigation)?.investigation.statements.last
    }

    /// Whether the person has said whether they want an advocate.
    var hasSaidOfAdvocate: Bool { tracks.contains { $0.advocacy != .open } }

    /// Whether an advocate has been asked for, or appointed.
    var wantsAdvocate: Bool {
        tracks.contains { track in
            switch track.advocacy {
            case .requested, .appointed: true
            case .open, .declined: false
            }
        }
    }
}
