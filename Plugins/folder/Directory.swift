import Glibc

/// An open folder. What is in it is reached through it, by name, and never through a symbolic link.
final class Directory {
    private let descriptor: Int32

    /// Opens a folder that the operator named; one that anybody may write to is refused.
    init(_ path: String) throws {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FolderTrouble.last }
        try check()
    }

    /// Opens a folder within another; made where it is missing, for its owner and group, if that is wanted.
    init(_ name: String, in parent: Directory, making: Bool = false) throws {
        if making, mkdirat(parent.descriptor, name, 0o750) == 0 { try parent.keep() }
        descriptor = openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw FolderTrouble.last }
        try check()
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether there is anything of this name.
    func has(_ name: String) -> Bool { faccessat(descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 }

    /// Reads a small file.
    func read(_ name: String, atMost limit: Int) throws -> [UInt8] {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw FolderTrouble.last }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = Glibc.read(file, &bytes, limit)
        guard count >= 0 else { throw FolderTrouble.last }
        return Array(bytes.prefix(count))
    }

    /// Writes a file whole or not at all, in place of one of its name, and returns when it is on disk.
    func write(_ bytes: [UInt8], as name: String) throws {
        let fresh = ".new-\(name)"
        // Left over from a process that ended in the middle.
        unlinkat(descriptor, fresh, 0)
        let file = openat(descriptor, fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw FolderTrouble.last }
        defer { close(file) }
        do {
            try Self.write(bytes, to: file)
            guard renameat(descriptor, fresh, descriptor, name) == 0 else { throw FolderTrouble.last }
        } catch {
            unlinkat(descriptor, fresh, 0)
            throw error
        }
        try keep()
    }

    private static func write(_ bytes: [UInt8], to file: Int32) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FolderTrouble.last }
            written += count
        }
        guard fsync(file) == 0 else { throw FolderTrouble.last }
    }

    private func keep() throws {
        guard fsync(descriptor) == 0 else { throw FolderTrouble.last }
    }

    private func check() throws {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IWOTH == 0 else { throw FolderTrouble.notSetUp }
    }
}
