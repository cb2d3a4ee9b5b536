import CaseDesk
import CaseKernel
import Foundation
public import Logging
public import ServiceLifecycle
import Synchronization

/// Watches the councils' folder while the host runs, and has the registry take up what was changed, added or removed.
///
/// It looks at names, sizes and times twice a second, and waits until they are still, so that a file half written is
/// not taken up. Whoever rings has it look at once, at everything.
public struct CouncilWatcher: Service {
    private let registry: CouncilRegistry
    private let folder: String
    private let logger: Logger
    private let isAsked = WatcherBell()
    private let interval = Duration.milliseconds(500)

    /// Makes a watcher over the folder that `registry` serves.
    public init(registry: CouncilRegistry, folder: String, logger: Logger) {
        self.registry = registry
        self.folder = folder
        self.logger = logger
    }

    /// Has the folder read again, whatever can be seen of it from outside.
    public func lookNow() { isAsked.ring() }

    /// Watches until the host shuts down.
    public func run() async throws {
        await cancelWhenGracefulShutdown { await watch() }
    }

    private func watch() async {
        // Nothing counts as taken at first: the folder may have changed since the registry read it.
        var taken: FolderPrint?
        var previous: FolderPrint?
        while (try? await Task.sleep(for: interval)) != nil {
            let now = FolderPrint(of: folder, on: registry.time.day)
            defer { previous = now }
            guard isAsked.answer() || now == previous && now != taken else { continue }
            taken = now
            do { try await registry.refresh() } catch {
                logger.error(
                    "councils folder cannot be read; what was served stays served", metadata: ["reason": "\(error)"])
            }
        }
    }
}

/// Rung by whoever wants the folder looked at, until the watcher answers.
private final class WatcherBell: Sendable {
    private let isRung = Mutex(false)

    func ring() { isRung.withLock { $0 = true } }

    /// Whether it was rung since it was last asked.
    func answer() -> Bool {
        isRung.withLock { isRung in
            defer { isRung = false }
            return isRung
        }
    }
}

/// What can be seen of a folder without reading its files; two that are equal need no second look.
private struct FolderPrint: Hashable {
    private var entries: [String: Entry] = [:]
    /// A version may come into force with a new day, so every day in England looks different.
    private let day: Day
    /// A store that could not be opened is tried again, so every hour looks different.
    private let hour: Int

    private struct Entry: Hashable {
        let size: Int64
        let seconds: Int
        let nanoseconds: Int
        let inode: UInt64
    }

    init(of folder: String, on day: Day) {
        self.day = day
        hour = Int(Date().timeIntervalSince1970 / 3_600)
        add(folder, depth: 0)
    }

    private mutating func add(_ path: String, depth: Int) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        entries[path] = Entry(
            size: Int64(status.st_size), seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec),
            inode: UInt64(status.st_ino))
        guard depth < 3, status.st_mode & S_IFMT == S_IFDIR,
            let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        else { return }
        for name in names where !name.hasPrefix(".") { add(path + "/" + name, depth: depth + 1) }
    }
}
