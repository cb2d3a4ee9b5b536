import CaseKernel
import CouncilModules

/// The questions of the complaint's journey, in both wordings.
enum JourneyQuestions {
    /// The question of a page, unless the page asks none.
    ///
    /// - Parameter point: which point is asked for, on the page of what happened.
    static func question(
        _ page: JourneyPage, _ draft: Draft, _ module: CouncilModule, point: Int = 1
    ) -> Question? {
        switch page {
        case .who: who
        case .family: draft.answers.text("who") == "adoption" ? adoption : guardianship
        case .age: age
        case .forWhom: forWhom
        case .child: child(draft)
        case .happened: happened(isFirst: point == 1)
        case .more: more
        case .when: when
        case .wanted: wanted
        case .name: name
        case .contact: contact
        case .careful: careful
        case .help: help(module)
        case .advocate: advocate(draft)
        case .check, .sent: nil
        }
    }

    static let who = Question(
        title: Said("Who are you?"),
        fields: [
            Field(
                "who", Said("Who are you?"),
                hint: Said(
                    "Choose what fits best. If none of it fits, choose the last one: nobody is turned away here.",
                    young: "Pick the one that fits best."),
                .oneOf([
                    option("looked-after-child", "A child or young person in care", young: "I am in care"),
                    option(
                        "child-in-need", "A child or young person who gets, or needs, help from the council",
                        young: "I am under 18 and not in care, and I get help or need help"),
                    option("care-leaver", "A care leaver", young: "I have left care"),
                    option("parent", "A parent", young: "I am a parent"),
                    option(
                        "person-with-parental-responsibility", "Someone else with parental responsibility",
                        young: "I am not a parent, but I have parental responsibility"),
                    option("foster-carer", "A foster carer", young: "I am a foster carer"),
                    option(
                        "special-guardianship", "Someone in special guardianship: a guardian, a child, a parent",
                        young: "It is about special guardianship"),
                    option(
                        "adoption", "Someone in adoption: adopting, adopted, a birth parent",
                        young: "It is about adoption"),
                    option(
                        "other-with-sufficient-interest",
                        "Someone else who cares about a child: a grandparent, another relative, a friend, a professional",
                        young: "Someone else who cares about a child"),
                ]), missing: Said("Choose who you are"))
        ])

    static let adoption = Question(
        title: Said("Who are you in the adoption?"),
        fields: [
            Field(
                "family", Said("Who are you in the adoption?"),
                .oneOf([
                    option("adopted-person", "I am adopted"),
                    option("child-who-may-be-adopted", "I am a child who may be adopted", young: "I may be adopted"),
                    option("prospective-adopter", "I want to adopt, or am adopting", young: "I want to adopt a child"),
                    option("parent-or-guardian-in-adoption", "I am a parent or guardian of a child who may be adopted"),
                    option(
                        "family-of-adopted-person",
                        "I am a parent, birth parent or former guardian of an adopted person",
                        young: "My child was adopted"),
                    option(
                        "adoption-support-recipient", "I get adoption support, or someone in my family does",
                        young: "My family gets help after an adoption"),
                    option("other-with-interest-in-adopted-child", "Someone else who cares about the child"),
                ]), missing: Said("Choose who you are in the adoption"))
        ])

    static let guardianship = Question(
        title: Said("Who are you in the special guardianship?"),
        fields: [
            Field(
                "family", Said("Who are you in the special guardianship?"),
                .oneOf([
                    option("special-guardian", "I am a special guardian"),
                    option(
                        "special-guardianship-child", "I am a child or young person with a special guardian",
                        young: "I have a special guardian"),
                    option("parent-in-special-guardianship", "I am a parent of the child"),
                    option(
                        "special-guardianship-support-applicant", "I have asked for an assessment for support",
                        young: "I have asked for help as a special guardian"),
                    option(
                        "other-with-interest-in-special-guardianship-child", "Someone else who cares about the child"),
                ]), missing: Said("Choose who you are in the special guardianship"))
        ])

    static let age = Question(
        title: Said("Are you under 18?"),
        fields: [
            Field(
                "age", Said("Are you under 18?"),
                hint: Said(
                    "Anyone under 18 who complains has a right to an advocate.",
                    young: "If you are under 18, you have a right to an advocate: someone who is on your side."),
                .oneOf([
                    option("under-18", "Yes"), option("18-or-over", "No"),
                    option("not-said", "I would rather not say", young: "I do not want to say"),
                ]), missing: Said("Choose yes, no, or that you would rather not say", young: "Choose one answer"))
        ])

