public import CaseKernel
import Crypto

/// One line of a council's ledger: which case grew to which version, and the last link of that case's chain.
///
/// Lines are chained, so a case that is missing, or whose last events are, is found though its own chain looks whole.
public struct LedgerEntry: Hashable, Sendable {
    /// The case.
    public let id: CaseID
    /// How many events it held afterwards.
    public let version: CaseVersion
    /// The link of its last event.
    public let head: [UInt8]

    /// Makes an entry.
    public init(id: CaseID, version: CaseVersion, head: [UInt8]) {
        self.id = id
        self.version = version
        self.head = head
    }

    /// The ledger's link for this entry at a position counted from 1.
    public func link(after previous: [UInt8], position: Int) -> [UInt8] {
        var fields = AuthenticatedFields("redress ledger entry 1")
        fields.append(previous)
        fields.append(position)
        fields.append(id.reference)
        fields.append(version.number)
        fields.append(head)
        return Array(SHA256.hash(data: fields.bytes))
    }

    /// The link before the first entry of a council's ledger.
    public static func beginning(of council: CouncilID) -> [UInt8] {
        var fields = AuthenticatedFields("redress ledger 1")
        fields.append(council.name)
        return Array(SHA256.hash(data: fields.bytes))
    }
}
