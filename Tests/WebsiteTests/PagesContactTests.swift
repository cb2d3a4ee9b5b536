import Testing

@Suite("How a council is reached is on its pages, in both wordings")
struct PagesContactTests {
    private static let module = PagesModules.council(
        "reached",
        """
        <source id="leaflet" title="The leaflet" seen="2026-01-02"/>
        <contacts>
          <channel kind="text" to="80010" keyword="KIDS"/>
          <channel kind="phone" to="01632 960401" extension="15"><hours days="monday-friday" from="09:00" to="17:00"/>
            <closed days="wednesday"/><closed from="2026-12-24" until="2027-01-01" bank-holidays="yes"/></channel>
          <channel kind="in-person" to="Town Hall" visit="appointment"/>
          <channel kind="in-person" to="The Hub" visit="walk-in"/>
          <channel kind="freepost" to="FREEPOST REACHED"/>
          <channel kind="app" to="https://example.org/app"/>
          <channel kind="contact-card"/>
          <channel kind="voicemail" to="01632 960402"/>
          <channel kind="email" to="late@example.org" subjects="delay"/>
          <channel kind="email" to="care@example.org" services="leaving-care"/>
        </contacts>
        <advocacy>
          <advocacy-provider id="old" name="Old Voice" serves="any-child" until="2026-01-31"/>
          <advocacy-provider id="new" name="New Voice" serves="any-child disabled-children" arrangement="local-charity shared">
            <group for="disabled-children" age-to="25"/></advocacy-provider>
        </advocacy>
        <procedure><stage number="1">
          <timescale clock="local-resolution-answer" within="8" unit="working-days" obligation="will">Eight.
            <second-figure source="leaflet" within="5" unit="working-days" seen="2026-02-03">Five.</second-figure></timescale>
        </stage></procedure>
        """)
    static let site = Task {
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "reached/council.xml": module])
        return try await PagesSite(folder.path)
    }

    static let ways = [
        "Text message 80010 Begin your text with the word KIDS.", "Phone 01632 960401 Ask for extension 15.",
        "Monday to Friday, 9am to 5pm Closed on Wednesday Closed from Thursday 24 December 2026 to Friday 1 January 2027 and on bank holidays",
        "In person Town Hall Make an appointment first. You can complain in any other way without one.",
        "In person The Hub You can walk in.", "Letter, no stamp needed FREEPOST REACHED", "App example.org/app",
        "Contact card See the council’s own page", "Leave a message by phone 01632 960402",
        "Email late@example.org For complaints about waiting too long.",
        "Email care@example.org For complaints about help for young people leaving care, and after.",
    ]

    @Test(arguments: ways)
    func isOnTheStartPage(_ words: String) async throws {
        #expect(try await Self.site.value.page("/reached").rules.contains(words))
        #expect(try await Self.site.value.youngPage("/reached").rules.contains(words))
    }

    @Test func thePosterSaysTheKeyword() async throws {
        #expect(try await Self.site.value.page("/reached/poster").words.contains("Text KIDS to 80010"))
    }

    @Test func advocatesAreThoseOfToday() async throws {
        let page = try await Self.site.value.page("/reached/procedure")
        #expect(page.rules.contains("Any child or young person and disabled children up to the age of 25"))
        #expect(page.rules.contains("What it is A local charity and shared with other councils"))
        for path in ["/reached/procedure", "/reached/advocate", "/reached/leaflet", "/reached/poster"] {
            let words = try await Self.site.value.page(path).rules
            // A poster names no provider.
            #expect(
                (path.hasSuffix("poster") || words.contains("New Voice")) && !words.contains("Old Voice"), "\(path)")
        }
    }

    @Test func aSecondFigureIsShownAsOneThatDoesNotCount() async throws {
        let page = try await Self.site.value.page("/reached/procedure")
        #expect(page.rules.contains("“The leaflet” of the council says 5 working days instead. The times above count."))
        #expect(page.words.contains("“Five.” From “The leaflet”, seen on Tuesday 3 February 2026."))
        let young = try await Self.site.value.youngPage("/reached/procedure")
        #expect(young.rules.contains("Another page of the council says 5 working days. That does not count."))
    }

    @Test(arguments: ["/reached", "/reached/procedure"])
    func theWordsForYoungPeopleAreEasy(_ path: String) async throws {
        PagesReadingTests.expectYoung(try await Self.site.value.youngPage(path), path)
    }
}
