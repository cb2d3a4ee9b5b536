/// Where a rule comes from, precisely enough to look it up.
public struct Source: Hashable, Sendable {
    /// Which text.
    public let instrument: Instrument
    /// The regulation, section or paragraph, as `14(5)` or `s.26(3)(e)`; for a policy, its name.
    public let provision: String

    /// Makes a citation.
    public init(_ instrument: Instrument, _ provision: String) {
        self.instrument = instrument
        self.provision = provision
    }

    /// A regulation of SI 2006/1738.
    public static func regulation(_ provision: String) -> Source { Source(.regulations2006, provision) }
    /// A section of the Children Act 1989.
    public static func act(_ provision: String) -> Source { Source(.childrenAct1989, provision) }
    /// A regulation of SI 2004/719.
    public static func advocacyRegulation(_ provision: String) -> Source { Source(.advocacyRegulations2004, provision) }
    /// A paragraph of the Ombudsman's Complaint Handling Code, which councils have regard to (Local Government Act 1974
    /// s.23(12A)); it does not apply to the statutory procedure.
    public static func code(_ provision: String) -> Source { Source(.code2024, provision) }
    /// One of the policies `docs/procedure.md` names: a reading where the texts are silent or were not checked.
    public static func policy(_ name: String) -> Source { Source(.policy, name) }

    /// Whether the rule is the law's own, rather than guidance or a reading of a silence.
    public var isLaw: Bool {
        switch instrument {
        case .regulations2006, .childrenAct1989, .advocacyRegulations2004: true
        case .guidance2006, .code2024, .policy: false
        }
    }
}

/// The texts that rules come from.
public enum Instrument: String, CaseIterable, Hashable, Sendable {
    /// The Children Act 1989 Representations Procedure (England) Regulations 2006.
    case regulations2006 = "SI 2006/1738"
    /// The Children Act 1989.
    case childrenAct1989 = "Children Act 1989"
    /// The Advocacy Services and Representations Procedure (Children) (Amendment) Regulations 2004.
    case advocacyRegulations2004 = "SI 2004/719"
    /// *Getting the best from complaints*, statutory guidance of 2006.
    case guidance2006 = "Getting the best from complaints (2006)"
    /// The Local Government and Social Care Ombudsman's Complaint Handling Code of February 2024.
    case code2024 = "LGSCO Complaint Handling Code"
    /// A policy of this product, named and explained in `docs/procedure.md`.
    case policy = "policy"
}

extension Source: CustomStringConvertible {
    /// `SI 2006/1738 reg 14(5)`, `Children Act 1989 s.26(3)(e)`, `policy: safeguarding first`.
    public var description: String {
        switch instrument {
        case .regulations2006, .advocacyRegulations2004: "\(instrument.rawValue) reg \(provision)"
        case .childrenAct1989, .guidance2006, .code2024: "\(instrument.rawValue) \(provision)"
        case .policy: "policy: \(provision)"
        }
    }
}
