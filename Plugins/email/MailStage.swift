/// How far a conversation with a mail server got: by the last command that was said.
enum MailStage: String, CaseIterable, Sendable {
    case connecting = ""
    case greeting = "EHLO"
    case encrypting = "STAR"
    case signingIn = "AUTH"
    case sender = "MAIL"
    case recipient = "RCPT"
    case message = "DATA"
    case looking = "NOOP"

    /// The stage that a command begins; `nil` for one that begins none.
    init?(command: String) {
        self.init(rawValue: command == "HELO" ? "EHLO" : command)
    }
}
