import Foundation
import Glibc
import Testing

@Suite("A newcomer's first day", .timeLimit(.minutes(10)))
struct FirstDayTests {
    private let work: Workplace

    init() throws { work = try Workplace() }

    @Test("from the first start to the last council removed")
    func firstDay() async throws {
        let host = try await Host.start(in: work)
        try await showsItsAddresses(host)
        let answered = try await answersAComplaint(host)
        let open = try await addsNewtown(host)
        try await breaksNewtown(host, open)
        await host.kill()
        let again = try await Host.start(in: work)
        #expect(again.program.out.contains("module broken; its last good version is served"))
        try await expectLastGood(of: again, open)
        try await mendsAndRemovesNewtown(again, open)
        #expect(await again.stop() == 0)
        let last = try await Host.start(in: work)
        try await expectRemoved(of: last, open)
        #expect(try await last.follow(answered).status == 200)
        #expect(await last.stop() == 0)
    }

    private func showsItsAddresses(_ host: Host) async throws {
        for council in Workplace.fiveCouncils { #expect(host.program.out.contains("\(host.origin)/\(council)  ")) }
        let page = try await host.get("/dudley")
        #expect(page.status == 200)
        #expect(page.header("Content-Type")?.hasPrefix("text/html") == true)
        #expect(page.text.contains("Dudley"))
    }

    private func answersAComplaint(_ host: Host) async throws -> Acknowledged {
        let answer = try await host.post(Host.door("dudley"), Host.complaint)
        let complaint = try Acknowledged(answer, at: "dudley")
        #expect(answer.header("Location") == complaint.path)
        let json = try answer.json()
        let received = try #require(json["received_on"].text)
        let limit = try #require(json["deadlines"].list.first { $0["step"].text == "local-resolution-answer" })
        let due = try await work.run(["due", "--from", received, "--days", "10", "--explain"])
        #expect(due.lines.first == limit["due_on"].text)
        #expect(due.lines.dropFirst(2) == limit["explanation"].list.compactMap(\.text).dropFirst())

        try work.write("We are sorry. The review is on Monday.", to: "answer.txt")
        for step in [
            ["acknowledge"], ["inform"], ["check-safeguarding", "by=Duty manager", "outcome=no-concern"],
            ["answer", "by=Team manager", "words=@answer.txt", "resolved=yes"],
        ] {
            let ended = try await work.run(["case", "step", complaint.reference, "--council", "dudley"] + step)
            #expect(ended.code == 0, "\(step): \(ended.err)")
        }
        let followed = try await host.follow(complaint).json()
        #expect(followed["state"].text == "answered")
        #expect(followed["acknowledged_on"].text == received)
        #expect(followed["answers"].list.first?["words"].text == "We are sorry. The review is on Monday.")
        return complaint
    }

    private func addsNewtown(_ host: Host) async throws -> Acknowledged {
        try work.copy("medway", to: "newtown", name: "Newtown Council")
        try await eventually("Newtown served") { try await host.health(of: "newtown") == "good" }
        #expect(try await host.get("/newtown").text.contains("Newtown Council"))
        return try await host.complain(to: "newtown")
    }

    private func breaksNewtown(_ host: Host, _ open: Acknowledged) async throws {
        let broken = try work.text(of: work.module("newtown"))
            .replacingOccurrences(of: "<acknowledgement>", with: "<acknowledgment>")
            .replacingOccurrences(of: "</acknowledgement>", with: "</acknowledgment>")
        try work.write(broken, to: work.module("newtown"))
        try await eventually("Newtown known to be broken") { try await host.health(of: "newtown") == "broken" }
        try await expectLastGood(of: host, open)
    }

    /// Front page, log and `redress check` say the same; everyone goes on being served.
    private func expectLastGood(of host: Host, _ open: Acknowledged) async throws {
        let text = try work.text(of: work.module("newtown"))
        let place = try #require(Place(of: "<acknowledgment>", in: text))
        let fault = "councils/newtown/council.xml:\(place.line):\(place.column): error: found "
        let check = try await work.run(["check"])
        #expect(check.code == 1)
        let line = try #require(check.lines.first { $0.hasPrefix(fault) }, "\(check.out)")
        #expect(line.contains("<acknowledgement>"), "the remedy names the right element: \(line)")
        #expect(host.program.err.contains(line))
        #expect(try await host.get("/").text.contains(fault))
        #expect(try await host.get("/dudley").status == 200)
        #expect(try await host.get("/newtown").text.contains("Newtown Council"))
        #expect(try await host.follow(open).status == 200)
        _ = try await host.complain(to: "newtown")
        _ = try await host.complain(to: "dudley")
    }

    private func mendsAndRemovesNewtown(_ host: Host, _ open: Acknowledged) async throws {
        let mended = try work.text(of: work.module("newtown"))
            .replacingOccurrences(of: "<acknowledgment>", with: "<acknowledgement>")
            .replacingOccurrences(of: "</acknowledgment>", with: "</acknowledgement>")
        try work.write(mended, to: work.module("newtown"))
        try await eventually("Newtown mended") { try await host.health(of: "newtown") == "good" }
        #expect(!(try await host.get("/").text.contains("newtown/council.xml:")))
        try work.remove("newtown")
        try await eventually("Newtown removed") { try await host.health(of: "newtown") == "removed" }
        try await expectRemoved(of: host, open)
    }

    private func expectRemoved(of host: Host, _ open: Acknowledged) async throws {
        #expect(try await host.post(Host.door("newtown"), Host.complaint).status == 410)
        #expect(try await host.get("/newtown").status == 410)
        #expect(!(try await host.get("/").text.contains("Newtown")))
        let followed = try await host.follow(open)
        #expect(followed.status == 200)
        #expect(try followed.json()["state"].text == "local-resolution")
        _ = try await host.complain(to: "medway")
    }
}
