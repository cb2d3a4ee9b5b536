import ReadingAgeTesting
import Testing

@Suite("A reader of eleven can read the wording for young people")
struct PagesReadingTests {
    /// The US school grade of a reader of eleven.
    static let highestGrade = 6.0
    /// The most words of one sentence.
    static let longestSentence = 25

    @Test(arguments: YoungPages.paths)
    func pageIsEasyToRead(_ path: String) async throws {
        Self.expectYoung(try await PagesSite.repository.value.youngPage(path), path)
    }

    /// Fails when a page's own words are too hard, naming the sentences that make it so.
    static func expectYoung(_ page: PagesText, _ name: String) {
        let reading = ReadingAge(YoungText(page).text)
        #expect(!reading.sentences.isEmpty, "\(name) has no words")
        for part in [reading, reading.prose] {
            #expect(
                part.grade <= highestGrade,
                "\(name) is of grade \(part.grade); its hardest sentences:\n\(part.worst())")
        }
        for sentence in reading.sentences {
            #expect(sentence.words.count <= longestSentence, "\(name) has a long sentence: \(sentence)")
        }
    }

    @Test func pageForYoungPeopleIsMuchShorter() async throws {
        let site = try await PagesSite.repository.value
        for name in PagesProcedureTests.names {
            let (adult, young) = (
                try await site.page("/\(name)/procedure").rules, try await site.youngPage("/\(name)/procedure").rules
            )
            #expect(young.count * 2 < adult.count, "\(name)")
        }
    }

    @Test(
        "The formula is Kincaid's",
        arguments: [
            ("The cat sat on the mat.", 6, 1, 6, -1.45),
            ("You have a right to an advocate. An advocate is on your side.", 13, 2, 17, 2.38),
            ("The council must consider it.\nInvestigation", 6, 2, 13, 11.15),
        ])
    func formula(_ text: String, words: Int, sentences: Int, syllables: Int, grade: Double) {
        let reading = ReadingAge(text)
        #expect(reading.sentences.map(\.words.count).reduce(0, +) == words)
        #expect(reading.sentences.count == sentences)
        #expect(reading.sentences.map(\.syllables).reduce(0, +) == syllables)
        #expect(abs(reading.grade - grade) < 0.01)
    }

    static let syllables: [(Int, String)] = [
        (1, "the you your care time times looked called said asked help safe please school through days 10 2026"),
        (2, "people stages pages wanted council complaint handled settled being trying safely careful someone working"),
        (2, "letter worker children decide request answer reason something sometimes isn't didn't couldn’t pieces"),
        (3, "advocate another decided holidays ombudsman everyone carrying manager family completely somebody idea"),
        (4, "independent information usually"), (5, "investigation"),
    ]

    @Test("Syllables are counted as they are said", arguments: syllables)
    func syllableTable(_ count: Int, _ words: String) {
        for word in words.split(separator: " ") { #expect(Syllables.count(String(word)) == count, "\(word)") }
    }

    @Test func hardWordsAreFound() {
        let hard = ReadingAge(
            "The authority is required to undertake a comprehensive investigation of representations.")
        #expect(hard.grade > 15)
        #expect(hard.worst().contains("comprehensive"))
    }

    @Test func wordsOfOthersAreNotOurs() {
        let page = PagesText(
            """
            <main id="main"><h1>Stop</h1><p>Ask <span translate="no">Metropolitan Advocacy</span> or call \
            <a href="tel:01234">01234 567</a>.</p><dl><dd translate="no"><a href="/x">Responsibility Street</a></dd></dl>
            <p>You can. <span class="cite">(regulation&nbsp;6)</span></p>
            <details class="details is-quotation"><summary>x</summary><p>Notwithstanding</p></details></main>
            """)
        let reading = ReadingAge(YoungText(page).text)
        #expect(reading.sentences.map(\.words) == [["Stop"], ["Ask", "Name", "or", "call", "Name"], ["You", "can"]])
    }
}
