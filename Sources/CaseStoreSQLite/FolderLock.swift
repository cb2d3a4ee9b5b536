import CaseStore
import Glibc
import Synchronization

/// An exclusive lock on a data folder, held until it is released or the process ends, however it ends.
final class FolderLock: Sendable {
    private let descriptor: Mutex<Int32?>

    /// Takes the lock in the file at `path` at once, or throws `locked` with the process that has it.
    init(path: String) throws(StoreError) {
        let opened = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else {
            throw .unavailable(
                reason: "The lock file \(path) cannot be opened (\(String(cString: strerror(errno)))): "
                    + "check that the data folder belongs to the user this program runs as.")
        }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.holder(opened)
            Glibc.close(opened)
            throw .locked(path: path, holder: holder)
        }
        descriptor = Mutex(opened)
        let text = Array("\(getpid())\n".utf8)
        // Who holds it is a help to the reader of an error; the lock does not depend on it.
        if ftruncate(opened, 0) == 0 { _ = write(opened, text, text.count) }
    }

    deinit {
        release()
    }

    func release() {
        descriptor.withLock { descriptor in
            if let open = descriptor {
                // Closing alone would leave it with a program that is just being started and still holds our files.
                flock(open, LOCK_UN)
                Glibc.close(open)
            }
            descriptor = nil
        }
    }

    private static func holder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let length = read(descriptor, &bytes, bytes.count)
        guard length > 0 else { return nil }
        let digits = bytes.prefix(length).prefix { $0 != UInt8(ascii: "\n") }
        return Int32(String(decoding: digits, as: UTF8.self))
    }
}
