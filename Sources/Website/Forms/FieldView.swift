/// A field as a page shows it, with what was answered and what is wrong with that.
struct FieldView: Sendable {
    let id: String
    let name: String
    let label: String
    let hint: String?
    let hintID: String
    let error: String?
    let errorID: String
    let describedBy: String?
    /// Whether its label is the page's heading.
    let isTitle: Bool
    /// Whether it is a group of boxes or dots.
    let isChoice: Bool
    let isLine: Bool
    let isWords: Bool
    let isDate: Bool
    /// `radio` or `checkbox`.
    let choiceType: String
    let options: [OptionView]
    let value: String
    let inputType: String
    let inputMode: String?
    let isCode: Bool
    let autocomplete: String?
    let parts: [PartView]

    /// One answer to choose.
    struct OptionView: Sendable {
        let id: String
        let name: String
        let type: String
        let value: String
        let label: String
        let hint: String?
        let hintID: String
        let isChosen: Bool
        let then: [FieldView]
        let hasThen: Bool
    }

    /// One box of a date.
    struct PartView: Sendable {
        let id: String
        let name: String
        let label: String
        let value: String
        let isYear: Bool
        let isWrong: Bool
    }

    init(_ field: Field, _ answers: Answers, _ faults: [FieldFault], _ voice: Voice, isTitle: Bool = false) {
        let names = Set(field.names)
        let fault = faults.first { names.contains($0.field) }
        name = field.name
        label = field.label(voice)
        hint = field.hint?(voice)
        hintID = "\(field.name)-hint"
        error = fault?.message(voice)
        errorID = "\(field.name)-error"
        let described = [hint == nil ? nil : hintID, error == nil ? nil : errorID].compactMap(\.self)
        describedBy = described.isEmpty ? nil : described.joined(separator: " ")
        self.isTitle = isTitle
        let shape = Shape(field.kind)
        (isChoice, isLine, isWords, isDate) = (shape.isChoice, shape.isLine, shape.isWords, shape.isDate)
        (choiceType, inputType, inputMode, isCode) = (shape.choiceType, shape.inputType, shape.inputMode, shape.isCode)
        autocomplete = shape.autocomplete
        value = answers.all(field.name).first ?? ""
        id = Self.id(of: field)
        options = field.options.enumerated().map { index, option in
            OptionView(
                id: index == 0 ? field.name : "\(field.name)-\(option.value)", name: field.name, type: shape.choiceType,
                value: option.value, label: option.label(voice), hint: option.hint?(voice),
                hintID: "\(field.name)-\(option.value)-hint",
                isChosen: answers.all(field.name).contains(option.value),
                then: option.then.map { FieldView($0, answers, faults, voice) }, hasThen: !option.then.isEmpty)
        }
        let isWrong = fault != nil
        parts =
            shape.isDate
            ? [("day", "Day"), ("month", "Month"), ("year", "Year")].map { part, label in
                let name = "\(field.name)-\(part)"
                return PartView(
                    id: name, name: name, label: label, value: answers.all(name).first ?? "", isYear: part == "year",
                    isWrong: isWrong)
            } : []
    }

    /// Where a link to this field leads: its only control, or its first.
    static func id(of field: Field) -> String { field.names[0] }

    private struct Shape {
        var isChoice = false
        var isLine = false
        var isWords = false
        var isDate = false
        var choiceType = ""
        var inputType = "text"
        var inputMode: String?
        var isCode = false
        var autocomplete: String?

        init(_ kind: Field.Kind) {
            switch kind {
            case .oneOf: (isChoice, choiceType) = (true, "radio")
            case .anyOf: (isChoice, choiceType) = (true, "checkbox")
            case .words: isWords = true
            case .date: isDate = true
            case .line(let line):
                isLine = true
                switch line {
                case .email: inputMode = "email"
                case .phone: (inputType, inputMode) = ("tel", "tel")
                case .reference, .code: isCode = true
                case .secret: (inputType, autocomplete) = ("password", "current-password")
                case .newSecret: (inputType, autocomplete) = ("password", "new-password")
                case .name, .plain: break
                }
            }
        }
    }
}

/// A fault as the summary at the top of the page lists it.
struct FaultLine: Sendable {
    let address: String
    let message: String

    init(_ fault: FieldFault, _ voice: Voice) {
        address = "#\(fault.field)"
        message = fault.message(voice)
    }
}
