import CaseKernel
import Testing

@testable import CouncilModules

/// One trust serves two councils: what they share is said once, on top of what the whole country shares, and each says the rest.
struct SharedOperatorTests {
    static let national = file(
        "base",
        """
        <base id="base" schema="1" name="The country"><source id="page" title="National" seen="2026-01-01"/>
        <advocacy><advocacy-provider id="national" name="National Voice" serves="any-child"/></advocacy>
        <ombudsman name="The Ombudsman" phone="0300 061 0614" url="https://www.lgo.org.uk/"/></base>
        """)

    static func trust(phone: String = "01234 567890", base: String = "base=\"base\"") -> ModuleFiles {
        file(
            "trust",
            """
            <base id="trust" schema="1" name="The Trust" \(base)><source id="page" title="Trust" seen="2026-01-02"/>
            <operator name="Northshire Trust"/><brand name="Bright Futures"/>
            <contacts><channel kind="phone" to="\(phone)">ring</channel><channel kind="letter">write</channel></contacts>
            <elsewhere><destination matter="early-help" to="corporate-complaints" procedure="corporate"/></elsewhere>
            <advocacy><advocacy-provider id="local" name="Local Voice" serves="children-in-care"/></advocacy>
            <procedure><acknowledgement><timescale clock="acknowledgement" within="3" unit="working-days" obligation="will"/>
            </acknowledgement><stage number="1" title="Informal"><handled-by role="complaints-team" title="Feedback team"/>
            <timescale clock="local-resolution-answer" within="30" unit="working-days" obligation="will"/></stage>
            <stage number="3" title="Panel"/></procedure>
            <ombudsman name="Ombudsman"/></base>
            """)
    }

    static let corporate =
        "<corporate-procedure id=\"corporate\" name=\"¤\"><corporate-stage number=\"1\"/></corporate-procedure>"

    static let newtown = council(
        "newtown",
        "<contacts><channel kind=\"phone\" to=\"01999 1\">ring Newtown</channel></contacts><procedure>"
            + "<stage number=\"2\" title=\"Formal\"/><stage number=\"1\" title=\"First step\"/></procedure>"
            + corporate.replacing("¤", with: "Newtown's"))
    static let oldtown = council("oldtown", corporate.replacing("¤", with: "Oldtown's"))

    private static func council(_ name: String, _ body: String) -> ModuleFiles {
        file(
            name, as: "council.xml",
            """
            <council id="\(name)" schema="1" name="\(name.prefix(1).uppercased() + name.dropFirst())" base="trust" effective-from="2026-01-01">
            <source id="page" title="Own" seen="2026-01-03"/>
            \(body)</council>
            """)
    }

    private static func file(_ name: String, as path: String = "base.xml", _ text: String) -> ModuleFiles {
        ModuleFiles(name: name, folder: "councils/\(name)", files: [path: Array(text.utf8)])
    }

    private func module(_ files: ModuleFiles, trust: ModuleFiles = trust()) throws -> CouncilModule {
        let checked = checkModule(files, bases: ["trust": trust, "base": Self.national])
        return try #require(checked.module, "\(checked.errors)")
    }

    @Test func eachHasWhatItSharesAndWhatIsItsOwn() throws {
        let (newtown, oldtown) = (try module(Self.newtown), try module(Self.oldtown))
        #expect(newtown.channels.map(\.to) == ["01999 1", nil])
        #expect(oldtown.channels.map(\.to) == ["01234 567890", nil])
        #expect(newtown.stages.map(\.title) == ["First step", "Formal", "Panel"])
        #expect(oldtown.stages.map(\.title) == ["Informal", "Panel"])
        for module in [newtown, oldtown] {
            #expect(module.title(of: .complaintsTeam) == "Feedback team")
            #expect(module.destinations.map(\.procedure) == ["corporate"])
            #expect(module.promises.map(\.clock) == [.acknowledgement])
            #expect(module.ombudsman?.name == "Ombudsman")
            #expect(module.ombudsman?.phone == "0300 061 0614")
            #expect(module.advocacyProviders.map(\.id) == ["local"])
            #expect(module.safetyNet.map(\.id) == ["local", "national"])
            #expect(module.bases.map(\.id.name) == ["trust", "base"])
            #expect(module.safetyNet.map { module.baseName(of: $0.evidence) } == ["The Trust", "The country"])
        }
        #expect([newtown, oldtown].map { $0.corporateProcedures.map(\.name) } == [["Newtown's"], ["Oldtown's"]])
    }

