public import CaseKernel

/// All that is left of a case that was erased. It names nobody who had a part in it but whoever erased it, by role.
public struct Erasure: Hashable, Sendable {
    /// The case, whose reference is never given to another.
    public let id: CaseID
    /// The day the case counted as received, so that the figures of its year can say that it is missing.
    public let receivedOn: Day
    /// When it was erased.
    public let erasedOn: Day
    /// Who erased it, by role.
    public let by: String
    /// Why.
    public let ground: ErasureGround

    /// Says that a case is erased.
    public init(id: CaseID, receivedOn: Day, erasedOn: Day, by: String, because ground: ErasureGround) {
        self.id = id
        self.receivedOn = receivedOn
        self.erasedOn = erasedOn
        self.by = by
        self.ground = ground
    }

    /// The order erasures are listed in: by day, then by reference.
    public static func precedes(_ one: Erasure, _ other: Erasure) -> Bool {
        (one.erasedOn, one.id) < (other.erasedOn, other.id)
    }
}
