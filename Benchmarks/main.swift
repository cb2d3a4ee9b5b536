import CouncilModules
import Glibc

/// Measures what needs no server, and prints a row for each: name|rate|lowest|highest|p50 in ms|p99 in ms|target.
///
/// `Benchmarks/run` lays these rows out beside those of the load over HTTP. `modules` after them
/// measures only the thousand modules, and `worklists` in the place of the councils only those.
func measureAll(councils: String, scratch: String) throws {
    try print(row: "the disk alone: 4 KiB appended, fdatasync", DiskCommits.appended(in: scratch))
    try print(row: "the disk alone: one SQLite commit, synchronous=FULL", DiskCommits.throughSQLite(in: scratch))
    let folders = try CouncilFolders.read(councils)
    let story = try CaseStory(promises: ModuleChecks.promises(of: folders))
    try print(row: "kernel steps, decide and evolve", Rate { try story.run() }, target: 1_000_000)
    try print(row: "working-day sums", Rate { try WorkingDaySums.run() }, target: 100_000_000)
    // A thousand in 2 s.
    try print(row: "council modules checked", Rate { try ModuleChecks.run(folders) }, target: 500)
    try printThousand(councils: councils, scratch: scratch)
}

/// A row's target is a time, and so are its figures: name|what was measured|target in ms, for `Benchmarks/run`'s last table.
func printThousand(councils: String, scratch: String) throws {
    let modules = try MadeCouncils(1_000, beside: councils, in: scratch)
    let few = try MadeCouncils(50, beside: councils, in: scratch)
    let whole = try WallClock { try modules.load() }
    let reader = try WallClock { try modules.validate() }
    let ofFew = try WallClock { try few.reload() }
    let ofMany = try WallClock { try modules.reload() }
    print(row: "\(modules.count) modules of \(modules.lines) lines read and loaded", whole, target: 2_000)
    print(row: "xmllint --schema over the same files", reader)
    print(row: "one of \(few.count) changed: all read, that one loaded", ofFew, target: 20)
    print(row: "one of \(modules.count) changed: all read, that one loaded", ofMany)
}

func print(row name: String, _ time: WallClock, target: Int? = nil) {
    print(row: ["time", name, "\(time.median)", "\(time.lowest)", "\(time.highest)", target.map { "\($0)" } ?? ""])
}

func print(row name: String, _ rate: Rate, target: Int? = nil) {
    print(row: [name, "\(rate.median)", "\(rate.lowest)", "\(rate.highest)", "", "", target.map { "\($0)" } ?? ""])
}

func print(row name: String, _ commits: DiskCommits) {
    let (half, most) = (commits.milliseconds(at: 0.5), commits.milliseconds(at: 0.99))
    print(row: [name, "\(commits.perSecond)", "", "", "\(half)", "\(most)", ""])
}

func print(row fields: [String]) { print(fields.joined(separator: "|")) }

let isOnlyModules = CommandLine.arguments.count == 4 && CommandLine.arguments[3] == "modules"
guard CommandLine.arguments.count == 3 || isOnlyModules else {
    print(
        "usage: redress-benchmarks COUNCILS-FOLDER SCRATCH-FOLDER [modules], or redress-benchmarks worklists SCRATCH-FOLDER"
    )
    exit(64)
}
do {
    if CommandLine.arguments[1] == "worklists" {
        try await Worklists.measure([10_000, 1_000_000], in: CommandLine.arguments[2])
    } else {
        let measure = isOnlyModules ? printThousand : measureAll
        try measure(CommandLine.arguments[1], CommandLine.arguments[2])
    }
} catch {
    print("the benchmarks stopped: \(error)")
    exit(1)
}
