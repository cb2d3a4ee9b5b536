public import CaseStore

extension CaseDesk {
    /// What a visit holds, or `nil` when nothing is kept under the token or its time is over.
    public func visit(_ token: VisitToken) async throws(DeskError) -> KeptVisit? {
        try await stored { () throws(StoreError) in try await store.visit(token, at: clock.now) }
    }

    /// Keeps what a visit holds for some seconds, unless it has changed since `version`.
    ///
    /// - Throws: ``DeskError/store(_:)`` with a conflict when it has.
    @discardableResult
    public func keep(
        _ body: [UInt8], of token: VisitToken, after version: Int, forSeconds seconds: Int64
    ) async throws(DeskError) -> Int {
        let now = clock.now
        return try await stored { () throws(StoreError) in
            try await store.keep(body, of: token, after: version, until: now + seconds, at: now)
        }
    }

    /// Forgets a visit at once.
    public func forget(_ token: VisitToken) async throws(DeskError) {
        try await stored { () throws(StoreError) in try await store.forget(token) }
    }

    /// What shows that a form came from a page of this visit: 32 bytes that only this council's install can make.
    public func formToken(of token: VisitToken) -> [UInt8] { store.mac(.formToken, of: token.bytes) }

    /// Whether a form's token is this visit's, in a time that does not tell how much of it is right.
    public func isFormToken(_ bytes: [UInt8], of token: VisitToken) -> Bool {
        store.matches(bytes, .formToken, of: token.bytes)
    }
}
