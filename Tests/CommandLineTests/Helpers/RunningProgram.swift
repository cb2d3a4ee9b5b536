import Foundation
import Glibc
import Synchronization
import Testing

/// One process of the program, started here and stopped by its own number; what it writes goes to files of its own.
final class RunningProgram: Sendable {
    let id: pid_t
    private let files: String
    private let ending = Ending()

    init(_ arguments: [String], in folder: String, stdin: String = "", environment: [String: String] = [:]) throws {
        files = "\(folder)/.program-\(UUID().uuidString.prefix(8))"
        try stdin.write(toFile: files + ".in", atomically: false, encoding: .utf8)
        var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("REDRESS_") }
        variables.merge(environment) { _, new in new }
        id = try Self.spawn([try Program.path] + arguments, in: folder, files: files, environment: variables)
        Thread.detachNewThread { [id, ending] in
            var status: Int32 = 0
            while waitpid(id, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            ending.end(with: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
        }
    }

    deinit {
        if ending.code == nil { kill(id, SIGKILL) }
    }

    var out: String { text(".out") }
    var err: String { text(".err") }

    private func text(_ suffix: String) -> String {
        String(decoding: FileManager.default.contents(atPath: files + suffix) ?? Data(), as: UTF8.self)
    }

    func signal(_ number: Int32) { kill(id, number) }

    /// The exit code, once it has ended; 128 and the signal's number when a signal ended it.
    var code: Int32 {
        get async {
            await withTaskCancellationHandler {
                await withCheckedContinuation { ending.wait($0) }
            } onCancel: {
                kill(id, SIGKILL)
            }
        }
    }

    var hasEnded: Bool { ending.code != nil }

    /// `env` changes to the folder and becomes the program, so that its number is the program's.
    private static func spawn(
        _ command: [String], in folder: String, files: String, environment: [String: String]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, files + ".in", O_RDONLY, 0)
        for (descriptor, suffix) in [(STDOUT_FILENO, ".out"), (STDERR_FILENO, ".err")] {
            posix_spawn_file_actions_addopen(&actions, descriptor, files + suffix, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        }
        var arguments = (["env", "-C", folder] + command).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var id: pid_t = 0
        let trouble = posix_spawn(&id, "/usr/bin/env", &actions, nil, &arguments, &variables)
        try #require(trouble == 0, "\(command[0]) cannot be started: \(String(cString: strerror(trouble)))")
        return id
    }
}

/// How a process ended, and those who wait to know.
private final class Ending: Sendable {
    private let state = Mutex((code: Int32?.none, waiting: [CheckedContinuation<Int32, Never>]()))

    var code: Int32? { state.withLock { $0.code } }

    func end(with code: Int32) {
        let waiting = state.withLock { state in
            state.code = code
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume(returning: code) }
    }

    func wait(_ continuation: CheckedContinuation<Int32, Never>) {
        let code = state.withLock { state in
            if state.code == nil { state.waiting.append(continuation) }
            return state.code
        }
        if let code { continuation.resume(returning: code) }
    }
}
