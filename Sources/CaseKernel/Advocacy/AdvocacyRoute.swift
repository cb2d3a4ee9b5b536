/// Which advocacy service somebody is referred to, and why: the reasons are kept with the referral.
public struct AdvocacyRoute: Hashable, Sendable {
    /// The service chosen; `nil` when none fits.
    public let chosen: AdvocacyService?
    /// Why it is this one, a sentence each.
    public let reasons: [String]
    /// Those that were not chosen, in the order they were looked at, each with the reason.
    public let passedOver: [PassedOver]

    /// A service that was not chosen.
    public struct PassedOver: Hashable, Sendable {
        /// Which.
        public let service: AdvocacyService
        /// Why not, in a sentence.
        public let reason: String
    }
}

/// Chooses by contract, group, age and then the order the council gives; a safety net only when nobody else fits.
///
/// Where two have the same place, one that names the person's own group goes before one for any child, and then the one
/// named first (policy: which advocacy provider).
public func route(_ seeker: AdvocacySeeker, among services: [AdvocacyService], on day: Day) -> AdvocacyRoute {
    var passedOver: [AdvocacyRoute.PassedOver] = []
    var fitting: [(service: AdvocacyService, place: Int)] = []
    for (place, service) in services.enumerated() {
        if let reason = service.obstacle(to: seeker, on: day) {
            passedOver.append(AdvocacyRoute.PassedOver(service: service, reason: reason))
        } else {
            fitting.append((service, place))
        }
    }
    let ranked = fitting.sorted {
        ($0.service.rank(for: seeker), $0.place) < ($1.service.rank(for: seeker), $1.place)
    }.map(\.service)
    guard let chosen = ranked.first else { return AdvocacyRoute(chosen: nil, reasons: [], passedOver: passedOver) }
    let later = ranked.dropFirst().map { AdvocacyRoute.PassedOver(service: $0, reason: $0.reasonToComeLater) }
    let isElsewhere = ranked.dropFirst().contains { $0.area != nil && $0.area != chosen.area }
    return AdvocacyRoute(
        chosen: chosen,
        reasons: chosen.reasons(for: seeker, isOnlyOne: ranked.count == 1, areasDiffer: isElsewhere),
        passedOver: later + passedOver)
}

/// What decides between services that fit: lower goes first.
private struct Rank: Comparable {
    let net: Int
    let order: Int
    let generality: Int

    static func < (left: Rank, right: Rank) -> Bool {
        (left.net, left.order, left.generality) < (right.net, right.order, right.generality)
    }
}

extension AdvocacyService {
    fileprivate func obstacle(to seeker: AdvocacySeeker, on day: Day) -> String? {
        if let reason = contract.obstacle(on: day) { return reason }
        let shared = groups(of: seeker)
        guard let first = shared.first else {
            return "It works for \(serves.map(\.inWords).sorted().joined(separator: ", "))"
        }
        guard group(for: seeker) == nil, let limits = ages(of: first).inWords else { return nil }
        return "It works for \(limits)" + (groupAges[first] == nil ? "" : ", of \(first.inWords)")
    }

    /// The groups that it and the person have in common, their own before any child.
    private func groups(of seeker: AdvocacySeeker) -> [AdvocacyGroup] {
        AdvocacyGroup.allCases.filter { serves.contains($0) && seeker.groups.contains($0) }
    }

    /// The group by which it serves the person: the first whose ages theirs is among.
    private func group(for seeker: AdvocacySeeker) -> AdvocacyGroup? {
        groups(of: seeker).first { ages(of: $0).holds(seeker.age) }
    }

    private func ages(of group: AdvocacyGroup) -> AgeRange { groupAges[group] ?? ages }

    fileprivate func rank(for seeker: AdvocacySeeker) -> Rank {
        let isGeneral = group(for: seeker) == .anyChild || group(for: seeker) == .adults
        return Rank(net: isSafetyNet ? 1 : 0, order: order ?? Int.max, generality: isGeneral ? 1 : 0)
    }

    fileprivate var reasonToComeLater: String {
        let reason = isSafetyNet ? "It is there for those whom nobody else serves" : "It comes later"
        return reason + (area.map { "; it works in \($0)" } ?? "")
    }

    fileprivate func reasons(for seeker: AdvocacySeeker, isOnlyOne: Bool, areasDiffer: Bool) -> [String] {
        var reasons: [String] = []
        if isSafetyNet {
            reasons.append(
                "The council itself names no service for this person; this one is inherited from "
                    + (base.map { "the base \"\($0)\"" } ?? "its base"))
        }
        if let group = group(for: seeker) { reasons.append("It works for \(group.inWords)") }
        if let limits = group(for: seeker).flatMap({ ages(of: $0).inWords }) {
            reasons.append(
                (seeker.age.map { "Aged \($0), " } ?? "The age is not known; ") + "it works for \(limits)")
        }
        if let area {
            let doubt = areasDiffer ? "; no case says where a person lives, so the team has to see that it fits" : ""
            reasons.append("It works in \(area)\(doubt)")
        }
        if let order, !isOnlyOne { reasons.append("It has place \(order) in the council's order") }
        if isOnlyOne, !isSafetyNet { reasons.append("It is the only one that fits") }
        if isAskedByPerson {
            reasons.append("People ask it themselves too, so the team tells the person how")
        }
        return reasons
    }
}
