import CaseKernel
import CouncilModules
import ReadingAgeTesting
import Testing

@testable import Correspondence

/// Every notice of every council, to adults and to children and young people.
@Suite("A notice says what it must, in the council's wording")
struct NoticeLetterTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let council: String
        let kind: Notice.Kind
        let voice: NoticeVoice
        var testDescription: String { "\(council), \(kind.rawValue), \(voice.rawValue)" }
    }

    static let rows = ModulesOfRepository.ids.flatMap { council in
        Notice.Kind.allCases.flatMap { kind in
            NoticeVoice.allCases.map { Row(council: council, kind: kind, voice: $0) }
        }
    }

    static let place = "https://complaints.example.org/track"

    private static func letter(_ row: Row, name: String? = "Robin Reed") throws -> Letter {
        let script = try ScriptedCase.told(row.kind, name: name, isYoung: row.voice == .young)
        return try letter(of: script, ModulesOfRepository.module(row.council))
    }

    private static func letter(of script: ScriptedCase, _ module: CouncilModule) throws -> Letter {
        let notice = try NoticeLetter(script.leaving(), script.lastNotice(), module, follow: place)
        return try #require(notice?.letter)
    }

    @Test("procedure, stage, reference, name and place", arguments: rows)
    func naming(row: Row) throws {
        let text = try Self.letter(row).text
        #expect(text.contains("complaints procedure for children's social care"))
        #expect(text.contains("Representations Procedure (England) Regulations 2006") == (row.voice == .adult))
        let stage = row.kind.stageTold
        // Of somebody who has only said that they want to complain, no stage has begun.
        #expect(text.contains(stage) == (row.kind != .intention))
        #expect(text.contains(CaseID(number: 4_711).reference))
        #expect(text.hasPrefix(row.voice == .young ? "Hello Robin Reed," : "Dear Robin Reed,"))
        #expect(text.contains(Self.place))
        #expect(!text.contains("{") && !text.contains("}"), "a slot is left open")
    }

    @Test("the rights of its kind, in the program's own sentences", arguments: rows)
    func rights(row: Row) throws {
        let text = try Self.letter(row).text
        let module = try ModulesOfRepository.module(row.council)
        for right in row.kind.rights {
            let sentence =
                switch right {
                case .advocacy: RightSentences.advocacy(row.voice)
                case .investigation: RightSentences.investigation(row.voice)
                case .reviewPanel: RightSentences.panel(row.voice)
                case .ombudsman: RightSentences.ombudsman(module, row.voice)
                }
            #expect(text.contains(sentence), "\(right)")
        }
        if row.kind == .stop { #expect(text.contains(RightSentences.resubmission(row.voice))) }
        if row.kind == .refusal { #expect(text.contains("0300 061 0614") && text.contains("https://www.lgo.org.uk/")) }
        // A child is told of advocacy whatever the news, but for nothing that is theirs to hear of.
        if row.voice == .young { #expect(text.contains(RightSentences.advocacy(.young))) }
    }

    @Test("answer, reason and day, where the notice is about them", arguments: rows)
    func told(row: Row) throws {
        let text = try Self.letter(row).text
        let answer = ScriptedCase.answer(on: ScriptedCase.monday)
        #expect(text.contains(answer.words) == row.kind.isAnswer)
        #expect(text.contains(answer.by) == row.kind.isAnswer)
        #expect(text.contains(ScriptedCase.reason) == [.extended, .refusal, .stop].contains(row.kind))
        #expect(text.contains(ScriptedCase.until.inWords) == (row.kind == .extended))
    }

    /// The kinds whose wording lists dates.
    static let dated = rows.filter { [.receipt, .acknowledgement, .nextStage].contains($0.kind) }

    @Test("dates as they were told, though they would now be computed otherwise", arguments: dated)
    func dates(row: Row) throws {
        var script = try ScriptedCase.told(row.kind, name: nil, isYoung: row.voice == .young)
        let days = [ScriptedCase.monday.advanced(by: 301), ScriptedCase.monday.advanced(by: 302)]
        script.add([
            .told(
                Notice(
                    kind: row.kind, track: .first, on: ScriptedCase.monday,
                    dates: [
                        ToldDate(clock: .localResolution, setBy: "law", day: days[0]),
                        ToldDate(clock: .investigation, setBy: "council", day: days[1]),
                    ], rights: [], calendarVersion: "old", lawVersion: "old"))
        ])
        let text = try Self.letter(of: script, ModulesOfRepository.module(row.council)).text
        for day in days { #expect(text.contains(day.inWords)) }
        if row.voice == .adult {
            #expect(text.contains("\(days[0].inWords) (the law's limit)"))
            #expect(text.contains("\(days[1].inWords) (what we promise)"))
        }
        let computed = try #require(script.state.file).clocks(
            under: Procedure(law: .regulations2006), on: .englandAndWales)
        for reading in computed {
            guard case .running(let deadline) = reading.standing else { continue }
            #expect(!text.contains(deadline.lastDay.inWords), "recomputed")
        }
    }

    @Test("the brand, the operator and the council that answers, where they are three", arguments: Notice.Kind.allCases)
    func whoAnswers(kind: Notice.Kind) throws {
        let folders = try CouncilFolders.read(ModulesOfRepository.root + "/councils")
        let text = """
            <council id="newtown" schema="1" name="Newtown Council" base="base" effective-from="2026-01-01">
            <source id="page" title="Page" seen="2026-01-01"/><operator name="Northshire Trust"/><brand name="Bright Futures"/>
            <contacts><channel kind="phone" to="01234 567890"/></contacts><procedure/></council>
            """
        let files = ModuleFiles(name: "newtown", folder: "newtown", files: ["council.xml": Array(text.utf8)])
        let module = try #require(checkModule(files, bases: folders.bases).module)
        for voice in NoticeVoice.allCases {
            let script = try ScriptedCase.told(kind, name: "Robin Reed", isYoung: voice == .young)
            let letter = try Self.letter(of: script, module).text
            #expect(letter.contains("Bright Futures") && letter.contains("Northshire Trust"))
            let answers =
                voice == .young
                ? "But Newtown Council must put things right." : "Newtown Council answers for them in law"
            #expect(letter.contains(answers))
            if kind.rights.contains(.ombudsman) {
                #expect(letter.contains("Say that your complaint is about Newtown Council."))
            }
        }
        let own = try ModulesOfRepository.module("dudley")
        #expect(own.serviceOperator == nil && own.whoAnswers(.adult).isEmpty)
    }

    @Test("where nothing runs yet, it says so instead of a date", arguments: NoticeVoice.allCases)
    func noDates(voice: NoticeVoice) throws {
        var script = ScriptedCase()
        try script.receive(Complainant(claimed: .sufficientInterest, isUnder18: voice == .young))
        script.add([
            .told(
                Notice(
                    kind: .acknowledgement, track: .first, on: script.today, dates: [], rights: [],
                    calendarVersion: "", lawVersion: ""))
        ])
        let text = try Self.letter(of: script, ModulesOfRepository.module("medway")).text
        #expect(text.contains(voice == .young ? "has not started yet" : "No date can be given yet"))
    }

    @Test("somebody without a name is greeted", arguments: rows)
    func nameless(row: Row) throws {
        let text = try Self.letter(row, name: nil).text
        #expect(text.hasPrefix(row.voice == .young ? "Hello there," : "Dear Sir or Madam,"))
    }

    @Test("the subject says nothing, and a plain envelope is one where it was asked for", arguments: [true, false])
    func outside(isNeutral: Bool) throws {
        var script = ScriptedCase()
        try script.receive(
            Complainant(claimed: .parent, name: "Robin", contact: Contact(cares: isNeutral ? [.neutral] : [.onlyMe])))
        let letter = try Self.letter(of: script, ModulesOfRepository.module("medway"))
        #expect(letter.subject == "A message for you")
        #expect(letter.isNeutral == isNeutral)
    }

    @Test("without an address of the site it says where to look all the same", arguments: NoticeVoice.allCases)
    func noPlace(voice: NoticeVoice) throws {
        let script = try ScriptedCase.told(.receipt, name: nil, isYoung: voice == .young)
        let notice = try NoticeLetter(
            script.leaving(), script.lastNotice(), ModulesOfRepository.module("medway"), follow: nil)
        #expect(try #require(notice?.letter).text.contains("on our complaints page"))
    }

    @Test("a notice that the case has not given is none")
    func unknown() throws {
        let script = try ScriptedCase.told(.receipt, name: nil, isYoung: true)
        let number = try #require(NoticeNumber(2))
        #expect(
            try NoticeLetter(script.leaving(), number, ModulesOfRepository.module("medway"), follow: nil) == nil)
    }

    @Test("what is written to a young person can be read at eleven as a whole", arguments: rows)
    func reading(row: Row) throws {
        guard row.voice == .young else { return }
        let module = try ModulesOfRepository.module(row.council)
        var text = try Self.letter(row, name: "Sam").text
        // What is called so by others is nobody's to simplify.
        let names =
            [module.name, module.ombudsman?.name, module.ombudsman?.phone, module.ombudsman?.url, Self.place]
            + module.channels.map(\.to) + [CaseID(number: 4_711).reference]
        for name in names.compactMap(\.self) where !name.isEmpty { text = text.replacing(name, with: ReadingAge.name) }
        let reading = ReadingAge(text)
        #expect(reading.sentences.count > 5)
        for part in [reading, reading.prose] {
            #expect(part.grade <= 6, "grade \(part.grade); the hardest:\n\(part.worst())")
        }
    }
}

extension Notice.Kind {
    /// The stage that a letter of this kind names in the scripted case.
    fileprivate var stageTold: String {
        switch self {
        case .nextStage, .adjudication: "stage 2, investigation"
        case .panelResponse: "stage 3, the review panel"
        case .receipt, .intention, .acknowledgement, .extended, .answer, .refusal, .stop, .withdrawal:
            "stage 1, local resolution"
        }
    }

    /// Whether it carries an answer.
    fileprivate var isAnswer: Bool { [.answer, .adjudication, .panelResponse].contains(self) }
}
