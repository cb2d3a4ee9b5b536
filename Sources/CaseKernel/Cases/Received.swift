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
    /// For whom, where that was said.
    public let forWhom: ForWhom?
    /// Whether that person knows, where that was said.
    public let knowing: Knowing?
    /// What would help the complainant.
    public let needs: Needs?
    /// Whether an advocate was asked for when complaining.
    public let wantsAdvocate: Bool
    /// Under which procedure it begins; a complaint begins under the statutory one and is routed from there.
    public let kind: TrackKind
    /// The council module's version the case is pinned to.
    public let moduleVersion: String
    /// The law's version the case is pinned to.
    public let lawVersion: String

    /// Brings the facts together.
    public init(
        receipt: Receipt, representation: Representation, complainant: Complainant, child: Child? = nil,
        forWhom: ForWhom? = nil, knowing: Knowing? = nil, needs: Needs? = nil, wantsAdvocate: Bool = false,
        kind: TrackKind = .statutory,
        moduleVersion: String, lawVersion: String
    ) {
        self.receipt = receipt
        self.representation = representation
        self.complainant = complainant
        self.child = child
        self.forWhom = forWhom
        self.knowing = knowing
        self.needs = needs
        self.wantsAdvocate = wantsAdvocate
        self.kind = kind
        self.moduleVersion = moduleVersion
        self.lawVersion = lawVersion
    }
}
