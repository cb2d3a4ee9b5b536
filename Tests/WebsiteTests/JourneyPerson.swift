import CaseDesk
import Testing

/// Somebody who complains: what they answer on each page that they are asked, in order, and what is to be on record then.
struct JourneyPerson: Sendable, CustomTestStringConvertible {
    let name: String
    let pages: [(page: String, fields: [(String, String)])]
    let recorded: JourneyRecord

    var testDescription: String { name }

    static let all = [childInCare, careLeaver, parent, grandparent, adopter, specialGuardian]

    static let childInCare = JourneyPerson(
        name: "a child in care",
        pages: [
            ("who", [("who", "looked-after-child")]), ("for-whom", [("for", "me")]),
            ("happened", [("words", "I was moved and nobody asked me.")]), ("more", [("more", "yes")]),
            ("happened", [("words", "I never see my sister.\r\nNot once since June.")]), ("more", [("more", "no")]),
            ("when", [("when", "not-sure")]), ("wanted", [("wanted", "  Let me see my sister ")]),
            ("name", [("name", "Sam")]), ("contact", [("way", "text"), ("text-phone", "07700 900982")]),
            ("careful", [("care", "no-voicemail"), ("care", "only-me"), ("times", "after 4"), ("careful", "")]),
            ("help", [("help", "interpreter"), ("help-words", "Polish")]), ("advocate", [("advocate", "yes")]),
        ],
        recorded: JourneyRecord(
            claimed: "looked-after-child",
            points: ["I was moved and nobody asked me.", "I never see my sister.\nNot once since June."],
            wanted: "Let me see my sister", name: "Sam", phone: "07700 900982", ways: ["text"],
            cares: ["no-voicemail", "only-me"], times: "after 4", forWhom: "me", needs: ["interpreter", "Polish"],
            advocacy: "asked for on 2026-03-23, not yet appointed"))

    static let careLeaver = JourneyPerson(
        name: "a care leaver whom nobody is to contact",
        pages: [
            ("who", [("who", "care-leaver")]), ("age", [("age", "18-or-over")]), ("for-whom", [("for", "me")]),
            ("happened", [("words", "My flat has no heating.")]), ("more", [("more", "no")]),
            ("when", [("when", "day"), ("day-day", "1"), ("day-month", "March"), ("day-year", "2026")]),
            ("wanted", [("wanted", "")]), ("name", [("name", "")]), ("contact", [("way", "none")]),
            ("help", [("help-words", "")]), ("advocate", [("advocate", "no")]),
        ],
        recorded: JourneyRecord(
            claimed: "care-leaver", points: ["My flat has no heating."], happened: "2026-03-01", ways: ["none"],
            forWhom: "me"))

    static let parent = JourneyPerson(
        name: "a parent",
        pages: [
            ("who", [("who", "parent")]), ("age", [("age", "18-or-over")]), ("for-whom", [("for", "child")]),
            (
                "child",
                [
                    ("child-name", "Alex"), ("born-day", "5"), ("born-month", "5"), ("born-year", "2015"),
                    ("knows", "no"),
                ]
            ),
            ("happened", [("words", "The review was cancelled twice.")]), ("more", [("more", "no")]),
            ("when", [("when", "while"), ("when-words", "since last summer")]),
            ("wanted", [("wanted", "A date that is kept.")]), ("name", [("name", "Jo O’Neil")]),
            (
                "contact",
                [
                    ("way", "email"), ("email", " jo@example.org "), ("way", "phone"), ("phone", "01632 960001"),
                    ("way", "text"), ("text-phone", "07700 900000"), ("way", "letter"),
                    ("address", "1 High Street\r\nNewtown"),
                ]
            ),
            ("careful", [("care", "neutral"), ("care", "not-at-home"), ("times", ""), ("careful", "Not on Fridays")]),
            ("help", [("help", "large-print"), ("help", "sign-language"), ("help-words", "")]),
            ("advocate", [("advocate", "not-sure")]),
        ],
        recorded: JourneyRecord(
            claimed: "parent", points: ["The review was cancelled twice."], wanted: "A date that is kept.",
            happened: "since last summer", name: "Jo O’Neil", email: "jo@example.org",
            phone: "01632 960001; texts: 07700 900000", address: "1 High Street\nNewtown",
            ways: ["email", "phone", "text", "letter"], cares: ["neutral", "not-at-home"],
            safeContact: "Not on Fridays",
            forWhom: "child", knowing: "no", needs: ["large-print", "sign-language"], childName: "Alex",
            childBornOn: "2015-05-05"))

