import Subprocess
import SystemPackage

/// How a plug-in's program is started: within limits, with an empty environment, and ending with the host.
struct Launch: Hashable, Sendable {
    let program: String
    let folder: String
    let limits: PluginLimits

    /// `prlimit` and `setpriv` become the program, so that the process's number is the program's.
    ///
    /// The signal that ends it with the host follows the thread that started it: swift-subprocess starts all from one thread
    /// that lives as long as the host (`runOnBackgroundThread`).
    var configuration: Configuration {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = []
        return Configuration(
            executable: .path("/usr/bin/prlimit"),
            arguments: Arguments(bounds + ["/usr/bin/setpriv"] + privileges + [program]),
            environment: .custom([
                "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder, "TMPDIR": folder,
                // The C library would reserve 64 MiB of the little there is for nearly every thread.
                "MALLOC_ARENA_MAX": "2",
            ]),
            workingDirectory: FilePath(folder), platformOptions: options)
    }

    private var bounds: [String] {
        [
            "--as=\(limits.memory)", "--cpu=\(limits.cpu)", "--fsize=\(limits.file)", "--nofile=\(limits.descriptors)",
            "--core=0", "--",
        ]
    }

    private var privileges: [String] {
        ["--pdeathsig", "KILL", "--no-new-privs", "--inh-caps=-all", "--ambient-caps=-all", "--"]
    }
}
