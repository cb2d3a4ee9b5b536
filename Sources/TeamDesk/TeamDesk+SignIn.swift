public import CaseStore

/// What came of a try to sign in.
public enum SignInOutcome: Hashable, Sendable {
    /// The password is right; the code is asked for next, under this token.
    case needsCode(VisitToken)
    /// It is not, or there is no such account: which is not said.
    case wrong
    /// Too many tries failed; when the next may be made, in seconds.
    case wait(Int64)
}

/// What came of a code.
public enum CodeOutcome: Hashable, Sendable {
    /// Signed in, under a new token; `device` is for the browser to keep.
    case signedIn(VisitToken, device: String)
    /// It is not the code.
    case wrong
    /// Too many codes failed; when the next may be tried, in seconds.
    case wait(Int64)
    /// There was too much time between password and code: begin again.
    case over
}

/// Somebody who has signed in.
public struct SignedIn: Hashable, Sendable {
    /// Who.
    public let account: Account
    /// The code their session is found by.
    public let session: [UInt8]
    /// What shows that a form came from a page of the session.
    public let formToken: String
}

extension TeamDesk {
    /// The first question: whose account, and its password.
    ///
    /// An unknown address takes as long as a known one, and gets the same answer.
    /// - Parameters:
    ///   - caller: the address they come from.
    ///   - device: what this browser keeps from an earlier sign-in.
    public func signIn(
        address: String, password: String, caller: String, device: String? = nil
    ) async throws(TeamError) -> SignInOutcome {
        let kept = try await kept(address: address)
        let name = VisitToken.hexadecimal(addressMAC(address))
        let isKnown = device.map { isDevice($0, of: kept?.number) } ?? false
        let wait = signIns.wait(account: name, caller: caller, isKnownDevice: isKnown, at: now())
        guard wait == 0 else { return .wait(wait) }
        let isRight = try await passwords.matches(password, kept?.body.password)
        guard isRight, let kept, kept.body.account(kept.number).isActive else { return .wrong }
        signIns.right(account: name, caller: caller)
        return .needsCode(try await begin(kept.number, isComplete: false, for: Self.question))
    }

    /// The second question: a code of the authenticator, or one of the recovery codes.
    ///
    /// The session goes on under a new token, so that nobody who knew the old one is signed in.
    public func confirm(_ token: VisitToken, code: String) async throws(TeamError) -> CodeOutcome {
        let id = store.mac(.session, of: token.bytes)
        let session = try await stored { () throws(StoreError) in try await store.session(id, at: now()) }
        guard let session, !session.isComplete, let kept = try await kept(session.account),
            kept.body.account(kept.number).isActive
        else { return .over }
        let wait = signIns.waitForCode(account: session.account, at: now())
        guard wait == 0 else { return .wait(wait) }
        guard try await take(code, of: kept) else { return .wrong }
        signIns.rightCode(account: session.account)
        try await stored { () throws(StoreError) in try await store.end(id) }
        let next = try await begin(kept.number, isComplete: true, for: Self.session.whole)
        return .signedIn(next, device: device(of: kept.number))
    }

    /// Takes a code once; two at the same moment do not both pass.
    private func take(_ code: String, of found: Kept) async throws(TeamError) -> Bool {
        var kept = found
        guard var authenticator = kept.body.authenticator else { return false }
        let last = authenticator.lastStep
        if let step = OneTimeCode.step(of: code, authenticator.secret, at: now(), after: last) {
            authenticator.lastStep = step
            kept.body.authenticator = authenticator
        } else {
            let mac = recoveryMAC(code, of: kept.number)
            guard RecoveryCode.plain(code).count == 10, let index = kept.body.recovery.firstIndex(of: mac) else {
                return false
            }
            kept.body.recovery.remove(at: index)
        }
        do throws(TeamError) { try await keep(kept) } catch {
            if error == .changedMeanwhile { return false }
            throw error
        }
        return true
    }

    func begin(_ number: Int, isComplete: Bool, for seconds: Int64) async throws(TeamError) -> VisitToken {
        let (token, moment) = (VisitToken.drawn(), now())
        let session = KeptSession(
            id: store.mac(.session, of: token.bytes), account: number, isComplete: isComplete, startedAt: moment,
            seenAt: moment, endsAt: moment + seconds)
        try await stored { () throws(StoreError) in try await store.begin(session) }
        return token
    }

    /// What a browser keeps, so that whoever signed in with it is not kept waiting for what strangers try.
    private func device(of number: Int) -> String {
        let token = VisitToken.drawn()
        return "\(number)-\(token.text)-\(VisitToken.hexadecimal(deviceMAC(number, token)))"
    }

    private func deviceMAC(_ number: Int, _ token: VisitToken) -> [UInt8] {
        store.mac(.device, of: Array("\(number) ".utf8) + token.bytes)
    }

    private func isDevice(_ text: String, of number: Int?) -> Bool {
        let parts = text.split(separator: "-")
        guard let number, parts.count == 3, Int(parts[0]) == number, let token = VisitToken(parts[1]),
            let mac = VisitToken(parts[2])
        else { return false }
        return store.matches(mac.bytes, .device, of: Array("\(number) ".utf8) + token.bytes)
    }
}
