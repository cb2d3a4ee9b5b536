import CaseDesk
import CaseKernel
import CouncilModules

/// Writes a notice to a complainant: the council's wording, with what this case and this notice say in its slots.
struct NoticeLetter {
    let leaving: LeavingCase
    let number: NoticeNumber
    let notice: Notice
    let module: CouncilModule
    /// Where the case can be followed, if the site has an address.
    let follow: String?

    init?(_ leaving: LeavingCase, _ number: NoticeNumber, _ module: CouncilModule, follow: String?) {
        guard let notice = leaving.file.notice(number) else { return nil }
        self.leaving = leaving
        self.number = number
        self.notice = notice
        self.module = module
        self.follow = follow
    }

    /// The subject of everything that goes to a person: it says nothing of what it is about.
    static let subject = "A message for you"

    private var complainant: Complainant? {
        leaving.file.track(notice.track).flatMap { leaving.file.complainant($0.complainant) }
    }

    private var voice: NoticeVoice { complainant?.isEntitledToAdvocate == true ? .young : .adult }

    /// The letter; `nil` when the module has no wording for it.
    var letter: Letter? {
        guard let template = module.template(for: notice.kind, voice: voice) else { return nil }
        let answers = module.whoAnswers(voice)
        let blocks =
            template.paragraphs.compactMap(block)
            + (answers.isEmpty ? [] : [Letter.Block.paragraph(answers.joined(separator: " "))])
        let isNeutral = complainant?.contact.cares.contains(.neutral) ?? false
        return Letter(subject: Self.subject, blocks: blocks, isNeutral: isNeutral)
    }

    /// A paragraph that is one slot of several lines becomes a list; one whose every slot says nothing is left out.
    private func block(_ pieces: [NoticePiece]) -> Letter.Block? {
        if pieces.count == 1, case .slot(let slot) = pieces[0] {
            let lines = lines(of: slot)
            guard let first = lines.first else { return nil }
            return lines.count == 1 ? .paragraph(first) : .list(lines)
        }
        let words = pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .slot(let slot): lines(of: slot).joined(separator: "; ")
            }
        }.joined()
        return words.contains { !$0.isWhitespace } ? .paragraph(words) : nil
    }

    private func lines(of slot: NoticeSlot) -> [String] {
        switch slot {
        case .name: [complainant?.name ?? (voice == .young ? "there" : "Sir or Madam")]
        case .council: [module.name]
        case .reference: [leaving.id.reference]
        case .procedure: [procedure]
        case .stage: [stage.spoken]
        case .dates: dates
        case .reason: [told.reason].compactMap(\.self)
        case .until: [told.until?.inWords].compactMap(\.self)
        case .answer: [told.answer?.words].compactMap(\.self)
        case .answeredBy: [told.answer?.by].compactMap(\.self)
        case .follow: [following]
        case .contact: [reaching].compactMap(\.self)
        case .rightAdvocacy: [RightSentences.advocacy(voice)]
        case .rightInvestigation: [goingOn].compactMap(\.self)
        case .rightReviewPanel: [RightSentences.panel(voice)]
        case .rightResubmission: [RightSentences.resubmission(voice)]
        case .rightOmbudsman: [RightSentences.ombudsman(module, voice)]
        }
    }

    /// The right to go on that an answer of this stage tells of.
    private var goingOn: String? {
        switch stage {
        case .localResolution: RightSentences.investigation(voice)
        case .investigation: RightSentences.panel(voice)
        case .corporateResponse: RightSentences.corporateReview(voice)
        case .reviewPanel, .corporateReview: RightSentences.ombudsman(module, voice)
        case .reply: nil
        }
    }

    private var procedure: String {
        switch leaving.file.track(notice.track)?.kind ?? .statutory {
        case .statutory: voice == .young ? Self.youngProcedure : Self.statutoryProcedure
        case .corporate, .compliment, .comment, .enquiry:
            voice == .young ? "complaints procedure of the council" : "corporate complaints procedure of the council"
        }
    }

    private static let statutoryProcedure =
        "statutory complaints procedure for children's social care (Children Act 1989 Representations Procedure "
        + "(England) Regulations 2006)"
    private static let youngProcedure = "complaints procedure for children's social care"
}

