import Glibc

/// The few things done with the disk: names, and files that are opened once and measured before they are read.
enum DiskFolder {
    /// Why a file was not read.
    struct Refusal: Error {
        let reason: String
    }

    /// The names in a folder, in order, without `.` and `..`.
    static func names(in path: String) throws(CouncilFolders.Unreadable) -> [String] {
        guard let folder = opendir(path) else { throw CouncilFolders.Unreadable(path: path, reason: lastError()) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The path with every link followed; `nil` when there is nothing.
    static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    static func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a real path is below another.
    static func isInside(_ path: String, _ root: String) -> Bool {
        root == "/" || path == root || path.hasPrefix(root + "/")
    }

    static func lastName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    static func parent(of path: String) -> String {
        "/" + path.split(separator: "/").dropLast().joined(separator: "/")
    }

    /// The folder above, as somebody would write it who wrote this path: `councils` above `councils/newtown`.
    static func shownParent(of path: String) -> String {
        let parts = path.split(separator: "/")
        guard let last = parts.last else { return path }
        if last == ".." { return path + "/.." }
        if last == "." { return parts.count == 1 && !path.hasPrefix("/") ? ".." : path + "/.." }
        let above = parts.dropLast().joined(separator: "/")
        return path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
    }

    /// A regular file's bytes; its size is looked at before anything is read, on the file that was opened.
    static func read(_ path: String, within root: String, atMost most: Int) -> Result<[UInt8], Refusal> {
        guard let real = realPath(path) else {
            return .failure(Refusal(reason: "the file cannot be found: \(lastError())"))
        }
        guard isInside(real, root) else { return .failure(Refusal(reason: "the file is a link to a place outside")) }
        let file = open(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return .failure(Refusal(reason: "the file cannot be opened: \(lastError())")) }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            return .failure(Refusal(reason: "this is not a regular file"))
        }
        guard facts.st_size <= most else { return .failure(Refusal(reason: "a file of \(facts.st_size) bytes")) }
        return bytes(of: file, atMost: most)
    }

    private static func bytes(of file: Int32, atMost most: Int) -> Result<[UInt8], Refusal> {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= most {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count == 0 { return .success(bytes) }
            guard count > 0 else { return .failure(Refusal(reason: "the file cannot be read: \(lastError())")) }
            bytes += buffer[0..<count]
        }
        return .failure(Refusal(reason: "a file that grew past \(most) bytes while it was read"))
    }

    private static func lastError() -> String { String(cString: strerror(errno)) }
}
