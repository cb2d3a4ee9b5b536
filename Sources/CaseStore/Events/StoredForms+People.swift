import CaseKernel

struct StoredComplainant: Codable {
    let number: Int
    let claimed: String
    let name: String?
    let isUnder18: Bool
    let contact: StoredContact

    init(_ complainant: Complainant) {
        number = complainant.number.number
        claimed = complainant.claimed.rawValue
        name = complainant.name
        isUnder18 = complainant.isUnder18
        contact = StoredContact(complainant.contact)
    }

    func value() throws -> Complainant {
        Complainant(
            number: try present(ComplainantNumber(number)),
            claimed: try present(ComplainantCategory(rawValue: claimed)),
            name: name, contact: try contact.value(), isUnder18: isUnder18)
    }
}

struct StoredContact: Codable {
    let ways: [String]
    let email: String?
    let phone: String?
    let address: String?
    let cares: [String]
    let times: String?
    let words: String?
    /// Since version 3 of a receipt and version 2 of a wish and of a correction.
    let never: [String]?

    init(_ contact: Contact) {
        ways = contact.ways.map(\.rawValue)
        email = contact.email
        phone = contact.phone
        address = contact.address
        cares = contact.cares.map(\.rawValue)
        times = contact.times
        words = contact.words
        never = contact.never
    }

    func value() throws -> Contact {
        Contact(
            ways: try ways.map { try present(ContactWay(rawValue: $0)) }, email: email, phone: phone, address: address,
            cares: try cares.map { try present(ContactCare(rawValue: $0)) }, times: times, words: words,
            never: never ?? [])
    }
}

struct StoredChild: Codable {
    let name: String?
    let bornOn: String?
}

struct StoredNeeds: Codable {
    let formats: [String]
    let words: String?
}

struct StoredIntended: StoredForm {
    let on: String
    let channel: String
    let complainant: StoredComplainant
    let about: String?
    let wantsAdvocate: Bool
    let moduleVersion: String
    let lawVersion: String

    init(_ intended: Intended) {
        on = intended.on.description
        channel = intended.channel.rawValue
        complainant = StoredComplainant(intended.complainant)
        about = intended.about
        wantsAdvocate = intended.wantsAdvocate
        moduleVersion = intended.moduleVersion
        lawVersion = intended.lawVersion
    }

    func event() throws -> Event {
        .intended(
            Intended(
                on: try day(on), channel: try present(Channel(rawValue: channel)),
                complainant: try complainant.value(), about: about, wantsAdvocate: wantsAdvocate,
                moduleVersion: moduleVersion, lawVersion: lawVersion))
    }
}

struct StoredMessage: StoredForm {
    let kind: String
    let on: String
    let by: String?
    let words: String?

    init(_ message: Message) {
        kind = message.kind.rawValue
        on = message.on.description
        by = message.by
        words = message.words
    }

    func event() throws -> Event {
        .messaged(Message(try present(Message.Kind(rawValue: kind)), on: try day(on), by: by, words: words))
    }
}

struct StoredContactCorrection: StoredForm {
    let complainant: Int
    let name: String?
    let contact: StoredContact
    let on: String

    func event() throws -> Event {
        .contactCorrected(
            try present(ComplainantNumber(complainant)), name: name, try contact.value(), on: try day(on))
    }
}

struct StoredCodeLoss: StoredForm {
    let via: String
    let on: String

    func event() throws -> Event { .codeLost(via: try present(CodeRoute(rawValue: via)), on: try day(on)) }
}

struct StoredCodeGuesses: StoredForm {
    let times: Int
    let on: String

    func event() throws -> Event { .codeGuessed(times: times, on: try day(on)) }
}

struct StoredNewCode: StoredForm {
    let via: String
    let by: String
    let on: String

    func event() throws -> Event {
        .codeReplaced(via: try present(CodeRoute(rawValue: via)), by: by, on: try day(on))
    }
}

struct StoredKeptCode: StoredForm {
    let by: String
    let on: String

    func event() throws -> Event { .codeKept(by: by, on: try day(on)) }
}
