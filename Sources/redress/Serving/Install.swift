import ArgumentParser
import CaseDesk
import CaseKernel
import CaseStore
import CaseStoreSQLite
import CouncilHost
import CouncilModules
import Logging
import PluginHost

/// The stores of an install, opened under its lock, and the councils over them.
struct Install {
    let stores: SQLiteStores
    let registry: CouncilRegistry
    /// The clock that can be moved, where this is a practice.
    let practice: PracticeClock?

    /// Opens what is in `data` and loads what is in `councils`.
    ///
    /// - Throws: an exit code, once the reason has been said.
    static func open(
        councils: String, data: String, plugins: Plugins, logger: Logger, practising: Bool = false
    ) async throws -> Install {
        do {
            let practice = practising || PracticeClock.marks(data) ? try PracticeClock(data: data) : nil
            let clock =
                if let practice {
                    try CivilClock(moment: { practice.now }, wall: { PracticeClock.system })
                } else {
                    try CivilClock()
                }
            let stores = try SQLiteStores(folder: data)
            let registry = CouncilRegistry(
                folder: councils, stores: stores, calendar: .englandAndWales, clock: clock,
                plugins: plugins.host.catalogue, logger: logger)
            do { try await registry.refresh() } catch {
                await stores.close()
                throw error
            }
            return Install(stores: stores, registry: registry, practice: practice)
        } catch let error as NoZoneData {
            throw Outcome.failing(Outcome.cannotWork, error.description)
        } catch let error as NotForPractice {
            throw Outcome.failing(Outcome.cannotWork, error.description)
        } catch let error as StoreError {
            throw Outcome.failing(Outcome.cannotWork, error.description)
        } catch let error as CouncilFolders.Unreadable {
            throw Outcome.failing(Outcome.cannotWork, "the councils cannot be read: \(error.description)")
        }
    }

    /// Finishes what was accepted and lets the files go.
    func close() async {
        await registry.close()
        await stores.close()
    }
}
