import CaseDesk
import CaseKernel
import CaseStore
import Correspondence
import CouncilHost
import CouncilModules
import Foundation
import Logging
import PluginProtocol
import Synchronization

/// An install with one council, stores in memory, a clock that is moved by hand and a scripted carrier.
final class PostOffice: Sendable {
    let carrier = ScriptedCarrier()
    private let stores = InMemoryStores()
    private let moment = Mutex(PostOffice.noon)
    private let folder: URL

    /// Monday 23 March 2026, noon.
    static let noon: Int64 = 1_774_267_200

    init(_ council: PostedCouncil = PostedCouncil()) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("redress-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: ModulesOfRepository.root + "/councils/base", toPath: folder.appendingPathComponent("base").path)
        try write(council)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ council: PostedCouncil) throws {
        let place = folder.appendingPathComponent(council.id)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data(council.xml.utf8).write(to: place.appendingPathComponent("council.xml"))
    }

    var now: Int64 { moment.withLock { $0 } }
    func move(seconds: Int64) { moment.withLock { $0 += seconds } }

    /// The registry of a host that has just started, over the stores as they were left.
    func registry(plugins: PluginCatalogue = .none) async throws -> CouncilRegistry {
        let registry = CouncilRegistry(
            folder: folder.path, stores: stores, calendar: .englandAndWales,
            clock: try CivilClock(moment: { [unowned self] in now }), plugins: plugins, logger: Self.silent)
        try await registry.refresh()
        return registry
    }

    static let silent = Logger(label: "post", factory: { _ in SwiftLogNoOpLogHandler() })

    func dispatcher(over registry: CouncilRegistry) -> Dispatcher {
        Dispatcher(
            registry: registry, carrier: carrier, longestRest: 3_600, logger: Self.silent,
            follow: { "https://complaints.example.org/\($0.id)/track" },
            closeCarrier: { [carrier] in await carrier.close() })
    }

    /// Runs a dispatcher while something is done, and then until all that is out has been settled.
    func running(_ work: (CouncilRegistry) async throws -> Void) async throws {
        let registry = try await registry()
        let dispatcher = dispatcher(over: registry)
        let running = Task { try await dispatcher.run() }
        do { try await work(registry) } catch {
            running.cancel()
            try await running.value
            throw error
        }
        running.cancel()
        try await running.value
    }

    /// Runs a dispatcher until so many more have been handed over, and all that is out has been settled.
    func run(until count: Int, _ kind: Delivery.Kind? = nil) async throws {
        let before = await kind == nil ? carrier.carried.count : carrier.carried(kind ?? .test).count
        try await running { _ in await self.carrier.hasCarried(before + count, kind) }
    }

    /// Runs a dispatcher until nothing is due any more: what could be taken has been, and what followed from it too.
    ///
    /// Somebody else's complaint, told to the team, shows each time that it has looked at everything.
    func runOnce() async throws {
        repeat {
            _ = try await open(Contact())
            try await run(until: 1, .alert)
        } while try await isAnythingDue()
    }

    private func isAnythingDue() async throws -> Bool {
        try await desk().outboxCounts().lanes.contains { $0.nextAt.map { $0 <= now } ?? false }
    }

    /// Runs a dispatcher until nothing waits any more.
    func settle() async throws {
        try await running { registry in
            let desk = try registry.newtown().desk
            while try await desk.outboxCounts().waiting > 0 { await Task.yield() }
        }
    }

    /// The council's desk.
    func desk() async throws -> CaseDesk { try await registry().newtown().desk }

    func store() async throws -> InMemoryStore {
        await stores.open(try await registry().newtown().id)
    }

    /// Opens a case of a child who is reached like this.
    func open(_ contact: Contact, wantsAdvocate: Bool = false, words: String = "W") async throws -> AcceptedComplaint {
        try await Self.open(contact, wantsAdvocate: wantsAdvocate, words: words, at: desk())
    }

    static func open(
        _ contact: Contact, wantsAdvocate: Bool = false, words: String = "W", at desk: CaseDesk
    ) async throws -> AcceptedComplaint {
        guard let representation = Representation(points: [words]) else { throw NotThere(what: "words") }
        let complainant = Complainant(claimed: .lookedAfterChild, name: "Robin", contact: contact)
        return try await desk.receive(
            NewComplaint(representation: representation, complainant: complainant, wantsAdvocate: wantsAdvocate))
    }

    /// Where a parcel of a case stands.
    func parcel(_ name: String, of id: CaseID) async throws -> ParcelView? {
        try await desk().dossier(of: id).parcels.first { $0.name == name }
    }

    /// What the outbox keeps of an item of a case.
    func item(_ kind: String, _ number: Int = 1, of id: CaseID) async throws -> OutboxStanding? {
        try await store().outbox(of: id).first { $0.item.kind == kind && $0.item.number == number }
    }

    @discardableResult
    func take(_ step: StepName, _ fields: [String: String] = [:], on id: CaseID) async throws -> CaseDossier {
        try await desk().perform(StepForm(step: step, fields: fields), on: id)
    }
}

extension CouncilRegistry {
    nonisolated func newtown() throws -> ServedCouncil {
        guard let id = CouncilID("newtown"), let served = current.byID[id] else {
            throw NotThere(what: "newtown: \(current.unserved)")
        }
        return served
    }
}

extension Contact {
    static func email(
        _ address: String = "robin@example.org", ways: [ContactWay] = [.email], times: String? = nil
    ) -> Contact { Contact(ways: ways, email: address, times: times) }
}

/// Something that a test looked for and that is not there.
struct NotThere: Error {
    let what: String
}

/// A small council's module, by what of it a test changes.
struct PostedCouncil {
    var id = "newtown"
    var isTold = true
    var digestAt = "23:00"
    var ways = [#"<write way="email" plugin="email"/>"#]
    var plugins = ["email"]
    /// How a referral reaches the one provider that the council names, unless `advocacy` names others.
    var provider = #"<referral plugin="email" to="voice@example.org"/>"#
    var advocacy: String?

    private var own: String {
        #"<advocacy><advocacy-provider id="voice" name="Voice" serves="any-child">"#
            + provider + "</advocacy-provider></advocacy>"
    }

    var xml: String {
        let team =
            #"<team plugin="email" to="team@example.org" urgent-to="duty@example.org" digest-at="\#(digestAt)"/>"#
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <council id="\(id)" schema="1" name="Newtown Council" base="base" effective-from="2026-01-01">
            <source id="page" title="Page" url="https://example.org/" seen="2026-01-01"/>
            <contacts><channel kind="email" to="a@example.org">Words.</channel></contacts>
            \(advocacy ?? own)
            <procedure/>
            <plugins>\(plugins.map { "<plugin name=\"\($0)\"/>" }.joined())</plugins>
            <outgoing>\(isTold ? team : "")\(ways.joined())</outgoing>
            </council>
            """
    }
}
