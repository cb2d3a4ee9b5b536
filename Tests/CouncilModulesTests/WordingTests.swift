import CaseKernel
import Testing

@testable import CouncilModules

/// How notices are worded: what a template is made of, what it must hold, and what is wrong with one, at its place.
struct WordingTests {
    static let head = "<notices schema=\"1\">\n"

    private static func file(_ notices: String...) -> String { head + notices.joined(separator: "\n") + "\n</notices>" }

    /// A notice of a kind that holds all it must, and then these paragraphs.
    private static func notice(
        _ kind: Notice.Kind, _ voice: NoticeVoice = .adult, without missing: NoticeSlot? = nil, _ more: String = ""
    ) -> String {
        let slots = kind.duties.map(\.slot).filter { $0 != missing }.map(\.written).joined(separator: " ")
        return
            "<notice for=\"\(kind.rawValue)\" words=\"\(voice.rawValue)\"><paragraph>\(slots)</paragraph>\n\(more)</notice>"
    }

    private func check(_ wording: String) -> CheckedModule { Sample.check(Sample.small, wording: wording) }

    @Test func wordsAndSlotsAreInOrder() throws {
        let wording = Self.file(
            Self.notice(
                .receipt, .young, "<paragraph>\n  Hello  {name},\n  you wrote to {council}.<!-- { --></paragraph>"))
        let template = try #require(check(wording).module?.template(for: .receipt, voice: .young))
        #expect(
            template.paragraphs.last == [
                .words("Hello "), .slot(.name), .words(", you wrote to "), .slot(.council), .words("."),
            ])
        #expect(template.filled { $0.example }.last == "Hello Sam Green, you wrote to Newtown Council.")
        #expect(template.slots.contains(.rightAdvocacy))
        #expect(!template.evidence.isInherited)
        #expect(template.evidence.file == "councils/newtown/wording/notices.xml")
    }

    /// The heart of it: whatever is left out of any kind of notice is found, with the rule that asks for it.
    @Test(arguments: Notice.Kind.allCases)
    func whatANoticeMustHoldCannotBeLeftOut(kind: Notice.Kind) throws {
        #expect(check(Self.file(Self.notice(kind))).errors == [])
        for duty in kind.duties {
            let checked = check(Self.file(Self.notice(kind, without: duty.slot)))
            #expect(checked.module == nil)
            let fault = try #require(checked.errors.first)
            #expect(checked.errors.count == 1)
            #expect(
                fault.found
                    == "the notice for=\"\(kind.rawValue)\" words=\"adult\" without \(duty.slot.written)")
            #expect(fault.remedy == "add a paragraph with \(duty.slot.written)")
            #expect(fault.source == duty.rule)
            #expect(fault.position == TextPosition(line: 2, column: 1))
        }
    }

    @Test func theFaultNamesTheRule() {
        let faults = check(Self.file(Self.notice(.answer, .young, without: .rightInvestigation))).errors
        #expect(
            faults.map(\.description) == [
                "councils/newtown/wording/notices.xml:2:1: error: found the notice for=\"answer\" words=\"young\" without "
                    + "{right-investigation}; expected {right-investigation}: the right to stage 2 and how to ask for it, "
                    + "in the program's own sentences [SI 2006/1738 reg 15(2)]: add a paragraph with {right-investigation}"
            ])
    }

    /// The kernel says which rights a notice must tell of; its wording cannot lack the place for one.
    @Test(arguments: Notice.Kind.allCases)
    func everyRightOfANoticeIsAmongItsDuties(kind: Notice.Kind) {
        for right in kind.rights {
            let slot = NoticeSlot(rawValue: "right-" + right.rawValue)
            #expect(slot != nil && kind.duties.map(\.slot).contains { $0 == slot }, "\(kind) \(right)")
        }
    }

    /// What each kind must hold, by rule.
    static let duties: [(kind: Notice.Kind, duties: [String])] = [
        (.receipt, ["dates policy: what every notice names", "right-advocacy SI 2006/1738 reg 11"]),
        (.intention, ["right-advocacy SI 2004/719 reg 4(2)"]),
        (.acknowledgement, ["dates policy: what every notice names", "right-advocacy SI 2006/1738 reg 11"]),
        (.extended, ["reason SI 2006/1738 reg 14(5), 17(6)", "until SI 2006/1738 reg 14(5), 17(6)"]),
        (.answer, ["answer SI 2006/1738 reg 15(1)", "right-investigation SI 2006/1738 reg 15(2)"]),
        (.nextStage, ["dates policy: what every notice names"]),
        (
            .refusal,
            ["reason policy: reasons for refusing", "right-ombudsman policy: the Ombudsman on every refusal"]
        ),
        (.withdrawal, []),
    ]

    @Test(arguments: duties)
    func theDutiesAreThese(row: (kind: Notice.Kind, duties: [String])) {
        let naming = (row.kind == .intention ? ["procedure", "reference"] : ["procedure", "stage", "reference"])
            .map { "\($0) policy: what every notice names" }
        #expect(row.kind.duties.map { "\($0.slot.rawValue) \($0.rule)" } == naming + row.duties)
        #expect(row.kind.duties.allSatisfy { row.kind.slots.contains($0.slot) })
    }

    /// A paragraph on line 3 of the file, in a receipt, and what is said of it.
    static let paragraphs: [(text: String, place: String, found: String, remedy: String)] = [
        ("Dear {nmae},", "3:17", "the slot \"{nmae}\"", "write {name}"),
        ("é {right_advocacy}", "3:14", "the slot \"{right_advocacy}\"", "write {right-advocacy}"),
        ("{ name }", "3:12", "the slot \"{ name }\"", "write {name}"),
        ("{}", "3:12", "the slot \"{}\"", "take one of those, or write the words out"),
        ("{xyzzy}", "3:12", "the slot \"{xyzzy}\"", "take one of those, or write the words out"),
        (
            "a {until}", "3:14", "the slot {until} in a notice for=\"receipt\"",
            "take it out: there is nothing to fill it in with"
        ),
        (
            "Dear {name, hello", "3:17", "a brace that is not closed: \"{name, hello\"",
            "close it with }, or delete it: a notice has no braces of its own"
        ),
        (
            "{name {council}", "3:12", "a brace that is not closed: \"{name \"",
            "close it with }, or delete it: a notice has no braces of its own"
        ),
        (
            "{name}}", "3:18", "a closing brace that nothing opened",
            "open it with {, or delete it: a notice has no braces of its own"
        ),
        ("", "3:1", "a <paragraph> with nothing in it", "write them, or delete it"),
        ("<!-- {name} --><?p {?>a {b}", "3:36", "the slot \"{b}\"", "take one of those, or write the words out"),
        ("<![CDATA[{name} {b}]]>", "3:28", "the slot \"{b}\"", "take one of those, or write the words out"),
        (
            "&amp;&#123;name&#x7D; &#x7b;b&#125;", "3:34", "the slot \"{b}\"",
            "take one of those, or write the words out"
        ),
    ]

    @Test(arguments: paragraphs)
    func whatIsWrongIsSaidAtItsPlace(row: (text: String, place: String, found: String, remedy: String)) {
        let checked = check(Self.file(Self.notice(.receipt, .adult, "<paragraph>\(row.text)</paragraph>")))
        #expect(checked.module == nil)
        #expect(
            checked.errors.map { "\($0.line):\($0.column) \($0.found): \($0.remedy)" } == [
                "\(row.place) \(row.found): \(row.remedy)"
            ])
    }

    @Test func anUnknownSlotIsToldWhichThereAre() {
        let faults = check(Self.file(Self.notice(.withdrawal, .adult, "<paragraph>{x}</paragraph>"))).errors
        #expect(
            faults.map(\.expected) == [
                "one of {name}, {council}, {reference}, {procedure}, {stage}, {follow}, {contact}, {right-advocacy}, "
                    + "{right-ombudsman}"
            ])
    }

    @Test func allFaultsComeAtOnce() {
        let faults = check(Self.file(Self.notice(.answer, without: .answer), Self.notice(.answer, .young, "{x}")))
            .errors
        #expect(faults.count == 1, "text outside a paragraph is a fault of form, and comes first: \(faults)")
        let more = check(
            Self.file(
                Self.notice(.answer, without: .answer), Self.notice(.receipt, .young, "<paragraph>{x} {y</paragraph>")))
        #expect(more.errors.map(\.line) == [2, 5, 5])
    }

    @Test func eachPairStandsOnce() {
        let twice = check(Self.file(Self.notice(.receipt), Self.notice(.receipt, .young), Self.notice(.receipt)))
        #expect(
            twice.errors.map { "\($0.line):\($0.column) \($0.message)" } == [
                "6:9 found for=\"receipt\" words=\"adult\" on a second <notice>, the first being on line 2; expected each "
                    + "pair once: merge the two, or delete one"
            ])
    }

    @Test func aFileForAnotherVersionIsRefused() {
        let faults = check(Self.file(Self.notice(.receipt)).replacing("schema=\"1\"", with: "schema=\"2\"")).errors
        #expect(faults.map(\.found) == ["a file written for schema 2"])
    }

    @Test func anotherFileOfWordingIsAFault() {
        var files = Sample.files(Sample.small).files
        files["wording/notice.xml"] = Array(Self.file(Self.notice(.receipt)).utf8)
        let faults = checkModule(ModuleFiles(name: "newtown", folder: "councils/newtown", files: files), bases: [:])
            .errors
        #expect(
            faults.map(\.description) == [
                "councils/newtown/wording/notice.xml:1:1: error: found a file of wording named wording/notice.xml; "
                    + "expected only wording/notices.xml: rename it, or take it out of the folder"
            ])
    }
}
