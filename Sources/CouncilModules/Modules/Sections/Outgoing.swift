/// How messages to the team and to people leave the install.
public struct Outgoing: Hashable, Sendable {
    /// Where the complaints team is told of what needs it; `nil` when it is told nothing.
    public let team: TeamAddress?
    /// By which plug-in people are written to, way by way; each way once.
    public let ways: [WritingRoute]
    /// Where it stands.
    public let evidence: Evidence

    /// By which plug-in people are written to in this way; `nil` when they are not.
    public func route(for way: WritingWay) -> WritingRoute? { ways.first { $0.way == way } }

    init(_ reader: ElementReader) throws(Fault) {
        team = try reader.child(OutgoingElements.team).map(TeamAddress.init)
        ways = try reader.children(OutgoingElements.write).map(WritingRoute.init)
        evidence = reader.evidence
    }
}

/// Where the complaints team is told of what needs it.
public struct TeamAddress: Hashable, Sendable {
    /// The plug-in's name.
    public let plugin: String
    /// The team's address.
    public let to: String
    /// The address for what cannot wait; `to` when the module gives no other.
    public let urgentTo: String
    /// When the day's summary is sent, in local time, as `08:00`.
    public let digestAt: String
    /// Where it stands.
    public let evidence: Evidence
    /// The addresses as written.
    let addresses: [PluginAddress]

    init(_ reader: ElementReader) throws(Fault) {
        plugin = try reader.required(OutgoingElements.plugin)
        to = try reader.required(OutgoingElements.to)
        urgentTo = reader.value(OutgoingElements.urgentTo) ?? to
        digestAt = try reader.required(OutgoingElements.digestAt)
        evidence = reader.evidence
        addresses = [
            try PluginAddress(reader, OutgoingElements.to), try PluginAddress(reader, OutgoingElements.urgentTo),
        ].compactMap(\.self)
    }
}

/// By which plug-in people are written to in one way.
public struct WritingRoute: Hashable, Sendable {
    /// The way that the person chose.
    public let way: WritingWay
    /// The plug-in's name.
    public let plugin: String
    /// The plug-in's address of the service that hands it on; `nil` for email, which goes to the person's own address.
    public let to: String?
    /// Where it stands.
    public let evidence: Evidence
    /// The address as written.
    let address: PluginAddress?
    /// Where the plug-in is named.
    let pluginPosition: TextPosition

    init(_ reader: ElementReader) throws(Fault) {
        way = try reader.required(OutgoingElements.way)
        plugin = try reader.required(OutgoingElements.plugin)
        to = reader.value(OutgoingElements.through)
        evidence = reader.evidence
        address = try PluginAddress(reader, OutgoingElements.through)
        pluginPosition = reader.position(of: OutgoingElements.plugin)
    }
}
