import CaseKernel

/// What the pages of a followed case ask, in both wordings.
enum TrackQuestions {
    static let entry = Question(
        title: Said("Follow your complaint", young: "See what happens with your complaint"),
        lead: [
            Said(
                "Use the reference and the code in words that you were given when you sent it. Nobody needs an account.",
                young: "Use the reference and the 6 code words you got when you sent it.")
        ],
        fields: [
            Field(
                "reference", Said("Your reference"), hint: Said("It looks like K7QF-3M9D-X"), .line(.reference),
                missing: Said("Enter your reference", young: "Put in your reference")),
            Field(
                "code", Said("Your code", young: "Your code words"),
                hint: Said(
                    "Six words. Capital letters, hyphens and spaces do not matter",
                    young: "6 words. Big or small letters do not matter"), .line(.code),
                missing: Said("Enter your code", young: "Put in your code words")),
        ])

    static let lost = Question(
        title: Said("I have lost my code"),
        lead: [
            Said(
                "The council can give you a new code. For safety it comes only by the contact you called safe, or through your advocate, and never by this page. The old code then stops working.",
                young:
                    "The council can give you new code words. To keep you safe, they come only in the way you said is safe, or from your advocate. Then the old words stop working."
            )
        ],
        fields: [
            Field(
                "reference", Said("Your reference"), hint: Said("It looks like K7QF-3M9D-X"), .line(.reference),
                missing: Said("Enter your reference", young: "Put in your reference")),
            Field(
                "via", Said("How should the new code come?", young: "How should the new words come?"),
                .oneOf([
                    JourneyQuestions.option(
                        CodeRoute.safeContact.rawValue, "By the safe contact I gave", young: "The way I said is safe"),
                    JourneyQuestions.option(
                        CodeRoute.advocate.rawValue, "Through my advocate", young: "From my advocate"),
                ]), missing: Said("Choose how the new code should come", young: "Choose one answer")),
        ], button: Said("Ask for a new code", young: "Ask for new words"))

    static let add = Question(
        title: Said("Add something to your complaint"),
        fields: [
            Field(
                "words", Said("Add something to your complaint"),
                hint: Said(
                    "Something you forgot, or that has happened since. The people who look into it will read it.",
                    young: "Something you forgot, or something new."),
                .words(limit: Limits.complaintCharacters), missing: Said("Write what you want to add"))
        ], button: Said("Add it"))

    static let write = Question(
        title: Said("Write to the complaints team"),
        fields: [
            Field(
                "words", Said("Write to the complaints team"),
                hint: Said(
                    "Their reply will be shown on the page of your case.", young: "You can read their answer here."),
                .words(limit: Limits.complaintCharacters), missing: Said("Write your message"))
        ], button: Said("Send the message", young: "Send it"))

    /// What is wrong in the statement of complaint, with its words where they are kept here.
    static func comment(on statement: StatementVersion?) -> Question {
        Question(
            title: Said("Your complaint as it was written down", young: "What they wrote down"),
            lead: [
                Said(
                    "Whoever investigates has written down what you complain about, so that nothing is left out. Say what is wrong or missing. An advocate can help you with this.",
                    young:
                        "They wrote down what you complain about. Read it. You can say what is wrong, or what they left out. An advocate can help you."
                )
            ] + (statement?.words.map { "“\($0)”".split(whereSeparator: \.isNewline).map { Said(String($0)) } } ?? []),
            fields: [
                Field(
                    "words", Said("What is wrong or missing?", young: "What is wrong? What did they leave out?"),
                    .words(limit: Limits.complaintCharacters),
                    missing: Said("Say what is wrong or missing", young: "Say what is wrong"))
            ], button: Said("Send it"))
    }

    static let silence = Question(
        title: Said("Nobody has been in touch"),
        lead: [
            Said(
                "Tell the complaints team that nobody has been in touch with you. They are shown this at once, and it stays on record.",
                young: "Tell the council that no one has talked to you. It is kept on record.")
        ],
        fields: [
            Field(
                "words",
                Said("Anything you want to add", young: "Do you want to add something? You can leave this empty"),
                .words(limit: Limits.noteCharacters))
        ], button: Said("Tell the team", young: "Tell them"))

