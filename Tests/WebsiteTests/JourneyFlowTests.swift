import CaseKernel
import Testing

@testable import Website

@Suite("Which pages a complaint asks")
struct JourneyFlowTests {
    private static func draft(_ answers: [String: String], done: [JourneyPage] = [], points: [String] = []) -> Draft {
        var draft = Draft()
        for (name, value) in answers { draft.answers.set(name, [value]) }
        draft.done = Set(done.map(\.rawValue))
        draft.points = points
        return draft
    }

    private static let usual: [JourneyPage] = [
        .who, .age, .forWhom, .happened, .more, .when, .wanted, .name, .contact, .help, .advocate,
    ]

    /// Answers, and the pages that they add to the usual ones or leave out.
    static let asked: [([String: String], [JourneyPage], [JourneyPage])] = [
        ([:], [], []), (["who": "parent"], [], []), (["who": "looked-after-child"], [], [.age]),
        (["who": "child-in-need"], [], [.age]), (["who": "adoption"], [.family], []),
        (["who": "special-guardianship"], [.family], []), (["for": "me"], [], []), (["for": "child"], [.child], []),
        (["for": "both"], [.child], []), (["for": "other"], [.child], []), (["way": "email"], [.careful], []),
        (["way": "none"], [], []),
    ]

    @Test(arguments: asked.indices)
    func pages(index: Int) {
        let (answers, more, less) = Self.asked[index]
        let pages = JourneyFlow(draft: Self.draft(answers)).pages
        #expect(Set(pages) == Set(Self.usual + more).subtracting(less))
        #expect(pages == JourneyPage.allCases.filter(pages.contains), "in their order")
    }

    @Test("a page is reached once those before it are answered, and leads to the next that is not")
    func order() {
        var flow = JourneyFlow(draft: Self.draft(["who": "parent"], done: [.who, .age]))
        #expect(flow.firstUnanswered == .forWhom)
        #expect(JourneyPage.allCases.filter(flow.isReached) == [.who, .age, .forWhom])
        #expect(flow.next(after: .who) == .forWhom)
        #expect(flow.previous(to: .forWhom) == .age && flow.previous(to: .who) == nil)
        flow = JourneyFlow(draft: Self.draft(["who": "parent"], done: Self.usual, points: ["a"]))
        #expect(flow.firstUnanswered == nil && flow.next(after: .when) == .check && flow.isReached(.check))
        #expect(!flow.isReached(.sent))
    }

    /// Who, the family answer, the age answer; the category and whether an advocate is theirs by right.
    static let meanings: [(String, String?, String?, String?, Bool)] = [
        ("looked-after-child", nil, nil, "looked-after-child", true),
        ("child-in-need", nil, nil, "child-in-need", true),
        ("care-leaver", nil, "18-or-over", "care-leaver", true), ("parent", nil, "18-or-over", "parent", false),
        ("parent", nil, "under-18", "parent", true), ("parent", nil, "not-said", "parent", false),
        ("adoption", "adopted-person", "18-or-over", "adopted-person", false), ("adoption", nil, nil, nil, false),
        ("special-guardianship", "special-guardianship-child", nil, "special-guardianship-child", true),
        ("parent", "adopted-person", nil, "parent", false), ("nobody", nil, nil, nil, false),
    ]

    @Test(arguments: meanings.indices)
    func meaning(index: Int) {
        let (who, family, age, category, isEntitled) = Self.meanings[index]
        var answers = ["who": who]
        answers["family"] = family
        answers["age"] = age
        let draft = Self.draft(answers)
        #expect(draft.category?.rawValue == category)
        #expect(draft.isEntitledToAdvocate == isEntitled)
    }
}
