public import CaseKernel
import FoundationEssentials

/// What a council's erasures are sealed under; derived from its key, so that nobody with the files alone can make a case look
/// erased.
public struct ErasureKey: Sendable {
    private let council: CouncilID
    private let seal: SealingKey

    /// What a council's erasures are sealed under.
    public init(_ key: CouncilKey) {
        council = key.council
        seal = SealingKey(key.sealing.derived(for: "erasure seal"))
    }

    private struct Body: Codable {
        let received: Int32
        let erased: Int32
        let by: String
        let ground: String
    }

    /// Seals an erasure, bound to the case and to the link of its first event: another case that gets the same reference from
    /// an older backup is not the one that was erased.
    public func seal(_ erasure: Erasure, first link: [UInt8]) throws(StoreError) -> [UInt8] {
        let body = Body(
            received: erasure.receivedOn.number, erased: erasure.erasedOn.number, by: erasure.by,
            ground: erasure.ground.rawValue)
        guard let bytes = try? JSONEncoder().encode(body) else {
            throw .unavailable(reason: "An erasure could not be written down: nothing was erased.")
        }
        return try seal.seal(Array(bytes), boundTo: binding(erasure.id, link))
    }

    /// The erasure again, or `nil` when it is not the one of this council, case and first event.
    public func open(_ sealed: [UInt8], of id: CaseID, first link: [UInt8]) -> Erasure? {
        guard let bytes = seal.open(sealed, boundTo: binding(id, link)),
            let body = try? JSONDecoder().decode(Body.self, from: Data(bytes)),
            let ground = ErasureGround(rawValue: body.ground)
        else { return nil }
        return Erasure(
            id: id, receivedOn: Day(number: body.received), erasedOn: Day(number: body.erased), by: body.by,
            because: ground)
    }

    private func binding(_ id: CaseID, _ link: [UInt8]) -> AuthenticatedFields {
        var fields = AuthenticatedFields("redress erasure 1")
        fields.append(council.name)
        fields.append(id.reference)
        fields.append(link)
        return fields
    }
}
