import CCurl
import Glibc

/// A handle of libcurl with what it needs until it ends; used on one thread.
final class CurlSession {
    let handle: UnsafeMutableRawPointer
    private var recipients: UnsafeMutablePointer<curl_slist>?
    private var bytes: [UInt8] = []
    private var sent = 0
    private var stage = MailStage.connecting
    private var goodbye: ContinuousClock.Instant?

    init?() {
        guard let handle = curl_easy_init() else { return nil }
        self.handle = handle
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(recipients)
    }

    /// Adds a recipient, in pointed brackets.
    func add(recipient: String) {
        recipients = curl_slist_append(recipients, recipient)
        redress_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
    }

    /// Gives the message that will be sent.
    func upload(_ bytes: [UInt8]) {
        self.bytes = bytes
        redress_curl_set_long(handle, CURLOPT_UPLOAD, 1)
        redress_curl_set_long(handle, CURLOPT_INFILESIZE, bytes.count)
        redress_curl_set_data(handle, CURLOPT_READDATA, Unmanaged.passUnretained(self).toOpaque())
        redress_curl_set_reader(handle) { buffer, size, count, own in
            guard let buffer, let own else { return Int(CURL_READFUNC_ABORT) }
            return Unmanaged<CurlSession>.fromOpaque(own).takeUnretainedValue().read(into: buffer, size * count)
        }
    }

    /// Does it all and says how it ended; what the server says is not kept.
    func perform() -> MailEnding {
        redress_curl_set_writer(handle) { _, size, count, _ in size * count }
        listen()
        partSoon()
        let code = curl_easy_perform(handle)
        return MailEnding(
            code, answer: redress_curl_answer(handle), at: stage, isConnected: redress_curl_connected(handle) != 0)
    }

    /// Hears which commands are said, to know what an answer is an answer to.
    private func listen() {
        redress_curl_set_long(handle, CURLOPT_VERBOSE, 1)
        redress_curl_set_data(handle, CURLOPT_DEBUGDATA, Unmanaged.passUnretained(self).toOpaque())
        redress_curl_set_listener(handle) { _, kind, text, count, own in
            guard kind == CURLINFO_HEADER_OUT, let text, let own else { return 0 }
            Unmanaged<CurlSession>.fromOpaque(own).takeUnretainedValue().said(
                UnsafeRawBufferPointer(start: text, count: count))
            return 0
        }
    }

    /// Waits a moment for the answer to QUIT and no longer: libcurl keeps no limit there, and all is decided by then.
    private func partSoon() {
        redress_curl_set_long(handle, CURLOPT_FORBID_REUSE, 1)
        redress_curl_set_long(handle, CURLOPT_NOPROGRESS, 0)
        redress_curl_set_data(handle, CURLOPT_XFERINFODATA, Unmanaged.passUnretained(self).toOpaque())
        redress_curl_set_watcher(handle) { own, _, _, _, _ in
            guard let own else { return 0 }
            let goodbye = Unmanaged<CurlSession>.fromOpaque(own).takeUnretainedValue().goodbye
            return goodbye.map { $0.duration(to: .now) > .seconds(1) ? 1 : 0 } ?? 0
        }
    }

    private func read(into buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
        let count = min(room, bytes.count - sent)
        bytes[sent..<sent + count].withUnsafeBytes { UnsafeMutableRawPointer(buffer).copyMemory(from: $0) }
        sent += count
        return count
    }

    private func said(_ line: UnsafeRawBufferPointer) {
        let command = String(decoding: line.prefix(4), as: UTF8.self)
        if command == "QUIT" { goodbye = .now }
        stage = MailStage(command: command) ?? stage
    }
}

extension UnsafeMutableRawPointer {
    fileprivate func copyMemory(from bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        copyMemory(from: start, byteCount: bytes.count)
    }
}
