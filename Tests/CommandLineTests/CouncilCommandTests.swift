import Foundation
import Testing

@Suite("redress check and redress council", .timeLimit(.minutes(5)))
struct CouncilCommandTests {
    @Test("the five councils have no errors, and warnings alone are well")
    func fiveCouncils() async throws {
        let work = try Workplace()
        let ended = try await work.run(["check"])
        #expect(ended.code == 0)
        #expect(try #require(ended.lines.last).hasPrefix("5 councils checked: 0 errors, "))
        let fault = /councils\/[a-z-]+\/council\.xml:[0-9]+:[0-9]+: warning: found .*; expected .* \[.+\]: .+/
        let ofTheTeam =
            /councils\/[a-z-]+\/council\.xml:[0-9]+:[0-9]+: warning: found no <team> .*; expected [^\[]+: .+/
        #expect(ended.lines.dropLast().last?.hasPrefix("not ready to go live: dudley, medway, st-helens, ") == true)
        for line in ended.lines.dropLast(2) {
            #expect(line.wholeMatch(of: line.contains("<team>") ? ofTheTeam : fault) != nil, "\(line)")
        }
        let json = try await work.run(["check", "councils/medway", "councils/dudley", "--format", "json"]).json()
        #expect(json["councils"].number == 2)
        #expect(json["errors"].number == 0)
        #expect(json["faults"].list.count == json["warnings"].number.map { Int($0) })
        for fault in json["faults"].list {
            let rule: Set = fault["found"].text?.contains("<team>") == true ? [] : ["rule"]
            #expect(fault.names == rule.union(["file", "line", "column", "severity", "found", "expected", "remedy"]))
        }
    }

    @Test("every fault of a broken folder is told at once, each with its place and remedy")
    func allFaultsAtOnce() async throws {
        let work = try Workplace(councils: ["medway"])
        let text = try work.text(of: work.module("medway"))
            .replacingOccurrences(of: "effective-from=\"2026-01-01\"", with: "effective-from=\"2026-02-30\"")
            .replacingOccurrences(of: "<contacts>", with: "<contact>").replacingOccurrences(
                of: "</contacts>", with: "</contact>"
            )
            .replacingOccurrences(of: "within=\"3\"", with: "within=\"three\"")
            .replacingOccurrences(of: "<subject code=\"decision\"", with: "<subject cod=\"decision\"")
        try work.write(text, to: work.module("medway"))
        let ended = try await work.run(["check"])
        #expect(ended.code == 1)
        for broken in ["2026-02-30", "<contact>", "\"three\"", "cod=\"decision\""] {
            let place = try #require(Place(of: broken, in: text))
            let found = ended.lines.filter { $0.hasPrefix("councils/medway/council.xml:\(place.line):") }
            #expect(
                found.contains { $0.contains(": error: found ") && $0.contains("; expected ") },
                "\(broken): \(ended.out)")
        }
        let shown = try await work.run(["council", "show", "medway"])
        #expect(shown.code == 1)
        #expect(shown.err.contains("councils/medway/council.xml:"))
        let json = try await work.run(["check", "--format", "json"])
        #expect(json.code == 1)
        #expect(try #require(try json.json()["errors"].number) >= 4)
    }

    @Test("one error is one error, and a base's fault is shown from where the council's are")
    func numbersAndPlaces() async throws {
        let work = try Workplace(councils: ["medway"])
        let base = work.folder("base") + "/base.xml"
        try work.write(
            try work.text(of: base).replacingOccurrences(
                of: "when=\"any-time\" danger=\"immediate\"", with: "when=\"now\" danger=\"immediate\""),
            to: base)
        for path in ["councils/medway", "councils/medway/", "./councils/medway"] {
            let ended = try await work.run(["check", path])
            #expect(ended.code == 1)
            let folder = path.hasPrefix("./") ? "./councils" : "councils"
            #expect(ended.lines.first?.hasPrefix("\(folder)/base/base.xml:") == true, "\(ended.out)")
            #expect(ended.lines.last == "1 council checked: 1 error, 0 warnings", "\(ended.out)")
        }
        let all = try await work.run(["check", work.folder("medway")])
        #expect(all.lines.first?.hasPrefix(work.folder("base") + "/base.xml:") == true, "\(all.out)")
    }

