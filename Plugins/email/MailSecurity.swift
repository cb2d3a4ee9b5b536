/// How the connection to the mail server is encrypted.
enum MailSecurity: String, CaseIterable, Sendable {
    /// It begins in the clear and has to change to TLS before anything else is said.
    case starttls
    /// It is TLS from the first byte.
    case tls
    /// Not at all: only for a server on the same machine.
    case none

    /// The port when none is given.
    var port: Int {
        switch self {
        case .starttls: 587
        case .tls: 465
        case .none: 25
        }
    }
}
