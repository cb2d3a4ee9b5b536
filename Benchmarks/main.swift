import CouncilModules
import Glibc

/// Measures what needs no server, and prints a row for each: name|rate|lowest|highest|p50 in ms|p99 in ms|target.
///
/// `Benchmarks/run` lays these rows out beside those of the load over HTTP.
func measureAll(councils: String, scratch: String) throws {
    try print(row: "the disk alone: 4 KiB appended, fdatasync", DiskCommits.appended(in: scratch))
    try print(row: "the disk alone: one SQLite commit, synchronous=FULL", DiskCommits.throughSQLite(in: scratch))
    let folders = try CouncilFolders.read(councils)
    let story = try CaseStory(promises: ModuleChecks.promises(of: folders))
    try print(row: "kernel steps, decide and evolve", Rate { try story.run() }, target: 1_000_000)
    try print(row: "working-day sums", Rate { try WorkingDaySums.run() }, target: 100_000_000)
    // A thousand in 2 s.
    try print(row: "council modules checked", Rate { try ModuleChecks.run(folders) }, target: 500)
}

func print(row name: String, _ rate: Rate, target: Int? = nil) {
    print(row: [name, "\(rate.median)", "\(rate.lowest)", "\(rate.highest)", "", "", target.map { "\($0)" } ?? ""])
}

func print(row name: String, _ commits: DiskCommits) {
    let (half, most) = (commits.milliseconds(at: 0.5), commits.milliseconds(at: 0.99))
    print(row: [name, "\(commits.perSecond)", "", "", "\(half)", "\(most)", ""])
}

func print(row fields: [String]) { print(fields.joined(separator: "|")) }

guard CommandLine.arguments.count == 3 else {
    print("usage: redress-benchmarks COUNCILS-FOLDER SCRATCH-FOLDER")
    exit(64)
}
do {
    try measureAll(councils: CommandLine.arguments[1], scratch: CommandLine.arguments[2])
} catch {
    print("the benchmarks stopped: \(error)")
    exit(1)
}
