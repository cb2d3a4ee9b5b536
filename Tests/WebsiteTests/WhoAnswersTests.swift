import CouncilModules
import Testing

@testable import Website

/// Where a trust runs the service under another name, pages show that name and say that the council answers.
@Suite struct WhoAnswersTests {
    private static func site() async throws -> PagesSite {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base,
            "trust/base.xml": """
            <base id="trust" schema="1" name="The Trust" base="base"><source id="page" title="Page" seen="2026-03-04"/>
            <operator name="Northshire Trust"/><brand name="Bright Futures"/>
            <procedure><stage number="1" title="Informal stage"><timescale clock="local-resolution-answer" within="7"
            unit="working-days" obligation="will">We answer in seven working days.</timescale></stage></procedure></base>
            """,
            "newtown/council.xml": PagesModules.council("newtown", contacts).replacing(
                "base=\"base\"", with: "base=\"trust\""),
            "plain/council.xml": PagesModules.silent("plain", name: "Plain Council"),
        ])
        return try await PagesSite(folder.path)
    }

    private static func page(_ path: String, _ voice: Voice) async throws -> PagesText {
        let site = try await site()
        return voice.isYoung ? try await site.youngPage(path) : try await site.page(path)
    }

    private static let contacts = #"<contacts><channel kind="phone" to="01234 567890"/></contacts>"#

    @Test(arguments: ["/newtown", "/newtown/procedure"], Voice.allCases)
    func namesAllThree(path: String, voice: Voice) async throws {
        let page = try await Self.page(path, voice)
        for words in ["Bright Futures, for Newtown Council", "Northshire Trust"] {
            #expect(page.words.contains(words), "\(words)")
        }
        #expect(
            page.words.contains(
                voice.isYoung ? "But Newtown Council must put things right." : "Newtown Council answers for them in law"
            ))
    }

    @Test(arguments: Voice.allCases)
    func theOmbudsmanIsToldOfTheCouncil(voice: Voice) async throws {
        let page = try await Self.page("/newtown/procedure", voice)
        #expect(page.words.contains("Say that it is about Newtown Council"))
    }

    /// The trust's stage is the council's: its name, its time, and its words.
    @Test func whatIsInheritedIsShown() async throws {
        let page = try await Self.site().page("/newtown/procedure")
        for words in ["Informal stage", "This council says 7 working days.", "We answer in seven working days."] {
            #expect(page.words.contains(words), "\(words)")
        }
    }

    @Test(arguments: ["/plain", "/plain/procedure"])
    func aCouncilAloneIsOnlyNamed(path: String) async throws {
        let page = try await Self.site().page(path)
        #expect(!page.words.contains("answers for them in law") && !page.words.contains("Say that it is about"))
        #expect(!page.words.contains(", for Plain Council"))
    }
}
