import CaseKernel

extension CouncilStore {
    /// What a visit holds, or `nil` when nothing is kept under the token or its time is over.
    ///
    /// - Throws: `damaged`, `unavailable`.
    public func visit(_ token: VisitToken, at now: Int64) async throws(StoreError) -> KeptVisit? {
        let id = mac(.visit, of: token.bytes)
        guard let kept = try await sealedVisit(id, at: now) else { return nil }
        guard let body = sealingKey(token)?.open(kept.sealed, boundTo: visitBinding(id, version: kept.version)) else {
            throw .damaged(reason: "A visit kept for \(council) does not open: it is left to expire.")
        }
        return KeptVisit(version: kept.version, body: body)
    }

    /// Keeps what a visit holds until `end`, unless it has changed since `version`; 0 keeps it for the first time.
    ///
    /// - Parameters:
    ///   - end: when it is forgotten, in seconds since 1970.
    ///   - now: seconds since 1970.
    /// - Returns: the version it has now.
    /// - Throws: `conflict`, `unavailable`.
    @discardableResult
    public func keep(
        _ body: [UInt8], of token: VisitToken, after version: Int, until end: Int64, at now: Int64
    ) async throws(StoreError) -> Int {
        let id = mac(.visit, of: token.bytes)
        guard let key = sealingKey(token) else {
            throw .unavailable(reason: "The cryptographic library would not make a key: nothing was stored.")
        }
        let sealed = try key.seal(body, boundTo: visitBinding(id, version: version + 1))
        try await keep(SealedVisit(id: id, version: version + 1, sealed: sealed, keptUntil: end), at: now)
        return version + 1
    }

    /// Forgets a visit at once.
    public func forget(_ token: VisitToken) async throws(StoreError) {
        try await forgetVisit(mac(.visit, of: token.bytes))
    }

    private func sealingKey(_ token: VisitToken) -> SealingKey? {
        SealingKey(bytes: mac(.visitSeal, of: token.bytes))
    }

    func visitBinding(_ id: [UInt8], version: Int) -> AuthenticatedFields {
        var fields = AuthenticatedFields("redress visit 1")
        fields.append(council.name)
        fields.append(id)
        fields.append(version)
        return fields
    }
}
