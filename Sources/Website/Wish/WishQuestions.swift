/// The three questions that go with asking for an advocate.
enum WishQuestions {
    static func question(_ page: AdvocatePage) -> Question {
        switch page {
        case .who: who
        case .contact: contact
        case .about, .sent: about
        }
    }

    /// Whether a page may be shown: those before it have been answered.
    static func isReached(_ page: AdvocatePage, _ wish: Draft) -> Bool {
        AdvocatePage.allCases.prefix { $0 != page }.allSatisfy { wish.done.contains($0.rawValue) }
    }

    private static let who = Question(
        title: Said("Who are you?"),
        fields: [
            Field(
                "who", Said("Who are you?"),
                .oneOf([
                    JourneyQuestions.option(
                        "looked-after-child", "A child or young person in care", young: "I am in care"),
                    JourneyQuestions.option(
                        "child-in-need", "A child or young person who gets, or needs, help from the council",
                        young: "I am under 18 and not in care"),
                    JourneyQuestions.option("care-leaver", "A care leaver", young: "I have left care"),
                    JourneyQuestions.option("parent", "A parent", young: "I am a parent"),
                    JourneyQuestions.option(
                        "other-with-sufficient-interest", "Someone else, who asks for a child",
                        young: "Someone else who cares about a child"),
                ]), missing: Said("Choose who you are"))
        ])

    private static let contact = Question(
        title: Said("How can an advocate reach you safely?"),
        fields: JourneyQuestions.name.fields + JourneyQuestions.contact.fields + [
            JourneyQuestions.times
        ])

    private static let about = Question(
        title: Said("What is it about?"),
        fields: [
            Field(
                "about", Said("What is it about?"),
                hint: Said(
                    "A few words, if you want to. You can leave this empty and tell only the advocate.",
                    young: "A few words, if you like. You can leave this empty and just tell the advocate."),
                .words(limit: Limits.noteCharacters))
        ], button: Said("Send"))
}
