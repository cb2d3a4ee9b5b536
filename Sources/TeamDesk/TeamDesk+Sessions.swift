public import CaseKernel
public import CaseStore

extension TeamDesk {
    /// Who has signed in under a token; `nil` when nobody has, or their session has ended or lain unused for too long.
    public func signedIn(_ token: VisitToken) async throws(TeamError) -> SignedIn? {
        guard let session = try await open(token), session.isComplete else { return nil }
        guard let account = try await account(session.account), account.isActive else { return nil }
        return SignedIn(account: account, session: session.id, formToken: formToken(of: token))
    }

    /// Whether the code is awaited under this token.
    public func awaitsCode(_ token: VisitToken) async throws(TeamError) -> Bool {
        try await open(token).map { !$0.isComplete } ?? false
    }

    /// A session in use: notes so, at most once a minute.
    private func open(_ token: VisitToken) async throws(TeamError) -> KeptSession? {
        let (id, moment) = (store.mac(.session, of: token.bytes), now())
        let found = try await stored { () throws(StoreError) in try await store.session(id, at: moment) }
        guard let session = found else { return nil }
        guard moment - session.seenAt < Self.session.idle else {
            try await stored { () throws(StoreError) in try await store.end(id) }
            return nil
        }
        if moment - session.seenAt >= 60 {
            try await stored { () throws(StoreError) in try await store.see(id, at: moment) }
        }
        return session
    }

    /// What shows that a form came from a page of this session or sign-in.
    public func formToken(of token: VisitToken) -> String {
        VisitToken.hexadecimal(store.mac(.form, of: token.bytes))
    }

    /// Whether a form's token is this session's, in a time that does not tell how much of it is right.
    public func isFormToken(_ text: String, of token: VisitToken) -> Bool {
        guard let mac = VisitToken(text) else { return false }
        return store.matches(mac.bytes, .form, of: token.bytes)
    }

    /// Ends a session.
    public func signOut(_ token: VisitToken) async throws(TeamError) {
        let id = store.mac(.session, of: token.bytes)
        try await stored { () throws(StoreError) in try await store.end(id) }
    }

    /// Ends all sessions of an account but one; returns how many there were.
    public func endSessions(of number: Int, but kept: [UInt8]? = nil) async throws(TeamError) -> Int {
        try await stored { () throws(StoreError) in try await store.endSessions(of: number, but: kept) }
    }

    /// The sessions of an account, newest first.
    public func sessions(of number: Int) async throws(TeamError) -> [KeptSession] {
        try await stored { () throws(StoreError) in try await store.sessions(of: number, at: now()) }
            .filter { $0.isComplete && now() - $0.seenAt < Self.session.idle }
    }

    /// Notes that somebody looked at a case.
    public func note(_ what: String, of id: CaseID, by account: Int) async throws(TeamError) {
        let viewing = CaseViewing(id: id, account: account, at: now(), what: what)
        try await stored { () throws(StoreError) in try await store.note(viewing) }
    }

    /// Who looked at a case, newest first.
    public func viewings(of id: CaseID, limit: Int = 200) async throws(TeamError) -> [CaseViewing] {
        try await stored { () throws(StoreError) in try await store.viewings(of: id, limit: limit) }
    }

    /// Another password, for somebody who knows the one they have: ends their other sessions.
    public func changePassword(
        of who: SignedIn, from old: String, to new: String
    ) async throws(TeamError) {
        var kept = try await proven(who, by: old, field: "old")
        if let fault = Password.fault(in: new, of: kept.body) { throw .fault(field: "new", message: fault) }
        guard let hashed = try await passwords.run({ Password(new) }) else { throw .busy }
        kept.body.password = hashed
        try await keep(kept)
        _ = try await endSessions(of: who.account.number, but: who.session)
    }

    /// New recovery codes, for somebody who knows their password: none of those they had works any more.
    ///
    /// - Returns: the codes, shown this once.
    /// - Throws: ``TeamError/fault(field:message:)`` of the field `password`.
    public func renewRecoveryCodes(of who: SignedIn, password: String) async throws(TeamError) -> [String] {
        var kept = try await proven(who, by: password, field: "password")
        let codes = recoveryCodes(of: &kept)
        try await keep(kept)
        return codes
    }

    /// The account of somebody who is signed in, once they have shown that they know its password; who took their place at
    /// the desk does not.
    private func proven(_ who: SignedIn, by password: String, field: String) async throws(TeamError) -> Kept {
        guard let kept = try await kept(who.account.number) else { throw .noSuchAccount }
        let wait = signIns.waitForCode(account: who.account.number, at: now())
        guard wait == 0 else { throw .fault(field: field, message: "wait \(wait) seconds and try again") }
        guard try await passwords.matches(password, kept.body.password) else {
            throw .fault(field: field, message: "this is not the password you have now")
        }
        signIns.rightCode(account: who.account.number)
        return kept
    }
}
