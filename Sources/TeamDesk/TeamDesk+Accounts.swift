import CaseStore
import Foundation

/// A link by which somebody sets their account up, shown once.
public struct AccountLink: Hashable, Sendable {
    /// Whose.
    public let account: Int
    /// What stands at the end of the link.
    public let text: String
    /// When it ends, in seconds since 1970.
    public let until: Int64
}

extension TeamDesk {
    /// Makes an account for somebody, who sets it up by the link.
    ///
    /// - Throws: ``TeamError/fault(field:message:)``, ``TeamError/addressTaken``.
    public func add(name: String, address: String, role: TeamRole) async throws(TeamError) -> AccountLink {
        let name = try Self.line(name, "name", "say who it is for")
        let address = try Self.address(address)
        guard role.isOf(realm) else {
            throw .fault(field: "role", message: "\(role.title) is no role of \(realm.inWords)")
        }
        let (token, until) = (VisitToken.drawn(), now() + Self.linkSeconds)
        let link = AccountBody.Link(mac: store.mac(.link, of: token.bytes), until: until)
        let body = AccountBody(name: name, address: address, role: role, createdAt: now(), link: link)
        let encoded = try Self.encoded(body)
        let number = try await stored { () throws(StoreError) in
            try await store.add(addressMAC: addressMAC(address), body: encoded)
        }
        guard let number else { throw .addressTaken }
        return AccountLink(account: number, text: "\(number)-\(token.text)", until: until)
    }

    /// A new link for somebody who lost theirs, their password or their authenticator: ends what they had and their sessions.
    public func renew(_ number: Int) async throws(TeamError) -> AccountLink {
        guard var kept = try await kept(number), kept.body.closedAt == nil else { throw .noSuchAccount }
        let (token, until) = (VisitToken.drawn(), now() + Self.linkSeconds)
        kept.body.password = nil
        kept.body.authenticator = nil
        kept.body.recovery = []
        kept.body.link = AccountBody.Link(mac: store.mac(.link, of: token.bytes), until: until)
        try await keep(kept)
        _ = try await endSessions(of: number)
        return AccountLink(account: number, text: "\(number)-\(token.text)", until: until)
    }

    /// Gives an account another role.
    public func change(_ number: Int, to role: TeamRole) async throws(TeamError) {
        guard var kept = try await kept(number), kept.body.closedAt == nil else { throw .noSuchAccount }
        guard role.isOf(realm) else {
            throw .fault(field: "role", message: "\(role.title) is no role of \(realm.inWords)")
        }
        if kept.body.role == .complaintsManager, role != .complaintsManager { try await checkAnotherManager(number) }
        kept.body.role = role
        try await keep(kept)
    }

    /// Closes an account for good and ends its sessions; whoever calls has its cases handed on first.
    ///
    /// - Throws: ``TeamError/lastManager``.
    public func close(_ number: Int) async throws(TeamError) {
        guard var kept = try await kept(number), kept.body.closedAt == nil else { throw .noSuchAccount }
        if kept.body.role == .complaintsManager { try await checkAnotherManager(number) }
        kept.body.closedAt = now()
        kept.body.password = nil
        kept.body.authenticator = nil
        kept.body.recovery = []
        kept.body.link = nil
        try await keep(kept)
        _ = try await endSessions(of: number)
    }

    private func checkAnotherManager(_ number: Int) async throws(TeamError) {
        let others = try await accounts().filter { $0.number != number && !$0.isClosed }
        guard others.contains(where: { $0.role == .complaintsManager }) else { throw .lastManager }
    }

    /// What a link leads to: whose account, and what their authenticator is to be given.
    public func invitation(_ text: String) async throws(TeamError) -> Invitation {
        let (kept, token) = try await linked(text)
        let secret = secret(of: token)
        return Invitation(account: kept.body.account(kept.number), secret: Base32.text(secret))
    }

    /// An account that waits to be set up.
    public struct Invitation: Hashable, Sendable {
        /// Whose.
        public let account: Account
        /// What the authenticator is given, in Base32.
        public let secret: String
    }

    /// Sets an account up by its link, once: a password, and a code that shows the authenticator works.
    ///
    /// - Returns: recovery codes, shown this once.
    public func setUp(_ text: String, password: String, code: String) async throws(TeamError) -> [String] {
        var (kept, token) = try await linked(text)
        if let fault = Password.fault(in: password, of: kept.body) { throw .fault(field: "password", message: fault) }
        let secret = secret(of: token)
        guard let step = OneTimeCode.step(of: code, secret, at: now(), after: 0) else { throw .wrongCode }
        guard let hashed = try await passwords.run({ Password(password) }) else { throw .busy }
        let codes = recoveryCodes(of: &kept)
        kept.body.password = hashed
        kept.body.authenticator = AccountBody.Authenticator(secret: secret, lastStep: step)
        kept.body.link = nil
        try await keep(kept)
        return codes
    }

    /// Draws recovery codes, of which the account keeps only what they can be checked against.
    func recoveryCodes(of kept: inout Kept) -> [String] {
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.drawn() }
        kept.body.recovery = codes.map { recoveryMAC($0, of: kept.number) }
        return codes
    }

    func recoveryMAC(_ code: String, of number: Int) -> [UInt8] {
        store.mac(.recovery, of: Array("\(number) ".utf8) + RecoveryCode.plain(code))
    }

    /// Made of the link's token, so that nothing need be kept between showing it and its being used.
    private func secret(of token: VisitToken) -> [UInt8] {
        Array(store.mac(.link, of: Array("authenticator ".utf8) + token.bytes).prefix(20))
    }

    private func linked(_ text: String) async throws(TeamError) -> (Kept, VisitToken) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[0]), let token = VisitToken(parts[1]),
            let kept = try await kept(number), let link = kept.body.link, kept.body.closedAt == nil, link.until > now(),
            store.matches(link.mac, .link, of: token.bytes)
        else { throw .linkOver }
        return (kept, token)
    }

    private static func line(_ text: String, _ field: String, _ need: String) throws(TeamError) -> String {
        let line = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !line.isEmpty else { throw .fault(field: field, message: need) }
        guard line.count <= 200, !line.contains(where: \.isNewline) else {
            throw .fault(field: field, message: "use one line of at most 200 characters")
        }
        return line
    }

    private static func address(_ text: String) throws(TeamError) -> String {
        let address = try line(text, "address", "give the email address they sign in with")
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !address.contains(where: \.isWhitespace) else {
            throw .fault(field: "address", message: "give an email address, such as name@example.org")
        }
        return address
    }
}
