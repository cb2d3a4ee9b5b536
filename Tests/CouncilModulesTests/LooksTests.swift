import Testing

@testable import CouncilModules

/// A council's colour: white text can be read on it, or the module is at fault.
struct LooksTests {
    private static func council(_ brand: String) -> String {
        Sample.council("", "<looks brand=\"\(brand)\"/>" + Sample.contacts + "<procedure/>")
    }

    /// Colours and their contrast with white, by the formula of WCAG 2.2.
    static let ratios: [(String, Double)] = [
        ("#000000", 21), ("#ffffff", 1), ("#777777", 4.48), ("#767676", 4.54), ("#ff0000", 4.00), ("#0000ff", 8.59),
        ("#00ff00", 1.37), ("#12395b", 11.92),
    ]

    @Test(arguments: ratios)
    func contrastIsTheStandards(brand: String, ratio: Double) throws {
        let colour = try #require(Colour(hex: brand))
        #expect(abs(colour.contrast(with: .white) - ratio) < 0.01, "\(colour.contrast(with: .white))")
        #expect(colour.hex == brand)
    }

    @Test(arguments: ["#12395b", "#12395B", "#767676", "#000000"])
    func colourThatPassesIsTheModules(brand: String) {
        let checked = Sample.check(Self.council(brand))
        #expect(checked.errors == [])
        #expect(checked.module?.brand?.hex == brand.lowercased())
    }

    @Test func noColourIsNoColour() { #expect(Sample.check(Sample.small).module?.brand == nil) }

    @Test func colourThatFailsSaysBothRatiosAndTheRemedy() throws {
        let checked = Sample.check(Self.council("#777777"))
        #expect(checked.module == nil)
        let fault = try #require(checked.errors.first)
        #expect("\(fault.line):\(fault.column)" == "3:8")
        #expect(fault.found == "brand=\"#777777\", on which white text has a contrast of 4.47 to 1")
        #expect(fault.expected == "a contrast of at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3)")
        #expect(fault.remedy == "write brand=\"#767676\", the nearest darker shade that passes, with 4.54 to 1")
        #expect(checked.errors.count == 1)
    }

    @Test(arguments: ["#ffffff", "#ffdd00", "#ff0000", "#00ff00", "#0f0fff", "#c8c8c8", "#777777"])
    func remedyPasses(brand: String) throws {
        let darker = try #require(Colour(hex: brand)).darkenedForWhiteText
        #expect(Sample.check(Self.council(darker.hex)).errors == [])
        #expect(darker.contrast(with: .white) < 4.7 || darker.hex == brand, "it need not be darker than this")
    }

    @Test(arguments: ["12395b", "#123", "#12395g", "#12395b00", "navy", "rgb(0,0,0)", "#12395b;}", ""])
    func anythingElseIsNoColour(brand: String) {
        #expect(Sample.check(Self.council(brand)).errors.map(\.found) == ["brand=\"\(brand)\""])
    }
}
