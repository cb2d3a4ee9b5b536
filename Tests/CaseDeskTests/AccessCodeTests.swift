import CaseKernel
import Testing

@testable import CaseDesk

@Suite("The code in words")
struct AccessCodeTests {
    @Test("the list is 2,048 different plain words, so six of them are 66 bits")
    func list() {
        #expect(CodeWords.all.count == 2_048)
        #expect(Set(CodeWords.all).count == 2_048)
        for word in CodeWords.all {
            #expect((3...10).contains(word.count) && word.allSatisfy { ("a"..."z").contains($0) }, "\(word)")
        }
    }

    @Test("six words are drawn, from the whole list and never twice alike")
    func drawn() {
        let codes = (0..<2_000).map { _ in AccessCode.drawn() }
        #expect(codes.allSatisfy { $0.words.count == 6 })
        #expect(Set(codes).count == codes.count)
        let words = Set(codes.flatMap(\.words))
        #expect(words.isSubset(of: CodeWords.all))
        // Of 12,000 draws some six words in 2,048 are missed; a hundred would be a broken draw.
        #expect(words.count > 1_948)
        for place in 0..<6 { #expect(Set(codes.map { $0.words[place] }).count > 1_000) }
    }

    /// Ways to type one code.
    static let typed = [
        "acorn-bramble-cedar-daisy-elm-fern", "ACORN BRAMBLE CEDAR DAISY ELM FERN",
        "acorn, bramble, cedar, daisy, elm, fern",
        "  Acorn  bramble-cedar\tdaisy\nelm – fern. ", "acorn_bramble_cedar_daisy_elm_fern",
        "“acorn” bramble/cedar/daisy/elm/fern",
    ]

    @Test("is read however a person types it", arguments: typed)
    func reads(text: String) {
        #expect(AccessCode(typed: text).text == "acorn-bramble-cedar-daisy-elm-fern")
    }

    @Test("is read back as it is shown")
    func roundTrip() {
        for _ in 0..<100 {
            let code = AccessCode.drawn()
            #expect(AccessCode(typed: code.text) == code)
        }
    }

    @Test("keeps no more than a dozen words of whatever is sent")
    func bounded() {
        #expect(AccessCode(typed: String(repeating: "acorn ", count: 1_000)).words.count == 12)
        #expect(AccessCode(typed: "").words == [])
        #expect(AccessCode(typed: "1234 !!").words == [])
    }

    /// Codes that are not a case's own.
    static let wrong: [@Sendable (AccessCode) -> AccessCode] = [
        { AccessCode(typed: $0.words.dropLast().joined(separator: "-")) },
        { AccessCode(typed: $0.words.reversed().joined(separator: "-")) },
        { AccessCode(typed: $0.text + "-acorn") }, { _ in AccessCode(typed: "") }, { _ in .drawn() },
    ]

    @Test("opens its own case and no other")
    func opens() async throws {
        let bench = try DeskBench()
        let (mine, other) = (try await bench.open(), try await bench.open())
        #expect(
            try await bench.desk.follow(mine.reference, code: AccessCode(typed: mine.code.text.uppercased())).stage == 1
        )
        for code in Self.wrong.map({ $0(mine.code) }) + [other.code] where code != mine.code {
            #expect(try await isNoSuchCase { _ = try await bench.desk.follow(mine.reference, code: code) })
        }
        #expect(try await isNoSuchCase { _ = try await bench.desk.follow(CaseID(number: 1), code: mine.code) })
    }

    private func isNoSuchCase(_ work: () async throws -> Void) async throws -> Bool {
        if case .noSuchCase? = try await deskError(work) { true } else { false }
    }
}