extension NoticeLetter {
    /// What had just happened when the notice was given.
    fileprivate var told: ToldNow { ToldNow(of: number, in: leaving.events, on: notice.track) }

    fileprivate var stage: Stage { told.stage }

    /// The dates as they were told: a date that has since changed is told by another notice.
    fileprivate var dates: [String] {
        guard !notice.dates.isEmpty else {
            return [
                voice == .young
                    ? "The count of days has not started yet. We will tell you when it does."
                    : "No date can be given yet. We will tell you as soon as the time begins to run."
            ]
        }
        return notice.dates.map { date in
            let what = date.clock.told(voice)
            guard voice == .adult else { return "\(what) by \(date.day.inWords)." }
            return "\(what) by \(date.day.inWords) (\(Self.limits[date.setBy] ?? "what we promise"))."
        }
    }

    private static let limits = ["law": "the law's limit", "ombudsman": "the Ombudsman's Code"]

    fileprivate var following: String {
        let place = follow.map { " at \($0)" } ?? " on our complaints page"
        return switch voice {
        case .adult:
            "You can follow your complaint, write to us, or go on to the next stage\(place), with the reference and your code."
        case .young:
            "You can see how it is going\(place). You need your number and your code words. You can write to us there."
        }
    }

    fileprivate var reaching: String? {
        let ways = module.channels.filter { [.email, .phone].contains($0.kind) }.compactMap { channel in
            channel.to.map { $0 + (channel.extension.map { " extension \($0)" } ?? "") }
        }
        let team = module.title(of: .complaintsTeam) ?? "complaints team"
        guard !ways.isEmpty else { return nil }
        return voice == .young
            ? "You can reach us: \(ways.joined(separator: " or "))." : "The \(team): \(ways.joined(separator: ", "))."
    }
}

extension Stage {
    /// The stage as a letter names it.
    fileprivate var spoken: String {
        switch self {
        case .localResolution: "stage 1, local resolution"
        case .investigation: "stage 2, investigation"
        case .reviewPanel: "stage 3, the review panel"
        case .corporateResponse, .reply: "stage 1"
        case .corporateReview: "stage 2"
        }
    }
}

extension Clock {
    /// What is to happen by the date, as a letter says it.
    fileprivate func told(_ voice: NoticeVoice) -> String {
        switch (self, voice) {
        case (.acknowledgement, .adult): "You will hear that we have your complaint"
        case (.acknowledgement, .young): "You will hear that we have your complaint"
        case (.localResolution, .adult): "You will have our answer at stage 1"
        case (.localResolution, .young): "You will have an answer"
        case (.investigation, .adult): "You will have our answer at stage 2"
        case (.investigation, .young): "You will have an answer at stage 2"
        case (.investigationOuterLimit, .adult): "At the very latest you will have our answer at stage 2"
        case (.investigationOuterLimit, .young): "At the very latest you will have an answer at stage 2"
        case (.panelMeeting, .adult), (.panelMeeting, .young): "The review panel will meet"
        case (.panelReport, .adult), (.panelReport, .young): "The review panel will report"
        case (.panelResponse, .adult), (.panelResponse, .young):
            "You will have the council's answer to the review panel"
        case (.panelRequest, _): "You can ask for a review panel"
        case (.resubmission, _): "You can complain again"
        case (.oneYear, _): "You can complain"
        case (.statement, _): "What you complain about will be written down and agreed"
        case (.panelAcknowledgement, _), (.corporateAcknowledgement, _), (.corporateReviewAcknowledgement, _):
            "You will hear that we have it"
        case (.panelChair, _): "Somebody will be found to lead the review panel"
        case (.panelPapers, _): "You will have the papers for the review panel"
        case (.update, _): "You will hear how things stand"
        case (.corporateResponse, _): "You will have our answer at stage 1"
        case (.corporateReview, _): "You will have our answer at stage 2"
        case (.corporateResponseOuterLimit, _), (.corporateReviewOuterLimit, _):
            "At the very latest you will have our answer"
        case (.reply, _): "You will have a reply"
        case (.action, _): "What we agreed will be done"
        }
    }
}
