import CaseKernel
import CouncilModules
import Testing

/// What councils vary in how they are reached and who their advocates are: read, warned of, and noted.
struct ContactVariationTests {
    @Test func everyKindOfWayIsKept() throws {
        let module = try module(
            contacts: """
                <contacts>
                <channel kind="text" to="80010" keyword="KIDS">Text KIDS to 80010</channel>
                <channel kind="phone" to="01632 960401" extension="007"><hours days="monday-friday" from="09:00" to="17:00"/>
                  <closed days="wednesday"/><closed from="2026-12-24" until="2027-01-01"/><closed from="2026-08-31"/>
                  <closed bank-holidays="yes"/></channel>
                <channel kind="in-person" visit="appointment" to="Town Hall"/>
                <channel kind="freepost" to="FREEPOST NEWTOWN"/><channel kind="app" to="https://example.org/app"/>
                <channel kind="contact-card"/><channel kind="voicemail" to="01632 960402"/>
                <channel kind="web-chat" to="https://example.org/chat" subjects="delay staff"/>
                <channel kind="email" to="two@example.org" purpose="investigation-request"/>
                <channel kind="email" to="care@example.org" services="leaving-care"/>
                </contacts>
                """)
        let channels = module.channels
        #expect(channels[0].keyword == "KIDS" && channels[1].extension == "007" && channels[2].visit == .appointment)
        let closed = channels[1].closures
        #expect(closed.map(\.days) == [.wednesday, nil, nil, nil] && closed[3].onBankHolidays)
        #expect(closed[1].until == Day(iso: "2027-01-01") && closed[2].until == closed[2].from)
        #expect(channels[7].subjects == [.delay, .staff] && channels[9].services == [.leavingCare])
        #expect(channels.map(\.isForEveryComplaint) == [true, true, true, true, true, true, true, false, false, false])
    }

    /// Speaking only about some subjects, or by a number for stage 2, is no way to complain by speaking.
    @Test(arguments: [
        ("<channel kind='voicemail' to='01632 960402'/>", []),
        ("<channel kind='email'/><channel kind='phone' subjects='delay'/>", ["SI 2006/1738 reg 6"]),
        ("<channel kind='email'/><channel kind='in-person' services='adoption'/>", ["SI 2006/1738 reg 6"]),
        ("<channel kind='email'/><channel kind='in-person' visit='appointment'/>", []),
        ("<channel kind='app'/>", ["SI 2006/1738 reg 6"]),
    ])
    func speakingIsForEveryComplaint(channels: String, provisions: [String]) throws {
        let module = try module(contacts: "<contacts>\(channels)</contacts>")
        #expect(module.shortfalls.compactMap { $0.source?.description } == provisions)
    }

    @Test func aProviderHasAgesForItsGroupsAndAContract() throws {
        let provider = """
            <advocacy><advocacy-offer to="children" obligation="will"/><advocacy-provider id="a" name="A" age-to="17"
              serves="any-child disabled-children" arrangement="local-charity shared" from="2026-04-01" until="2027-03-31">
              <group for="disabled-children" age-from="5" age-to="25"/></advocacy-provider></advocacy>
            """
        let found = try #require(try module(advocacy: provider).advocacyProviders.first)
        #expect(found.groupAges == [.disabledChildren: AgeRange(from: 5, to: 25)])
        #expect(found.arrangement == [.localCharity, .shared])
        #expect(found.contract == Contract(from: Day(iso: "2026-04-01"), until: Day(iso: "2027-03-31")))
    }

    /// Who has an advocate to name on a day: those whose contract runs, in the council's order.
    @Test(arguments: [
        ("2026-03-31", ["old"]), ("2026-04-01", ["new", "also"]), ("2027-04-01", ["also"]),
    ])
    func advocatesAreThoseOfTheDay(day: String, ids: [String]) throws {
        let providers = """
            <advocacy><advocacy-offer to="children" obligation="will"/>
            <advocacy-provider id="also" name="C" serves="any-child" order="2" from="2026-04-01"/>
            <advocacy-provider id="old" name="A" serves="any-child" order="1" until="2026-03-31"/>
            <advocacy-provider id="new" name="B" serves="any-child" order="1" from="2026-04-01" until="2027-03-31"/></advocacy>
            """
        let day = try #require(Day(iso: day))
        #expect(try module(advocacy: providers).advocates(on: day).map(\.id) == ids)
    }

    @Test func whatADayHasOvertakenIsAWarning() throws {
        let module = try module(
            contacts: "<contacts><channel kind='phone' to='01632 960401' review-by='2026-06-30'/></contacts>",
            advocacy: """
                <advocacy><advocacy-offer to="children" obligation="will"/>
                <advocacy-provider id="a" name="A" serves="any-child" until="2026-06-30" review-by="2027-01-01"/></advocacy>
                """)
        #expect(module.outdated(on: try #require(Day(iso: "2026-06-30"))).isEmpty)
        let warnings = module.outdated(on: try #require(Day(iso: "2026-07-01")))
        #expect(warnings.allSatisfy { $0.severity == .warning })
        #expect(
            warnings.map(\.message) == [
                "found \"01632 960401\", to be looked at again by 2026-06-30; expected a day for looking at it again that is "
                    + "still to come: see whether it is still right, and write a later review-by, and the day it was seen",
                "found no advocacy provider of the council's own whose contract runs on 2026-07-01; expected help to get an "
                    + "advocate for every child who complains [Children Act 1989 s.26A]: add the provider that took its place; "
                    + "until then children are referred to the base's, or by hand",
            ])
    }

    @Test func aSecondFigureIsANoteThatNamesBothAndCountsForNothing() throws {
        let text = Sample.lawful(
            stage1: "<timescale clock='local-resolution-answer' within='8' unit='working-days' obligation='will'>Eight."
                + "<second-figure source='leaflet' within='5' unit='working-days' seen='2026-02-03'>Five.</second-figure></timescale>",
            stage2: "<window for='review-panel' within='25' unit='working-days' kind='limit'>"
                + "<second-figure within='6' unit='weeks'/></window>"
        ).replacing(
            Sample.source, with: Sample.source + #"<source id="leaflet" title="Leaflet" seen="2026-01-01"/>"#)
        let checked = Sample.check(text)
        let module = try #require(checked.module, "\(checked.faults)")
        #expect(
            checked.faults.filter { $0.severity == .note }.map(\.message) == [
                "found within 8 working-days (\"Page\", seen on 2026-11-22) and within 5 working-days (\"Leaflet\", seen on "
                    + "2026-02-03) for local-resolution-answer; expected one figure: the first counts; tell the council that its "
                    + "pages contradict",
                "found within 25 working-days (\"Page\", seen on 2026-11-22) and within 6 weeks (\"Page\", seen on 2026-11-22) "
                    + "for asking for review-panel; expected one figure: the first counts; tell the council that its pages "
                    + "contradict",
            ])
        #expect(module.promises.map(\.span.inWords) == ["8 working days", "25 working days"])
        let second = try #require(module.timescales.first?.secondFigures.first)
        #expect(second.evidence.source == "leaflet" && second.evidence.seen == Day(iso: "2026-02-03"))
    }

    private func module(contacts: String = Sample.contacts, advocacy: String = Sample.advocacy) throws -> CouncilModule
    {
        let checked = Sample.check(Sample.lawful(contacts: contacts, advocacy: advocacy))
        return try #require(checked.module, "\(checked.faults)")
    }
}
