import CouncilHost
import ServiceLifecycle
import UnixSignals

/// Takes SIGHUP as an operator means it: the councils' folder is read again at once.
struct HangUps: Service {
    let watcher: CouncilWatcher

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() { watcher.lookNow() }
    }
}
