import Crypto
import Foundation

/// What a recipient does with the same program: makes a key, and opens files.
enum RecipientTool {
    private static let usage = """
        usage: redress-folder new-key FILE                  makes a key, keeps its private half in FILE, prints its public half
               redress-folder open --key FILE SEALED...     prints what is in sealed files, a line of JSON each

        """

    /// Does what the arguments ask and gives the exit code.
    static func run(_ arguments: [String]) -> Int32 {
        if arguments == ["--help"] || arguments == ["-h"] {
            print(usage, terminator: "")
            return 0
        }
        if arguments.count == 2, arguments[0] == "new-key" { return makeKey(arguments[1]) }
        if arguments.count >= 4, arguments[0] == "open", arguments[1] == "--key" {
            return open(arguments[3...], withKeyIn: arguments[2])
        }
        say(usage)
        return 64
    }

    /// A key that is there already is never written over: what was sealed for it could not be opened again.
    private static func makeKey(_ path: String) -> Int32 {
        let key = Curve25519.KeyAgreement.PrivateKey()
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { return fail("\(path) cannot be made: \(String(cString: strerror(errno)))\n") }
        defer { close(file) }
        let text = Array((key.rawRepresentation.base64EncodedString() + "\n").utf8)
        guard write(file, text, text.count) == text.count, fsync(file) == 0 else {
            return fail("\(path) cannot be written\n")
        }
        print(key.publicKey.rawRepresentation.base64EncodedString())
        return 0
    }

    private static func open(_ files: ArraySlice<String>, withKeyIn path: String) -> Int32 {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let bytes = Data(base64Encoded: text.filter { !$0.isWhitespace }),
            let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
        else { return fail("\(path) holds no private key\n") }
        var code: Int32 = 0
        for file in files {
            if let sealed = FileManager.default.contents(atPath: file),
                let plain = try? SealedFile.open(sealed, with: key)
            {
                print(String(decoding: plain, as: UTF8.self))
            } else {
                code = fail("\(file) cannot be opened with this key\n")
            }
        }
        return code
    }

    private static func fail(_ sentence: String) -> Int32 {
        say(sentence)
        return 1
    }

    private static func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