    @Test("lists the councils, the broken among them")
    func list() async throws {
        let work = try Workplace(councils: ["dudley", "medway"])
        try work.write("<council", to: work.module("medway"))
        let text = try await work.run(["council", "list"])
        #expect(text.code == 0)
        #expect(text.lines.count == 2)
        #expect(text.lines.first?.hasPrefix("dudley  Dudley Metropolitan Borough Council  0 errors") == true)
        #expect(text.lines.last?.hasPrefix("medway  -  1 error, 0 warnings") == true, "\(text.out)")
        let json = try await work.run(["council", "list", "--format", "json"]).json()
        #expect(json.list.map(\.["id"].text) == ["dudley", "medway"])
    }

    @Test("shows a module with its base and the law, promise beside limit")
    func show() async throws {
        let work = try Workplace(councils: ["medway"])
        let text = try await work.run(["council", "show", "medway"])
        #expect(text.code == 0)
        for words in [
            "medway  Medway Council", "in effect from 2026-01-01", "inherits from base", "01634 333 036",
            "set by the law",
            "set by the council", "SI 2006/1738 reg 14", "where the law applies instead:",
        ] { #expect(text.out.contains(words), "\(words)") }
        let json = try await work.run(["council", "show", "medway", "--format", "json"]).json()
        #expect(json["id"].text == "medway")
        #expect(
            json["limits"].list.contains { $0["set_by"].text == "law" && $0["step"].text == "local-resolution-answer" })
    }

