import CaseKernel
import CouncilModules
import Foundation
import Testing

/// Every fact of every page, held against the loaded module: `Facts/ID.txt` has one a line, as section | values | words.
struct PageFactTests {
    struct Row: Hashable, CustomStringConvertible {
        let section: String
        let values: [String: String]
        let words: String
        var description: String { "\(section) \(values) \(words)" }
    }

    @Test(arguments: CoverageTests.ids)
    func areTheModules(id: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/Tests/CouncilTests/Facts/\(id).txt", encoding: .utf8)
        let expected = try text.split(separator: "\n").map { try row(String($0)) }
        let found = try Repository.module(id).facts.map { fact in
            var values = fact.attributes
            if fact.section.hasPrefix("procedure/stage"), fact.section.split(separator: "/").count == 2 {
                values["number"] = nil
            }
            return Row(section: fact.section, values: values, words: fact.words)
        }
        #expect(expected.count > 40)
        #expect(found.count == expected.count)
        for fact in expected { #expect(found.contains(fact), "missing: \(fact)") }
        for fact in found { #expect(expected.contains(fact), "not in the list: \(fact)") }
    }

    private func row(_ line: String) throws -> Row {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        try #require(parts.count == 3, "not a row: \(line)")
        var values: [String: String] = [:]
        for pair in parts[1].split(separator: "; ") {
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            try #require(sides.count == 2, "not a value: \(pair)")
            values[sides[0]] = sides[1]
        }
        return Row(section: parts[0], values: values, words: parts[2])
    }

    /// The typed values that pages and letters are made of, for one council each.
    @Test func typedValuesAreThePages() throws {
        let medway = try Repository.module("medway")
        #expect(medway.channels.map(\.kind) == [.email, .phone, .text, .letter, .advocate])
        #expect(medway.title(of: .adjudicatingOfficer) == "Assistant Director of Children’s Social Care")
        #expect(medway.published(.reviewPanel)?.people.first?.members == 3)
        #expect(medway.acknowledgement?.timescale?.within?.inWords == "3 working days")
        let dudley = try Repository.module("dudley")
        #expect(dudley.help.map(\.kind).contains(.textRelay))
        #expect(dudley.published(.investigation)?.people.first?.employed == .external)
        #expect(dudley.timeLimit == nil)
        #expect(dudley.published(.localResolution)?.timescales == [])
        let helens = try Repository.module("st-helens")
        #expect(helens.published(.investigation) == nil)
        #expect(helens.safeguarding.first { $0.when == .outOfHours }?.to == "0345 050 0148")
        #expect(helens.ombudsman?.inherited == [])
        let unnamed = try Repository.module("unnamed-council")
        #expect(unnamed.timeLimit?.givesReasons == true)
        #expect(unnamed.published(.investigation)?.timescales.first?.within == nil)
        let windsor = try Repository.module("windsor-and-maidenhead")
        #expect(windsor.published(.localResolution)?.windows.first?.kind == .advisory)
        #expect(windsor.ombudsman?.allowsEarlyContact == true)
        #expect(windsor.eligibility == nil)
    }
}
