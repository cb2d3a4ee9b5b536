import CaseDesk
import CaseKernel
import CaseStore
import HTTPTypes
import TeamDesk
import Testing

@testable import Website

@Suite("The statement of complaint, and why a date is what it is")
struct StatementPageTests {
    @Test("whoever complains reads it, says what is wrong in it, and the team sees that")
    func commented() async throws {
        let found = try await TrackedCase(.investigation, on: try await VisitSite())
        let visitor = try await found.follower()
        #expect(!visitor.page.words.contains("as written down"))
        try await found.take(.sendStatement, ["words": "You were moved <b>once</b>.\nNobody asked."])
        try await visitor.go("/dudley/words/adult?page=/dudley/track/case")
        #expect(visitor.page.words.contains("You were moved <b>once</b>."))
        try await visitor.go("/dudley/track/comment")
        #expect(visitor.page.words.contains("“You were moved <b>once</b>. Nobody asked.”"))
        try await visitor.send([("words", "")])
        #expect(visitor.page.words.contains("Say what is wrong or missing"))
        try await visitor.send([("words", "Twice, not once")])
        #expect(visitor.here == "case")
        #expect(visitor.page.words.contains("What you said has been sent to the team."))
        #expect(visitor.page.words.contains("You said what is wrong or missing in it"))
        let file = try #require(try await found.site.desk().opened(found.id).file)
        let version = try #require(file.tracks[0].pass(.investigation)?.investigation.statements.first)
        #expect(version.comments.map(\.value) == ["Twice, not once"])
        let lines = StatementLine.all(of: file)
        #expect(lines.map(\.comments.first?.words) == ["Twice, not once"])
        #expect(lines[0].title.hasPrefix("Version 1, sent on"))
        for words in ["young", "adult"] {
            try await visitor.go("/dudley/words/\(words)?page=/dudley/track/comment")
            if words == "young" { PagesReadingTests.expectYoung(visitor.page, "comment") }
        }
    }

    @Test("what is written while another version is sent stays with the version it was written on")
    func sentMeanwhile() async throws {
        let found = try await TrackedCase(.investigation, on: try await VisitSite())
        try await found.take(.sendStatement, ["words": "You were moved once."])
        let visitor = try await found.follower()
        try await visitor.go("/dudley/track/comment")
        try await found.take(.sendStatement, ["words": "You were moved twice."])
        try await visitor.send([("words", "Twice, not once")])
        #expect(visitor.here == "case")
        try await visitor.go("/dudley/track/comment")
        #expect(visitor.page.words.contains("You were moved twice."))
        try await visitor.send([("words", "That is right now")])
        let file = try #require(try await found.site.desk().opened(found.id).file)
        let versions = try #require(file.tracks[0].pass(.investigation)?.investigation.statements)
        #expect(versions.map { $0.comments.map(\.value) } == [["Twice, not once"], ["That is right now"]])
    }

    @Test("the team's page shows every version, and its form offers them by number")
    func team() async throws {
        let site = try await TeamSite()
        let path = "/dudley/team/cases/\(site.id.reference)"
        try await site.enter(.skipStage1, ["by": "manager"])
        try await site.enter(.sendStatement, ["words": "First words", "by": "officer"])
        try await site.enter(.sendStatement, ["by": "officer"])
        let form = try await site.answer(
            .get, path + "/steps/comment-on-statement?track=1", as: .complaintsOfficer)
        #expect(form.text.contains("Version 2, sent on"))
        let done = try await site.answer(
            .post, path + "/steps/comment-on-statement?track=1", as: .complaintsOfficer,
            form: ["words": "She says it was twice", "statement": "1", "by": "officer", "go": "do"])
        #expect(done.status == .seeOther)
        let page = try await site.answer(.get, path, as: .auditor)
        #expect(page.text.contains("First words") && page.text.contains("She says it was twice"))
        #expect(page.text.contains("Its words are kept elsewhere."))
    }

    @Test("no input of a step has the name of something else that its form sends")
    func names() {
        let own: Set<String> = ["version", "go", "form", "track"]
        for step in StepName.allCases {
            #expect(own.isDisjoint(with: step.inputs.map(\.name)), "\(step.rawValue)")
        }
    }

    @Test("the date of a list leads to its reasons")
    func why() async throws {
        let site = try await TeamSite()
        let list = try await site.answer(.get, "/dudley/team/cases", as: .complaintsManager)
        let path = "/dudley/team/cases/\(site.id.reference)"
        let name = try #require(
            try await site.site.desk().summary(of: site.id)?.nextStep)
        #expect(list.text.contains("\(path)?why=\(name)#why"))
        let page = try await site.answer(.get, path + "?why=\(name)", as: .complaintsManager)
        #expect(page.text.contains("id=\"why\""))
        let answer = try await site.answer(.get, path + "?why=answer", as: .complaintsManager)
        #expect(answer.text.contains("Good Friday, not counted"))
        for nonsense in ["", "nonsense", "hold-panel", "%3Cscript%3E"] {
            let page = try await site.answer(.get, path + "?why=\(nonsense)", as: .complaintsManager)
            #expect(page.status == .ok && !page.text.contains("id=\"why\""), "\(nonsense)")
        }
    }
}
