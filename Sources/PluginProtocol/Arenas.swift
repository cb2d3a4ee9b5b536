import Glibc

/// The C library's arenas of memory: it reserves 64 MiB for nearly every thread, and the host allows a plug-in 1 GiB in all.
enum Arenas {
    private static let name = "MALLOC_ARENA_MAX"

    /// Starts the program anew with two arenas, unless their number was settled already: it is read only at a start.
    static func keepFew() {
        guard getenv(name) == nil, setenv(name, "2", 1) == 0 else { return }
        // Comes back only when it fails, and then there are many.
        execv("/proc/self/exe", CommandLine.unsafeArgv)
    }
}
