import CaseDesk
import CaseKernel
import HTTPTypes
import TeamDesk
import Testing

@testable import Website

@Suite("What somebody may try on a team's pages")
struct TeamSafetyTests {
    private let site: TeamSite

    init() async throws { site = try await TeamSite() }

    private var casePath: String { "/dudley/team/cases/\(site.id.reference)" }

    @Test("whoever is complained about does not find the case, and the alternate does")
    func complainedAbout() async throws {
        #expect(try await site.answer(.get, casePath, as: .complaintsManager).status == .ok)
        #expect(try await site.answer(.get, casePath, as: .alternateManager).status == .notFound)
        try await site.enter(
            .namePersonComplainedAbout, ["name": "The manager", "account": "\(site.number(.complaintsManager))"])
        for page in ["", "/history", "/viewings", "/steps/note"] {
            #expect(try await site.answer(.get, casePath + page, as: .complaintsManager).status == .notFound)
        }
        for (role, sees) in [
            (TeamRole.complaintsManager, false), (.alternateManager, true), (.complaintsOfficer, true),
        ] {
            let list = try await site.answer(.get, "/dudley/team/cases", as: role)
            #expect(list.text.contains(site.id.reference) == sees, "\(role.rawValue)")
            let file = try await site.answer(.get, "/dudley/team/cases.csv", as: role)
            #expect(file.text.contains(site.id.reference) == sees, "\(role.rawValue)")
            let found = try await site.answer(
                .post, "/dudley/team/search", as: role, form: ["words": "rowan nobody"])
            #expect(found.status == .ok && found.text.contains(site.id.reference) == sees, "\(role.rawValue)")
        }
        #expect(try await site.answer(.get, casePath, as: .alternateManager).status == .ok)
        let step = try await site.answer(
            .post, casePath + "/steps/note", as: .complaintsManager, form: ["words": "Let it go"])
        #expect(step.status == .notFound)
    }

