import Foundation
import Glibc
import PluginHost
import PluginProtocol
import Testing

/// What a plug-in's process gets from the host: nothing but its input, its output and its folder.
struct IsolationTests {
    @Test func inheritsNothing() async throws {
        let work = try Workplace()
        try work.install(
            """
            def deliver(id, delivery):
                note("descriptors", " ".join(sorted(os.listdir("/proc/self/fd"))))
                note("folder", os.getcwd())
                note("session", os.getsid(0) == os.getpid())
                note("mode", oct(os.stat(".").st_mode))
                note("files", os.listdir("."))
                open("left", "w").write("behind")
                delivered(id, delivery)
            """, manifest: #""secrets": [{"name": "word"}]"#)
        try work.give(#"{"secrets": {"word": "apricot"}}"#)
        // A descriptor that would be inherited, as a store's might be.
        let leak = open("/dev/null", O_RDONLY)
        defer { close(leak) }
        #expect(leak > 2 && fcntl(leak, F_GETFD) & FD_CLOEXEC == 0)
        try await work.host { host in
            #expect(await host.carry("key") == .answered(.delivered))
            let process = try #require(work.processes.first)
            let folder = "\(work.data)/plugins/.run/first/post/1"
            // The listing itself is the fourth.
            #expect(work.notes("descriptors") == ["0 1 2 3"])
            #expect(work.notes("session") == ["True"])
            #expect(work.notes("mode") == ["0o40700"] && work.notes("files") == ["[]"])
            #expect(work.notes("folder").first.map { $0.hasSuffix(folder) } == true)
            let environment = try text("/proc/\(process)/environ").split(separator: "\0").sorted()
            #expect(
                environment == [
                    "HOME=\(folder)", "LANG=C.UTF-8", "MALLOC_ARENA_MAX=2", "PATH=/usr/bin:/bin", "TMPDIR=\(folder)",
                ])
            let command = try text("/proc/\(process)/cmdline").split(separator: "\0")
            #expect(command.count == 2 && command.last?.hasSuffix("/plugins/post/post.py") == true)
            let limits = try text("/proc/\(process)/limits")
            #expect(limits.contains(/Max address space +1073741824 +1073741824/))
            #expect(limits.contains(/Max core file size +0 +0/))
            #expect(try text("/proc/\(process)/status").contains(/NoNewPrivs:\t1/))
        }
        #expect(!FileManager.default.fileExists(atPath: work.data + "/plugins/.run/first/post/1"))
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    }

    @Test func nothingPersonalReachesTheLog() async throws {
        let work = try Workplace()
        try work.install(
            """
            def deliver(id, delivery):
                sys.stderr.write("cannot write to " + delivery["address"] + " about " + delivery["message"]["text"] + "\\n")
                sys.stderr.write(json.dumps(delivery) + "\\n" + repr(secrets) + "\\n")
                sys.stderr.flush()
                name = delivery["message"]["text"].split()[0]
                raise ValueError("no such person: " + name.upper() + "son")
            """, manifest: #""secrets": [{"name": "word"}]"#)
        try work.give(#"{"secrets": {"word": "apricot-7Q"}}"#)
        try await work.host { host in
            let delivery = Delivery.sample(
                "key", text: "Zoraya Quillfeather lives at 14 Larkspur Road, WV9 8ZZ, 01902 555 017")
            #expect(await host.carry(delivery, by: "post", for: .sample()) == .misbehaved(.crashed))
            try await eventually("the traceback") { work.book.text.contains("ValueError") }
            #expect(work.book.text.contains("council=first"))
            #expect(work.book.text.contains("plugin=post"))
            for word in ["zoraya", "quillfeather", "larkspur", "wv9", "8zz", "555", "person@", "apricot", "7q"] {
                #expect(!work.book.text.lowercased().contains(word), "\(word) is in the log")
            }
            let standing = try #require(await host.standings().first)
            #expect(standing.trouble == "Its process ended.")
        }
    }

    @Test func aFloodOfStandardErrorIsCutAndHoldsUpNothing() async throws {
        let work = try Workplace()
        try work.install(
            """
            def deliver(id, delivery):
                for number in range(5000): sys.stderr.write("oh dear " + "x " * 300 + "\\n")
                sys.stderr.flush()
                delivered(id, delivery)
            """)
        try await work.host { host in
            #expect(await host.carry("key") == .answered(.delivered))
        }
        let lines = work.book.lines.filter { $0.contains("wrote to standard error") }
        #expect(lines.count == 20 && lines.allSatisfy { $0.count < 300 })
        #expect(work.book.text.contains("lines=4980"))
    }
}