    static let grandparent = JourneyPerson(
        name: "a grandparent",
        pages: [
            ("who", [("who", "other-with-sufficient-interest")]), ("age", [("age", "not-said")]),
            ("for-whom", [("for", "both")]), ("child", [("child-name", ""), ("knows", "too-young")]),
            ("happened", [("words", "We are not told when we may visit.")]), ("more", [("more", "no")]),
            ("when", [("when", "while"), ("when-words", "")]), ("wanted", [("wanted", "Visits")]),
            ("name", [("name", "Pat")]), ("contact", [("way", "advocate")]),
            ("careful", [("times", ""), ("careful", "")]), ("help", []), ("advocate", [("advocate", "yes")]),
        ],
        recorded: JourneyRecord(
            claimed: "other-with-sufficient-interest", points: ["We are not told when we may visit."], wanted: "Visits",
            happened: "over some time, or it goes on", name: "Pat", ways: ["advocate"], forWhom: "both",
            knowing: "too-young", advocacy: "asked for on 2026-03-23, not yet appointed"))

    static let adopter = JourneyPerson(
        name: "an adopter",
        pages: [
            ("who", [("who", "adoption")]), ("family", [("family", "prospective-adopter")]),
            ("age", [("age", "18-or-over")]), ("for-whom", [("for", "me")]),
            ("happened", [("words", "The assessment has stopped.")]), ("more", [("more", "no")]),
            ("when", [("when", "not-sure")]), ("wanted", []), ("name", []),
            ("contact", [("way", "phone"), ("phone", "+44 1632 960001")]), ("careful", []), ("help", []),
            ("advocate", [("advocate", "no")]),
        ],
        recorded: JourneyRecord(
            claimed: "prospective-adopter", points: ["The assessment has stopped."], phone: "+44 1632 960001",
            ways: ["phone"], forWhom: "me"))

    static let specialGuardian = JourneyPerson(
        name: "a special guardian",
        pages: [
            ("who", [("who", "special-guardianship")]), ("family", [("family", "special-guardian")]),
            ("age", [("age", "18-or-over")]), ("for-whom", [("for", "other")]),
            ("child", [("child-name", "My mother"), ("knows", "yes")]),
            ("happened", [("words", "She was not believed.")]), ("more", [("more", "no")]),
            ("when", [("when", "not-sure")]), ("wanted", []), ("name", [("name", "Kim")]),
            ("contact", [("way", "email"), ("email", "kim@example.org")]), ("careful", []), ("help", []),
            ("advocate", [("advocate", "no")]),
        ],
        recorded: JourneyRecord(
            claimed: "special-guardian", points: ["She was not believed."], name: "Kim", email: "kim@example.org",
            ways: ["email"], forWhom: "other", knowing: "yes", childName: "My mother"))
}

/// What of a case a person has told, as its team reads it.
struct JourneyRecord: Hashable, Sendable {
    var claimed: String
    var points: [String]
    var wanted: String?
    var happened: String?
    var name: String?
    var email: String?
    var phone: String?
    var address: String?
    var ways: [String] = []
    var cares: [String] = []
    var times: String?
    var safeContact: String?
    var forWhom: String?
    var knowing: String?
    var needs: [String] = []
    var childName: String?
    var childBornOn: String?
    var advocacy = "not asked for"
}

extension JourneyRecord {
    init(_ dossier: CaseDossier) {
        let who = dossier.complainant
        self.init(
            claimed: who.claimed, points: dossier.points, wanted: dossier.wanted, happened: dossier.happened,
            name: who.name, email: who.email, phone: who.phone, address: who.address, ways: who.ways, cares: who.cares,
            times: who.times, safeContact: who.safeContact, forWhom: who.forWhom, knowing: who.knowing,
            needs: who.needs, childName: who.childName, childBornOn: who.childBornOn, advocacy: who.advocacy)
    }
}
