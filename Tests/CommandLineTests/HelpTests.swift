import Testing

@Suite("Help and exit codes", .timeLimit(.minutes(5)))
struct HelpTests {
    struct Command: Sendable, CustomTestStringConvertible {
        let name: String
        let abstract: String
        let options: [String]
        var testDescription: String { "redress \(name)" }

        init(_ name: String, _ abstract: String, _ options: [String]) {
            (self.name, self.abstract, self.options) = (name, abstract, options)
        }
    }

    private static let install = ["--councils <councils>", "--data <data>", "--format <format>"]

    static let commands = [
        Command(
            "", "Run children's social care complaints procedures",
            [
                "serve", "check", "due", "days", "council", "case", "route", "plugin", "procedure", "report", "steps",
                "timeline", "verify", "64 on bad usage",
                "70 and above",
            ]),
        Command(
            "serve", "Serve every council in the councils folder.",
            [
                "--councils <councils>", "--data <data>", "--host <host>", "--port <port>", "--pace <pace>",
                "--origin <origin>", "--plugins <plugins>", "--settings", "SIGTERM", "REDRESS_PLUGINS",
            ]),
        Command(
            "check", "Check council modules; every fault as file:line:column.",
            ["<paths>", "--plugins <plugins>", "--strict", "--format <format>"]),
        Command(
            "due", "The last day for something due within some working days of a day.",
            ["--from <from>", "--days <days>", "--explain", "--format <format>"]),
        Command("days", "How many working days lie after a day", ["--from <from>", "--to <to>", "--format <format>"]),
        Command(
            "council", "List, show and begin council modules, and explain their settings.",
            ["list", "show", "new", "readiness", "explain", "move-cases", "upgrade"]),
        Command(
            "council new", "Begin a council's module from what is known of it; a draft that checks clean.",
            ["<id>", "--name <name>", "--complaints-manager", "--base <base>", "--ask", "--councils <councils>"]),
        Command(
            "council readiness", "List what a council still lacks before it can go live, and why.",
            ["<id>", "--councils <councils>", "--format <format>"]),
        Command(
            "council list",
            "List the councils and whether each loads.",
            ["--councils <councils>", "--format <format>"]),
        Command(
            "council show", "Print what a council's module says, and every limit with whose it is.",
            ["<id>", "--merged", "--on <on>", "--councils <councils>", "--format <format>"]),
        Command(
            "council move-cases", "Move a council's open cases to the version of its module in force",
            ["<id>", "--case <case>", "--confirm", "--by <by>", "--because <because>"] + install),
        Command(
            "council upgrade", "Rewrite a module that is written for an earlier version of the module format.",
            ["<council>", "--councils <councils>"]),
        Command(
            "council changes", "Show what the running host came to serve otherwise, council by council.",
            ["<id>", "--plugins <plugins>"] + install),
        Command("council explain", "Explain an element, attribute or list of values of the module format.", ["<name>"]),
        Command(
            "case", "List, show and work on cases from a terminal.",
            ["list", "show", "receive", "intend", "step", "import", "erase", "erased"]),
        Command(
            "case import", "Take in open cases as timeline files; a trial run unless --commit is given.",
            ["<folder>", "--council <council>", "--commit", "nothing"] + install),
        Command(
            "timeline", "Replay a dated history: every limit met, missed or running, and what was irregular.",
            [
                "<file>", "--council <council>", "--as-of <as-of>", "--explain", "--strict", "--councils <councils>",
                "--format <format>", "2025-04,request-next-stage",
            ]),
        Command(
            "steps", "List the steps that a timeline file may use, and what is filled in for each.",
            ["<step>", "--council <council>", "--format <format>"]),
        Command(
            "procedure", "Show the states, steps, clocks and people of a council's procedure.",
            ["--council <council>", "--format <format>", "--councils <councils>", "Mermaid"]),
        Command(
            "report", "Print the facts of a year's complaints: limits met and missed, outcomes, advocates.",
            ["--council <council>", "--year <year>", "--data <data>", "SI 2006/1738 reg 13"]),
        Command(
            "case list", "List a council's open cases, the next due first.",
            ["--council <council>", "--all", "--limit <limit>"] + install),
        Command("case show", "Show a case:", ["<reference>", "--council <council>", "--explain"] + install),
        Command(
            "case receive", "Register a complaint that came by letter, telephone, email or in person.",
            ["<fields>", "--council <council>", "--case <case>", "channel: how it came", "received-on: the day"]
                + install),
        Command(
            "case intend", "Record that somebody wants to complain, or wants an advocate, and has not complained.",
            ["<fields>", "--council <council>", "SI 2004/719 reg 4(2)", "about: what it is about", "on: the day"]
                + install),
        Command(
            "case step", "Take a step in a case:",
            ["<reference>", "<step>", "<fields>", "--council <council>", "--track <track>", "@FILE"] + install),
        Command(
            "route", "Say which advocacy provider somebody would be referred to, and why.",
            [
                "--council <council>", "--who <who>", "--age <age>", "--also <also>", "--councils <councils>",
                "--format <format>",
            ]),
        Command(
            "plugin", "List and check plug-ins, and send a test through one.", ["list", "check", "send", "retry"]),
        Command(
            "plugin list", "List each council's plug-ins, and what waits, arrived and failed.",
            ["--council <council>", "--plugins <plugins>"] + install),
        Command(
            "plugin check", "Start each plug-in that a council names", ["--council <council>"] + install),
        Command(
            "plugin send", "Send a test through a council's plug-in",
            ["--council <council>", "--plugin <plugin>", "--to <to>", "--data <data>"]),
        Command(
            "plugin retry", "Have alerts and lists sent again", ["--council <council>", "--data <data>", "send-again"]),
        Command("verify", "Check the stores: chains, ledger, keys and references.", ["--council <council>"] + install),
    ]

