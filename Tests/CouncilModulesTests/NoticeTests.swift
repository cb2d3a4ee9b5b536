import Testing

@testable import CouncilModules

/// Whom the accessibility statement and the privacy notice name, and what of it a base gives.
struct NoticeTests {
    private static let notices = """
        <accessibility email="web@example.org" phone="01234 567890">Tell our web team.</accessibility>
        <privacy officer="Jo Bloggs" email="dpo@example.org" url="https://example.org/privacy" postal="1 High Street">Ask our officer.
          <retention>We keep complaints for six years.</retention></privacy>
        """
    private static let bodies = """
        <national-contact kind="data-rights" name="The Commissioner" phone="0300 000 0001" url="https://example.org/"/>
        <national-contact kind="accessibility" name="The Advisers" phone="0300 000 0002"/>
        """

    @Test func contactsAndWordsAreTheModules() throws {
        let module = try #require(
            Sample.check(Sample.council("", Sample.contacts + "<procedure/>" + Self.notices)).module)
        let accessibility = try #require(module.accessibility)
        #expect(accessibility.details.email == "web@example.org" && accessibility.details.phone == "01234 567890")
        #expect(accessibility.details.url == nil && !accessibility.details.isEmpty)
        #expect(accessibility.evidence.words == "Tell our web team.")
        let privacy = try #require(module.privacy)
        #expect(privacy.officer == "Jo Bloggs" && privacy.details.postal == "1 High Street")
        #expect(privacy.retention.map(\.words) == ["We keep complaints for six years."])
        #expect(privacy.evidence.words == "Ask our officer.")
        #expect(module.nationalContacts == [])
    }

    @Test func silenceStaysSilence() throws {
        let module = try #require(Sample.check(Sample.small).module)
        #expect(module.accessibility == nil && module.privacy == nil)
    }

    @Test func nationalBodiesAreInheritedUnlessTheCouncilGivesOneOfTheKind() throws {
        let own = #"<national-contact kind="accessibility" name="Our Advisers"/>"#
        let text = Sample.council("base=\"base\"", Sample.contacts + "<procedure/>" + own)
        let module = try #require(Sample.check(text, base: Self.bodies).module)
        #expect(module.nationalContacts.map(\.name) == ["Our Advisers", "The Commissioner"])
        #expect(module.nationalContacts.map(\.evidence.isInherited) == [false, true])
        #expect(module.nationalContacts.last?.details.phone == "0300 000 0001")
    }

    @Test func aKindStandsOnce() {
        let checked = checkBase(Sample.base(Self.bodies + #"<national-contact kind="accessibility" name="More"/>"#))
        #expect(
            checked.map(\.found) == [
                "kind=\"accessibility\" on a second <national-contact>, the first being on line 2"
            ])
    }
}
