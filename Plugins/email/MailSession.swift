import CCurl

/// One connection to the mail server: opened for one letter, or to see whether the settings work, and closed.
struct MailSession {
    private let settings: EmailSettings

    /// What is sent, and to whom.
    struct Letter: Sendable {
        let to: String
        let bytes: [UInt8]
    }

    init(_ settings: EmailSettings) {
        self.settings = settings
    }

    /// Sends a letter and says how it ended; blocks for as long as that takes.
    func send(_ letter: Letter) -> MailEnding {
        perform { session in
            redress_curl_set_text(session.handle, CURLOPT_MAIL_FROM, "<\(settings.from)>")
            session.add(recipient: "<\(letter.to)>")
            session.upload(letter.bytes)
        }
    }

    /// Greets, encrypts and signs in, and sends nothing.
    func look() -> MailEnding {
        perform { session in
            redress_curl_set_text(session.handle, CURLOPT_CUSTOMREQUEST, "NOOP")
            redress_curl_set_long(session.handle, CURLOPT_NOBODY, 1)
        }
    }

    private func perform(_ prepare: (CurlSession) -> Void) -> MailEnding {
        guard let session = CurlSession() else { return .failed }
        reach(session.handle)
        encrypt(session.handle)
        limit(session.handle)
        prepare(session)
        return session.perform()
    }

    private func reach(_ handle: UnsafeMutableRawPointer) {
        let host = settings.server.contains(":") ? "[\(settings.server)]" : settings.server
        let scheme = settings.security == .tls ? "smtps" : "smtp"
        redress_curl_set_text(handle, CURLOPT_URL, "\(scheme)://\(host):\(settings.port)/\(settings.domain)")
        redress_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        redress_curl_set_text(handle, CURLOPT_PROXY, "")
        if let signIn = settings.signIn {
            redress_curl_set_text(handle, CURLOPT_USERNAME, signIn.username)
            redress_curl_set_text(handle, CURLOPT_PASSWORD, signIn.password)
        }
    }

    /// Encryption is required, never tried: without it nothing is said beyond the greeting.
    private func encrypt(_ handle: UnsafeMutableRawPointer) {
        let level = settings.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        redress_curl_set_long(handle, CURLOPT_USE_SSL, Int(level.rawValue))
        redress_curl_set_long(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        redress_curl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1)
        redress_curl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2)
        guard let authorities = settings.authorities else { return }
        redress_curl_set_text(handle, CURLOPT_CAINFO, authorities)
        redress_curl_set_text(handle, CURLOPT_CAPATH, nil)
    }

    /// A server may take its time, and not all of it.
    private func limit(_ handle: UnsafeMutableRawPointer) {
        redress_curl_set_long(handle, CURLOPT_TIMEOUT, settings.limit)
        redress_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(settings.limit, 15))
        redress_curl_set_long(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, settings.limit)
        redress_curl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
        redress_curl_set_long(handle, CURLOPT_LOW_SPEED_TIME, 30)
        // Signals are the whole process's; a resolver that hangs is left behind instead of waited for.
        redress_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        redress_curl_set_long(handle, CURLOPT_QUICK_EXIT, 1)
    }
}
