import CaseKernel

/// What happened in a case, as its complainant reads it.
extension Said {
    static let intended = Said("You asked for help to complain", young: "You asked for an advocate")

    static let acknowledged = Said(
        "The council wrote to say that it has your complaint", young: "The council said it has your complaint")

    static let informed = Said(
        "The council told you about the procedure and about advocacy", young: "The council told you how it works")

    static let advocateDeclined = Said(
        "You said that you do not want an advocate", young: "You said you do not want an advocate")

    static let recordProduced = Said(
        "The written record of your complaint was ready", young: "What you said was written down")

    static let withdrawalConfirmed = Said(
        "The council confirmed that your complaint has stopped", young: "The council wrote to say that it has stopped")

    static let codeReplaced = Said("You were given a new code", young: "You got new code words")

    static let closed = Said("The council closed the case", young: "The council closed this")

    static func referred(_ referral: Referral) -> Said {
        Said(
            "Your wish for an advocate was passed on to \(referral.providerName)",
            young: "We asked \(referral.providerName) for an advocate for you")
    }

    static let referralArrived = Said(
        "The advocacy service has been told that you want an advocate", young: "The advocates have your message")

    static let referralFailed = Said(
        "The advocacy service could not be reached: the team has been told",
        young: "We could not reach the advocates yet")

    static func decided(_ isAccepted: Bool) -> Said {
        guard !isAccepted else { return Said("The council decided that it will look into your complaint") }
        return Said(
            "The council decided that you do not have enough interest in the child",
            young: "The council decided that it cannot take your complaint")
    }

    static func laterStart(_ start: Day) -> Said {
        Said(
            "It was agreed, as you asked, that stage 1 starts on \(start.inWords)",
            young: "You agreed to start on \(start.inWords)")
    }

    static func extended(_ stage: Stage, until day: Day) -> Said {
        Said(
            "The council needs until \(day.inWords) for stage \(stage.number)",
            young: "The council needs more time: until \(day.inWords)")
    }

    static func answered(_ stage: Stage, by person: String) -> Said {
        Said("The answer at stage \(stage.number), from \(person)", young: "Your answer, from \(person)")
    }
}
