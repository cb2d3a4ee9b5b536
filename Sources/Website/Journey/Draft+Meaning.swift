import CaseDesk
import CaseKernel

extension Draft {
    /// What the person says they are: the answer itself, or the one within adoption or special guardianship.
    var category: ComplainantCategory? {
        let who = answers.text("who") ?? ""
        return ComplainantCategory(rawValue: Self.needsFamily(who) ? answers.text("family") ?? "" : who)
    }

    /// Whether the answer asks for one within it.
    static func needsFamily(_ who: String) -> Bool { who == "adoption" || who == "special-guardianship" }

    /// Whether section 26A entitles the person to an advocate, as far as is known yet.
    var isEntitledToAdvocate: Bool { isUnder18 || category?.isEntitledToAdvocate == true }

    /// Whether the person is a child, by what they are or by what they say.
    var isUnder18: Bool {
        switch answers.text("who") {
        case "looked-after-child", "child-in-need": true
        case _: answers.text("age") == "under-18"
        }
    }

    /// Whether the complaint is for another adult.
    var isForAdult: Bool { answers.text("for") == "other" }

    /// Whether the young person's wording is the likelier one.
    var speaksYoung: Bool { isUnder18 || answers.text("who") == "care-leaver" }

    /// The contact that the answers describe; what goes with a way that is not ticked is left out.
    ///
    /// - Parameter withCare: whether it was asked what to be careful about.
    func contact(withCare: Bool) -> Contact {
        let ways = answers.all("way").compactMap(ContactWay.init(rawValue:))
        let numbers = PhoneNumbers(
            calls: ways.contains(.phone) ? trimmed("phone") : nil,
            texts: ways.contains(.text) ? trimmed("text-phone") : nil)
        return Contact(
            ways: ways, email: ways.contains(.email) ? trimmed("email") : nil, phone: numbers.onRecord,
            address: ways.contains(.letter) ? trimmed("address") : nil,
            cares: withCare ? answers.all("care").compactMap(ContactCare.init(rawValue:)) : [],
            times: withCare ? trimmed("times") : nil, words: withCare ? trimmed("careful") : nil,
            never: withCare ? never : [])
    }

    /// What must never be used, of which the page of a case writes several with semicolons between.
    private var never: [String] {
        (trimmed("never") ?? "").split(separator: ";").map { TypedText.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    private var happenedOn: Day? { answers.text("when") == "day" ? DateAnswer("day", in: answers).day : nil }

    private var happenedInWords: String? {
        switch answers.text("when") {
        case "while": trimmed("when-words") ?? "over some time, or it goes on"
        case _: nil
        }
    }

    private var child: Child? {
        guard let forWhom = answers.text("for"), forWhom != "me" else { return nil }
        let child = Child(
            name: trimmed("child-name"), bornOn: isForAdult ? nil : DateAnswer("born", in: answers).day)
        return child == Child() ? nil : child
    }

    /// The complaint, once every page is answered; `nil` before.
    var complaint: NewComplaint? {
        guard let category,
            let representation = Representation(
                points: points.map(TypedText.trimmed), wanted: trimmed("wanted"), happenedOn: happenedOn,
                happenedInWords: happenedInWords)
        else { return nil }
        let forWhom = answers.text("for").flatMap(ForWhom.init(rawValue:))
        let contact = contact(withCare: JourneyFlow(draft: self).isAsked(.careful))
        return NewComplaint(
            representation: representation, complainant: complainant(category, contact), child: child, forWhom: forWhom,
            knowing: forWhom == .themselves ? nil : answers.text("knows").flatMap(Knowing.init(rawValue:)),
            needs: Needs(formats: answers.all("help"), words: trimmed("help-words")),
            wantsAdvocate: answers.text("advocate") == "yes")
    }

    /// The wish for an advocate, once who it is was answered; `nil` before.
    var intention: NewIntention? {
        category.map { NewIntention(complainant: complainant($0, contact(withCare: true)), about: trimmed("about")) }
    }

    private func complainant(_ category: ComplainantCategory, _ contact: Contact) -> Complainant {
        Complainant(claimed: category, name: trimmed("name"), contact: contact, isUnder18: isUnder18)
    }

    private func trimmed(_ name: String) -> String? { answers.text(name).map(TypedText.trimmed) }
}
