import Foundation
import Testing

@Suite("docs/timelines.md", .timeLimit(.minutes(5)))
struct TimelineDocumentTests {
    @Test("its example is read, without a fault or a line passed over")
    func example() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "docs/timelines.md"), encoding: .utf8)
        let example = try #require(text.split(separator: "```").dropFirst().first)
        let work = try Workplace(councils: ["dudley"])
        let ended = try await work.run(
            ["timeline", "-", "--council", "dudley", "--as-of", "2026-01-05"], stdin: String(example))
        #expect(ended.code == 0 && !ended.out.contains("passed over"), "\(ended.err)")
        #expect(ended.out.contains("the response to the review panel by 2026-01-15: running, 8 working days left"))
    }
}
