import CaseDesk
import CaseKernel
import CouncilModules

/// Where a track of a case stands, in words for its complainant.
struct CaseWords: Sendable {
    private let followed: FollowedCase
    private let module: CouncilModule
    private let voice: Voice
    private let track: Track?

    init(_ followed: FollowedCase, of track: Track?, _ module: CouncilModule, _ voice: Voice) {
        self.followed = followed
        self.module = module
        self.voice = voice
        self.track = track
    }

    /// Where it is.
    var standing: String {
        if case .closed(_, let day) = followed.state {
            return Said(
                "The council closed this case on \(day.inWords).", young: "The council closed this on \(day.inWords).")(
                    voice)
        }
        switch track?.progress {
        case .none, .intended:
            return Said(
                "You told the council that you want help to complain. You have not made a complaint.",
                young: "You told the council that you want an advocate. You have not complained yet.")(voice)
        case .awaitingStart:
            return Said(
                "The council has your complaint. Stage 1 has not begun yet.",
                young: "The council has your complaint. It has not started yet.")(voice)
        case .running(let pass): return running(pass)
        case .answered(let pass, let answer): return answered(pass.stage, answer)
        case .ended(let ending, from: _): return ended(ending)
        }
    }

    private func running(_ pass: StagePass) -> String {
        switch pass.stage {
        case .localResolution:
            let day = (pass.start?.on ?? followed.file.receivedOn).inWords
            return Said("Stage 1, local resolution: it began on \(day).", young: "Stage 1. It started on \(day).")(
                voice)
        case .investigation where pass.start == nil:
            return Said(
                "You asked for stage 2. First your complaint is written down and shown to you.",
                young: "You asked for stage 2. First they write down what you said and show you.")(voice)
        case .investigation:
            return Said(
                "Stage 2: it is being investigated.", young: "Stage 2. Someone is looking into it again.")(voice)
        case .reviewPanel where pass.awaitsLateDecision:
            return Said(
                "You asked for a review panel after the last day. The council decides whether there is one all the same.",
                young: "You asked for the panel, but late. The council decides if there is one.")(voice)
        case .reviewPanel:
            return Said(
                "Stage 3: three independent people review it.", young: "Stage 3. Three new people look at it.")(voice)
        case .corporateResponse:
            return Said(
                "Stage 1 of the council’s corporate complaints procedure: it is being looked into.",
                young: "Stage 1. Someone at the council is looking into it.")(voice)
        case .corporateReview:
            return Said(
                "Stage 2 of the council’s corporate complaints procedure: somebody else is looking into it.",
                young: "Stage 2. Someone else is looking at it.")(voice)
        case .reply:
            return Said("The council has what you wrote, and has not replied yet.", young: "No reply has come yet.")(
                voice)
        }
    }

    private func answered(_ stage: Stage, _ answer: Answer) -> String {
        switch stage {
        case .reply: Said("The council replied on \(answer.on.inWords).")(voice)
        case .localResolution, .investigation, .reviewPanel, .corporateResponse, .corporateReview:
            Said(
                "Stage \(stage.number) was answered on \(answer.on.inWords).",
                young: "You got an answer on \(answer.on.inWords).")(voice)
        }
    }

    private func ended(_ ending: TrackEnding) -> String {
        switch ending {
        case .refused, .pointsRefused:
            Said(
                "The council decided that it cannot take your complaint under this procedure. You can complain to the Ombudsman about that.",
                young: "The council said it cannot take this complaint. You can tell the Ombudsman.")(voice)
        case .withdrawn(let withdrawal, _): "You stopped your complaint on \(withdrawal.on.inWords)."
        case .stopped(let day, _):
            Said(
                "The council ended its work on your complaint on \(day.inWords), because of other proceedings. You can submit it again within a year of their end.",
                young:
                    "The council stopped on \(day.inWords). Something else must end first. Then you have one year to tell us again."
            )(voice)
        case .rerouted(let day):
            Said(
                "On \(day.inWords) your complaint went to another procedure. The team can tell you which.",
                young: "On \(day.inWords) it went to other people. The council can tell you who.")(voice)
        case .referredEarly(let day):
            Said(
                "Your complaint went to the Ombudsman on \(day.inWords), as you and the council agreed.",
                young: "You and the council agreed to ask the Ombudsman. That was on \(day.inWords).")(voice)
        }
    }