    /// A promise slower than the law is the base's, and each council that inherits it is told, in the base's file.
    @Test func whatIsInheritedIsHeldToTheLaw() throws {
        let slow = try module(Self.oldtown).shortfalls.filter { $0.found.contains("30") }
        #expect(slow.map(\.file) == ["councils/trust/base.xml"])
        #expect(slow.map(\.source) == [.regulation("14(1)")])
    }

    /// Contact details that fill a gap are not the page's words; what a trust publishes for its councils is.
    @Test(arguments: ["", "You can go to the Ombudsman."])
    func theOmbudsmanIsOnThePageOfWhoeverPublishesIt(words: String) throws {
        let trust = Self.file(
            "trust",
            "<base id=\"trust\" schema=\"1\" name=\"T\">\(Sample.source)\(Sample.contacts)<procedure/>"
                + "<ombudsman name=\"O\">\(words)</ombudsman></base>")
        let found = try module(Self.oldtown, trust: trust).shortfalls.map(\.found)
        #expect(found.contains("no Ombudsman on the page") == words.isEmpty)
    }

    /// The same id of a source means another page in each file.
    @Test func aSourceIsOfItsOwnFile() throws {
        let newtown = try module(Self.newtown)
        #expect(newtown.channels.map { newtown.source(of: $0.evidence)?.title } == ["Own", "Trust"])
        #expect(newtown.safetyNet.map { newtown.source(of: $0.evidence)?.title } == ["Trust", "National"])
    }

