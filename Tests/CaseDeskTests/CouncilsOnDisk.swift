import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import Foundation
import Logging

/// A folder of councils that a test changes, with registries over it; it is gone when its last user is.
final class CouncilsOnDisk: Sendable {
    let path: String
    let stores = InMemoryStores()
    let moment = Moment(DeskBench.now)

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("redress-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A registry as a host that has just started has one: over the stores as they were left.
    func registry(stores: (some StoreOpener)? = Optional<InMemoryStores>.none) async throws -> CouncilRegistry {
        let clock = try CivilClock(moment: { [moment] in moment.seconds })
        let logger = Logger(label: "desk", factory: { _ in SwiftLogNoOpLogHandler() })
        let registry =
            if let stores {
                CouncilRegistry(folder: path, stores: stores, calendar: .englandAndWales, clock: clock, logger: logger)
            } else {
                CouncilRegistry(
                    folder: path, stores: self.stores, calendar: .englandAndWales, clock: clock, logger: logger)
            }
        try await registry.refresh()
        return registry
    }

    /// Writes a council of a few lines; `days` is its promise to acknowledge.
    func write(
        _ name: String, title: String = "Council", days: Int? = nil, from: String = "2026-01-01", base: Bool = false,
        host: String? = nil, as file: String = "council.xml"
    ) throws {
        let promise = days.map {
            """
            <acknowledgement><timescale clock="acknowledgement" from="received" within="\($0)" unit="working-days" \
            obligation="will">Words.</timescale></acknowledgement>
            """
        }
        try write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <council id="\(name)" schema="1" name="\(title)"\(base ? " base=\"base\"" : "") effective-from="\(from)"\(host.map { " host=\"\($0)\"" } ?? "")>
            <source id="page" title="Page" url="https://example.org/" seen="2026-01-01"/>
            <contacts><channel kind="email" to="a@example.org">Words.</channel></contacts>
            <procedure>\(promise ?? "")</procedure>
            </council>
            """, to: "\(name)/\(file)")
    }

    func writeBase(phone: String) throws {
        try write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <base id="base" schema="1" name="Shared"><source id="o" title="O" url="https://example.org/" seen="2026-01-01"/>
            <ombudsman name="Ombudsman" phone="\(phone)" url="https://example.org/"/></base>
            """, to: "base/base.xml")
    }

    func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }
}

extension CouncilRegistry {
    nonisolated func served(_ name: String) -> ServedCouncil? { CouncilID(name).flatMap { current.byID[$0] } }
    nonisolated func unserved(_ name: String) -> UnservedCouncil? { current.unserved.first { $0.name == name } }
}
