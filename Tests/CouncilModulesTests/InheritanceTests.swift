import CouncilModules
import Testing

/// What comes from a base, and that nothing else does.
struct InheritanceTests {
    static let base = """
        <safeguarding>
          <safeguarding-contact kind="emergency" name="999" to="999" when="any-time" danger="immediate"/>
          <safeguarding-contact kind="helpline" name="Helpline" to="0800 1111" when="any-time" danger="concern"/>
        </safeguarding>
        <advocacy>
          <advocacy-offer to="children" obligation="will"/>
          <advocacy-provider id="national" name="National Voice" serves="any-child"/>
        </advocacy>
        <ombudsman name="The Ombudsman" phone="0300 061 0614" url="https://www.lgo.org.uk/"/>
        """

    private func module(_ body: String, attributes: String = "base=\"base\"") throws -> CouncilModule {
        let checked = Sample.check(Sample.council(attributes, body), base: Self.base)
        return try #require(checked.module, "\(checked.faults)")
    }

    @Test func aSilentCouncilInheritsAll() throws {
        let module = try module(Sample.contacts + "<procedure/>")
        #expect(module.ombudsman?.name == "The Ombudsman")
        #expect(module.ombudsman?.evidence.isInherited == true)
        #expect(module.safeguarding.map(\.name) == ["999", "Helpline"])
        #expect(module.advocacyProviders.map(\.id) == ["national"])
        #expect(module.advocacyProviders.allSatisfy { $0.evidence.isInherited })
        #expect(module.advocacyOffers.map(\.evidence.isInherited) == [true])
        #expect(module.sources.map(\.isInherited) == [false, true])
        #expect(module.shortfalls.contains { $0.found == "no Ombudsman on the page" })
        #expect(module.facts.allSatisfy { !$0.evidence.isInherited })
    }

    @Test func itsOwnComesFirst() throws {
        let module = try module(
            "<safeguarding><safeguarding-contact kind='emergency' name='Ring 999' to='9 99' when='any-time' "
                + "danger='immediate'/></safeguarding>" + Sample.contacts
                + "<advocacy><advocacy-provider id='own' name='Own' serves='any-child'/></advocacy><procedure/>"
                + "<ombudsman name='LGSCO' phone='0300 000 0000'/>")
        #expect(module.safeguarding.map(\.name) == ["Ring 999", "Helpline"])
        #expect(module.advocacyProviders.map(\.id) == ["own"])
        #expect(module.ombudsman?.name == "LGSCO")
        #expect(module.ombudsman?.phone == "0300 000 0000")
        #expect(module.ombudsman?.url == "https://www.lgo.org.uk/")
        #expect(module.ombudsman?.inherited == ["url"])
        #expect(module.ombudsman?.evidence.isInherited == false)
    }

    @Test func whatIsInheritedIsListedWithItsPlace() throws {
        let own = try module(
            "<safeguarding><safeguarding-contact kind='emergency' name='Ring 999' to='9 99' when='any-time' "
                + "danger='immediate'/></safeguarding>" + Sample.contacts + "<procedure/>"
                + "<ombudsman name='LGSCO' phone='0300 000 0000'/>")
        #expect(
            own.inheritedFacts.map { "\($0.section) \($0.attributes["name"] ?? $0.attributes["url"] ?? "")" } == [
                "safeguarding/safeguarding-contact Helpline", "advocacy/advocacy-offer ",
                "advocacy/advocacy-provider National Voice",
                "ombudsman https://www.lgo.org.uk/",
            ])
        #expect(own.inheritedFacts.allSatisfy { $0.evidence.file == "councils/base/base.xml" })
        #expect(own.bases.map(\.name) == ["Shared"])
        #expect(try module(Sample.contacts + "<procedure/>", attributes: "").inheritedFacts.isEmpty)
    }

    @Test func nobodyInheritsUnasked() throws {
        let module = try module(Sample.contacts + "<procedure/>", attributes: "")
        #expect(module.ombudsman == nil)
        #expect(module.safeguarding.isEmpty)
        #expect(module.advocacyProviders.isEmpty)
    }

    @Test func aFaultOfTheBaseIsReportedInIt() {
        let checked = Sample.check(
            Sample.council("base=\"base\"", Sample.contacts + "<procedure/>"), base: "<contact/>")
        #expect(checked.module == nil)
        #expect(checked.errors.map(\.file) == ["councils/base/base.xml"])
        #expect(checkBase(Sample.base("<contact/>")) == checked.errors)
        #expect(checkBase(Sample.base("")).isEmpty)
    }
}
