import Glibc

/// Makes a folder's list of files durable, so that a file made before a power cut is there after it.
public enum FolderSync {
    /// Waits until the folder that holds `path` is on disk.
    public static func sync(folderOf path: String) throws(StoreError) {
        let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { Glibc.close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            let text = String(cString: strerror(errno))
            throw .unavailable(reason: "The folder \(folder) cannot be written to disk (\(text)): check the disk.")
        }
    }
}
