/// The checks of meaning that concern plug-ins: what names one must name one that the council uses.
enum OutgoingCheck {
    /// A fault for every route that names a plug-in which neither the council's file nor a base's does; for an inherited
    /// provider that is only a warning.
    static func undeclared(in all: [ElementReader]) -> [Fault] {
        let known = names(in: all)
        return all.compactMap { reader in
            let isCarriedElsewhere =
                reader.element.generation > 0 && reader.element.name == ReferralElement.definition.name
            guard !isCarriedElsewhere, let name = route(reader), !known.contains(name) else { return nil }
            let nearest = NearestName.nearest(to: name, among: known)
            return reader.fault(
                "plugin=\(name.quoted), which no <plugin> has as its name",
                known.isEmpty ? "the name of a <plugin> in <plugins>" : "one of " + known.joined(separator: ", "),
                nearest.map { "write \($0)" } ?? "add <plugin name=\(name.quoted)/> to <plugins>",
                at: OutgoingElements.plugin.name)
        }
    }

    /// Warnings where nobody is told of a new complaint, and where a base's provider is reached by a plug-in that the
    /// council does not use. `document` holds what it inherits.
    static func warnings(of document: CouncilDocument) -> [Fault] {
        missingTeam(in: document) + unreachable(from: document)
    }

    /// A complaint that says somebody is in danger must find somebody: without a team's address no alert leaves.
    private static func missingTeam(in document: CouncilDocument) -> [Fault] {
        let outgoing = document.reader.child(OutgoingElements.definition)
        guard outgoing?.child(OutgoingElements.team) == nil else { return [] }
        let place = outgoing ?? document.reader
        return [
            Fault(
                file: place.home.source.file, position: place.position, severity: .warning,
                found: "no <team> to be told of new complaints", expected: "the team's address, in <outgoing>",
                remedy: "add <team>; until then nobody is alerted, even where somebody may be in danger: "
                    + "the worklist has to be looked at",
                source: nil)
        ]
    }

    private static func unreachable(from document: CouncilDocument) -> [Fault] {
        let known = names(in: document.everyElement)
        return document.safetyNet.compactMap { provider in
            guard let referral = provider.child(ReferralElement.definition), let plugin = route(referral),
                !known.contains(plugin)
            else { return nil }
            let name = provider.value(AdvocacyElements.name) ?? ""
            return Fault(
                file: document.source.file, position: document.reader.position(of: CouncilElement.base),
                severity: .warning,
                found:
                    "a base whose \(name.quoted) is reached by the plug-in \(plugin.quoted), which no <plugin> names",
                expected: "<plugin name=\(plugin.quoted)/> in <plugins>",
                remedy: "add it; until then referrals to \(name) cannot be carried, and the team makes them",
                source: nil)
        }
    }

    /// A plug-in's settings are each given once.
    static func settings(_ reader: ElementReader) -> [Fault] {
        MeaningCheck.repeats(
            of: PluginElements.settingName.name, on: PluginElements.setting, in: reader.children(PluginElements.setting)
        )
    }

    /// An email goes to the person, and anything else to a service that hands it on.
    static func way(_ reader: ElementReader) -> [Fault] {
        guard let way = reader.value(OutgoingElements.way) else { return [] }
        switch (way, reader.value(OutgoingElements.through)) {
        case (.email, let to?):
            return [
                reader.fault(
                    "to=\(to.quoted) with way=\"email\"", "no to: an email goes to the person's own address",
                    "delete it", at: OutgoingElements.through.name)
            ]
        case (.text, nil), (.letter, nil):
            return [
                reader.fault(
                    "<write way=\"\(way.rawValue)\"> without to",
                    "the plug-in's address of the service that hands it on", "add to=\"…\"")
            ]
        case (.email, nil), (.text, _?), (.letter, _?): return []
        }
    }

    private static func names(in all: [ElementReader]) -> [String] {
        all.filter { $0.element.name == PluginElements.plugin.name }.compactMap { $0.value(PluginElements.name) }
    }

    /// The plug-in that an element of a route names.
    private static func route(_ reader: ElementReader) -> String? {
        let routes = [OutgoingElements.team.name, OutgoingElements.write.name, ReferralElement.definition.name]
        return routes.contains(reader.element.name) ? reader.value(OutgoingElements.plugin) : nil
    }
}

extension CouncilDocument {
    /// The bases' advocacy providers, the nearest base's first, each id once and none that the council's own file gives; `self`
    /// holds what it inherits.
    var safetyNet: [ElementReader] {
        var net: [ElementReader] = []
        var known = Set(
            reader.providers.filter { $0.element.generation == 0 }.compactMap { $0.value(AdvocacyElements.id) })
        var isLeftOut = sectionsOfItsOwn.contains(AdvocacyElements.definition.name)
        for base in bases where !isLeftOut {
            net += base.reader.providers.filter { known.insert($0.value(AdvocacyElements.id) ?? "").inserted }
            isLeftOut = base.sectionsOfItsOwn.contains(AdvocacyElements.definition.name)
        }
        return net
    }
}

extension ElementReader {
    fileprivate var providers: [ElementReader] {
        child(AdvocacyElements.definition)?.children(AdvocacyElements.provider) ?? []
    }
}
