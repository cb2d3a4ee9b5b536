import CaseKernel
import Testing

@Suite("A case is moved to another version of the module")
struct VersionMoveTests {
    private static func promise(_ clock: CaseKernel.Clock, _ days: UInt16) -> Promise {
        Promise(
            clock, startsAt: .received, within: .workingDays(WorkingDays(days)), obligation: .will,
            words: "within \(days) days")
    }

    private static let act = Act.moveToVersion(
        VersionMove(to: "next", by: "complaints manager", because: "Quicker", on: day("2026-04-01")))

    private func law(_ state: CaseState, _ circumstances: Circumstances) -> [ClockReading] {
        state.file?.clocks(under: circumstances.procedure, on: circumstances.calendar).filter {
            if case .law = $0.authority { true } else { false }
        } ?? []
    }

    @Test("and no clock of the law moves by it, wherever the case has got to", arguments: Situation.allCases)
    func lawStays(situation: Situation) throws {
        let state = try situation.state()
        guard case .open = state else { return }
        let old = circumstances(on: "2026-04-09", promises: [Self.promise(.acknowledgement, 3)])
        let new = circumstances(
            on: "2026-04-09",
            promises: [
                Self.promise(.acknowledgement, 1), Self.promise(.localResolution, 5), Self.promise(.investigation, 9),
            ])
        let after = try decide(Self.act, in: state, under: old).reduce(state, evolve)
        #expect(after.file?.moduleVersion == "next")
        #expect(law(after, new) == law(state, old))
    }

    @Test("a promise that was missed stays missed, though the new version gives longer or none; one that runs moves")
    func missedStays() throws {
        let state = try Situation.fresh.state()
        func due(_ state: CaseState, _ promises: [Promise], on today: String) -> String? {
            let now = circumstances(on: today, promises: promises)
            let readings = state.file?.clocks(under: now.procedure, on: now.calendar) ?? []
            return readings.first { $0.clock == .acknowledgement }.flatMap { $0.deadline?.lastDay.description }
        }
        let old = [Self.promise(.acknowledgement, 3)]
        let received = try #require(state.file?.receivedOn)
        let last = try #require(due(state, old, on: "2026-04-09"))
        let late = try decide(Self.act, in: state, under: circumstances(on: "2026-04-09", promises: old))
            .reduce(state, evolve)
        #expect(late.file?.moves.first?.kept.map(\.promise) == old)
        #expect(due(late, [Self.promise(.acknowledgement, 9)], on: "2026-04-09") == last)
        #expect(due(late, [], on: "2026-04-09") == last)
        let early = Act.moveToVersion(VersionMove(to: "next", by: "manager", because: "Quicker", on: received))
        let intime = try decide(early, in: state, under: circumstances(on: received, promises: old)).reduce(
            state, evolve)
        #expect(intime.file?.moves.first?.kept == [])
        #expect(due(intime, [], on: "2026-04-09") == nil)
        let longer = try #require(due(intime, [Self.promise(.acknowledgement, 5)], on: "2026-04-09"))
        #expect(longer > last)
    }

    /// How long each version gives to ask for a panel, and how long the complainant has once moved; the law gives 20 working
    /// days, and 0 stands for no promise.
    @Test(
        "a complainant's own time becomes no shorter by it, and longer where the new version gives more",
        arguments: [(35, 25, 35), (35, 0, 35), (25, 35, 35), (0, 30, 30), (35, 35, 35), (0, 0, 0)]
            as [(UInt16, UInt16, UInt16)])
    func windowStays(old: UInt16, new: UInt16, given: UInt16) throws {
        func promises(_ days: UInt16) -> [Promise] { days == 0 ? [] : [Self.promise(.panelRequest, days)] }
        func last(_ state: CaseState, _ days: UInt16) -> Day? {
            let now = circumstances(on: "2026-06-02", promises: promises(days))
            return state.file?.clocks(under: now.procedure, on: now.calendar).filter { $0.clock == .panelRequest }
                .compactMap { $0.deadline?.lastDay }.max()
        }
        let answered = try story(
            SectionTenTests.investigated(asked: "2026-03-09", answered: "2026-04-15", received: "2026-05-05"),
            under: circumstances(on: "2026-06-02", promises: promises(old))
        ).state
        let then = circumstances(on: "2026-06-02", promises: promises(old))
        let first = Act.moveToVersion(VersionMove(to: "next", by: "manager", because: "R", on: day("2026-06-02")))
        let moved = try decide(first, in: answered, under: then).reduce(answered, evolve)
        let expected = try #require(last(answered, given))
        #expect(last(moved, new) == expected)
        // Once more, to a version that gives nothing.
        let again = Act.moveToVersion(VersionMove(to: "last", by: "manager", because: "R", on: day("2026-06-02")))
        let twice = try decide(again, in: moved, under: circumstances(on: "2026-06-02", promises: promises(new)))
            .reduce(moved, evolve)
        #expect(last(twice, 0) == expected)
    }

    @Test("by somebody, for a reason, once, and only while it is open")
    func refusals() throws {
        let now = circumstances(on: "2026-04-09")
        let fresh = try Situation.fresh.state()
        func refused(_ act: Act, _ state: CaseState) -> [Refusal.Kind] {
            do throws(Refusal) {
                _ = try decide(act, in: state, under: now)
                return []
            } catch { return [error.kind] }
        }
        let on = day("2026-04-01")
        #expect(refused(.moveToVersion(VersionMove(to: "n", by: " ", because: "R", on: on)), fresh) == [.reasonsNeeded])
        #expect(refused(.moveToVersion(VersionMove(to: "n", by: "M", because: "", on: on)), fresh) == [.reasonsNeeded])
        let moved = try decide(Self.act, in: fresh, under: now).reduce(fresh, evolve)
        #expect(refused(Self.act, moved) == [.alreadyDone])
        #expect(refused(Self.act, try Situation.closed.state()) == [.closed])
        #expect(refused(Self.act, .unopened) == [.notOpened])
    }
}
