/// How a person may be written to, as far as they allow it and the council can (policy: safe contact).
public enum SafeWriting: Hashable, Sendable {
    /// By this way, to this address, in these hours.
    case allowed(ContactWay, address: String, hours: SafeHours)
    /// Not at all.
    case held(HoldReason)

    /// The way, where there is one.
    public var way: ContactWay? { if case .allowed(let way, _, _) = self { way } else { nil } }
}

extension Complainant {
    /// How this person may be written to by the ways that a council has arranged.
    ///
    /// A way must be one they called safe, or, where they called none safe, one whose address they gave. Free words and
    /// times that are not understood hold everything back until a person has read them.
    public func safeWriting(by arranged: Set<ContactWay>) -> SafeWriting {
        guard !contact.ways.contains(.none) else { return .held(.notToBeContacted) }
        let given = contact.writtenWays(confirmed: confirmation?.ways)
        guard !given.isEmpty else { return .held(.noWrittenWay) }
        if confirmation == nil, contact.needsReading { return .held(.ownWords) }
        guard let hours = safeHours else { return .held(.timesUnclear) }
        let usable = given.compactMap { way in contact.address(for: way).map { (way: way, address: $0) } }
        let allowed = usable.filter { !contact.isForbidden($0.address) }
        guard !allowed.isEmpty else { return .held(.neverUsed) }
        guard let first = allowed.first(where: { arranged.contains($0.way) }) else { return .held(.notArranged) }
        return .allowed(first.way, address: first.address, hours: hours)
    }

    private var safeHours: SafeHours? {
        if let confirmation { return confirmation.hours ?? .always }
        guard let times = contact.times else { return .always }
        return SafeHours(words: times)
    }
}

extension Contact {
    /// The ways of writing that the person called safe, with an address on record; email first, a letter last.
    ///
    /// What a person who has read their words confirmed only ever takes ways out, except for texts: a number that was given
    /// for calls is not thereby one for texts.
    func writtenWays(confirmed: [ContactWay]?) -> [ContactWay] {
        [.email, .text, .letter].filter { way in
            guard address(for: way) != nil, ways.isEmpty || ways.contains(way) else { return false }
            if let confirmed, !confirmed.contains(way) { return false }
            if way == .text, ways.isEmpty, confirmed == nil { return false }
            return !(way == .letter && cares.contains(.notAtHome))
        }
    }

    /// What a way needs to reach the person.
    func address(for way: ContactWay) -> String? {
        switch way {
        case .email: email
        case .text: textNumber
        case .letter: address
        case .phone, .advocate, .none: nil
        }
    }
}
