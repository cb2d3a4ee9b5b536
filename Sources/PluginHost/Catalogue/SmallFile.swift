import Glibc

/// A file read whole, if it is no longer than it may be, with what the file system said of it when it was read.
struct SmallFile: Sendable {
    let bytes: [UInt8]
    let facts: FileFacts

    /// What was in the way of reading a file.
    enum Trouble: Error, Hashable, Sendable {
        case missing
        case notAFile
        case tooLong
        case unreadable
    }

    /// Reads a regular file; a link in its place is none.
    init(_ path: String, limit: Int) throws(Trouble) {
        // Without O_NONBLOCK a pipe put in the file's place would hold the host up.
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing : errno == ELOOP ? .notAFile : .unreadable
        }
        defer { close(descriptor) }
        guard let facts = FileFacts(of: descriptor), facts.isFile else { throw .notAFile }
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        var count = 0
        while count < bytes.count {
            let more = bytes[count...].withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if more < 0, errno == EINTR { continue }
            guard more >= 0 else { throw .unreadable }
            if more == 0 { break }
            count += more
        }
        guard count <= limit else { throw .tooLong }
        self.bytes = Array(bytes[..<count])
        self.facts = facts
    }
}
