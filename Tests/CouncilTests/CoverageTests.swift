import CouncilModules
import Foundation
import Testing

/// Every sentence of every page is in some published words of its module, or is a heading named here.
struct CoverageTests {
    static let ids = ["dudley", "medway", "st-helens", "unnamed-council", "windsor-and-maidenhead"]

    /// Lines that only head what follows them, or that the page's own machinery put there.
    static let headings: [String: Set<String>] = [
        "dudley": ["The Complaints Procedure"],
        "medway": [
            "Get in touch", "Complaints eligibility", "Who can complain", "Children’s complaints procedure",
            "How we will deal with your complaint", "Stage 1", "Stage 2", "Stage 3", "We'll:", "We'll tell you if:",
            "If we get something wrong, we'll:",
        ],
        "st-helens": [
            "Children's Social Care Complaints", "Before you make your selection...",
            "Why you should tell us what you think", "Who can make a complaint", "Making a complaint",
            "What happens next?", "Reasons why we will not investigate under the complaints procedure",
            "Who can I contact for further help and advice?", "Advocacy arrangements",
        ],
        "unnamed-council": [
            "Before you make a complaint", "Before making a complaint, you could try one of the following services:",
            "What can you complain about?", "Who can make a complaint?", "What do you need to tell us?",
            "What happens when you make a complaint?", "Can you get help with making your complaint?",
            "Make your complaint online", "What happens if you are not happy with how your complaint was handled?",
            "When you make a complaint you will need to:",
        ],
        "windsor-and-maidenhead": [
            "Children services complaints", "Table of Contents", "Additional content block",
            "Children statutory complaints process", "Stage one", "Stage two", "If you remain unhappy",
            "Making a complaint to the council", "The process consists of three stages:",
        ],
    ]

    @Test(arguments: ids)
    func holdsEverySentence(id: String) throws {
        let module = try Repository.module(id)
        let words = module.facts.map { Self.folded($0.words) }
        let headings = Set((Self.headings[id] ?? []).map(Self.folded))
        let page = try String(contentsOfFile: Repository.root + "/Tests/CouncilTests/Pages/\(id).txt", encoding: .utf8)
        let sentences = Self.sentences(of: page)
        #expect(sentences.count > 25)
        for sentence in sentences where !headings.contains(sentence) {
            #expect(words.contains { $0.contains(sentence) }, "not in the module: \(sentence)")
        }
        #expect(headings.subtracting(sentences) == [], "no longer on the page")
    }

    /// Words that the page does not have would be ours, not the council's.
    @Test(arguments: ids)
    func holdsNothingElse(id: String) throws {
        let page = try String(contentsOfFile: Repository.root + "/Tests/CouncilTests/Pages/\(id).txt", encoding: .utf8)
        let lines = page.split(whereSeparator: \.isNewline).map { Self.folded(String($0)) }
        let whole = Self.folded(lines.joined(separator: " "))
        for fact in try Repository.module(id).facts where !fact.words.isEmpty {
            for sentence in Self.sentences(of: fact.words) {
                #expect(whole.contains(sentence), "not on the page, line \(fact.evidence.line): \(sentence)")
            }
        }
    }

    /// Bullets taken off, white space and quotes folded.
    static func folded(_ text: String) -> String {
        var text = text.replacing("’", with: "'").replacing("‘", with: "'").replacing("\u{A0}", with: " ")
        text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for bullet in ["- ", "• "] where text.hasPrefix(bullet) { text = String(text.dropFirst(bullet.count)) }
        return text
    }

    /// Each line, and each sentence of a line.
    static func sentences(of page: String) -> [String] {
        page.split(whereSeparator: \.isNewline).flatMap { line in
            var sentences = [""]
            for word in folded(String(line)).split(separator: " ") {
                let begins = word.first?.isUppercase ?? false
                if begins, let end = sentences.last?.last, ".?!:".contains(end) { sentences.append("") }
                let last = sentences.removeLast()
                sentences.append(last.isEmpty ? String(word) : last + " " + word)
            }
            return sentences.filter { !$0.isEmpty }
        }
    }
}
