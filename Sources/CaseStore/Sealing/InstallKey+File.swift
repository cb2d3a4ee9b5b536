import Glibc

extension InstallKey {
    /// Reads the key from its file, or makes both when there is no file.
    ///
    /// The file is read only while its owner alone may (mode 0600 or narrower); it is never replaced.
    public static func load(orCreateAt path: String) throws(StoreError) -> InstallKey {
        let made = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard made < 0 else { return try create(made, at: path) }
        guard errno == EEXIST else { throw unusable(path, errno) }
        return try read(path)
    }

    private static func create(_ descriptor: Int32, at path: String) throws(StoreError) -> InstallKey {
        defer { Glibc.close(descriptor) }
        let key = InstallKey()
        let bytes = key.bytes
        // A umask may have taken bits away; nothing may have added any.
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            let code = errno
            unlink(path)
            throw unusable(path, code)
        }
        try FolderSync.sync(folderOf: path)
        return key
    }

    private static func read(_ path: String) throws(StoreError) -> InstallKey {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unusable(path, errno) }
        defer { Glibc.close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unusable(path, errno) }
        guard status.st_mode & 0o077 == 0 else {
            throw .unavailable(
                reason:
                    "The install key \(path) is open to others: run chmod 600 on it, and think about who has read it."
            )
        }
        var bytes = [UInt8](repeating: 0, count: SealingKey.length + 1)
        let length = Glibc.read(descriptor, &bytes, bytes.count)
        guard length == SealingKey.length, let key = InstallKey(bytes: Array(bytes.prefix(length))) else {
            throw .damaged(
                reason: "The install key \(path) is not \(SealingKey.length) bytes long: put the saved copy back. "
                    + "Nothing was changed.")
        }
        return key
    }

    private static func unusable(_ path: String, _ code: Int32) -> StoreError {
        .unavailable(
            reason: "The install key \(path) cannot be used (\(String(cString: strerror(code)))): "
                + "check that the data folder exists and belongs to the user this program runs as.")
    }
}
