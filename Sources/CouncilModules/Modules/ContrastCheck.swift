/// The check of meaning that concerns the council's colour: white text must stand out on it (WCAG 2.2, 1.4.3).
enum ContrastCheck {
    static func looks(_ reader: ElementReader) -> [Fault] {
        guard let brand = reader.value(LooksElement.brand), !brand.carriesWhiteText else { return [] }
        let darker = brand.darkenedForWhiteText
        return [
            reader.fault(
                "brand=\(brand.hex.quoted), on which white text has a contrast of \(ratio(of: brand))",
                "a contrast of at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3)",
                "write brand=\(darker.hex.quoted), the nearest darker shade that passes, with \(ratio(of: darker))",
                at: LooksElement.brand.name)
        ]
    }

    /// `4.49 to 1`: cut, not rounded, so that a ratio that fails never reads as one that passes.
    private static func ratio(of colour: Colour) -> String {
        let hundredths = Int(colour.contrast(with: .white) * 100)
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) to 1"
    }
}
