/// What people write for a value of a closed list that goes by another name here.
enum CommonWords {
    /// The list's value for a common word, by the list's name in the schema.
    static func value(for word: String, in list: String) -> String? { known[list]?[hyphenated(word)] }

    /// In lower case, with a hyphen for every space and underline.
    static func hyphenated(_ word: String) -> String {
        word.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: "-")
    }

    private static let known: [String: [String: String]] = [
        "channel-kind": [
            "website": "online-form", "web": "online-form", "form": "online-form",
            "portal": "online-form", "post": "letter", "address": "letter",
            "in-writing": "letter", "writing": "letter", "fax": "letter", "telephone": "phone", "call": "phone",
            "mobile": "phone", "answerphone": "voicemail", "sms": "text", "whatsapp": "text",
            "face-to-face": "in-person",
            "visit": "in-person", "office": "in-person", "walk-in": "in-person", "drop-in": "in-person",
            "appointment": "in-person", "card": "contact-card", "postcard": "contact-card", "live-chat": "web-chat",
            "e-mail": "email", "advocacy": "advocate",
        ],
        "optional-step-kind": [
            "restorative": "resolution-meeting", "restorative-meeting": "resolution-meeting",
            "early-resolution": "settle-quickly", "informal": "informal-talk", "conciliation": "mediation",
        ],
        "time-unit": [
            "wd": "working-days", "business-days": "working-days", "day": "days", "week": "weeks", "month": "months",
            "working-day": "working-days", "school-days": "working-days",
        ],
        "served-group": [
            "looked-after-children": "children-in-care", "looked-after-child": "children-in-care",
            "lac": "children-in-care", "cin": "children-in-need", "everyone": "any-child", "all": "any-child",
            "children": "any-child", "young-people": "any-child", "parents": "adults", "send": "disabled-children",
        ],
        "obligation": [
            "must": "will", "shall": "will", "within": "will", "aim": "aims", "aim-to": "aims", "try": "aims",
            "normally": "usually", "can": "may", "could": "may",
        ],
        "yes-no": ["true": "yes", "false": "no", "1": "yes", "0": "no", "y": "yes", "n": "no"],
        "contact-hours": [
            "always": "any-time", "24-hours": "any-time", "24/7": "any-time", "emergency": "out-of-hours",
            "evenings": "out-of-hours", "weekdays": "office-hours", "working-hours": "office-hours",
        ],
        "day-range": ["weekdays": "monday-friday", "daily": "every-day", "mon-fri": "monday-friday"],
        "complainant-category": ["carer": "foster-carer", "lac": "looked-after-child", "cin": "child-in-need"],
    ]
}