    @Test("every command explains itself", arguments: commands)
    func help(command: Command) async throws {
        let work = try Workplace(councils: [])
        let ended = try await work.run(command.name.split(separator: " ").map(String.init) + ["--help"])
        #expect(ended.code == 0)
        #expect(ended.err == "")
        let text = ended.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in [command.abstract] + command.options {
            #expect(text.contains(words), "\(words) is not in \(text)")
        }
    }

    /// Arguments, exit code, and what standard error says.
    static let codes: [(String, Int32, String)] = [
        ("due --from 2026-03-23 --days 10", 0, ""),
        ("due --from 2026-03-23", 64, "Missing expected argument '--days <days>'"),
        ("due --from 2026-02-30 --days 10", 64, "'2026-02-30' is invalid"),
        ("due --from 2026-03-23 --days=-1", 64, "expected a whole number from 0 to 65535"),
        ("due --from 2026-03-23 --days 65536", 64, "expected a whole number from 0 to 65535"),
        ("due --from 2026-03-23 --days ten", 64, "'ten' is invalid"),
        ("due --from 2050-12-23 --days 100", 1, "2000-01-01 to 2050-12-31"),
        ("days --from 2026-03-23 --to 2026-04-08", 0, ""),
        ("days --from 2026-03-23", 64, "Missing expected argument '--to <to>'"),
        ("days --from 1999-12-30 --to 2026-04-08", 1, "2000-01-01 to 2050-12-31"),
        ("check", 0, ""),
        ("check --strict", 1, ""),
        ("check nowhere", 1, "nowhere: No such file or directory"),
        ("check --format yaml", 64, "'yaml' is invalid"),
        ("council list", 0, ""),
        ("council list --councils nowhere", 1, "nowhere: No such file or directory"),
        ("council show dudley", 0, ""),
        ("council show dudly", 1, "no council dudly"),
        ("council show", 64, "Missing expected argument '<id>'"),
        ("council explain timescale", 0, ""),
        ("council explain timescal", 1, "did you mean timescale?"),
        ("case list --council dudley", 70, "there is no data folder data"),
        ("case list", 64, "Missing expected argument '--council <council>'"),
        ("case show K7QF-3M9D-X --council dudley", 70, "there is no data folder data"),
        ("case step K7QF-3M9D-X acknowledge --council dudley", 70, "there is no data folder data"),
        ("route --council dudley --who looked-after-child", 0, ""),
        ("plugin list", 70, "there is no data folder data"),
        ("plugin send --council dudley", 64, "Missing expected argument '--plugin <plugin>'"),
        ("plugin retry", 64, "Missing expected argument '--council <council>'"),
        ("verify", 70, "there is no data folder data"),
        ("serve --councils nowhere", 70, "the councils cannot be read: nowhere"),
        ("serve --port http", 64, "'http' is invalid"),
        (
            "serve --port 0 --origin complaints.example.org", 64,
            "found origin \"complaints.example.org\"; expected one such as https://complaints.example.org"
        ),
        ("serve --host 203.0.113.1 --port 0", 70, "cannot serve at 203.0.113.1 port 0"),
        ("serve --data councils/council.xsd", 70, "The folder councils/council.xsd/councils cannot be used"),
        ("sevre", 64, "Unexpected argument 'sevre'"),
    ]

    @Test("every end has its code", arguments: codes)
    func code(arguments: String, code: Int32, error: String) async throws {
        let work = try Workplace(councils: ["dudley"])
        let ended = try await work.run(arguments.split(separator: " ").map(String.init))
        #expect(ended.code == code, "\(ended.err)")
        #expect(error.isEmpty ? ended.err.isEmpty : ended.err.contains(error), "\(ended.err)")
    }
}
