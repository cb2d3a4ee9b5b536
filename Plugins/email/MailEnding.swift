import CCurl
import PluginProtocol

/// How a conversation with a mail server ended.
enum MailEnding: Hashable, Sendable {
    case accepted
    case refused(code: Int, at: MailStage)
    case signInRefused
    case unreachable
    case notTrusted
    case interrupted
    case tooSlow
    case failed

    /// Reads an ending off what libcurl and the server's last answer say.
    init(_ code: CURLcode, answer: Int, at stage: MailStage, isConnected: Bool) {
        switch code {
        case CURLE_OK: self = .accepted
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: self = .unreachable
        case CURLE_OPERATION_TIMEDOUT: self = isConnected ? .tooSlow : .unreachable
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED:
            self = (400..<500).contains(answer) ? .refused(code: answer, at: stage) : .notTrusted
        case CURLE_LOGIN_DENIED:
            self = (400..<500).contains(answer) ? .refused(code: answer, at: stage) : .signInRefused
        case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_FUNCTION_ARGUMENT:
            self = .failed
        default:
            self = (400..<600).contains(answer) ? .refused(code: answer, at: stage) : .interrupted
        }
    }

    /// What the host is told.
    var deliveryOutcome: DeliveryOutcome {
        switch self {
        case .accepted: .delivered
        case .refused(let code, let stage): Self.refusal(code, at: stage)
        case .signInRefused: .later(.signInRefused)
        case .unreachable: .later(.unreachable)
        case .notTrusted: .later(.notTrusted)
        case .interrupted: .later(.interrupted)
        case .tooSlow: .later(.tooSlow)
        case .failed: .later(.failed)
        }
    }

    /// What an operator who looks is told; `nil` when all is well.
    var fault: SettingFaults.Fault? {
        switch self {
        case .accepted: nil
        case .refused:
            SettingFaults.Fault("server", "answers, and would not go on: it may be busy, or set up otherwise")
        case .signInRefused: SettingFaults.Fault("password", "is refused by the server, with this username")
        case .unreachable: SettingFaults.Fault("server", "cannot be reached at this name and port")
        case .notTrusted: SettingFaults.Fault("server", "offers no encryption, or could not prove who it is")
        case .interrupted: SettingFaults.Fault("server", "ended the connection")
        case .tooSlow: SettingFaults.Fault("server", "took too long to answer")
        case .failed: SettingFaults.Fault(nil, "the connection could not be prepared")
        }
    }

    private static func refusal(_ code: Int, at stage: MailStage) -> DeliveryOutcome {
        switch (code, stage) {
        case (400..<500, _): .later(.busy)
        case (530, _), (534, _), (535, _), (538, _), (_, .signingIn): .later(.signInRefused)
        case (552, .sender): .never(.messageRefused)  // too large, said before it is sent
        case (_, .recipient): .never(.addressRefused)
        case (_, .message): .never(.messageRefused)
        case (_, .encrypting): .later(.notTrusted)
        // The server does not serve this sender, or us: another address would meet the same.
        case (_, .connecting), (_, .greeting), (_, .sender), (_, .looking): .later(.notSetUp)
        }
    }
}
