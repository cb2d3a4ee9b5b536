import Foundation
import Glibc
import Synchronization

enum StandardInput {
    /// Lines as they come, read on a thread of their own; a line that is too long ends the conversation.
    static var lines: AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            Thread.detachNewThread {
                var rest: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 64 << 10)
                while true {
                    let count = read(STDIN_FILENO, &buffer, buffer.count)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { break }
                    rest += buffer[..<count]
                    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                        continuation.yield(Array(rest[..<end]))
                        rest.removeSubrange(...end)
                    }
                    guard rest.count <= RPC.longestRequest else { break }
                }
                continuation.finish()
            }
        }
    }
}

enum StandardOutput {
    private static let lock = Mutex(())

    /// A whole line at a time, whoever else writes.
    static func write(_ line: [UInt8]?) {
        guard let line else { return }
        lock.withLock { _ in
            var written = 0
            while written < line.count {
                let count = line[written...].withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                written += count
            }
        }
    }
}
