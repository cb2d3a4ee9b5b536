import CaseKernel
import CouncilModules

/// The sentences that tell of a right: the program's own, so that a council's wording can place them and not change them.
enum RightSentences {
    /// To help and to an advocate (SI 2006/1738 reg 11, SI 2004/719 reg 4(2), section 26A).
    static func advocacy(_ voice: NoticeVoice) -> String {
        switch voice {
        case .adult:
            "You have a right to help with this procedure: ask us, and we will explain it or tell you where to get help. "
                + "Children, young people and care leavers have a right to an advocate: somebody independent of the "
                + "council, free of charge, who helps them to say what they want. We will help to get one."
        case .young:
            "You can have an advocate. An advocate is on your side. They do not work for the council. They help you say "
                + "what you want, and it is free. Tell us if you want one, and we will help you get one."
        }
    }

    /// To stage 2, at any time, in any way and without reasons (SI 2006/1738 reg 15(2)).
    static func investigation(_ voice: NoticeVoice) -> String {
        switch voice {
        case .adult:
            "If you are not satisfied, you have a right to stage 2: an investigation together with an independent person. "
                + "You or your advocate can ask for it in any way, in writing or not, at any time. You need give no reasons."
        case .young:
            "If you are not happy with this, you can ask for stage 2. Then two people look at it again, and one of them "
                + "does not work for the council. You can ask at any time. You can write or just tell us. You do not have "
                + "to say why."
        }
    }

    /// To a review panel, within 20 working days of receiving the answer, with reasons (SI 2006/1738 regs 17(8), 18(2)).
    static func panel(_ voice: NoticeVoice) -> String {
        switch voice {
        case .adult:
            "If you are not satisfied, you have a right to a review panel of three people who are independent of the council. "
                + "You or your advocate can ask for it within 20 working days of receiving this answer, in any way, in "
                + "writing or not. Tell us why you are not satisfied."
        case .young:
            "If you are not happy with this, you can ask for a review panel. Three people who do not work for the council "
                + "look at it. You have 20 working days from the day you get this. You can write or just tell us. Please "
                + "say why you are not happy."
        }
    }

    /// To stage 2 of the corporate procedure (Code 6.10).
    static func corporateReview(_ voice: NoticeVoice) -> String {
        switch voice {
        case .adult:
            "If you are not satisfied, you can ask for stage 2 of this procedure. Somebody else at the council then looks at it."
        case .young: "If you are not happy with this, you can ask for stage 2. Then someone else looks at it again."
        }
    }

    /// To submit points again within a year of the end of other proceedings (SI 2006/1738 regs 8(4), 8(5)).
    static func resubmission(_ voice: NoticeVoice) -> String {
        switch voice {
        case .adult:
            "When those proceedings have ended, you have a right to submit your complaint to us again within one year of "
                + "their end, and we will then consider it."
        case .young:
            "When that is over, you can tell us again. You have one year from then. We will then look at your complaint."
        }
    }

    /// To the Ombudsman.
    static func ombudsman(_ module: CouncilModule, _ voice: NoticeVoice) -> String {
        let details = [module.ombudsman?.phone, module.ombudsman?.url].compactMap(\.self).joined(separator: ", ")
        let name = module.ombudsman?.name ?? "Local Government and Social Care Ombudsman"
        let how = details.isEmpty ? "" : ": \(details)"
        let isCouncilNamed = module.whoAnswers(voice).isEmpty
        let about = isCouncilNamed ? "" : " Say that your complaint is about \(module.name)."
        return switch voice {
        case .adult: "You have a right to complain to the \(name), which is independent and free\(how).\(about)"
        case .young: "You can also tell the \(name). It checks that councils are fair, and it is free\(how).\(about)"
        }
    }
}
