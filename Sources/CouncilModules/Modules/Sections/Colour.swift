import Glibc

/// A colour of sRGB, and how text stands out on it (WCAG 2.2).
public struct Colour: Hashable, Sendable {
    /// The parts of red, green and blue, each from 0 to 255.
    private let red, green, blue: UInt8

    /// White, the colour of the header's text.
    public static let white = Colour(red: 255, green: 255, blue: 255)

    /// How much text of ordinary size must stand out: success criterion 1.4.3.
    public static let leastContrast = 4.5

    private init(red: UInt8, green: UInt8, blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Reads `#` and six hexadecimal digits.
    init?(hex text: String) {
        guard text.utf8.count == 7, Pattern.colour.matches(text), let number = UInt32(text.dropFirst(), radix: 16)
        else {
            return nil
        }
        self.init(
            red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
            blue: UInt8(truncatingIfNeeded: number))
    }

    /// `#` and six hexadecimal digits in lower case.
    public var hex: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The relative luminance: 0 for black, 1 for white.
    var luminance: Double {
        func linear(_ part: UInt8) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast ratio, from 1 to 21; the same either way round.
    public func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    /// Whether white text can be read on it.
    var carriesWhiteText: Bool { contrast(with: .white) >= Colour.leastContrast }

    /// The nearest shade of the same hue, no lighter, on which white text can be read.
    var darkenedForWhiteText: Colour {
        (0...255).reversed().lazy.map(shade).first(where: \.carriesWhiteText) ?? shade(0)
    }

    /// So many 255ths of its brightness.
    private func shade(_ parts: Int) -> Colour {
        func part(_ part: UInt8) -> UInt8 { UInt8(Int(part) * parts / 255) }
        return Colour(red: part(red), green: part(green), blue: part(blue))
    }
}
