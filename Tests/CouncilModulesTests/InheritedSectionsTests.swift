import Testing

@testable import CouncilModules

/// Every section of a module can come from a base, from a base's base, and be left there or put in its place.
struct InheritedSectionsTests {
    /// A section as a base could say it, and as a council could say it otherwise; `nil` where its one fact is in the key.
    struct Section: CustomTestStringConvertible, Sendable {
        let name: String
        let shared: String
        let own: String
        var testDescription: String { name }
    }

    static let sections: [Section] = [
        row("operator", #"<operator name="Trust">it runs</operator>"#, #"<operator name="Company"/>"#),
        row("brand", #"<brand name="Bright"/>"#, #"<brand name="Brighter">so we are called</brand>"#),
        row("looks", ##"<looks brand="#12395b"/>"##, ##"<looks brand="#5a1e6e"/>"##),
        row(
            "statement", #"<statement about="welcome">Hello.</statement>"#,
            #"<statement about="welcome">Hi.</statement>"#),
        row(
            "safeguarding", safeguarding(#"kind="phone" name="Duty" to="01234 1""#),
            safeguarding(#"kind="phone" name="Night" to="0 12341""#)),
        row(
            "contacts", #"<contacts><channel kind="email" to="a@trust.example"/></contacts>"#,
            #"<contacts><channel kind="email" to="a@newtown.example">us</channel></contacts>"#),
        row(
            "who-may-complain", #"<who-may-complain><person categories="parent">parents</person></who-may-complain>"#,
            #"<who-may-complain><person categories="parent">mums and dads</person></who-may-complain>"#),
        row(
            "complaint-subjects", #"<complaint-subjects><subject code="cost">cost</subject></complaint-subjects>"#,
            #"<complaint-subjects><subject code="cost">price</subject></complaint-subjects>"#),
        row(
            "elsewhere", #"<elsewhere><destination matter="early-help" to="corporate-complaints"/></elsewhere>"#,
            #"<elsewhere><destination matter="early-help" to="school"/></elsewhere>"#),
        row(
            "time-limit", #"<time-limit months="12" counted-from="event" obligation="may-refuse"/>"#,
            #"<time-limit months="24" counted-from="event" obligation="may-refuse"/>"#),
        row(
            "advocacy", #"<advocacy><advocacy-provider id="v" name="Voice" serves="any-child"/></advocacy>"#,
            #"<advocacy><advocacy-provider id="v" name="Own voice" serves="any-child"/></advocacy>"#),
        row(
            "help", #"<help><format kind="easy-read">easy</format></help>"#,
            #"<help><format kind="easy-read">easier</format></help>"#),
        row(
            "procedure", procedure(#"within="3" unit="working-days""#), procedure(#"within="2" unit="working-days""#)),
        row("corporate-procedure", corporate(#"within="9""#), corporate(#"within="8""#)),
        row(
            "contact-kind", #"<contact-kind kind="enquiry" within="5" unit="working-days"/>"#,
            #"<contact-kind kind="enquiry" within="4" unit="working-days"/>"#),
        row(
            "plugins",
            #"<plugins><plugin name="email"><setting name="from" value="a@trust.example"/></plugin></plugins>"#,
            #"<plugins><plugin name="email"><setting name="from" value="a@newtown.example"/></plugin></plugins>"#),
        row(
            "outgoing", #"<outgoing><team plugin="email" to="a@trust.example"/></outgoing>"#,
            #"<outgoing><team plugin="email" to="a@newtown.example"/></outgoing>"#),
        row(
            "commitments",
            #"<commitments><commitment kind="\(commitment)">we do</commitment></commitments>"#
                .replacing("\\(commitment)", with: CommitmentKind.allCases[0].rawValue),
            #"<commitments><commitment kind="\(commitment)">we will</commitment></commitments>"#
                .replacing("\\(commitment)", with: CommitmentKind.allCases[0].rawValue)),
        row(
            "ombudsman", #"<ombudsman name="O" phone="0300 1">told</ombudsman>"#,
            #"<ombudsman name="P" phone="0300 2"/>"#),
        row(
            "national-contact", #"<national-contact kind="data-rights" name="ICO"/>"#,
            #"<national-contact kind="data-rights" name="Commissioner"/>"#),
        row("accessibility", #"<accessibility phone="01234 1"/>"#, #"<accessibility phone="01234 2"/>"#),
        row("privacy", #"<privacy officer="A"/>"#, #"<privacy officer="B"/>"#),
        row("languages", #"<languages codes="en cy"/>"#, #"<languages codes="cy"/>"#),
    ]

    private static func row(_ name: String, _ shared: String, _ own: String) -> Section {
        Section(name: name, shared: shared, own: own)
    }

    private static func safeguarding(_ contact: String) -> String {
        "<safeguarding><safeguarding-contact \(contact) when=\"any-time\" danger=\"concern\"/></safeguarding>"
    }

    private static func procedure(_ time: String) -> String {
        "<procedure><acknowledgement><timescale clock=\"acknowledgement\" \(time) obligation=\"will\">soon</timescale>"
            + "</acknowledgement></procedure>"
    }

    private static func corporate(_ time: String) -> String {
        "<corporate-procedure id=\"corporate\"><corporate-stage number=\"1\"><timescale clock=\"answer\" \(time) "
            + "unit=\"working-days\" obligation=\"will\"/></corporate-stage></corporate-procedure>"
    }

    @Test func isEverySection() {
        #expect(Self.sections.map(\.name) == CouncilElement.sections.map(\.element.name))
    }

    /// A rule for an element or by an attribute that the format does not have would never be asked.
    @Test func everyRuleIsOfTheFormat() {
        let known = Dictionary(
            CouncilSchema.elements.map { ($0.name, Set($0.attributes.map(\.name))) },
            uniquingKeysWith: { first, _ in first })
        for (name, rule) in Inheritance.rules {
            #expect(CouncilSchema.inheritable.contains(name), "\(name)")
            #expect(known[name]?.isSuperset(of: rule.key) == true, "\(name) \(rule.key)")
        }
    }

    private func council(_ attributes: String = "base=\"base\"", _ body: String = "") -> CouncilDocument {
        read(Sample.council(attributes, body), CouncilElement.definition)
    }

    private func base(_ body: String, _ attributes: String = "") -> CouncilDocument {
        read(
            "<base id=\"base\" schema=\"1\" name=\"Shared\" \(attributes)>\(Sample.source)\(body)</base>",
            BaseElement.definition)
    }

    private func read(_ text: String, _ definition: ElementDefinition) -> CouncilDocument {
        let (document, faults) = CouncilDocument.read(
            SourceText(file: definition.name, bytes: Array(text.utf8)), as: definition)
        guard let document, faults.isEmpty else { fatalError("\(faults)") }
        return document
    }

    @Test(arguments: sections)
    func comesFromTheBaseWhole(section: Section) {
        let own = council("", section.shared)
        #expect(council().inheriting([base(section.shared)]).shape == own.shape)
        #expect(council().inheriting([base(""), base(section.shared)]).shape == own.shape)
        let silent = council().shape
        #expect(own.shape != silent)
        #expect(
            council("base=\"base\" not-from-base=\"\(section.name)\"").inheriting([base(section.shared)]).shape
                == silent)
        let left = base("", "base=\"far\" not-from-base=\"\(section.name)\"")
        #expect(council().inheriting([left, base(section.shared)]).shape == silent)
    }

    /// The nearest stands for the others: the council's for a base's, and a base's for its own base's.
    @Test(arguments: sections)
    func isOverriddenByTheNearest(section: Section) {
        let whole = council("base=\"base\"", section.own).inheriting([base(section.shared)])
        #expect(whole.shape == council("", section.own).shape)
        #expect(whole.shape != council("", section.shared).shape)
        let near = council().inheriting([base(section.own), base(section.shared)])
        #expect(near.shape == council("", section.own).shape)
    }

    /// With everything else in place, what `show --merged` lists of a section is what the base's file says, in its own place.
    @Test(arguments: sections)
    func isListedWhereItStands(section: Section) throws {
        let rest = [
            ("contacts", Sample.contacts), ("plugins", Self.sections[15].shared), ("procedure", "<procedure/>"),
        ]
        func all(but name: String) -> String {
            CouncilElement.sections.compactMap { child in
                rest.first { $0.0 == child.element.name && $0.0 != name }?.1
            }.joined()
        }
        let body = all(but: section.name)
        let checked = Sample.check(Sample.council("base=\"base\"", body), base: section.shared)
        let module = try #require(checked.module, "\(checked.faults)")
        let isPublished = !["plugins", "outgoing"].contains(section.name)
        #expect(module.inheritedFacts.isEmpty != isPublished)
        #expect(
            module.inheritedFacts.allSatisfy { $0.evidence.file == "councils/base/base.xml" && $0.evidence.isInherited }
        )
        #expect(module.facts.allSatisfy { !$0.evidence.isInherited })
        let other = Sample.check(Sample.council("base=\"base\"", body), base: section.own)
        let changed = try #require(other.module, "\(other.faults)")
        #expect(changed.version != module.version)
        // What differs is what the section says, not only where it stands.
        #expect(
            !isPublished
                || changed.inheritedFacts.map { "\($0.attributes) \($0.words)" }
                    != module.inheritedFacts.map { "\($0.attributes) \($0.words)" }
        )
    }
}

extension CouncilDocument {
    /// What it says, without where it stands.
    fileprivate var shape: [String] { root.children.flatMap(\.shape) }
}

extension XMLElement {
    fileprivate var shape: [String] {
        let pairs = attributes.map { "\($0.name)=\($0.value)" }.sorted().joined(separator: " ")
        return ["<\(name) \(pairs)>\(text.folded)"] + children.flatMap(\.shape) + ["</\(name)>"]
    }
}