    /// Who has it, by role.
    var who: String {
        let team = module.stages.flatMap(\.people).first {
            $0.role == .complaintsTeam || $0.role == .complaintsManager
        }?.title
        let teamName = (team ?? "the complaints team").capitalisedFirst
        switch track?.running?.stage {
        case .localResolution: return title(.localResolution, .stage1Manager)
        case .investigation:
            return title(.investigation, .investigatingOfficer)
                + Said(
                    ", with an independent person", young: ", and someone who does not work for the council")(voice)
        case .reviewPanel: return title(.reviewPanel, .panel)
        case .corporateResponse, .corporateReview, .reply, nil: return teamName
        }
    }

    private func title(_ stage: Stage, _ role: StageRole) -> String {
        let person = module.stages.first { $0.stage == stage }?.people.first { $0.role == role }
        return (person?.title ?? role.usualTitle).capitalisedFirst
    }

    /// Whose turn it is, and what they have to do.
    var turn: String {
        let council = Said("It is the council’s turn: ", young: "It is the council’s turn. ")(voice)
        switch track?.progress {
        case .none, .intended:
            return council
                + Said(
                    "it must tell you about advocacy and offer help.",
                    young: "It must tell you about advocates and help you get one.")(voice)
        case .awaitingStart: return council + waiting
        case .running(let pass): return council + owed(at: pass.stage)
        case .answered(let pass, _): return goingOn(from: pass)
        case .ended(let ending, from: _): return turn(of: council, after: ending)
        }
    }

    private func owed(at stage: Stage) -> String {
        switch stage {
        case .localResolution:
            Said(
                "it must try to resolve your complaint and answer you.",
                young: "It must try to put it right and give you an answer.")(voice)
        case .investigation:
            Said("it must investigate and answer you.", young: "It must look into it and give you an answer.")(voice)
        case .reviewPanel:
            Said(
                "it must bring the panel together, and answer its report.",
                young: "It must bring the panel together. Then it must answer you.")(voice)
        case .corporateResponse, .corporateReview, .reply:
            Said("it must answer you.", young: "It must give you an answer.")(voice)
        }
    }

    /// What the person can do with an answer.
    private func goingOn(from pass: StagePass) -> String {
        switch pass.stage {
        case .localResolution:
            Said(
                "It is your turn, if you want to go on. You can ask for stage 2 at any time: the law sets no last day\(suggested).",
                young:
                    "It is your turn, if you want. If you are not happy, you can ask for stage 2. There is no last day."
            )(voice)
        case .investigation:
            Said(
                "It is your turn, if you want to go on. You can ask for stage 3, a review panel. The law gives you 20 working days from the day you have the answer; if you are late, ask all the same, and say why.",
                young:
                    "It is your turn, if you want. If you are not happy, you can ask for stage 3. There is a last day for that. If you are late, ask all the same."
            )(voice)
        case .corporateResponse:
            Said(
                "It is your turn, if you want to go on. You can ask for stage 2.",
                young: "It is your turn, if you want. If you are not happy, you can ask for stage 2.")(voice)
        case .reviewPanel, .corporateReview:
            Said(
                "The council’s own procedure ends here. If you are still unhappy, you can go to the Ombudsman.",
                young: "This was the last stage. If you are not happy, you can tell the Ombudsman.")(voice)
        case .reply: Said("Nothing more is due.", young: "Nothing more has to happen.")(voice)
        }
    }

    private func turn(of council: String, after ending: TrackEnding) -> String {
        switch ending {
        case .refused(notifiedOn: nil), .pointsRefused(_, notifiedOn: nil), .stopped(_, notifiedOn: nil):
            council
                + Said("it must tell you of its decision.", young: "It must tell you what it decided.")(voice)
        case .withdrawn(_, confirmedOn: nil):
            council
                + Said(
                    "it must confirm to you that your complaint has stopped.",
                    young: "It must write to say that it has stopped.")(voice)
        case .stopped:
            Said(
                "It is your turn once those proceedings have ended: you can then submit your complaint again.",
                young: "When that is over, it is your turn. You can tell us again.")(voice)
        case .referredEarly:
            Said("It is the Ombudsman’s turn.", young: "It is the turn of the Ombudsman.")(voice)
        case .refused, .withdrawn, .pointsRefused, .rerouted:
            Said(
                "Nothing more is due. You can always make a new complaint.",
                young: "Nothing more has to happen. You can always complain again.")(voice)
        }
    }

    private var waiting: String {
        guard let track, let complainant = followed.file.complainant(track.complainant) else { return "" }
        if complainant.needsSufficientInterest, track.interest == nil {
            return Said(
                "it decides whether you have enough interest in the child.",
                young: "It decides if it can take your complaint.")(voice)
        }
        return Said(
            "it must help you to get the advocate you asked for.", young: "It must help you get your advocate.")(voice)
    }

