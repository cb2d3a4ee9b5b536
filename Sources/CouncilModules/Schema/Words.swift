extension String {
    /// White space folded as XML Schema's `xs:token` folds it: runs become one space, none at either end.
    var folded: String {
        var result = String.UnicodeScalarView()
        result.reserveCapacity(unicodeScalars.count)
        var owesSpace = false
        for scalar in unicodeScalars {
            switch scalar {
            case " ", "\t", "\n", "\r": owesSpace = true
            case let other:
                if owesSpace, !result.isEmpty { result.append(" ") }
                owesSpace = false
                result.append(other)
            }
        }
        return String(result)
    }

    /// In quotes, cut at 60 characters, with nothing that could upset a terminal: for showing what a file says.
    var quoted: String {
        let scalars = unicodeScalars.prefix(60).map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
                "\u{FFFD}" as Unicode.Scalar
            default: scalar
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return "\"" + String(view) + (unicodeScalars.count > 60 ? "…" : "") + "\""
    }
}
