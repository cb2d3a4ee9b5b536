import CaseKernel
import CouncilModules

/// What a council's page says of its own ways at a stage, beside the law: nothing of it takes anything away.
extension ProcedureFacts {
    /// The sentences for a stage, in one wording.
    func notes(of stage: Stage, _ voice: Voice = .adult) -> [String] {
        guard let published = module.published(stage) else { return [] }
        let times = published.timescales.flatMap { note(on: $0, voice) }
        let windows = published.windows.flatMap { note(on: $0, voice) }
        let seconds = (published.timescales.flatMap(\.secondFigures) + published.windows.flatMap(\.secondFigures))
            .compactMap { note(on: $0, voice) }
        return (times + windows + seconds + asked(published) + answer(published) + offers(published, voice)).unique
    }

    /// How the council counts, and what it means by days.
    func counting(_ voice: Voice = .adult) -> [String] {
        guard let counting = module.counting else { return [] }
        let days = counting.days == .workingDays ? ["Where this council says “days”, it means working days."] : []
        let cutOff = counting.cutOff.map { time in
            Said(
                "This council counts what comes after \(time.clockWords) as coming on the next working day. For the law’s times "
                    + "the day it comes counts, whatever the hour.",
                young:
                    "This council says that \(time.clockWords) is the end of its day. For the law, the hour does not matter."
            )(
                voice)
        }
        return days + [cutOff].compactMap(\.self)
    }

    private func note(on timescale: PublishedTimescale, _ voice: Voice) -> [String] {
        let extensions = timescale.extensions.filter { !fallsShort($0.evidence) }.map { $0.sentence(voice) }
        if let start = startOfItsOwn(timescale), let within = timescale.within {
            return [
                Said(
                    "This council counts \(within.onPage) from the day \(start.inWords). The law’s time holds all the same.",
                    young: "This council counts from the day \(start.inWords). But the law’s time still holds.")(voice)
            ] + extensions
        }
        guard !fallsShort(timescale.evidence) else { return extensions }
        let about = timescale.clock.about(voice)
        let own = about.flatMap { about in timescale.sentence.map { "\(about): \($0.lowercasedFirst)" } }
        return [own, timescale.figure.sentence(voice)].compactMap(\.self) + extensions
    }

    /// Another page's figure, which counts for nothing.
    private func note(on figure: SecondFigure, _ voice: Voice) -> String? {
        let most = figure.upTo.map { "up to \($0.onPage)" }
        guard let length = [figure.within?.onPage, most].compactMap(\.self).nonEmptyList else { return nil }
        let page = module.source(of: figure.evidence).map { "“\($0.title)”" } ?? "Another page"
        return Said(
            "\(page) of the council says \(length) instead. The times above count.",
            young: "Another page of the council says \(length). That does not count.")(voice)
    }

    /// The council's own start, where only that keeps its time from being a promise: both clocks are shown.
    private func startOfItsOwn(_ timescale: PublishedTimescale) -> StartEvent? {
        guard let start = timescale.from, let within = timescale.within,
            let limit = timescale.clock.isLaws.flatMap({ law.limit(for: $0) }), within.isWithin(limit.days),
            fallsShort(timescale.evidence)
        else { return nil }
        return start
    }

    /// What the council asks for, which is no bar.
    private func asked(_ published: PublishedStage) -> [String] {
        published.asked.filter { !fallsShort($0.evidence) }.map { asked in
            let bar =
                published.stage == .reviewPanel && asked.what.contains(.reasons)
                ? " You can say them or write them." : " You can go on without it."
            return "Before this stage, the council asks you for \(String.list(asked.what.map(\.words))).\(bar)"
        }
    }

    private func answer(_ published: PublishedStage) -> [String] {
        guard let answer = published.answer, !fallsShort(answer.evidence) else { return [] }
        let confirmed = answer.confirmedWithin.map { ", within \($0.onPage)" } ?? ""
        let form =
            answer.form == .meetingThenWritten
            ? "The council may tell you its answer when you meet or talk. Then it must write to you\(confirmed)." : nil
        let reports = answer.reports.map {
            $0 == 1 ? "There is one report." : "There are two reports, one from each of those who look into it."
        }
        return [form, reports].compactMap(\.self)
    }