    static let withdraw = Question(
        title: Said("Stop your complaint"),
        lead: [
            Said(
                "You can stop at any time. The council must confirm it to you. If there is a risk to a child, it may still have to act on what you said. To complain again later, you make a new complaint.",
                young:
                    "You can stop at any time. The council must write to say so. If someone could be hurt, it must still act. You can complain again later."
            )
        ],
        fields: [
            Field(
                "words", Said("Why, if you want to say", young: "Why? You do not have to say"),
                .words(limit: Limits.noteCharacters)),
            Field(
                "sure", Said("Are you sure?"),
                .anyOf([JourneyQuestions.option("yes", "Yes, stop my complaint", young: "Yes, stop it")]),
                missing: Said(
                    "Tick the box if you want to stop your complaint", young: "Tick the box if you want to stop")),
        ], button: Said("Stop my complaint", young: "Stop it"))

    static func nextStage(_ stage: Stage, isLate: Bool) -> Question {
        switch stage {
        case .reviewPanel: panel
        case .corporateReview: corporateReview
        case .localResolution, .investigation, .corporateResponse, .reply: investigation(isLate: isLate)
        }
    }

    private static let corporateReview = Question(
        title: Said("Ask for stage 2", young: "Ask for the next stage (stage 2)"),
        lead: [
            Said(
                "If you are not happy with the answer, somebody else at the council looks at your complaint.",
                young: "If you are not happy with the answer, someone else looks at it.")
        ],
        fields: [
            Field(
                "words",
                Said(
                    "What you are still unhappy about, if you want to say",
                    young: "What are you not happy with? You can leave this empty"),
                .words(limit: Limits.complaintCharacters))
        ], button: Said("Ask for stage 2"))

    private static let panel = Question(
        title: Said("Ask for stage 3, a review panel", young: "Ask for the next stage (stage 3)"),
        lead: [
            Said(
                "If you are not happy with the answer, three people who are independent of the council look at how your complaint was dealt with. You can come to the meeting, with an advocate and one other person.",
                young:
                    "If you are not happy with the answer, three people who do not work for the council look at it. You can come, and bring an advocate and one more person."
            )
        ],
        fields: [
            Field(
                "words",
                Said("Why you are still unhappy", young: "Why are you still not happy?"),
                .words(limit: Limits.complaintCharacters),
                missing: Said("Say why you are still unhappy", young: "Say why you are not happy"))
        ], button: Said("Ask for stage 3"))

    private static func investigation(isLate: Bool) -> Question {
        Question(
            title: Said("Ask for stage 2", young: "Ask for the next stage (stage 2)"),
            lead: [
                isLate
                    ? Said(
                        "Stage 1 was not answered in time, so you need not wait for the answer.",
                        young: "They did not answer in time. You do not have to wait.")
                    : Said(
                        "If you are not happy with the answer, the council must investigate, together with an independent person who does not work for it. You need give no reasons, and there is no time limit.",
                        young:
                            "If you are not happy with the answer, someone new looks into it. A person who does not work for the council helps to keep it fair. You do not have to say why. There is no time limit."
                    )
            ],
            fields: [
                Field(
                    "words",
                    Said(
                        "What you are still unhappy about, if you want to say",
                        young: "What are you not happy with? You can leave this empty"),
                    .words(limit: Limits.complaintCharacters))
            ], button: Said("Ask for stage 2"))
    }

    static func advocate(isWanted: Bool) -> Question {
        Question(
            title: Said("Change your mind about an advocate"),
            lead: [
                isWanted
                    ? Said("You asked for an advocate.")
                    : Said(
                        "You have not asked for an advocate, or you said no.",
                        young: "You did not ask for an advocate, or you said no.")
            ],
            fields: [
                Field(
                    "advocate", Said("Would you like an advocate?", young: "Do you want an advocate?"),
                    .oneOf([
                        JourneyQuestions.option("yes", "Yes"), JourneyQuestions.option("no", "No"),
                    ]), missing: Said("Choose yes or no"))
            ], button: Said("Save"))
    }

    /// What to call somebody and how to reach them, on one page: all of it is replaced together.
    static let contact = Question(
        title: Said("How we reach you"),
        fields: JourneyQuestions.name.fields + JourneyQuestions.contact.fields + JourneyQuestions.careful.fields,
        button: Said("Save"))
}
