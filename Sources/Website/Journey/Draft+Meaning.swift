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

    /// Whether the young person's wording is the likelier one.
    var speaksYoung: Bool { isUnder18 || answers.text("who") == "care-leaver" }

    /// The contact that the answers describe; what goes with a way that is not ticked is left out.
    var contact: Contact {
        let ways = answers.all("way").compactMap(ContactWay.init(rawValue:))
        let (calls, texts) = (
            ways.contains(.phone) ? trimmed("phone") : nil, ways.contains(.text) ? trimmed("text-phone") : nil
        )
        let phones = calls == texts ? [calls] : [calls, texts.map { calls == nil ? $0 : "texts: \($0)" }]
        let phone = phones.compactMap(\.self).joined(separator: "; ")
        return Contact(
            ways: ways, email: ways.contains(.email) ? trimmed("email") : nil,
            phone: phone.isEmpty ? nil : phone, address: ways.contains(.letter) ? trimmed("address") : nil,
            cares: answers.all("care").compactMap(ContactCare.init(rawValue:)), times: trimmed("times"),
            words: trimmed("careful"))
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
            name: trimmed("child-name"), bornOn: forWhom == "other" ? nil : DateAnswer("born", in: answers).day)
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
        return NewComplaint(
            representation: representation, complainant: complainant(category), child: child, forWhom: forWhom,
            knowing: forWhom == .themselves ? nil : answers.text("knows").flatMap(Knowing.init(rawValue:)),
            needs: Needs(formats: answers.all("help"), words: trimmed("help-words")),
            wantsAdvocate: answers.text("advocate") == "yes")
    }

    /// The wish for an advocate, once who it is was answered; `nil` before.
    var intention: NewIntention? {
        category.map { NewIntention(complainant: complainant($0), about: trimmed("about")) }
    }

    private func complainant(_ category: ComplainantCategory) -> Complainant {
        Complainant(claimed: category, name: trimmed("name"), contact: contact, isUnder18: isUnder18)
    }

    private func trimmed(_ name: String) -> String? { answers.text(name).map(TypedText.trimmed) }
}