    @Test func theCouncilAnswersWhoeverRunsIt() throws {
        let newtown = try module(Self.newtown)
        #expect(newtown.name == "Newtown" && newtown.serviceBrand?.name == "Bright Futures")
        #expect(newtown.whoAnswers(.adult).contains("Northshire Trust runs these services for the council."))
        for voice in NoticeVoice.allCases { #expect(newtown.whoAnswers(voice).last?.contains("Newtown") == true) }
        #expect(try #require(Sample.check(Sample.small).module).whoAnswers(.adult).isEmpty)
    }

    @Test func aChangeOfTheBaseChangesAll() throws {
        let before = try [Self.newtown, Self.oldtown].map { try module($0) }
        let changed = Self.trust(phone: "01234 000000")
        let after = try [Self.newtown, Self.oldtown].map { try module($0, trust: changed) }
        #expect(after.map { $0.channels.map(\.to) } == [["01999 1", nil], ["01234 000000", nil]])
        #expect(zip(before, after).allSatisfy { $0.version != $1.version })
    }

    /// Kept with both bases, it is the same module when they are gone.
    @Test func aKeptVersionHoldsEveryBase() throws {
        let bases = ["trust": Self.trust(), "base": Self.national]
        let council = checkCouncil(Self.newtown, bases: bases)
        let kept = try #require(council.versions.first).archive
        #expect(kept.bases.map(\.name) == ["trust", "base"])
        let archive = try ModuleArchive(bytes: kept.bytes, folder: "councils")
        #expect(archive.checked == checkModule(Self.newtown, bases: bases))
        #expect(archive.version == council.modules.first?.version)
    }

    /// What the trust's file says of its base, and the fault: where, and what is said.
    static let broken: [(base: String, place: String, message: String)] = [
        (
            "base=\"bass\"", "councils/trust/base.xml:1:46",
            "found base=\"bass\", of which there is no folder; expected one of base: write base"
        ),
        (
            "base=\"trust\"", "councils/trust/base.xml:1:46",
            "found base=\"trust\", which leads back to itself: trust → trust; expected a base that does not inherit from "
                + "this one: leave base out here, or name another"
        ),
        (
            "not-from-base=\"help\"", "councils/trust/base.xml:1:46",
            "found not-from-base without base; expected base, with the name of the base: add base, or delete not-from-base"
        ),
    ]

    @Test(arguments: broken)
    func aBrokenChainIsSaidWhereItBreaks(base: String, place: String, message: String) {
        let bases = ["trust": Self.trust(base: base), "base": Self.national]
        for faults in [checkModule(Self.newtown, bases: bases).faults, checkBase(Self.trust(base: base), bases: bases)]
        {
            #expect(faults.map { "\($0.file):\($0.line):\($0.column) \($0.message)" } == ["\(place) \(message)"])
        }
    }

    @Test func aCircleOfTwoIsFoundInEach() {
        let other = Self.file(
            "other", "<base id=\"other\" schema=\"1\" name=\"O\" base=\"trust\">\(Sample.source)</base>")
        let bases = ["trust": Self.trust(base: "base=\"other\""), "other": other]
        #expect(checkModule(Self.newtown, bases: bases).errors.map(\.file) == ["councils/other/base.xml"])
        #expect(checkBase(bases["trust"]!, bases: bases).map(\.file) == ["councils/other/base.xml"])
        let found = checkBase(other, bases: bases)
        #expect(found.map(\.file) == ["councils/trust/base.xml"])
        #expect(found.first?.found.hasSuffix("other → trust → other") == true)
    }

    /// A base may leave to each council what it names; a council that lacks it is told at its own `base`.
    @Test func whatABaseNamesTheCouncilMustHave() {
        let lacking = Self.council("newtown", "")
        let bases = ["trust": Self.trust(), "base": Self.national]
        #expect(checkBase(Self.trust(), bases: bases).isEmpty)
        let errors = checkModule(lacking, bases: bases).errors
        #expect(
            errors.map(\.description) == [
                "councils/newtown/council.xml:1:49: error: found a base with procedure=\"corporate\", which no "
                    + "<corporate-procedure> has as its id, at councils/trust/base.xml:4; expected a <corporate-procedure> with it: "
                    + "add that <corporate-procedure>, or leave procedure out, or name another base"
            ])
    }

    @Test func somebodyMustSayHowToComplain() {
        let bases = ["trust": Self.national]
        let files = Self.council("newtown", "")
        #expect(
            checkModule(
                files,
                bases: [
                    "trust": Self.file("trust", "<base id=\"trust\" schema=\"1\" name=\"T\">\(Sample.source)</base>")
                ]
            )
            .errors.map(\.found) == ["<council> without <contacts>", "<council> without <procedure>"])
        #expect(checkModule(files, bases: bases).module == nil)
    }

    /// An attribute that a stage leaves out is the base's, and is listed at its place there.
    @Test func aSingleAttributeIsListedAtItsPlace() throws {
        let titled = Self.council("newtown", "<procedure><stage number=\"3\"/></procedure>" + Self.corporate)
        let module = try module(titled)
        let fact = try #require(module.inheritedFacts.first { $0.section == "procedure/stage 3" })
        #expect(fact.attributes == ["title": "Panel"])
        #expect(fact.evidence.file == "councils/trust/base.xml" && fact.evidence.line == 9)
    }

    /// What nobody says is the law's, each with its provision.
    @Test func silenceIsTheLaws() throws {
        let silent = try #require(Sample.check(Sample.small).module).silences
        #expect(silent.count { $0.section == "who-may-complain" } == ComplainantCategory.allCases.count)
        #expect(silent.contains { $0.section == "procedure/stage 2/window" && $0.source == .regulation("18(2)") })
        #expect(silent.allSatisfy { $0.source.isLaw && !$0.law.isEmpty })
        let spoken = try module(Self.newtown).silences.map(\.section)
        #expect(
            Set(silent.map(\.section)).subtracting(spoken) == [
                "procedure/acknowledgement", "procedure/stage 1", "procedure/stage 2", "procedure/stage 3", "ombudsman",
            ])
    }
}
