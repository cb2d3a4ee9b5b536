import FoundationEssentials
import Glibc

/// What the file system says of a path.
struct FileFacts: Hashable, Sendable {
    let mode: UInt32
    let owner: UInt32
    let size: Int
    /// Changes whenever the file does: its identity, size, and times of change of content and of permissions.
    let stamp: [Int]

    /// Looks at what a path names, links followed; `nil` when nothing is there.
    init?(of path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        self.init(facts)
    }

    /// Looks at an open file.
    init?(of descriptor: Int32) {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { return nil }
        self.init(facts)
    }

    private init(_ facts: stat) {
        mode = facts.st_mode
        owner = facts.st_uid
        size = Int(facts.st_size)
        stamp = [
            Int(facts.st_ino), Int(facts.st_size), facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec,
            facts.st_ctim.tv_sec, facts.st_ctim.tv_nsec,
        ]
    }

    var isFile: Bool { mode & S_IFMT == S_IFREG }
    var isFolder: Bool { mode & S_IFMT == S_IFDIR }
    var isExecutable: Bool { mode & 0o111 != 0 }
    /// Whether somebody other than its owner can change it.
    var isWritableByOthers: Bool { mode & 0o022 != 0 }
    /// Whether somebody other than its owner can do anything with it.
    var isOpenToOthers: Bool { mode & 0o077 != 0 }
    var isOurs: Bool { owner == geteuid() }

    /// The absolute path behind every link; `nil` when nothing is there.
    static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    /// Whether one resolved path is another, or inside it.
    static func holds(_ folder: String, _ path: String) -> Bool {
        path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
    }
}
