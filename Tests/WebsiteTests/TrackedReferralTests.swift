import CaseDesk
import CaseKernel
import CaseStore
import Testing

@testable import Website

@Suite("The page of a case says to whom the wish for an advocate went, and whether it arrived")
struct TrackedReferralTests {
    /// What became of the referral.
    enum End: String, CaseIterable, Sendable {
        case underWay, arrived, failed, byHand, passedOn

        /// What the page says of it, to adults and to young people.
        fileprivate func said(_ name: String) -> (adult: String, young: String) {
            switch self {
            case .underWay:
                (
                    "It is being passed on to \(name) and has not arrived there yet.",
                    "We are telling \(name). They do not have your message yet."
                )
            case .arrived, .passedOn:
                (
                    "It was passed on to \(name), which has had it since Monday 23 March 2026.",
                    "We told \(name) on Monday 23 March 2026. They know that you want one."
                )
            case .failed, .byHand:
                (
                    "It has not arrived at \(name). The team has been told and must pass it on.",
                    "\(name) does not have your message yet. The council must pass it on."
                )
            }
        }
    }

    private static let carried = #"<referral plugin="post" to="voice"/>"#

    /// A council with a provider, to which something is carried or nothing is.
    private static func folder(_ referral: String) throws -> PagesFolder {
        let inside = """
            <contacts><channel kind="phone"/></contacts>
            <advocacy><advocacy-provider id="voice" name="Voice" serves="any-child">\(referral)</advocacy-provider></advocacy>
            <procedure><acknowledgement/></procedure>
            <plugins><plugin name="post"/></plugins>
            """
        return try PagesFolder([
            "base/base.xml": PagesModules.base, "newtown/council.xml": PagesModules.council("newtown", inside),
        ])
    }

    private static func bring(_ found: TrackedCase, to end: End) async throws {
        let desk = try found.site.desk("newtown")
        switch end {
        case .underWay, .byHand: break
        case .arrived: try await settle(found, desk, .delivered, as: .delivered(by: "post", nil))
        case .failed:
            try await settle(found, desk, .failed(reason: "busy"), as: .undelivered(reason: "busy"))
        case .passedOn: try await found.take(.handOver, ["what": "referral-1", "by": "Officer"])
        }
    }

    private static func settle(
        _ found: TrackedCase, _ desk: CaseDesk, _ outcome: OutboxSettlement.Outcome, as told: ParcelOutcome
    ) async throws {
        let leased = try await desk.lease(.provider("voice"), limit: 1, retries: 1, forSeconds: 60)
        let item = try #require(leased.first)
        let referral = try #require(Parcel("referral-1"))
        try await desk.settle(
            OutboxSettlement(key: item.item.key, lease: item.lease, outcome: outcome), of: referral, in: found.id,
            as: told)
    }

    @Test("in both wordings", arguments: End.allCases)
    func says(end: End) async throws {
        let folder = try Self.folder(end == .byHand || end == .passedOn ? "" : Self.carried)
        let site = try await VisitSite(folder.path)
        let found = try await TrackedCase(.awaiting, on: site, council: "newtown")
        try await Self.bring(found, to: end)
        let visitor = try await found.follower()
        let said = end.said("Voice")
        #expect(visitor.page.words.contains(said.young), "\(visitor.page.words)")
        PagesReadingTests.expectYoung(visitor.page, end.rawValue)
        try await visitor.go("/newtown/words/adult?page=/newtown/track/case")
        #expect(visitor.page.words.contains(said.adult))
    }

    @Test("asking there refers, by the person's own asking, once")
    func asking() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        let visitor = try await found.follower()
        #expect(visitor.page.words.contains("You did not ask for an advocate."))
        for _ in 1...2 {
            try await visitor.go("/dudley/track/advocate")
            try await visitor.send([("advocate", "yes")])
            #expect(visitor.here == "case")
        }
        #expect(visitor.page.words.contains("We are telling Always Heard, Coram Voice."))
        let referrals = try await found.site.desk().dossier(of: found.id).referrals
        #expect(referrals.map(\.provider) == ["always-heard"])
        #expect(referrals.first?.consent == "the-person, online" && referrals.first?.safetyNet == true)
    }

    @Test("an adult, to whom section 26A gives no advocate, is referred nowhere by asking")
    func adult() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite(), kind: .parent)
        let visitor = try await found.follower()
        try await visitor.go("/dudley/track/advocate")
        try await visitor.send([("advocate", "yes")])
        #expect(try await found.site.desk().dossier(of: found.id).referrals.isEmpty)
    }
}
