import CaseKernel
import Testing

@Suite struct CaseIDTests {
    static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXY")

    @Test func numbersGoRound() {
        var generator = SeededGenerator(seed: 31)
        var seen: Set<CaseID> = []
        for _ in 0..<5_000 {
            let id = CaseID(number: generator.next())
            #expect(CaseID(id.reference) == id)
            #expect(CaseID(id.reference.lowercased()) == id)
            #expect(id.description == id.reference)
            #expect(id.reference.count == 11 && id.reference.allSatisfy { $0 == "-" || Self.alphabet.contains($0) })
            seen.insert(id)
        }
        #expect(seen.count > 4_990)
        #expect(CaseID(number: CaseID.count) == CaseID(number: 0))
        #expect(CaseID(number: .max) == CaseID(number: .max % CaseID.count))
        #expect(CaseID(number: 0).reference == "0000-0000-0")
        #expect(CaseID(number: 1) < CaseID(number: 2))
    }

    @Test(arguments: [UInt64(0), 1, 30, 31, 852_891_037_440, 123_456_789_012, 20_060_901, 777_777_777_777])
    func oneWrongCharacterOrASwapIsNoReference(number: UInt64) {
        let good = Array(CaseID(number: number).reference)
        for index in good.indices where good[index] != "-" {
            for other in Self.alphabet where other != good[index] {
                var wrong = good
                wrong[index] = other
                #expect(CaseID(String(wrong)) == nil, "\(String(wrong))")
            }
        }
        let plain = good.filter { $0 != "-" }
        for index in plain.indices.dropLast() where plain[index] != plain[index + 1] {
            var swapped = plain
            swapped.swapAt(index, index + 1)
            #expect(CaseID(String(swapped)) == nil, "\(String(swapped))")
        }
    }

    @Test(arguments: [
        ("0000-0000-0", "OOOO-oooo-O"), ("1000-0000-1", "I000-0000-1"), ("1000-0000-1", "l000-0000-L"),
        ("2000-0000-2", "z000-0000-Z"), ("2000-0000-2", "2000 0000 2"), ("2000-0000-2", " 200000002 "),
        ("2000-0000-2", "2-0-0-0-0-0-0-0-2"), ("A000-0000-A", "a000-0000-a"),
    ])
    func isReadAsTyped(reference: String, typed: String) throws {
        #expect(try #require(CaseID(typed)).reference == reference)
    }

    @Test(arguments: [
        "", "-", "K7QF", "0000-0000", "0000-0000-00", "0000-0000-U", "U000-0000-0", "0000–0000–0", "0000/0000/0",
        "é000-0000-0",
        "０000-0000-0", "0000-0000-0\u{301}", "0000\t0000\t0", "0000-0000-1",
    ])
    func isNoReference(typed: String) {
        #expect(CaseID(typed) == nil)
    }
}

@Suite struct CouncilIDTests {
    @Test(arguments: [
        "medway", "st-helens", "windsor-and-maidenhead", "ab", "a1", "a-1", String(repeating: "a", count: 40),
    ])
    func goesRound(name: String) throws {
        let id = try #require(CouncilID(name))
        #expect(id.name == name && id.description == name)
        #expect(CouncilID(id.name) == id)
    }

    @Test(arguments: [
        "", "a", "Medway", "1st", "-ab", "ab-", "a--b", "a b", "a_b", "a.b", "../a", "a/b", "é-ab", "ａｂ", "ab\n",
        "a\u{0}b", "{ab",
        String(repeating: "a", count: 41),
    ])
    func isNone(name: String) {
        #expect(CouncilID(name) == nil)
    }

    @Test func sortsByName() throws {
        #expect(try #require(CouncilID("dudley")) < (try #require(CouncilID("medway"))))
    }
}

@Suite struct CheckedTypesTests {
    @Test(arguments: [(-1, false), (0, false), (1, true), (7, true)])
    func numbersBeginAtOne(number: Int, isOne: Bool) {
        #expect((ComplainantNumber(number) != nil) == isOne)
        #expect((PointNumber(number) != nil) == isOne)
        #expect((TrackNumber(number) != nil) == isOne)
        #expect(TrackNumber.first.number == 1 && ComplainantNumber.first.number == 1)
    }

    @Test func blanksAreRefused() {
        #expect(Representation(points: []) == nil)
        #expect(Representation(points: ["Nobody came.", " \n"]) == nil)
        #expect(Representation(points: ["One.", "Two."])?.points.map(\.number.number) == [1, 2])
        #expect(Advocate(name: "\t ") == nil)
        #expect(Receipt(receivedOn: day("2026-03-24"), enteredOn: day("2026-03-23"), channel: .letter) == nil)
    }

    @Test func onlyCallsAndTalksAreOral() {
        #expect(Set(Channel.allCases.filter(\.isOral)) == [.telephone, .inPerson])
    }
}
