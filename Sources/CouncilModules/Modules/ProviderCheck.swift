import CaseKernel

/// The checks of meaning that concern advocacy providers.
enum ProviderCheck {
    static func provider(_ reader: ElementReader) -> [Fault] {
        let groups = reader.children(AdvocacyElements.group)
        return ages(reader) + contract(reader) + strangers(among: groups, of: reader)
            + MeaningCheck.repeats(of: AdvocacyElements.groupFor.name, on: AdvocacyElements.group, in: groups)
    }

    /// The youngest is no older than the oldest, for a provider and for one of its groups.
    static func ages(_ reader: ElementReader) -> [Fault] {
        guard let from = reader.value(AdvocacyElements.ageFrom), let to = reader.value(AdvocacyElements.ageTo),
            from > to
        else { return [] }
        return [
            reader.fault(
                "age-from=\"\(from)\" with age-to=\"\(to)\"", "age-from no greater than age-to", "swap them",
                at: AdvocacyElements.ageFrom.name)
        ]
    }

    private static func contract(_ reader: ElementReader) -> [Fault] {
        guard let from = reader.value(AdvocacyElements.from), let until = reader.value(AdvocacyElements.until),
            from > until
        else { return [] }
        return [
            reader.fault(
                "from=\"\(from)\" with until=\"\(until)\"", "from no later than until", "swap them, or correct one",
                at: AdvocacyElements.from.name)
        ]
    }

    /// Ages for a group that the provider does not serve would be asked by nothing.
    private static func strangers(among groups: [ElementReader], of provider: ElementReader) -> [Fault] {
        guard let serves = provider.value(AdvocacyElements.serves) else { return [] }
        return groups.compactMap { group in
            guard let name = group.value(AdvocacyElements.groupFor), !serves.contains(name) else { return nil }
            return group.fault(
                "for=\"\(name.rawValue)\", which serves does not name",
                "one of " + serves.map(\.rawValue).joined(separator: ", "),
                "add it to serves, or correct one of the two", at: AdvocacyElements.groupFor.name)
        }
    }
}
