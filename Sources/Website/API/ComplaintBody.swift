import CaseDesk
import CaseKernel
import FoundationEssentials
import HTTPTypes

/// A complaint as the door receives it: read once, with every field at fault gathered rather than the first thrown.
struct ComplaintBody: Decodable {
    private(set) var faults: [Problem.FieldFault] = []
    private var complaint: String?
    private var wanted: String?
    private var happenedOn: Day?
    private var safeContact: String?
    private var wantsAdvocate = false
    private var complainant = ComplainantBody()
    private var child: Child?

    private struct ComplainantBody {
        var kind: ComplainantCategory?
        var name: String?
        var email: String?
        var phone: String?
        var isUnder18 = false
    }

    init(from decoder: any Decoder) throws {
        var reader = try FieldReader(
            decoder,
            expecting: [
                "complainant", "child", "complaint", "wanted", "happened_on", "advocate_wanted", "safe_contact",
            ])
        complaint = reader.text("complaint", limit: Limits.complaintCharacters, isRequired: true)
        wanted = reader.text("wanted", limit: Limits.noteCharacters)
        happenedOn = reader.day("happened_on")
        wantsAdvocate = reader.flag("advocate_wanted") ?? false
        safeContact = reader.text("safe_contact", limit: Limits.noteCharacters)
        reader.object("complainant", isRequired: true, expecting: ["kind", "name", "email", "phone", "under_18"]) {
            inner in
            complainant.kind = inner.category("kind")
            complainant.name = inner.text("name", limit: Limits.lineCharacters)
            complainant.email = inner.email("email")
            complainant.phone = inner.text("phone", limit: Limits.lineCharacters)
            complainant.isUnder18 = inner.flag("under_18") ?? false
        }
        reader.object("child", isRequired: false, expecting: ["name", "date_of_birth"]) { inner in
            child = Child(name: inner.text("name", limit: Limits.lineCharacters), bornOn: inner.day("date_of_birth"))
        }
        faults = reader.faults
    }

    /// Adds a fault for every name that is given twice.
    mutating func refuse(_ repeated: RepeatedNames) {
        faults += repeated.paths.map {
            Problem.FieldFault(field: $0, message: "is given more than once; expected it once, with everything in it")
        }
    }

    /// The complaint, once nothing is at fault.
    func checked(today: Day) throws(Problem) -> NewComplaint {
        let faults = self.faults + futureDays(after: today)
        guard faults.isEmpty, let complaint, let kind = complainant.kind,
            let representation = Representation(points: [complaint], wanted: wanted, happenedOn: happenedOn)
        else {
            throw Problem(
                .unprocessableContent, "fields", "Some fields are missing or not as expected",
                detail: "Nothing was recorded. Put these right and send it again.",
                errors: Array(faults.prefix(Limits.faults)))
        }
        return NewComplaint(
            representation: representation,
            complainant: Complainant(
                claimed: kind, name: complainant.name,
                contact: Contact(email: complainant.email, phone: complainant.phone, words: safeContact),
                isUnder18: complainant.isUnder18),
            child: child, wantsAdvocate: wantsAdvocate)
    }

    private func futureDays(after today: Day) -> [Problem.FieldFault] {
        [("happened_on", happenedOn), ("child.date_of_birth", child?.bornOn)].compactMap { field, day in
            guard let day, day > today else { return nil }
            return Problem.FieldFault(
                field: field, message: "is \(day), which has not come yet; expected today or earlier")
        }
    }
}

/// Reads the fields of one JSON object, gathering faults by their full names.
private struct FieldReader {
    private let container: KeyedDecodingContainer<AnyKey>
    private let prefix: String
    var faults: [Problem.FieldFault] = []

    struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    init(_ decoder: any Decoder, expecting names: [String]) throws {
        self.init(try decoder.container(keyedBy: AnyKey.self), prefix: "", expecting: names)
    }

    private init(_ container: KeyedDecodingContainer<AnyKey>, prefix: String, expecting names: [String]) {
        self.container = container
        self.prefix = prefix
        for key in container.allKeys where !names.contains(key.stringValue) {
            let shown = key.stringValue.prefix(60)
            fault(String(shown), "is not a field here; expected \(names.joined(separator: ", "))")
        }
        faults.sort { $0.field < $1.field }
    }

    private mutating func fault(_ name: String, _ message: String) {
        faults.append(Problem.FieldFault(field: prefix + name, message: message))
    }

    private func isAbsent(_ key: AnyKey) -> Bool {
        !container.contains(key) || ((try? container.decodeNil(forKey: key)) ?? false)
    }

    mutating func text(_ name: String, limit: Int, isRequired: Bool = false) -> String? {
        let key = AnyKey(name)
        guard !isAbsent(key) else {
            if isRequired { fault(name, "is missing; expected some text") }
            return nil
        }
        guard let text = try? container.decode(String.self, forKey: key) else {
            fault(name, "is not text")
            return nil
        }
        // Counted in UTF-8 first: it is quick, and never fewer than the characters.
        if text.utf8.count > limit, text.count > limit || text.utf8.count > limit * 4 {
            fault(name, "is longer than \(limit) characters; send the most important part and add the rest later")
            return nil
        }
        if text.unicodeScalars.contains(where: Self.isControl) {
            fault(name, "holds control characters; expected text with spaces, tabs and line breaks only")
            return nil
        }
        let isBlank = !text.contains { !$0.isWhitespace }
        if isBlank, isRequired { fault(name, "is blank; expected some text") }
        return isBlank ? nil : text
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    mutating func email(_ name: String) -> String? {
        guard let text = text(name, limit: Limits.lineCharacters) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(where: \.isWhitespace) else {
            fault(name, "is not an email address; expected something like name@example.org")
            return nil
        }
        return text
    }

    mutating func day(_ name: String) -> Day? {
        guard let text = text(name, limit: Limits.lineCharacters) else { return nil }
        guard let day = Day(iso: text) else {
            fault(name, "is not a date; expected one like 2026-03-02")
            return nil
        }
        return day
    }

    mutating func flag(_ name: String) -> Bool? {
        let key = AnyKey(name)
        guard !isAbsent(key) else { return nil }
        guard let flag = try? container.decode(Bool.self, forKey: key) else {
            fault(name, "is neither true nor false")
            return nil
        }
        return flag
    }

    mutating func category(_ name: String) -> ComplainantCategory? {
        let choices = "expected one of " + ComplainantCategory.allCases.map(\.rawValue).joined(separator: ", ")
        guard !isAbsent(AnyKey(name)) else {
            fault(name, "is missing; \(choices)")
            return nil
        }
        guard let text = text(name, limit: Limits.lineCharacters, isRequired: true) else { return nil }
        guard let category = ComplainantCategory(rawValue: text) else {
            fault(name, "is not a kind of complainant; \(choices)")
            return nil
        }
        return category
    }

    mutating func object(_ name: String, isRequired: Bool, expecting names: [String], read: (inout FieldReader) -> Void)
    {
        let key = AnyKey(name)
        guard !isAbsent(key) else {
            if isRequired { fault(name, "is missing; expected an object with \(names.joined(separator: ", "))") }
            return
        }
        guard let inner = try? container.nestedContainer(keyedBy: AnyKey.self, forKey: key) else {
            fault(name, "is not an object; expected one with \(names.joined(separator: ", "))")
            return
        }
        var reader = FieldReader(inner, prefix: "\(prefix)\(name).", expecting: names)
        read(&reader)
        faults += reader.faults
    }
}