    /// The council's own suggestion of when to ask, which is never a limit at stage 2 (regulation 15(2)).
    private var suggested: String {
        let windows = module.stages.flatMap(\.windows)
        guard let span = windows.first(where: { $0.asksFor == .investigation })?.span else { return "" }
        return ", though the council asks that you do so within \(span.inWords)"
    }

    /// To whom the wish for an advocate was passed on, and whether it has arrived there.
    private var referral: String {
        guard let track, let last = followed.file.referrals(on: track.number).last else { return "" }
        let to = last.providerName
        switch followed.file.standing(of: .referral(last.number)) {
        case .delivered(let day, _, _), .handedOver(_, let day), .read(let day):
            return Said(
                " It was passed on to \(to), which has had it since \(day.inWords).",
                young: " We told \(to) on \(day.inWords). They know that you want one.")(voice)
        case .underway, nil:
            return Said(
                " It is being passed on to \(to) and has not arrived there yet.",
                young: " We are telling \(to). They do not have your message yet.")(voice)
        case .stopped: return ""
        case .held, .undelivered:
            return Said(
                " It has not arrived at \(to). The team has been told and must pass it on.",
                young: " \(to) does not have your message yet. The council must pass it on.")(voice)
        }
    }

    /// What waits on this page because nothing may be written to the person; `nil` when nothing does.
    var held: String? {
        let waits = followed.file.parcels.contains { parcel, standing in
            guard case (.notice, .held) = (parcel, standing) else { return false }
            return followed.file.isOf(.first, followed.file.track(of: parcel))
        }
        guard waits else { return nil }
        // As it is now: they may have asked for it since a notice was held for another reason.
        return followed.file.complainants.first?.contact.ways.contains(.none) == true
            ? Said(
                "You asked us not to contact you, so what we have to tell you is on this page.",
                young: "You said: do not contact me. So we show you what we have to say here.")(voice)
            : Said(
                "We could not be sure of a safe way to write to you, so what we have to tell you is on this page.",
                young: "We did not know a safe way to write to you. So we show you what we have to say here.")(voice)
    }

    /// How the person is reached.
    var contact: [String] {
        guard let complainant = followed.file.complainants.first else { return [] }
        let contact = complainant.contact
        var lines = complainant.name.map { [$0] } ?? []
        lines += [contact.email, contact.phone, contact.address].compactMap(\.self)
        if contact.ways.contains(.advocate) { lines.append("Through your advocate") }
        if contact.ways.contains(.none) {
            lines.append(
                Said(
                    "You asked not to be contacted: everything is shown here.",
                    young: "You said: do not contact me. You can read it all here.")(voice))
        }
        lines += contact.cares.map { $0.words(voice) } + [contact.times, contact.words].compactMap(\.self)
        lines += contact.never.map { Said("Never use: \($0)")(voice) }
        return lines.isEmpty
            ? [Said("You gave no way of reaching you.", young: "You did not say how to reach you.")(voice)] : lines
    }

    /// Where the wish for an advocate stands.
    var advocate: String {
        switch track?.advocacy {
        case .none, .open: Said("You have not asked for an advocate.", young: "You did not ask for an advocate.")(voice)
        case .requested(let day, _):
            Said(
                "You asked for an advocate on \(day.inWords). None has been appointed yet.",
                young: "You asked for an advocate on \(day.inWords). You do not have one yet.")(voice) + referral
        case .appointed(let advocate, let day):
            Said(
                "\(advocate.name)\(advocate.provider.map { ", \($0)" } ?? "") was appointed on \(day.inWords).",
                young:
                    "Your advocate is \(advocate.name)\(advocate.provider.map { ", \($0)" } ?? ""), since \(day.inWords)."
            )(voice)
        case .declined:
            Said("You said that you do not want an advocate.", young: "You said you do not want an advocate.")(voice)
        }
    }
}

extension ContactCare {
    /// What was asked, as it is read back.
    func words(_ voice: Voice) -> String {
        switch self {
        case .noVoicemail: Said("No voicemail", young: "No messages on my phone")(voice)
        case .onlyMe: Said("Speak to nobody but me", young: "Talk to me and no one else")(voice)
        case .neutral:
            Said("Nothing on the outside that shows what it is about", young: "Do not show what it is about")(voice)
        case .notAtHome: "Nothing to where I live"
        }
    }
}
