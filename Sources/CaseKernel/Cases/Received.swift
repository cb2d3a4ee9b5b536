/// The facts a case opens with.
public struct Received: Hashable, Sendable {
    /// How and when it arrived.
    public let receipt: Receipt
    /// What was said.
    public let representation: Representation
    /// Who said it.
    public let complainant: Complainant
    /// The child concerned.
    public let child: Child?
    /// Whether an advocate was asked for when complaining.
    public let wantsAdvocate: Bool
    /// The council module's version the case is pinned to.
    public let moduleVersion: String
    /// The law's version the case is pinned to.
    public let lawVersion: String

    /// Brings the facts together.
    public init(
        receipt: Receipt, representation: Representation, complainant: Complainant, child: Child? = nil,
        wantsAdvocate: Bool = false, moduleVersion: String, lawVersion: String
    ) {
        self.receipt = receipt
        self.representation = representation
        self.complainant = complainant
        self.child = child
        self.wantsAdvocate = wantsAdvocate
        self.moduleVersion = moduleVersion
        self.lawVersion = lawVersion
    }
}
