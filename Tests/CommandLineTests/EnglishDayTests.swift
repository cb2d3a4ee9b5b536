import Foundation
import Testing

/// The server's clock is moved under a running host by libfaketime; its zone is set to places far from England.
@Suite("The day in England", .timeLimit(.minutes(5)))
struct EnglishDayTests {
    /// A moment by the world's clock, and the day it then is in England.
    static let moments: [(String, String)] = [
        ("2026-07-14T22:59:59Z", "2026-07-14"),
        ("2026-07-14T23:30:00Z", "2026-07-15"),
        ("2026-12-31T23:59:59Z", "2026-12-31"),
        ("2027-01-01T00:00:00Z", "2027-01-01"),
        ("2026-03-28T23:59:59Z", "2026-03-28"),
        ("2026-03-29T00:59:59Z", "2026-03-29"),
        ("2026-03-29T22:59:59Z", "2026-03-29"),
        ("2026-03-29T23:00:00Z", "2026-03-30"),
        ("2026-10-24T23:00:00Z", "2026-10-25"),
        ("2026-10-25T00:59:59Z", "2026-10-25"),
        ("2026-10-25T23:59:59Z", "2026-10-25"),
        ("2026-10-26T00:00:00Z", "2026-10-26"),
    ]

    @Test("is the day of receipt, whatever the server's zone", arguments: ["UTC", "Asia/Tokyo", "America/New_York"])
    func receivedOn(zone: String) async throws {
        let work = try Workplace(councils: ["dudley"])
        try set(Self.moments[0].0, in: work)
        let host = try await Host.start(
            in: work,
            environment: [
                "TZ": zone, "LD_PRELOAD": try library(), "FAKETIME_TIMESTAMP_FILE": work.path + "/now",
                "FAKETIME_NO_CACHE": "1",
                "FAKETIME_FMT": "%s", "DONT_FAKE_MONOTONIC": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            ])
        for (moment, day) in Self.moments {
            try set(moment, in: work)
            let answer = try await host.post(Host.door("dudley"), Host.complaint)
            #expect(try answer.json()["received_on"].text == day, "\(moment) with \(zone)")
            let due = try await work.run(["due", "--from", day, "--days", "10"])
            let limit = try answer.json()["deadlines"].list.first { $0["step"].text == "local-resolution-answer" }
            #expect(limit?["due_on"].text == due.lines.first)
        }
        #expect(await host.stop() == 0)
    }

    private func set(_ moment: String, in work: Workplace) throws {
        let date = try #require(ISO8601DateFormatter().date(from: moment))
        try work.write("\(Int(date.timeIntervalSince1970))\n", to: "now")
    }

    /// Debian's package libfaketime, which `make test` installs, puts it below the machine's own kind of folder.
    private func library() throws -> String {
        let kinds = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib").map {
            "/usr/lib/\($0)/faketime/libfaketime.so.1"
        }
        return try #require(
            kinds.first(where: FileManager.default.fileExists), "libfaketime is missing: apt-get install libfaketime")
    }
}
