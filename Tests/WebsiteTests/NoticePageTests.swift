import HTTPTypes
import Testing

@testable import Website

/// The accessibility statement and the privacy notice: what each has to say, in both wordings, with its council's contacts.
@Suite struct NoticePageTests {
    private static let told = PagesModules.council(
        "told",
        """
        <operator name="Newtown Children’s Trust"/>
        <contacts><channel kind="phone" to="01234 567890"/></contacts>
        <procedure/>
        <national-contact kind="data-rights" name="Information Commissioner" phone="0300 000 0001" url="https://ico.example/"/>
        <national-contact kind="accessibility" name="Equality Advisers" phone="0300 000 0002"/>
        <accessibility email="web@newtown.example">Our web team answers in five days.</accessibility>
        <privacy officer="Jo Bloggs" email="dpo@newtown.example"><retention>We keep complaints for six years.</retention></privacy>
        """)

    private static func page(_ council: String, _ notice: String, _ voice: Voice) async throws -> PagesText {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base, "told/council.xml": told,
            "silent/council.xml": PagesModules.council(
                "silent", "<contacts><channel kind=\"phone\" to=\"01999 888777\"/></contacts><procedure/>"),
        ])
        let site = try await HostSite(folder)
        let answer = try await site.answer("localhost", "/\(council)/\(notice)", cookies: "words=\(voice.rawValue)")
        #expect(answer.status == .ok)
        return PagesText(answer.text)
    }

    /// What the Regulations of 2018 ask an accessibility statement for, in either wording.
    static let accessibility = [
        "WCAG 2.2", "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
        "Equality and Human Rights Commission", "Equality Advisers", "0300 000 0002", "large print",
        "web@newtown.example", "Our web team answers in five days.", "November 2026",
    ]

    @Test(arguments: Voice.allCases)
    func accessibilityStatementSaysWhatTheLawAsksFor(voice: Voice) async throws {
        let page = try await Self.page("told", "accessibility", voice)
        for words in Self.accessibility { #expect(page.words.contains(words), "\(words)") }
        #expect(
            page.words.contains(voice.isYoung ? "No one from outside has checked" : "No outside audit has been done."))
        #expect(page.words.contains(voice.isYoung ? "in part" : "partially compliant"))
        #expect(page.values(of: "href").contains("mailto:web@newtown.example"))
    }

    /// What a privacy notice has to say, in either wording.
    static let privacy = [
        "Newtown Council", "Newtown Children’s Trust", "Jo Bloggs", "dpo@newtown.example", "controller", "6(1)(c)",
        "6(1)(e)", "advocate", "police", "“We keep complaints for six years.”", "one month", "visit", "words",
        "Exit this page", "Information Commissioner", "0300 000 0001",
    ]

    @Test(arguments: Voice.allCases)
    func privacyNoticeSaysWhatTheLawAsksFor(voice: Voice) async throws {
        let page = try await Self.page("told", "privacy", voice)
        for words in Self.privacy { #expect(page.words.contains(words), "\(words)") }
        #expect(!page.words.contains("has not published here"))
    }

    @Test(arguments: ["accessibility", "privacy"], Voice.allCases)
    func councilThatNamesNobodyIsAskedByItsChannels(notice: String, voice: Voice) async throws {
        let page = try await Self.page("silent", notice, voice)
        #expect(page.values(of: "href").contains("tel:01999888777"))
        for words in ["Jo Bloggs", "newtown.example", "Information Commissioner", "Equality Advisers", "six years"] {
            #expect(!page.words.contains(words), "\(words)")
        }
    }

    @Test(arguments: PagesProcedureTests.names, ["accessibility", "privacy"])
    func everyCouncilHasItsNoticesWithTheNationalBodies(council: String, notice: String) async throws {
        let page = try await PagesSite.repository.value.page("/\(council)/\(notice)")
        let number = notice == "privacy" ? "tel:03031231113" : "tel:08088000082"
        #expect(page.values(of: "href").contains(number))
        #expect(page.count("h1") == 1 && page.text(of: "h1")?.isEmpty == false)
    }

    @Test(arguments: ["accessibility", "privacy"])
    func eachWordingLeadsToTheOther(notice: String) async throws {
        for voice in Voice.allCases {
            let page = try await Self.page("told", notice, voice)
            #expect(page.values(of: "href").contains("/told/words/\(voice.other.rawValue)?page=/told/\(notice)"))
        }
    }
}