    @Test("merged, every value stands with where it comes from, the base's beside the council's")
    func merged() async throws {
        let work = try Workplace(councils: ["dudley"])
        let plain = try await work.run(["council", "show", "dudley"])
        #expect(!plain.out.contains("base.xml"))
        let ended = try await work.run(["council", "show", "dudley", "--merged"])
        #expect(ended.code == 0)
        let base = try work.text(of: work.folder("base") + "/base.xml")
        for (words, start) in [
            ("0300 061 0614", "<ombudsman name"), ("0808 800 5792", "<advocacy-provider id"),
            ("to=\"999\"", "<safeguarding-contact kind=\"emergency\""),
            ("kind=\"data-rights\"", "<national-contact kind=\"data-rights\""),
        ] {
            let place = try #require(Place(of: start, in: base))
            let line = ended.lines.first { $0.contains(words) }
            #expect(line?.hasSuffix("[councils/base/base.xml:\(place.line)]") == true, "\(words): \(line ?? "nothing")")
        }
        let other = try Workplace(councils: ["medway"])
        let time = try #require(
            Place(of: "<timescale clock=\"acknowledgement\"", in: try other.text(of: other.module("medway"))))
        let medway = try await other.run(["council", "show", "medway", "--merged"])
        #expect(
            medway.lines.contains {
                $0.contains("    acknowledgement: 3 working days, set by the council")
                    && $0.hasSuffix("[councils/medway/council.xml:\(time.line)]")
            }, "\(medway.out)")
        #expect(
            ended.lines.contains { $0.hasPrefix("notice for=\"receipt\"") && $0.contains("councils/base/wording/") })
        let json = try await work.run(["council", "show", "dudley", "--merged", "--format", "json"]).json()
        #expect(Set(json["facts"].list.map { $0["from"].text }) == ["council", "base"])
        #expect(json["facts"].list.contains { $0["section"].text == "ombudsman" && $0["from"].text == "base" })
    }

    @Test("merged, what no file says is the law's, with its provision, and a base's base is named too")
    func silence() async throws {
        let work = try Workplace(councils: [])
        for (name, text) in [
            (
                "trust/base.xml",
                """
                <base id="trust" schema="1" name="Trust" base="base"><source id="page" title="Page" seen="2026-01-01"/>
                <contacts><channel kind="phone" to="01234 567890"/></contacts></base>
                """
            ),
            (
                "newtown/council.xml",
                """
                <council id="newtown" schema="1" name="Newtown" base="trust" effective-from="2026-01-01">
                <source id="page" title="Page" seen="2026-01-01"/><procedure/></council>
                """
            ),
        ] {
            try FileManager.default.createDirectory(
                atPath: work.folder(String(name.split(separator: "/")[0])), withIntermediateDirectories: true)
            try work.write(text, to: "councils/" + name)
        }
        let shown = try await work.run(["council", "show", "newtown", "--merged"])
        #expect(shown.code == 0, "\(shown.err)")
        for line in [
            "inherits from trust, then base",
            "contacts/channel kind=\"phone\" to=\"01234 567890\"  [councils/trust/base.xml:2]",
            "time-limit: one year, which may be set aside where it is fair  [SI 2006/1738 reg 9]",
            "who-may-complain: care-leaver may complain  [Children Act 1989 s.24D(1)(a)]",
        ] { #expect(shown.lines.contains(line), "\(line)") }
        #expect(!shown.out.contains("ombudsman: the Ombudsman can"))
        let json = try await work.run(["council", "show", "newtown", "--merged", "--format", "json"]).json()
        #expect(json["law"].list.contains { $0["section"].text == "help" && $0["from"].text == "law" })
        let plain = try await work.run(["council", "show", "newtown"])
        #expect(!plain.out.contains("where the module is silent"))
    }

    /// A setting as asked for, the exit code, and what is said.
    static let explained: [(String, Int32, String)] = [
        ("timescale", 0, "timescale"),
        ("timescale/@within", 0, "a whole number from 0 to 400"),
        ("window", 0, "window"),
        ("timescale/from", 0, "What it is counted from"),
        ("milestone", 0, "panel-met: The panel met."),
        ("timescal", 1, "did you mean timescale?"),
        ("timescale/@wihtin", 1, "did you mean timescale/@within?"),
        ("safegarding-contact", 1, "did you mean safeguarding-contact?"),
        ("qqqqqqqqqqqqqqqq", 1, "there is no setting qqqqqqqqqqqqqqqq\n"),
    ]

    @Test("explains a setting, and hints at the nearest name for a misspelt one", arguments: explained)
    func explain(setting: String, code: Int32, words: String) async throws {
        let ended = try await Workplace(councils: []).run(["council", "explain", setting])
        #expect(ended.code == code)
        #expect((code == 0 ? ended.out : ended.err).contains(words), "\(ended.err)")
    }

    /// A setting in a module, the folder of plug-ins, and what the check then says.
    static let plugins: [(setting: String, folder: String?, code: Int32, words: String?)] = [
        ("", "Plugins", 0, nil), ("", nil, 0, nil),
        (#"<setting name="colour" value="red"/>"#, "Plugins", 1, "which only the operator gives"),
        (
            #"<setting name="shape" value="hunter2"/>"#, "Plugins", 1,
            "found the setting \"shape\" of the plug-in \"post\""
        ),
        // The usual folder is taken where none is named.
        (#"<setting name="shape" value="hunter2"/>"#, nil, 1, "found the setting \"shape\" of the plug-in \"post\""),
        ("", "councils", 0, "warning: found the plug-in \"post\", which is not installed"),
    ]

    @Test("holds modules against the plug-ins that are installed", arguments: plugins)
    func installedPlugins(row: (setting: String, folder: String?, code: Int32, words: String?)) async throws {
        let work = try Workplace.posted(setting: row.setting)
        let ended = try await work.run(["check"] + (row.folder.map { ["--plugins", $0] } ?? []))
        #expect(ended.code == row.code, "\(ended.out) \(ended.err)")
        if let words = row.words {
            #expect(ended.out.contains(words), "\(ended.out)")
        } else {
            #expect(!ended.out.contains("plug-in \"post\""), "\(ended.out)")
        }
        #expect(!ended.out.contains("hunter2"), "no value is repeated")
    }
}
