/// What to do about a value that an attribute does not take: what was probably meant, or where the words go instead.
struct ValueRemedy {
    let attribute: AnyAttribute
    let element: XMLElement
    let definition: ElementDefinition
    /// Whether the file is a council's own, which can keep any sentence in a `<statement>`.
    let keepsStatements: Bool

    /// The values that fit here: fewer than the list where what the attribute stands beside leaves some out.
    var choices: [ValueForm.Choice] {
        guard let fitting = StartCheck.fitting(attribute.name, on: element) else { return attribute.form.choices }
        return attribute.form.choices.filter { fitting.contains($0.value) }
    }

    /// What is expected, as the fault says it.
    var expected: String {
        guard choices.count < attribute.form.choices.count else { return attribute.form.expected }
        return "one of " + choices.map(\.value).joined(separator: ", ")
    }

    /// What to do.
    func remedy(for value: String) -> String {
        if attribute.form.choices.isEmpty { return form(value) }
        if attribute.form.isList { return list(value) }
        switch meant(value) {
        case .slip(let name): return "write \(name)"
        case .perhaps(let names): return "write \(names.orList) if that is meant; \(otherwise)"
        case .nothing: return "take one of those; \(otherwise)"
        }
    }

    private enum Meant {
        case slip(String)
        case perhaps([String])
        case nothing
    }

    private func meant(_ value: String) -> Meant {
        let names = choices.map(\.value)
        let hyphenated = CommonWords.hyphenated(value)
        if names.contains(hyphenated) { return .slip(hyphenated) }
        if let nearest = NearestName.nearest(to: value, among: names) { return .slip(nearest) }
        if let known = CommonWords.value(for: value, in: attribute.form.choicesName), names.contains(known) {
            return .perhaps([known])
        }
        let related = NearestName.related(to: value, among: names)
        return related.isEmpty ? .nothing : .perhaps(related)
    }

    /// Where the words go when no value fits.
    private var otherwise: String {
        if choices.contains(where: { $0.value == "other" }) {
            return "if none fits, write other and keep the words in the text"
        }
        switch attribute.presence {
        case .optional, .standard:
            return "if none fits, leave \(attribute.name) out"
                + (definition.takesWords ? " and keep the words in the text" : "")
        case .required:
            return keepsStatements
                ? "if none fits, keep the words in <statement about=\"other\"> instead" : "if none fits, leave it out"
        }
    }

    /// A list: what stands between its values is one space, and each wrong one is taken by itself.
    private func list(_ value: String) -> String {
        let items = value.split { " ,;&+/".contains($0) }.map(String.init).filter { $0 != "and" }
        let names = choices.map(\.value)
        var written: [String] = []
        var unknown: [String] = []
        for item in items where !names.contains(item) || !written.contains(item) {
            if names.contains(item) {
                written.append(item)
                continue
            }
            switch meant(item) {
            case .slip(let name): written.append(name)
            case .perhaps(let found) where found.count == 1: written.append(found[0])
            case .perhaps, .nothing: unknown.append(item)
            }
        }
        if let first = unknown.first { return "take one of those for \(first.quoted); \(otherwise)" }
        guard !written.isEmpty else { return "take one or more of those" }
        let isOnlySeparated = items.allSatisfy(names.contains)
        let whole = written.joined(separator: " ")
        return isOnlySeparated && items.count > 1 ? "separate them with spaces: \(whole)" : "write \(whole)"
    }

    private func form(_ value: String) -> String {
        if let remedy = FormGuess.remedy(for: value, attribute.form, accepts: attribute.accepts) { return remedy }
        let isWritten = !value.isEmpty
        let right: String
        switch attribute.form.restriction {
        case .text:
            guard !isWritten else {
                return "shorten it" + (definition.takesWords ? "; the text has room for more" : "")
            }
            right = "it"
        case .date where value.utf8.count == 10: return "write the day that is meant: that one is not in the calendar"
        case .whole: right = "a number in that range"
        case .pattern, .date, .choice, .list: right = isWritten ? "it in that form" : "it"
        }
        switch attribute.presence {
        case .required: return "write \(right)"
        case .optional, .standard:
            let keeping = isWritten && definition.takesWords ? " and keep the words in the text" : ""
            return "write \(right), or leave \(attribute.name) out" + keeping
        }
    }
}

extension [String] {
    /// `a`, `a or b`, `a, b or c`.
    var orList: String {
        count < 2 ? first ?? "" : dropLast().joined(separator: ", ") + " or " + self[count - 1]
    }
}
