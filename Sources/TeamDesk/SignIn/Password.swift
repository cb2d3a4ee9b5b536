import Crypto
import CryptoExtras
import Dispatch
import Foundation
import Synchronization

/// A password as it is kept: what scrypt (RFC 7914) makes of it under a salt of its own.
struct Password: Codable, Hashable {
    let salt: [UInt8]
    let rounds: Int
    let blockSize: Int
    let parallelism: Int
    let hash: [UInt8]

    /// How much work a guess costs: 32 MiB, three times over.
    private static let work = (rounds: 1 << 15, blockSize: 8, parallelism: 3)
    /// The shortest that will do, and the longest that is looked at, in characters.
    static let length = 12...200

    init?(_ text: String) {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let (rounds, size, lanes) = (Self.work.rounds, Self.work.blockSize, Self.work.parallelism)
        guard let hash = Self.derive(text, salt, rounds, size, lanes) else { return nil }
        self.salt = salt
        self.rounds = rounds
        blockSize = size
        parallelism = lanes
        self.hash = hash
    }

    /// Whether `text` is the password, in a time that does not tell how much of it is right.
    func matches(_ text: String) -> Bool {
        guard text.count <= Self.length.upperBound,
            let other = Self.derive(text, salt, rounds, blockSize, parallelism)
        else { return false }
        return zip(hash, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0 && hash.count == other.count
    }

    /// One text however it was typed: `é` as one character or as two.
    private static func derive(
        _ text: String, _ salt: [UInt8], _ rounds: Int, _ blockSize: Int, _ parallelism: Int
    ) -> [UInt8]? {
        let passphrase = Array(text.precomposedStringWithCompatibilityMapping.utf8)
        let key = try? KDF.Scrypt.deriveKey(
            from: passphrase, salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize,
            parallelism: parallelism)
        return key?.withUnsafeBytes { Array($0) }
    }

    /// What is wrong with a new password; `nil` when it will do.
    static func fault(in text: String, of account: AccountBody) -> String? {
        guard text.count >= length.lowerBound else {
            return "use at least \(length.lowerBound) characters; three words that do not belong together will do"
        }
        guard text.count <= length.upperBound else { return "use at most \(length.upperBound) characters" }
        let plain = text.lowercased()
        guard Set(plain).count > 4 else { return "use more than a few different characters" }
        let known = ["password", "redress", "letmein", "qwerty", "123456", "complaint"]
        let own =
            account.name.split(separator: " ").map(String.init)
            + [account.address.split(separator: "@")[0]].map(String.init)
        guard !(known + own).contains(where: { $0.count > 3 && plain.contains($0.lowercased()) }) else {
            return "leave out your name, your address and words that many people use, such as password"
        }
        return nil
    }
}

/// Does the slow work of passwords one at a time, away from the threads that answer requests.
final class PasswordWork: Sendable {
    private let queue = DispatchQueue(label: "redress passwords", qos: .userInitiated)
    private let waiting = Mutex(0)
    private static let limit = 64

    private let guesses = Atomic(0)

    /// A password that is nobody's, so that an unknown address takes as long as a known one.
    private let nobodys = Mutex<Password?>(nil)

    /// What `work` gives, once it is its turn.
    ///
    /// - Throws: ``TeamError/busy`` when too many wait.
    func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws(TeamError) -> Value {
        let isFull = waiting.withLock { count in
            guard count < Self.limit else { return true }
            count += 1
            return false
        }
        guard !isFull else { throw .busy }
        let value = await withCheckedContinuation { (continuation: CheckedContinuation<Value, Never>) in
            queue.async { continuation.resume(returning: work()) }
        }
        waiting.withLock { $0 -= 1 }
        return value
    }

    /// Whether `text` is `password`; for nobody's it is not, after the same work.
    func matches(_ text: String, _ password: Password?) async throws(TeamError) -> Bool {
        try await run { [self] in
            // Made for whoever asks first, so that not even the first unknown address is told by its time.
            let dummy = self.dummy()
            guard let password = password ?? dummy else { return false }
            guesses.add(1, ordering: .relaxed)
            return password.matches(text)
        } && password != nil
    }

    /// How many passwords were looked at: one for every guess that was not made to wait, whoever it was of.
    var looked: Int { guesses.load(ordering: .relaxed) }

    private func dummy() -> Password? {
        nobodys.withLock { kept in
            kept = kept ?? Password("nobody signs in with this")
            return kept
        }
    }
}
