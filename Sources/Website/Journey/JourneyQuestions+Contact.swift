import CaseKernel
import CouncilModules

extension JourneyQuestions {
    static let contact = Question(
        title: Said("How can we reach you safely?"),
        fields: [
            Field(
                "way", Said("How can we reach you safely?"),
                hint: Said(
                    "Choose every way that is safe. Think of who else reads your post, your emails or your phone.",
                    young: "Choose every way that is safe. Think about who else looks at your phone or opens your post."
                ),
                .anyOf([
                    Field.Option(
                        value: "email", label: Said("Email"),
                        then: [
                            Field(
                                "email", Said("Your email address"), .line(.email),
                                missing: Said(
                                    "Enter your email address, or untick email",
                                    young: "Put in your email address, or untick email"))
                        ]),
                    Field.Option(
                        value: "phone", label: Said("Phone call"),
                        then: [
                            Field(
                                "phone", Said("Your phone number"), .line(.phone),
                                missing: Said(
                                    "Enter your phone number, or untick phone call",
                                    young: "Put in your phone number, or untick phone call"))
                        ]),
                    Field.Option(
                        value: "text", label: Said("Text message"),
                        then: [
                            Field(
                                "text-phone", Said("The number for text messages"), .line(.phone),
                                missing: Said(
                                    "Enter the number for texts, or untick text message",
                                    young: "Put in the number for texts, or untick text message"))
                        ]),
                    Field.Option(
                        value: "letter", label: Said("Letter"),
                        then: [
                            Field(
                                "address", Said("Your address", young: "The address"), .words(limit: 500),
                                missing: Said(
                                    "Enter your address, or untick letter",
                                    young: "Put in the address, or untick letter"))
                        ]),
                    option("advocate", "Through an advocate", young: "Through my advocate"),
                    Field.Option(
                        value: "none", label: Said("Do not contact me"),
                        hint: Said("You can read every answer here, with your code.")),
                ]),
                missing: Said("Choose how to reach you, or “Do not contact me”"))
        ])

    static let careful = Question(
        title: Said("Is there anything we must be careful about?"),
        fields: [
            Field(
                "care", Said("Is there anything we must be careful about?"),
                hint: Said("Choose all that apply, or none.", young: "Choose all that fit, or none."),
                .anyOf([
                    option("no-voicemail", "Leave no voicemail", young: "Do not leave a message on my phone"),
                    option("only-me", "Speak to nobody but me", young: "Talk to me and no one else"),
                    option(
                        "neutral", "Write nothing on the outside that shows what it is about",
                        young: "Do not show what it is about on the outside"),
                    option("not-at-home", "Send nothing to where I live", young: "Do not send things to where I live"),
                ])),
            times,
            Field(
                "never",
                Said("An email address, number or place that we must never use", young: "What must we never use?"),
                hint: Said(
                    "For example, an email address that somebody else reads",
                    young: "Like an email or a phone number that someone else can see"), .line(.plain)),
            Field(
                "careful", Said("Anything else about reaching you", young: "Anything else we should know about this"),
                .words(limit: Limits.noteCharacters)),
        ])

    /// When it is safe; what goes out by itself keeps to it, and words it does not understand are left to a person.
    static let times = Field(
        "times", Said("Times that are safe", young: "When is it safe to call or write?"),
        hint: Said(
            "For example, weekdays after 4pm. We will write to you only then.", young: "Like: weekdays after 4pm"),
        .line(.plain))

    /// Help from the council's module, and whatever people ask for everywhere.
    static func help(_ module: CouncilModule) -> Question {
        let usual: [FormatKind] = [.interpreter, .signLanguage, .largePrint, .easyRead, .audio, .helpToComplain]
        let published = module.help.map(\.kind)
        let kinds = FormatKind.allCases.filter { $0 != .other && (usual.contains($0) || published.contains($0)) }
        return Question(
            title: Said("Would anything make this easier for you?", young: "What would make this easier for you?"),
            fields: [
                Field(
                    "help",
                    Said("Would anything make this easier for you?", young: "What would make this easier for you?"),
                    hint: Said(
                        "The council must make reasonable adjustments. Choose all that apply, or none.",
                        young: "The council must help. Choose all that fit, or none."),
                    .anyOf(kinds.compactMap(formatOption))),
                Field(
                    "help-words",
                    Said("Anything else, such as your language", young: "Anything else, like your language"),
                    .words(limit: Limits.noteCharacters)),
            ])
    }

    private static func formatOption(_ kind: FormatKind) -> Field.Option? {
        guard let adult = kind.words(for: .adult), let young = kind.words(for: .young) else { return nil }
        return option(kind.rawValue, adult.capitalisedFirst, young: young.capitalisedFirst)
    }

    static func advocate(_ draft: Draft) -> Question {
        guard draft.isEntitledToAdvocate else {
            return Question(
                title: Said("Would you like help with your complaint?"),
                fields: [
                    Field(
                        "advocate", Said("Would you like help with your complaint?"),
                        hint: Said(
                            "Children and care leavers have a right to an advocate. Adults have a right to be told how complaints work and where to get help; the council will tell you what there is.",
                            young: "You can have someone to help you. The council will tell you who."),
                        .oneOf([option("yes", "Yes"), option("no", "No"), option("not-sure", "I am not sure yet")]),
                        missing: Said("Choose whether you would like help", young: "Choose one answer"))
                ])
        }
        return Question(
            title: Said("Would you like an advocate?"),
            fields: [
                Field(
                    "advocate", Said("Would you like an advocate?"),
                    hint: Said(
                        "An advocate is on your side, helps you to say what you want, and does not work for the council. It is your right, and free. If you say yes, stage 1 begins on the day you get one.",
                        young:
                            "An advocate is on your side. They help you say what you want. They do not work for the council. It is free. If you say yes, the count of days starts when you get one."
                    ),
                    .oneOf([
                        option("yes", "Yes, I would like an advocate", young: "Yes, I want an advocate"),
                        option("no", "No, not now"),
                        option(
                            "not-sure", "I am not sure: tell me more first", young: "I am not sure. Tell me more first"),
                    ]), missing: Said("Choose whether you would like an advocate", young: "Choose one answer"))
            ])
    }
}
