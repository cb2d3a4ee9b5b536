import Dispatch
public import PluginProtocol
import Synchronization

/// Checks several councils' folders, each by itself, on every core there is; in the order given.
///
/// Reads no disk. `bases` holds the folders that a council may inherit from, by name.
/// - Parameter plugins: those that are installed; where no folder of them is known, nothing is said of plug-ins.
public func checkCouncils(
    _ folders: [ModuleFiles], bases: [String: ModuleFiles], plugins: PluginCatalogue = .none
) -> [CheckedCouncil] {
    let checked = Mutex<[Int: CheckedCouncil]>([:])
    DispatchQueue.concurrentPerform(iterations: folders.count) { index in
        let council = checkCouncil(folders[index], bases: bases, plugins: plugins)
        checked.withLock { $0[index] = council }
    }
    return checked.withLock { checked in folders.indices.compactMap { checked[$0] } }
}
