public import CaseKernel
public import CaseStore

extension CaseDesk {
    /// The items that follow from events of a case.
    func items(
        after events: [Event], in state: CaseState, of id: CaseID, _ circumstances: Circumstances, at now: Int64
    ) -> [OutboxItem] {
        mailings(after: events, in: state).compactMap { mailing in
            switch mailing {
            case .notice(let number, let way):
                return item(.parcel(.notice(number)), .complainant(way), queue: "\(id)/complainant", at: now)
            case .referral(let number, let provider):
                return item(.parcel(.referral(number)), .provider(provider), queue: "provider/\(provider)", at: now)
            case .alert(let alert):
                guard circumstances.arrangements.tellsTeam else { return nil }
                let lane = alert == .danger ? OutboxLane.urgent : .team
                return item(.alert(alert), lane, queue: lane.name, at: now)
            }
        }
    }

    private func item(_ kind: OutboxKind, _ lane: OutboxLane, queue: String, at now: Int64) -> OutboxItem {
        OutboxItem(
            key: Self.newKey(), kind: kind.stored.kind, number: kind.stored.number, lane: lane.name, queue: queue,
            notBefore: now)
    }

    /// 128 random bits in hexadecimal.
    private static func newKey() -> String {
        (0..<2).map { _ in
            let digits = String(UInt64.random(in: 0...UInt64.max), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    func ring(_ items: [OutboxItem]) { if !items.isEmpty { bell.ring(council) } }

    /// Writes the team's list of a day, once; says whether it was new.
    public func writeDigest(of day: Day) async throws(DeskError) -> Bool {
        let kind = OutboxKind.digest(day)
        let item = OutboxItem(
            key: "digest-\(council.name)-\(day)", kind: kind.stored.kind, number: kind.stored.number,
            lane: OutboxLane.team.name, queue: OutboxLane.team.name, notBefore: clock.now)
        return try await stored { () throws(StoreError) in try await store.write(item, at: clock.now) }
    }

    /// What the outbox holds, in numbers.
    public func outboxCounts() async throws(DeskError) -> OutboxCounts {
        try await stored { () throws(StoreError) in try await store.outboxCounts(at: clock.now) }
    }

    /// Takes items of a lane to deliver, for some seconds; at most `retries` of them were tried before.
    public func lease(
        _ lane: OutboxLane, limit: Int, retries: Int, forSeconds seconds: Int64
    ) async throws(DeskError) -> [LeasedItem] {
        let now = clock.now
        return try await stored { () throws(StoreError) in
            try await store.lease(lane: lane.name, limit: limit, retries: retries, until: now + seconds, at: now)
        }
    }

    /// Says what became of an item whose case need not know.
    public func settle(_ settlement: OutboxSettlement) async throws(DeskError) {
        try await stored { () throws(StoreError) in try await store.settle([settlement], at: clock.now) }
    }

    /// Says what became of a parcel, to its case and to the outbox in one.
    public func settle(
        _ settlement: OutboxSettlement, of parcel: Parcel, in id: CaseID, as outcome: ParcelOutcome
    ) async throws(DeskError) {
        _ = try await perform(on: id, settling: [settlement]) { today, _ in
            switch outcome {
            case .delivered(let plugin, let way): .noteDelivery(of: parcel, by: plugin, way, on: today)
            case .undelivered(let reason): .noteFailure(of: parcel, because: reason, on: today)
            case .held(let reason): .hold(parcel, because: reason, on: today)
            }
        }
    }

    /// A case, to write what leaves because of it.
    public func leaving(_ id: CaseID) async throws(DeskError) -> LeavingCase {
        let loaded = try await load(id)
        guard let file = loaded.state.file else { throw .noSuchCase }
        return LeavingCase(
            id: id, file: file, events: loaded.events.map(\.event), circumstances: loaded.circumstances)
    }

    /// What failed and will not be tried again unless somebody sends it again.
    public func failedOutbox(limit: Int) async throws(DeskError) -> [OutboxStanding] {
        try await stored { () throws(StoreError) in try await store.failedOutbox(limit: limit) }
    }

    /// Has everything sent again that failed on its way to the team; says how much. A case's own parcels are sent again by
    /// a step of the case.
    public func sendFailedAgain() async throws(DeskError) -> Int {
        var count = 0
        for lane in [OutboxLane.team, .urgent] {
            count += try await stored { () throws(StoreError) in
                try await store.sendFailedAgain(lane: lane.name, at: clock.now)
            }
        }
        if count > 0 { bell.ring(council) }
        return count
    }

    /// Notes that the complainant has read what waited for them on the page of their case: each notice once.
    ///
    /// - Throws: ``DeskError/noSuchCase`` once another code has been given.
    public func noteReading(_ keyholder: CaseKeyholder) async throws(DeskError) {
        let id = try await caseID(of: keyholder)
        while let number = try await load(id).state.file?.unreadNotices(to: .first).first {
            do throws(DeskError) {
                _ = try await perform(on: id) { today, loaded throws(DeskError) in
                    // Who looked at the same time was quicker: stop here, and see what is left.
                    guard loaded.state.file?.unreadNotices(to: .first).contains(number) == true else {
                        throw .noSuchCase
                    }
                    return .noteReading(of: number, on: today)
                }
            } catch {
                guard case .noSuchCase = error else { throw error }
            }
        }
    }
}
