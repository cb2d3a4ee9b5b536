import Foundation
import Glibc
import Testing

@Suite("A running host takes up what changes in its councils", .timeLimit(.minutes(5)))
struct ReloadTests {
    @Test("a change, a new folder and a removed one, and council changes says what")
    func takesUp() async throws {
        let work = try Workplace(councils: ["dudley", "medway"])
        let host = try await Host.start(in: work)
        let text = try work.text(of: work.module("dudley"))
        try work.write(
            text.replacing(#/ name="[^"]*"/#, with: " name=\"Dudley Borough\"", maxReplacements: 1),
            to: work.module("dudley"))
        try await eventually("the new name") { try await host.get("/dudley").text.contains("Dudley Borough") }
        try work.remove("medway")
        try await eventually("medway is gone") { try await host.get("/medway").status == 410 }
        let said = try await work.run(["council", "changes"])
        #expect(said.code == 0)
        #expect(said.out.contains("council name: ") && said.out.contains("is now \"Dudley Borough\""))
        #expect(said.out.contains("medway  folder removed; open cases can be followed"))
        let one = try await work.run(["council", "changes", "dudley", "--format", "json"]).json()
        #expect(Set(one.list.map(\.["council"].text)) == ["dudley"])
        #expect(one.list.last?["kind"].text == "changed")
        #expect(host.program.err.contains("is now \"Dudley Borough\""), "the log says it too")
        #expect(try await work.run(["council", "changes", "nowhere"]).code == 1)
        #expect(await host.stop() == 0)
    }

    @Test("on SIGHUP it reads everything, also what cannot be seen from outside, and it goes on")
    func hangUp() async throws {
        let work = try Workplace(councils: ["dudley"])
        let host = try await Host.start(in: work)
        let (file, text) = (work.module("dudley"), try work.text(of: work.module("dudley")))
        // The watcher looks once more after the start; when it has, size, time and file are the same and it sees nothing.
        try work.write(text + "\n", to: file)
        let path = "/api/v1/councils/dudley"
        let before = try await host.get(path).json()["version"].text
        try await eventually("the watcher has looked") { try await host.get(path).json()["version"].text != before }
        var facts = stat()
        #expect(stat(file, &facts) == 0)
        let handle = try #require(FileHandle(forWritingAtPath: file))
        let other = text.replacing("We ", with: "WE ", maxReplacements: 1)
        #expect(other != text && other.utf8.count == text.utf8.count)
        try handle.write(contentsOf: Data(other.utf8))
        try handle.close()
        var times = [facts.st_atim, facts.st_mtim]
        #expect(utimensat(AT_FDCWD, file, &times, 0) == 0)
        let seen = try await host.get(path).json()["version"].text
        host.program.signal(SIGHUP)
        try await eventually("what was written") { try await host.get(path).json()["version"].text != seen }
        #expect(await host.stop() == 0)
    }
}
