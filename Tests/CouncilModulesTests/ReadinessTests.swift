import CouncilModules
import Testing

/// Each line of the list is lacking until the module has it.
struct ReadinessTests {
    private func lacking(_ text: String, base: String? = nil) throws -> [String] {
        let checked = Sample.check(text, base: base)
        return Readiness(of: try #require(checked.module, "\(checked.faults)")).items.map(\.lacking)
    }

    @Test func aSilentCouncilLacksAlmostAll() throws {
        let lacking = try lacking(
            Sample.council("status=\"draft\"", "<contacts><channel kind='leaflet'/></contacts><procedure/>"))
        #expect(lacking.count == 14)
        #expect(lacking.last == "the word that it is live")
    }

    @Test(arguments: [
        (
            "<contacts><channel kind='phone' to='01632 960400'/></contacts><procedure/>",
            "a way to complain by speaking, with its number or place"
        ),
        (
            "<contacts><channel kind='letter' to='Town Hall'/></contacts><procedure/>",
            "an address to complain to in writing"
        ),
        (
            "<contacts><channel kind='leaflet'/></contacts><procedure><stage number='1'><handled-by role='complaints-manager' title='M'/></stage></procedure>",
            "a complaints manager"
        ),
        (
            "<safeguarding><safeguarding-contact kind='phone' name='MASH' to='01632 960401' when='any-time' danger='concern'/></safeguarding><contacts><channel kind='leaflet'/></contacts><procedure/>",
            "a safeguarding telephone number of the council's own out of hours"
        ),
        (
            "<contacts><channel kind='leaflet'/></contacts><advocacy><advocacy-provider id='a' name='A' serves='children-in-care children-in-need'/></advocacy><procedure/>",
            "an advocacy provider of the council's own for children"
        ),
        (
            "<contacts><channel kind='leaflet'/></contacts><procedure/><accessibility email='a@example.org'/>",
            "whom to tell when a page cannot be used"
        ),
    ])
    func whatIsThereIsNotLacking(body: String, item: String) throws {
        let bare = try lacking(Sample.council("", "<contacts><channel kind='leaflet'/></contacts><procedure/>"))
        #expect(bare.contains(item))
        #expect(try !lacking(Sample.council("", body)).contains(item))
    }

    /// A base's helpline and provider are behind a council's own and do not stand for them; its Ombudsman does, and so does a
    /// telephone number that councils share.
    @Test(arguments: [("helpline", true), ("phone", false)])
    func whatIsForTheWholeCountryDoesNotStandForTheCouncilsOwn(kind: String, isLacking: Bool) throws {
        let base =
            "<safeguarding><safeguarding-contact kind='\(kind)' name='B' to='0800 1111' when='any-time' danger='concern'/></safeguarding>"
            + "<advocacy><advocacy-provider id='b' name='B' serves='any-child'/></advocacy><ombudsman name='O' phone='0300 061 0614'/>"
        let found = try lacking(Sample.council("base=\"base\"", Sample.contacts + "<procedure/>"), base: base)
        #expect(found.contains("an advocacy provider of the council's own for children"))
        #expect(
            found.contains("a safeguarding telephone number of the council's own in office hours") == isLacking)
        #expect(!found.contains { $0.hasPrefix("the Ombudsman") })
    }

    @Test func everyItemSaysWhyAndWhatToDo() throws {
        let module = try #require(
            Sample.check(
                Sample.council("status=\"draft\"", "<contacts><channel kind='leaflet'/></contacts><procedure/>")
            ).module)
        for item in Readiness(of: module).items {
            #expect(item.reason.hasSuffix(".") && !item.remedy.isEmpty, "\(item.lacking)")
        }
        #expect(module.status == .draft)
    }
}
