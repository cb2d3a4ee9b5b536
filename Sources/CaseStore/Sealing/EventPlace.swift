public import CaseKernel
import Crypto

/// Where an event stands, and under what name: what its seal and its link in the chain are bound to.
public struct EventPlace: Hashable, Sendable {
    /// The place as bytes.
    let fields: AuthenticatedFields

    /// The place of the `version`th event of a case, counted from 1.
    public init(council: CouncilID, id: CaseID, version: Int, name: String, nameVersion: Int) {
        var fields = AuthenticatedFields("redress event 1")
        fields.append(council.name)
        fields.append(id.reference)
        fields.append(version)
        fields.append(name)
        fields.append(nameVersion)
        self.fields = fields
    }

    /// The link of the case's chain for the sealed bytes kept here: a hash over them, this place and the link before.
    public func link(after previous: [UInt8], sealed: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: previous)
        hash.update(data: fields.bytes)
        hash.update(data: sealed)
        return Array(hash.finalize())
    }

    /// The link before the first event of a case.
    public static func beginning(of id: CaseID, in council: CouncilID) -> [UInt8] {
        var fields = AuthenticatedFields("redress case 1")
        fields.append(council.name)
        fields.append(id.reference)
        return Array(SHA256.hash(data: fields.bytes))
    }
}
