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

    private static func line(of event: Event, _ voice: Voice) -> SaidLine? {
        switch event {
        case .intended(let intended):
            SaidLine(
                intended.on, Said("You asked for help to complain", young: "You asked for an advocate")(voice),
                words: intended.about, isTeams: false)
        case .received(let received):
            SaidLine(
                received.receipt.receivedOn, "You complained",
                points: received.representation.points.map(\.words),
                words: received.representation.wanted.map { "What you want: \($0)" }, isTeams: false)
        case .messaged(let message): line(of: message, voice)
        case .acknowledged(_, let day):
            SaidLine(
                day,
                Said(
                    "The council wrote to say that it has your complaint",
                    young: "The council said it has your complaint")(voice))
        case .informed(_, let day):
            SaidLine(
                day,
                Said(
                    "The council told you about the procedure and about advocacy",
                    young: "The council told you how it works")(voice))
        case .advocateRequested(_, let day): SaidLine(day, "You asked for an advocate", isTeams: false)
        case .advocateDeclined(_, let day):
            SaidLine(
                day,
                Said("You said that you do not want an advocate", young: "You said you do not want an advocate")(voice),
                isTeams: false)
        case .advocateAppointed(_, let advocate, let day):
            SaidLine(day, "\(advocate.name) became your advocate")
        case .interestDecided(_, let decision):
            SaidLine(
                decision.on,
                decision.isAccepted
                    ? "The council decided that it will look into your complaint"
                    : Said(
                        "The council decided that you do not have enough interest in the child",
                        young: "The council decided that it cannot take your complaint")(voice))
        case .laterStartAgreed(_, let start, let day):
            SaidLine(
                day,
                Said(
                    "It was agreed, as you asked, that stage 1 starts on \(start.inWords)",
                    young: "You agreed to start on \(start.inWords)")(voice))
        case .extended(_, let stage, let notice):
            SaidLine(
                notice.sentOn,
                Said(
                    "The council needs until \(notice.until.inWords) for stage \(stage.number)",
                    young: "The council needs more time: until \(notice.until.inWords)")(voice),
                words: notice.reason)
        case .answered(_, let stage, let answer):
            SaidLine(
                answer.on,
                Said("The answer at stage \(stage.number), from \(answer.by)", young: "Your answer, from \(answer.by)")(
                    voice), words: answer.words)
        case .requested(_, let stage, let request):
            SaidLine(
                request.on, "You asked for stage \(stage.number)", words: request.words, isTeams: false)
        case .recordProduced(_, let day):
            SaidLine(
                day,
                Said("The written record of your complaint was ready", young: "What you said was written down")(voice))
        case .withdrawn(_, let withdrawal):
            SaidLine(withdrawal.on, "You stopped your complaint", words: withdrawal.words, isTeams: false)
        case .withdrawalConfirmed(_, let day):
            SaidLine(
                day,
                Said(
                    "The council confirmed that your complaint has stopped",
                    young: "The council wrote to say that it has stopped")(voice))
        case .contactCorrected(_, _, _, let day):
            SaidLine(day, "You changed how we reach you", isTeams: false)
        case .codeReplaced(_, _, let day):
            SaidLine(day, Said("You were given a new code", young: "You got new code words")(voice))
        case .closed(_, let day):
            SaidLine(day, Said("The council closed the case", young: "The council closed this")(voice))
        case .safeguardingChecked, .categoryEstablished, .refusalNotified, .began, .told, .codeLost, .codeGuessed,
            .codeKept:
            nil
        }
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