    /// The offers of a stage for young people; the page for adults has a list of them.
    private func offers(_ published: PublishedStage, _ voice: Voice) -> [String] {
        guard voice.isYoung else { return [] }
        return published.optionalSteps.filter { !fallsShort($0.evidence) }.map(\.sentence)
    }

    private func note(on window: RequestWindow, _ voice: Voice) -> [String] {
        let late: String? =
            window.late == .considered
            ? Said(
                "If you ask late, the council decides whether it can still take your request, and gives its reasons.",
                young: "If you ask late, the council decides and says why.")(voice) : nil
        return fallsShort(window.evidence) ? [] : [late].compactMap(\.self)
    }
}

extension TimescaleClock {
    /// The law's clock for it, where there is one with a limit.
    fileprivate var isLaws: Clock? {
        switch self {
        case .localResolutionAnswer: .localResolution
        case .investigationAnswer: .investigation
        case .panelMeeting: .panelMeeting
        case .panelReport: .panelReport
        case .panelResponse: .panelResponse
        case .acknowledgement, .reportConsideration, .answer, .panelTotal, .panelInvitation, .panelAppointment,
            .responseMeeting:
            nil
        }
    }

    /// What happens by then, for the times that no other line of a stage tells.
    fileprivate func about(_ voice: Voice) -> String? {
        switch self {
        case .acknowledgement: "The council tells you that it has your request"
        case .panelTotal: "All of stage 3 together"
        case .panelInvitation:
            Said("You are invited to the panel", young: "You are asked to come to the meeting")(voice)
        case .panelAppointment: "The panel is chosen"
        case .responseMeeting: "The council meets you before it answers the panel"
        case .localResolutionAnswer, .investigationAnswer, .panelMeeting, .panelReport, .panelResponse,
            .reportConsideration, .answer:
            nil
        }
    }
}

extension FigureKind {
    /// How the time is fixed, where the page does not give it.
    fileprivate func sentence(_ voice: Voice) -> String? {
        switch self {
        case .stated: nil
        case .agreedEachTime:
            Said(
                "The council agrees the time with you each time. It cannot be longer than the law’s.",
                young: "The council agrees a time with you. It must not be longer than the law says.")(voice)
        case .toldAtStart:
            Said(
                "At the start the council tells you by when it thinks that you will have the answer.",
                young: "At the start the council tells you when it thinks you will get the answer.")(voice)
        }
    }
}

extension PublishedExtension {
    /// When it may take longer, by how much, who agrees and when the person is told.
    fileprivate func sentence(_ voice: Voice) -> String {
        let more = by.map { ", by up to \($0.onPage)" } ?? ""
        let who = grantedBy.words.map { " It needs the agreement of \($0)." } ?? ""
        let told = notice.map {
            noticeCounted == .fromStart
                ? " The council tells you within \($0.onPage)." : " The council tells you at least \($0.onPage) before."
        }
        return "This council says that it can take longer \(reason.words)\(more).\(who)\(told ?? "")"
    }
}

extension ExtensionReason {
    /// The reason after “it can take longer”.
    fileprivate var words: String {
        switch self {
        case .complex: "if your complaint is hard to sort out"
        case .awaitingInformation: "while it waits for facts"
        case .staffAbsence: "if someone is away"
        case .otherAgencies: "if others have to take part"
        case .advocateAwaited: "while you wait for an advocate"
        case .complainantAsks: "if you ask for that"
        case .holidayPeriod: "over the holidays"
        case .manyPoints: "if there are many points"
        case .other, .notSaid: "for other reasons"
        }
    }
}

extension ExtensionGranter {
    /// Who agrees; `nil` when the page does not say.
    fileprivate var words: String? {
        switch self {
        case .complaintsManager: "the complaints manager"
        case .adjudicatingOfficer: "the manager who decides"
        case .director: "a director"
        case .investigator: "the investigator"
        case .complainant: "you"
        case .notSaid: nil
        }
    }
}

extension [String] {
    /// All of them as one phrase; `nil` for none.
    fileprivate var nonEmptyList: String? { isEmpty ? nil : joined(separator: ", ") }
}

extension String {
    /// With its first letter in lower case, to go on after a colon.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
