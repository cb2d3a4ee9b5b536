import CaseDesk
import CaseKernel
import CaseStore

/// One thing that was said or done in a case, as its complainant may read it; the latest stand first.
struct SaidLine: Sendable {
    let on: String
    let what: String
    let points: [String]
    let hasPoints: Bool
    let words: String?
    let isTeams: Bool

    private init(_ on: Day, _ what: String, points: [String] = [], words: String? = nil, isTeams: Bool = true) {
        self.on = on.inWords
        self.what = what
        self.points = points
        hasPoints = !points.isEmpty
        self.words = words
        self.isTeams = isTeams
    }

    /// What the complainant may read of a history. Left out is what is the team's own: its checks, its reasons to itself, and
    /// warnings about the code.
    static func lines(of followed: FollowedCase, _ voice: Voice) -> [SaidLine] {
        followed.events.compactMap { line(of: $0.event, voice) }.reversed()
    }

    /// What was entered that is the complainant's to know: who has it, what they said, and what was told to them.
    private static func line(of entry: Entry, _ voice: Voice) -> SaidLine? {
        if case .statementCommented(let words, _) = entry.matter {
            return own(entry.on, "You said what is wrong or missing in it", words)
        }
        let said: (Said, String?)? =
            switch entry.matter {
            case .pointAdded(let words): (Said("A further point was added to your complaint"), words)
            case .stageSkipped:
                (Said("It was agreed to go straight to stage 2", young: "You and the council left out stage 1"), nil)
            case .appointed(let appointment):
                (
                    Said(
                        "\(appointment.name) was appointed to your complaint",
                        young: "\(appointment.name) works on it now"), nil
                )
            case .statementSent(let words): (Said("What you complain about was sent to you in writing"), words)
            case .panelArranged(let day, _): (Said("The review panel is to meet on \(day.inWords)"), nil)
            case .panelMet: (Said("The review panel met"), nil)
            case .panelReported: (Said("The review panel’s report came"), nil)
            case .updated(let words): (Said("The council told you how things stand"), words)
            case .stopNotified:
                (Said("The council wrote that it cannot go on now", young: "The council said it must wait"), nil)
            case .actionReported: (Said("The council told you that something was done"), nil)
            case .ranAgain(let stage, _): (Said("Stage \(stage.number) was begun again"), nil)
            case .represented, .childsViews, .joined, .complainedAbout, .linked, .groundsDated, .lateDecided, .routed,
                .statementCommented, .peopleChecked, .assigned, .released, .teamNoted, .corrected,
                .stopped, .proceedingsEnded, .resubmitted, .pointsRefused, .optionalStep, .statementSettled,
                .reportReceived, .childNotified, .rightsTold, .answerReceived, .lateRequestDecided,
                .panelMemberAppointed, .panelPapersSent, .paused, .withdrawnReviewed, .referredEarly,
                .ombudsmanContacted, .ombudsmanDecided, .decisionFrozen, .remedyOffered, .actionAgreed,
                .actionCompleted:
                nil
            }
        return said.map { SaidLine(entry.on, $0.0(voice), words: $0.1) }
    }

    private static func line(of event: Event, _ voice: Voice) -> SaidLine? {
        switch event {
        case .intended(let intended): own(intended.on, Said.intended(voice), intended.about)
        case .received(let received): complaint(received)
        case .messaged(let message): line(of: message, voice)
        case .acknowledged(_, let day): SaidLine(day, Said.acknowledged(voice))
        case .informed(_, let day): SaidLine(day, Said.informed(voice))
        case .advocateRequested(_, let day): own(day, "You asked for an advocate")
        case .advocateDeclined(_, let day): own(day, Said.advocateDeclined(voice))
        case .advocateAppointed(_, let advocate, let day): SaidLine(day, "\(advocate.name) became your advocate")
        case .interestDecided(_, let decision): SaidLine(decision.on, Said.decided(decision.isAccepted)(voice))
        case .laterStartAgreed(_, let start, let day): SaidLine(day, Said.laterStart(start)(voice))
        case .extended(_, let stage, let notice):
            SaidLine(notice.sentOn, Said.extended(stage, until: notice.until)(voice), words: notice.reason)
        case .answered(_, let stage, let answer):
            SaidLine(answer.on, Said.answered(stage, by: answer.by)(voice), words: answer.words)
        case .requested(_, let stage, let request):
            own(request.on, "You asked for stage \(stage.number)", request.words)
        case .recordProduced(_, let day): SaidLine(day, Said.recordProduced(voice))
        case .withdrawn(_, let withdrawal): own(withdrawal.on, "You stopped your complaint", withdrawal.words)
        case .withdrawalConfirmed(_, let day): SaidLine(day, Said.withdrawalConfirmed(voice))
        // Whoever holds the code is the first complainant: how another is reached is not theirs to read.
        case .contactCorrected(.first, _, _, let day): own(day, "You changed how we reach you")
        case .codeReplaced(_, _, let day): SaidLine(day, Said.codeReplaced(voice))
        case .closed(_, let day): SaidLine(day, Said.closed(voice))
        case .referred(_, let referral): SaidLine(referral.on, Said.referred(referral)(voice))
        case .delivered(.referral, _, _, let day): SaidLine(day, Said.referralArrived(voice))
        case .handedOver(.referral, _, let day): SaidLine(day, Said.referralArrived(voice))
        case .undelivered(.referral, _, let day): SaidLine(day, Said.referralFailed(voice))
        case .safeguardingChecked, .categoryEstablished, .refusalNotified, .began, .told, .codeLost, .codeGuessed,
            .codeKept, .movedToVersion, .delivered, .undelivered, .held, .noticeRead, .handedOver, .sentAgain,
            .contactConfirmed,
            .contactCorrected:
            nil
        case .entered(let entry): line(of: entry, voice)
        }
    }

    private static func own(_ on: Day, _ what: String, _ words: String? = nil) -> SaidLine {
        SaidLine(on, what, words: words, isTeams: false)
    }

    private static func complaint(_ received: Received) -> SaidLine {
        SaidLine(
            received.receipt.receivedOn, "You complained", points: received.representation.points.map(\.words),
            words: received.representation.wanted.map { "What you want: \($0)" }, isTeams: false)
    }

    private static func line(of message: Message, _ voice: Voice) -> SaidLine {
        let what: Said =
            switch message.kind {
            case .addition: Said("You added to your complaint", young: "You added something")
            case .toTeam: Said("You wrote to the team", young: "You wrote to the council")
            case .silence:
                Said("You said that nobody had been in touch", young: "You said that no one had talked to you")
            case .toComplainant: Said("\(message.by?.capitalisedFirst ?? "The team") wrote to you")
            }
        return SaidLine(message.on, what(voice), words: message.words, isTeams: message.kind.isTeams)
    }
}
