/// What is filled in to register a complaint that has been received, from a timeline file.
enum ReceiptFields {
    static let inputs: [StepInput] = [
        StepInput(
            "who", "who complains", .choice(ComplainantCategory.allCases.map(\.rawValue)), required: false),
        StepInput("name", "what to call them", required: false),
        StepInput("under-18", "whether they are under 18", .choice(["yes", "no"]), required: false),
        StepInput(
            "kind", "what it is; a complaint unless said",
            .choice(["complaint", TrackKind.corporate.rawValue] + contacts.map(\.rawValue)), required: false),
        StepInput(
            "how", "by which door; in writing unless said", .choice(Channel.allCases.map(\.rawValue)), required: false),
        StepInput(
            "points", "what is complained about; points are parted by a / with a space on either side", required: false),
        StepInput("wanted", "what the person wants to happen", required: false),
        StepInput("arose", "the day the grounds arose", .day, required: false),
        StepInput("advocate", "whether an advocate was asked for with it", .choice(["yes", "no"]), required: false),
    ]

    /// The kinds of contact that are no complaint.
    static let contacts: [TrackKind] = [.compliment, .comment, .enquiry]
}

extension FormReader {
    /// What was received, as far as it is filled in: nobody in particular, in writing, of one point.
    mutating func received(on day: Day, module: String, law: Law) -> Received? {
        let channel = choice("how", Channel.self) ?? .letter
        let arose = self.day("arose")
        let words = (text("points") ?? "").pointsOfComplaint
        guard let receipt = Receipt(receivedOn: day, enteredOn: day, channel: channel),
            let representation = Representation(
                points: words.isEmpty ? [Representation.notSaid] : words, wanted: text("wanted"), happenedOn: arose)
        else { return nil }
        let person = Complainant(
            claimed: choice("who", ComplainantCategory.self) ?? .parent, name: text("name"),
            isUnder18: text("under-18") == "yes")
        return Received(
            receipt: receipt, representation: representation, complainant: person,
            wantsAdvocate: text("advocate") == "yes", kind: choice("kind", TrackKind.self) ?? .statutory,
            moduleVersion: module, lawVersion: law.version)
    }
}

extension String {
    /// What stands between slashes that have a space on either side: `50/50 care` and `3/3/2025` stay whole.
    var pointsOfComplaint: [String] {
        let characters = Array(self)
        var points: [String] = [""]
        for (index, character) in characters.enumerated() {
            let isAlone =
                (index == 0 || characters[index - 1].isWhitespace)
                && (index == characters.count - 1 || characters[index + 1].isWhitespace)
            if character == "/", isAlone { points.append("") } else { points[points.count - 1].append(character) }
        }
        return points.map { String($0.trimmed) }.filter { !$0.isEmpty }
    }
}

extension Representation {
    /// What stands for the words of a complaint that a history does not tell.
    public static let notSaid = "(not said)"
}
