import Glibc
import PluginProtocol

/// What the plug-in was told of its server and its sender, once checked.
struct EmailSettings: Sendable {
    let from: String
    let fromName: String?
    let replyTo: String?
    let server: String
    let port: Int
    let security: MailSecurity
    let signIn: SignIn?
    let authorities: String?
    let limit: Int

    /// A name and its password: always both.
    struct SignIn: Sendable {
        let username: String
        let password: String
    }

    /// Reads the settings.
    ///
    /// - Throws: ``SettingFaults`` naming every one that is missing or cannot be used.
    init(_ opening: PluginOpening) throws(SettingFaults) {
        var reader = SettingReader(opening)
        from = reader.required("from", SettingForm(.email))
        fromName = reader.optional("from-name", SettingForm(.text))
        replyTo = reader.optional("reply-to", SettingForm(.email))
        server = reader.required("server", SettingForm(.host)).filter { $0 != "[" && $0 != "]" }
        let choices = SettingForm(.choice, choices: MailSecurity.allCases.map(\.rawValue))
        security = reader.optional("security", choices).flatMap(MailSecurity.init) ?? .starttls
        let port = reader.optional("port", SettingForm(.whole, least: 1, most: 65_535))
        self.port = port.flatMap { Int($0) } ?? security.port
        let limit = reader.optional("timeout", SettingForm(.whole, least: 1, most: Self.longest))
        self.limit = limit.flatMap { Int($0) } ?? Self.longest
        authorities = reader.optional("ca-file", SettingForm(.path))
        if let authorities, access(authorities, R_OK) != 0 {
            reader.refuse("ca-file", "is not a file of certificates in PEM form that can be read")
        }
        signIn = Self.signIn(&reader)
        if security == .none { Self.checkUnencrypted(server, signIn, &reader) }
        try reader.finish()
    }

    /// The seconds a delivery may take: less than the host waits.
    private static let longest = 45

    /// The address's domain, by which the sender names itself to the server.
    var domain: String { from.split(separator: "@").last.map(String.init) ?? from }

    private static func signIn(_ reader: inout SettingReader) -> SignIn? {
        switch (reader.optional("username", SettingForm(.text)), reader.secret("password")) {
        case (nil, nil): return nil
        case (let username?, let password?):
            if isPassword(password) { return SignIn(username: username, password: password) }
            reader.refuse("password", "is empty, longer than 500 bytes or holds control characters")
        case (nil, _?): reader.refuse("username", "is missing: a password is given")
        case (_?, nil): reader.refuse("password", "is missing: a username is given")
        }
        return nil
    }

    private static func isPassword(_ text: String) -> Bool {
        (1...500).contains(text.utf8.count) && !text.unicodeScalars.contains(where: MailHeader.isControl)
    }

    private static func checkUnencrypted(_ server: String, _ signIn: SignIn?, _ reader: inout SettingReader) {
        if !["localhost", "::1"].contains(server), !isLoopback(server) {
            reader.refuse("security", "may be none only for a server on this machine: localhost, 127.0.0.1 or ::1")
        }
        if signIn != nil { reader.refuse("username", "needs an encrypted connection: choose starttls or tls") }
    }

    private static func isLoopback(_ server: String) -> Bool {
        let parts = server.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
