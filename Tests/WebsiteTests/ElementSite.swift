import CaseDesk
import CaseKernel
import CouncilHost
import HTTPTypes
import Testing

@testable import CouncilModules

/// What somebody sees of a council that does not need its pages: what the check says, limits, routes, what leaves and in which
/// words. Files, lines and the list of published facts are no part of it, for they hold everything as written.
struct SeenOfModule: Equatable {
    private let warnings: [String]
    private let limits: [LimitView]
    private let arrangements: Arrangements
    private let lacking: [Readiness.Item]
    private let leaving: [[String?]]
    private let letters: [[String]]
    private let addresses: [String?]

    init(_ module: CouncilModule, _ checked: CheckedCouncil) {
        let late = Day(iso: "2050-12-31") ?? Day(number: 0)
        warnings = (checked.warnings + module.outdated(on: late)).map(\.message)
        limits = LimitView.all(of: Procedure(law: .regulations2006, promises: module.promises))
        arrangements = module.arrangements
        lacking = Readiness(of: module).items
        leaving = module.leavingInWords
        letters = module.notices.map { notice in
            ["\(notice.kind) \(notice.voice)"] + notice.filled { "{\($0.rawValue)}" }
        }
        addresses = [module.host]
    }
}

extension CouncilModule {
    /// Everything that decides where a message goes and what its plug-in is told.
    fileprivate var leavingInWords: [[String?]] {
        let team = outgoing?.team.map { [$0.plugin, $0.to, $0.urgentTo, $0.digestAt] as [String?] }
        return plugins.map { [$0.name] + $0.settings.flatMap { [$0.name, $0.value] } } + [team ?? []]
            + (outgoing?.ways ?? []).map { [$0.way.rawValue, $0.plugin, $0.to] }
            + (advocacyProviders + safetyNet).map { [$0.id, $0.referralRoute?.plugin, $0.referralRoute?.to] }
    }
}

/// The files of one council and its base, on disk, with a site over them.
final class ElementSite {
    let council: String
    private(set) var files: [String: String]
    private let folder: PagesFolder
    private let site: PagesSite
    private var before: [String: String] = [:]
    private let seenBefore: SeenOfModule

    init(_ council: String, _ files: [String: String]) async throws {
        (self.council, self.files) = (council, files)
        folder = try PagesFolder(files)
        site = try await PagesSite(folder.path)
        seenBefore = try #require(Self.check(files, council).seen, "\(council) does not load")
    }

    /// What came of a change.
    enum Outcome {
        /// Somebody sees something else.
        case seen
        /// Nobody does.
        case unseen
        /// The council does not load: what was changed is tied to something else, or there must be one.
        case refused
    }

    /// What comes of another text in one file.
    func outcome(of text: String, in file: String) async throws -> Outcome {
        var changed = files
        changed[file] = text
        let checked = Self.check(changed, council)
        guard let seen = checked.seen else { return .refused }
        if seen != seenBefore || checked.inForce != true { return .seen }
        if before.isEmpty { for path in Self.paths(of: council) { before[path] = try await page(path) } }
        try folder.write(text, to: file)
        defer { try? folder.write(files[file] ?? "", to: file) }
        try await site.registry.refresh()
        for path in Self.paths(of: council) {
            if try await page(path) != before[path] { return .seen }
        }
        return .unseen
    }

    private static func check(_ files: [String: String], _ council: String) -> (seen: SeenOfModule?, inForce: Bool?) {
        let folders = Dictionary(grouping: files) { $0.key.split(separator: "/")[0] }.map { name, files in
            ModuleFiles(
                name: String(name), folder: String(name),
                files: Dictionary(
                    uniqueKeysWithValues: files.map { (String($0.key.dropFirst(name.count + 1)), Array($0.value.utf8)) }
                ))
        }
        let bases = Dictionary(uniqueKeysWithValues: folders.filter(\.isBase).map { ($0.name, $0) })
        guard let own = folders.first(where: { $0.name == council }) else { return (nil, nil) }
        let checked = checkCouncil(own, bases: bases)
        guard checked.errors.isEmpty, bases.values.allSatisfy({ checkBase($0).isEmpty }),
            let module = checked.modules.first
        else { return (nil, nil) }
        return (SeenOfModule(module, checked), day.flatMap { checked.inForce(on: $0) } != nil)
    }

    /// The day on which the pages are looked at.
    private static let day = Day(iso: "2026-11-22")

    /// Every page of a council, and those that name it; the longest first, for most is there.
    private static func paths(of council: String) -> [String] {
        let inner = ["/procedure", "", "/danger", "/leaflet", "/complain", "/privacy", "/accessibility", "/poster"]
        return inner.flatMap { ["/\(council)\($0)", "young /\(council)\($0)"] } + ["/", "/which-council"]
    }

    private func page(_ path: String) async throws -> String {
        let isYoung = path.hasPrefix("young ")
        let address = isYoung ? String(path.dropFirst(6)) : path
        let answer = try await site.answer(address, cookie: isYoung ? "words=young" : nil)
        // A form's page carries a token that is new each time.
        let html = address.hasSuffix("/complain") ? PagesText(answer.text).words : answer.text
        return "\(answer.status.code) \(html)"
    }
}
