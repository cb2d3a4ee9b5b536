import Testing

@testable import CaseKernel

/// A history is never edited: an entry says that another was a mistake, and the case reads as if that had not been.
struct CorrectionTests {
    private func history(_ more: [Act]) throws -> [Event] {
        let situation = Situation.fresh
        return try story(situation.acts + more, under: situation.circumstances).events
    }

    private func correct(_ place: Int) -> Event {
        .entered(Entry(.corrected(entry: place, words: "A mistake"), on: Situation.fresh.circumstances.today))
    }

    @Test func whatWasStruckCountsNoMore() throws {
        let today = Situation.fresh.circumstances.today
        let events = try history([.acknowledge(on: today)])
        let place = try #require(events.firstIndex { if case .acknowledged = $0 { true } else { false } }) + 1
        #expect(CaseState.read(events).file?.tracks[0].acknowledgedOn == today)
        let corrected = events + [correct(place)]
        #expect(CaseState.struck(in: corrected) == [place])
        #expect(CaseState.read(corrected).file?.tracks[0].acknowledgedOn == nil)
        // A correction can itself be corrected.
        let restored = corrected + [correct(corrected.count)]
        #expect(CaseState.struck(in: restored) == [corrected.count])
        #expect(CaseState.read(restored).file?.tracks[0].acknowledgedOn == today)
    }

    @Test func whatBeganWithItIsStruckToo() throws {
        let events = try Situation.written.eventsForTest()
        let place = try #require(events.firstIndex { if case .requested = $0 { true } else { false } }) + 1
        let read = CaseState.read(events + [correct(place)])
        #expect(CaseState.read(events).file?.tracks[0].pass(.investigation)?.start != nil)
        #expect(read.file?.tracks[0].pass(.investigation) == nil)
    }

    @Test func whatCannotBeUndoneIsNotCorrected() throws {
        let today = Situation.fresh.circumstances.today
        let events = try history([.acknowledge(on: today), .message(.toTeam, today.description)])
        #expect(CaseState.obstacle(toCorrecting: 0, in: events)?.kind == .unknown)
        #expect(CaseState.obstacle(toCorrecting: events.count + 1, in: events)?.kind == .unknown)
        #expect(CaseState.obstacle(toCorrecting: 1, in: events)?.kind == .notNow)
        for (offset, event) in events.enumerated().dropFirst() {
            let isFixed =
                switch event {
                case .told, .messaged, .began, .referred: true
                case _: false
                }
            #expect((CaseState.obstacle(toCorrecting: offset + 1, in: events) != nil) == isFixed, "\(event)")
        }
        let place = try #require(events.firstIndex { if case .acknowledged = $0 { true } else { false } }) + 1
        #expect(CaseState.obstacle(toCorrecting: place, in: events + [correct(place)])?.kind == .alreadyDone)
    }

    @Test func whoeverIsNamedAsComplainedAboutLosesTheCase() throws {
        let person = PersonComplainedAbout(name: "W", account: .one)
        let given = try story(Situation.given.acts, under: Situation.given.circumstances).state
        #expect(given.file?.assignments[.handler] == .one)
        let today = Situation.given.circumstances.today
        let named = evolve(given, .entered(Entry(.complainedAbout(person), on: today)))
        #expect(named.file?.assignments.isEmpty == true)
        #expect(named.file?.isComplainedAbout(.one) == true)
        let refusal = #expect(throws: Refusal.self) {
            try decide(
                .enter(Entry(.assigned(Assignment(.one, .handler)), on: today)), in: named,
                under: Situation.given.circumstances)
        }
        #expect(refusal?.kind == .barred)
        let point = evolve(named, .entered(Entry(.pointAdded(words: "More"), on: today, track: .first)))
        #expect(point.file?.peopleCheckedOn == nil)
    }
}

extension Situation {
    fileprivate func eventsForTest() throws -> [Event] { try story(acts, under: circumstances).events }
}