    @Test("what was written is shown and never run")
    func storedScript() async throws {
        try await site.enter(.note, ["words": "<img src=x onerror=alert(1)>", "by": "<i>officer"])
        for page in ["", "/history"] {
            let text = try await site.answer(.get, casePath + page, as: .complaintsManager).text
            #expect(!text.contains("<script>alert") && !text.contains("<img src=x") && !text.contains("<i>officer"))
        }
        let text = try await site.answer(.get, casePath, as: .complaintsManager).text
        #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        let search = try await site.answer(
            .post, "/dudley/team/search", as: .complaintsManager, form: ["words": "\"><script>alert(2)</script>"])
        #expect(!search.text.contains("<script>alert(2)"))
    }

    @Test("a form of another page, another session or another site changes nothing")
    func forgery() async throws {
        let path = casePath + "/steps/note"
        let before = try await site.site.desk().opened(site.id).version
        let crossSite: HTTPFields = [HTTPField.Name("Sec-Fetch-Site") ?? .accept: "cross-site"]
        for (token, headers) in [
            ("", [:]), (String(repeating: "0", count: 64), [:]), (nil as String?, crossSite),
        ] as [(String?, HTTPFields)] {
            let answer = try await site.answer(
                .post, path, as: .complaintsOfficer, form: ["words": "What I typed", "by": "officer"], token: token,
                headers: headers)
            #expect(answer.status == .forbidden)
            #expect(answer.text.contains("What I typed"), "what was typed was lost")
        }
        #expect(try await site.site.desk().opened(site.id).version == before)
        let signIn = try await site.answer(
            .post, "/dudley/team/sign-in", as: nil, form: ["address": "a@example.org", "password": "x"],
            headers: crossSite)
        #expect(signIn.status == .forbidden && !signIn.text.contains("value=\"x\""))
    }

    @Test("a session that has ended gives back what was typed, but for secrets")
    func ended() async throws {
        let answer = try await site.answer(
            .post, casePath + "/steps/note", as: nil, form: ["words": "A long note", "password": "secret words"])
        #expect(answer.status == .unauthorized)
        #expect(answer.text.contains("A long note") && !answer.text.contains("secret words"))
    }

    @Test(
        "nobody is sent elsewhere after signing in",
        arguments: [
            "//evil.example", "https://evil.example/", "/medway/team/cases", "/dudley/team//evil.example",
            "/dudley/teamwork", "/dudley/team/cases\r\nSet-Cookie: a=b", "/dudley/team/\\evil",
        ])
    func openRedirect(_ to: String) async throws {
        let page = try await site.answer(.get, "/dudley/team/sign-in?to=\(to.queryEscaped)", as: nil)
        #expect(page.status == .ok && !page.text.contains("name=\"to\""))
    }

    @Test("two people at once: the second sees what changed and loses nothing")
    func atOnce() async throws {
        let version = try await site.site.desk().opened(site.id).version
        let form = ["words": "My words", "by": "officer", "version": "\(version)", "go": "do"]
        try await site.enter(.note, ["words": "Somebody was quicker", "by": "manager"])
        let second = try await site.answer(.post, casePath + "/steps/note", as: .complaintsOfficer, form: form)
        #expect(second.status == .conflict)
        #expect(second.text.contains("My words") && second.text.contains("Somebody was quicker"))
        var again = form
        again["version"] = "\(version + 1)"
        let third = try await site.answer(.post, casePath + "/steps/note", as: .complaintsOfficer, form: again)
        #expect(third.status == .seeOther)
        #expect(
            try await site.site.desk().opened(site.id).file?.notes.map(\.words) == ["Somebody was quicker", "My words"])
    }

    @Test("a mistake is corrected by an entry, and the case reads as if it had not been")
    func correction() async throws {
        let desk = try site.site.desk()
        try await site.enter(.acknowledge, [:])
        let opened = try await desk.opened(site.id)
        let number = try #require(opened.history.last { $0.what.hasPrefix("acknowledged") }?.number)
        #expect(opened.file?.tracks[0].acknowledgedOn != nil)
        let path = casePath + "/steps/correct-entry"
        let form = ["entry": "\(number)", "words": "It was another case", "by": "manager", "go": "do"]
        let answer = try await site.answer(.post, path, as: .complaintsManager, form: form)
        #expect(answer.status == .seeOther)
        let after = try await desk.opened(site.id)
        #expect(after.file?.tracks[0].acknowledgedOn == nil)
        #expect(after.struck == [number])
        #expect(try await site.answer(.post, path, as: .complaintsOfficer, form: form).status == .notFound)
        #expect(
            try await site.answer(.post, path, as: .complaintsManager, form: form).status == .unprocessableContent)
        let history = try await site.answer(.get, casePath + "/history", as: .auditor).text
        #expect(history.contains("(corrected)"))
    }

    @Test("what happened can be recorded though it was not lawful, and what was wrong is said")
    func irregular() async throws {
        let path = casePath + "/steps/answer?track=1"
        let form = ["by": "team manager", "words": "Sorry", "resolved": "no"]
        let refused = try await site.answer(
            .post, casePath + "/steps/hold-panel?track=1", as: .complaintsManager,
            form: ["go": "do", "attended": "absent"])
        #expect(refused.status == .unprocessableContent && refused.text.contains("does not allow this now"))
        var shown = form
        shown["go"] = "preview"
        let preview = try await site.answer(.post, path, as: .complaintsManager, form: shown)
        #expect(preview.status == .ok || preview.status == .unprocessableContent)
        shown["go"] = "record-past"
        #expect(try await site.answer(.post, path, as: .complaintsManager, form: shown).status == .seeOther)
        #expect(try await site.site.desk().opened(site.id).file?.tracks[0].lastAnswer != nil)
    }

    @Test("everybody who looked is on record, for the complaints manager")
    func viewings() async throws {
        _ = try await site.answer(.get, casePath, as: .auditor)
        let page = try await site.answer(.get, casePath + "/viewings", as: .complaintsManager)
        #expect(page.status == .ok && page.text.contains("Auditor"))
    }

    @Test("small numbers are kept back in what is for publishing")
    func smallNumbers() async throws {
        let own = try await site.answer(.get, "/dudley/team/figures.csv", as: .headOfService).text
        #expect(own.contains("Telephone,Children Act procedure,1"))
        let published = try await site.answer(.get, "/dudley/team/figures.csv?for=publishing", as: .headOfService).text
        let small = published.split(separator: "\r\n").filter { line in
            ["1", "2", "3", "4"].contains(line.split(separator: ",").last.map(String.init) ?? "")
        }
        #expect(small.isEmpty, "\(small)")
        #expect(!own.contains(site.id.reference) && !published.contains(site.id.reference))
    }

    @Test("cases are brought in only when every file can be, after a trial that shows dates and faults")
    func bringingIn() async throws {
        let path = "/dudley/team/bring-in"
        let good = "2026-03-02,receive,who=parent; how=letter; points=Nobody visited"
        let trial = try await site.answer(.post, path, as: .complaintsOfficer, form: ["text": good, "go": "try"])
        #expect(trial.status == .ok && trial.text.contains("16 March 2026"))
        let before = try await site.site.cases()
        let bad = try await site.answer(
            .post, path, as: .complaintsOfficer, form: ["text": "2026-03-02,recieve,who=parent", "go": "take"])
        #expect(bad.status == .unprocessableContent && bad.text.contains("recieve"))
        #expect(try await site.site.cases() == before)
        let taken = try await site.answer(.post, path, as: .complaintsOfficer, form: ["text": good, "go": "take"])
        #expect(taken.status == .ok && taken.text.contains("Code, shown this once"))
        #expect(try await site.site.cases() == before + 1)
    }

    @Test("a complaint whose form is sent twice is one case, and other words are not lost in it")
    func registeredOnce() async throws {
        let path = "/dudley/team/register"
        var form = [
            "kind": "parent", "channel": "telephone", "complaint": "Nobody rang back", "once": "a1", "as": "complaint",
        ]
        let before = try await site.site.cases()
        let first = try await site.answer(.post, path, as: .complaintsOfficer, form: form)
        let second = try await site.answer(.post, path, as: .complaintsOfficer, form: form)
        #expect(first.status == .ok && second.text == first.text)
        #expect(try await site.site.cases() == before + 1)
        form["complaint"] = "Nobody came either"
        let other = try await site.answer(.post, path, as: .complaintsOfficer, form: form)
        #expect(other.status == .unprocessableContent && other.text.contains("Nobody came either"))
        #expect(other.text.contains("registered before") && !other.text.contains("value=\"a1\""))
        form["once"] = "a2"
        #expect(try await site.answer(.post, path, as: .complaintsOfficer, form: form).status == .ok)
        #expect(try await site.site.cases() == before + 2)
    }

    @Test("closing an account has its cases handed on first")
    func handingOn() async throws {
        let number = site.number(.stage1Manager)
        let path = "/dudley/team/accounts/\(number)"
        let refused = try await site.answer(.post, path, as: .complaintsManager, form: ["go": "close"])
        #expect(refused.status == .unprocessableContent && refused.text.contains("Choose who takes over"))
        let done = try await site.answer(
            .post, path, as: .complaintsManager,
            form: ["go": "close", "to": "\(site.number(.complaintsOfficer))"])
        #expect(done.status == .seeOther)
        let file = try await site.site.desk().opened(site.id).file
        #expect(file?.assignments[.stage1Manager]?.number == site.number(.complaintsOfficer))
        #expect(try await site.answer(.get, "/dudley/team/cases", as: .stage1Manager).status == .seeOther)
    }
}
