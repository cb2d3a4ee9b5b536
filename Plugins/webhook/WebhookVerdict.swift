import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import PluginProtocol

/// What an answer, or the lack of one, makes of a delivery.
enum WebhookVerdict {
    /// What a receiver's status says. A receiver that has the key already answers 200, as the first time.
    static func on(status: HTTPResponseStatus, retryAfter: String?) -> DeliveryOutcome {
        switch status.code {
        case 200..<300: .delivered
        case 300..<400: .never(.notAllowed)
        case 401, 403, 407: .later(.signInRefused)
        case 404, 405, 410: .never(.addressRefused)
        case 408, 409, 425, 429, 500...: .later(.busy, after: retryAfter.flatMap { RetryAfter.seconds($0) })
        default: .never(.messageRefused)
        }
    }

    /// What an error says; its text is not looked at and goes nowhere.
    static func on(_ error: any Error) -> DeliveryOutcome {
        switch error {
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError, is CertificateNames.Unproved: .later(.notTrusted)
        case is NIOConnectionError, is SocketAddressError: .later(.unreachable)
        case let error as IOError: on(error)
        case let error as HTTPClientError: on(error)
        case let error as ChannelError: on(error)
        default: .later(.interrupted)
        }
    }

    private static func on(_ error: HTTPClientError) -> DeliveryOutcome {
        switch error {
        case .connectTimeout: .later(.unreachable)
        case .deadlineExceeded, .getConnectionFromPoolTimeout, .readTimeout, .writeTimeout, .tlsHandshakeTimeout:
            .later(.tooSlow)
        case .invalidURL, .emptyHost, .emptyScheme: .never(.notAllowed)
        default: .later(.interrupted)
        }
    }

    /// A connection that was never made, or one that broke.
    private static func on(_ error: IOError) -> DeliveryOutcome {
        let unmade = [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL, ETIMEDOUT, EACCES, EHOSTDOWN, ENETDOWN]
        return unmade.contains(error.errnoCode) ? .later(.unreachable) : .later(.interrupted)
    }

    private static func on(_ error: ChannelError) -> DeliveryOutcome {
        if case .connectTimeout = error { return .later(.unreachable) }
        return .later(.interrupted)
    }
}