    static let forWhom = Question(
        title: Said("Who is this complaint for?", young: "Who is this about?"),
        fields: [
            Field(
                "for", Said("Who is this complaint for?", young: "Who is this about?"),
                .oneOf([
                    option("me", "Me"),
                    option("child", "A child or young person", young: "Another child or young person"),
                    option("both", "Me and a child", young: "Me and another child or young person"),
                    option(
                        "other", "Another adult, who asked me to complain for them",
                        young: "An adult who asked me to help"),
                ]), missing: Said("Choose who the complaint is for", young: "Choose who this is about"))
        ])

    static func child(_ draft: Draft) -> Question {
        let isAdult = draft.isForAdult
        let title = isAdult ? Said("About that person") : Said("About the child or young person", young: "About them")
        let born = Field(
            "born",
            Said("Their date of birth, if you want to say", young: "When were they born? You can leave this out"), .date
        )
        return Question(
            title: title,
            fields: [
                Field(
                    "child-name", Said("Their name, if you want to say", young: "Their name. You can leave this out"),
                    .line(.name))
            ] + (isAdult ? [] : [born]) + [
                Field(
                    "knows", Said("Do they know that you are complaining?", young: "Do they know about this?"),
                    hint: Said(
                        "You can complain in your own right either way. It helps the council to know.",
                        young: "You can go on if they do not know."),
                    .oneOf(
                        [
                            option("yes", "Yes, and they agree", young: "Yes, and it is OK with them"),
                            option("no", "No"),
                            option("not-sure", "I am not sure"),
                        ]
                            + (isAdult
                                ? []
                                : [
                                    option(
                                        "too-young", "They are too young to be asked",
                                        young: "They are too young to ask")
                                ])),
                    missing: Said("Choose whether they know", young: "Choose one answer"))
            ])
    }

    static func happened(isFirst: Bool) -> Question {
        Question(
            title: isFirst ? Said("What happened?") : Said("What else happened?"),
            fields: [
                Field(
                    "words", isFirst ? Said("What happened?") : Said("What else happened?"),
                    hint: Said(
                        "Use your own words, and take one thing at a time: you can add others next. Leave out whatever you do not want to say.",
                        young:
                            "Use your own words. Spelling does not matter. Tell us one thing now. You can add more next."
                    ),
                    .words(limit: Limits.complaintCharacters),
                    missing: Said(
                        "Say what happened, in a few words or many",
                        young: "Tell us what happened. A few words are fine"))
            ])
    }

    static let more = Question(
        title: Said("What you have told us so far", young: "What you told us"),
        fields: [
            Field(
                "more", Said("Is there anything else you want to complain about?", young: "Is there anything else?"),
                hint: Said(
                    "Each thing gets a number, and an answer of its own.", young: "Each thing gets its own answer."),
                .oneOf([option("yes", "Yes, something else"), option("no", "No, that is all")]),
                missing: Said("Choose whether there is anything else", young: "Choose yes or no"))
        ])

    static let when = Question(
        title: Said("When did it happen?"),
        fields: [
            Field(
                "when", Said("When did it happen?"),
                hint: Said(
                    "You can complain about something longer than a year ago. The council then decides whether it can still look into it, and tells you why.",
                    young: "It is fine if you are not sure."),
                .oneOf([
                    Field.Option(
                        value: "day", label: Said("On one day"),
                        then: [
                            Field(
                                "day", Said("The date"), hint: Said("For example, 27 3 2026"), .date,
                                missing: Said(
                                    "Enter the date, or choose another answer",
                                    young: "Put in the date, or pick another answer"))
                        ]),
                    Field.Option(
                        value: "while",
                        label: Said("Over some time, or it goes on", young: "For a while, or it still goes on"),
                        then: [
                            Field(
                                "when-words",
                                Said("From when, or for how long, if you know", young: "How long, if you know"),
                                .line(.plain))
                        ]),
                    option("not-sure", "I am not sure"),
                ]), missing: Said("Choose when it happened, or that you are not sure", young: "Choose one answer"))
        ])

    static let wanted = Question(
        title: Said("What would put it right?", young: "What do you want to happen?"),
        fields: [
            Field(
                "wanted", Said("What would put it right?", young: "What do you want to happen?"),
                hint: Said(
                    "For example an apology, a different decision, or something done. You can leave this empty.",
                    young: "For example: say sorry, see me more, change a plan. You can leave this empty."),
                .words(limit: Limits.noteCharacters))
        ])

    static let name = Question(
        title: Said("What should we call you?"),
        fields: [
            Field(
                "name", Said("What should we call you?"),
                hint: Said(
                    "You do not have to give a name. Without one you can still follow your complaint here.",
                    young: "A first name is enough. You do not have to give one."), .line(.name))
        ])

    static func option(_ value: String, _ adult: String, young: String? = nil) -> Field.Option {
        Field.Option(value: value, label: Said(adult, young: young ?? adult))
    }
}
