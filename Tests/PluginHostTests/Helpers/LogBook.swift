import Logging
import Synchronization

/// What was logged, as lines with their metadata.
final class LogBook: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }
    var text: String { lines.joined(separator: "\n") }

    var logger: Logger {
        var logger = Logger(label: "plug-ins") { _ in Handler(book: self) }
        logger.logLevel = .trace
        return logger
    }

    fileprivate func write(_ line: String) { kept.withLock { $0.append(line) } }

    private struct Handler: LogHandler {
        let book: LogBook
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
            let values = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            book.write("\(event.level) \(event.message) \(values.joined(separator: " "))")
        }
    }
}
