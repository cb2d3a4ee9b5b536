extension CaseState {
    /// What a whole history comes to: every event but those that a correction struck (policy: corrections).
    public static func read(_ events: [Event]) -> CaseState {
        let struck = struck(in: events)
        guard !struck.isEmpty else { return events.reduce(.unopened, evolve) }
        return events.enumerated().reduce(CaseState.unopened) { state, entry in
            struck.contains(entry.offset + 1) ? state : evolve(state, entry.element)
        }
    }

    /// The places, from 1, of the events that were struck: named by a correction that stands, and what began because of
    /// them. A correction can itself be corrected; then what it struck stands again.
    public static func struck(in events: [Event]) -> Set<Int> {
        var struck: Set<Int> = []
        for (offset, event) in events.enumerated().reversed() {
            guard let place = event.correctedEntry, !struck.contains(offset + 1), (2...offset + 1).contains(place),
                place <= offset
            else { continue }
            struck.formUnion(consequences(of: place, in: events))
        }
        return struck
    }

    /// An event's place, and those of the stages that began with it.
    private static func consequences(of place: Int, in events: [Event]) -> [Int] {
        var places = [place]
        for (offset, event) in events.enumerated().dropFirst(place) {
            switch event {
            case .began: places.append(offset + 1)
            case .told, .referred: continue
            case _: return places
            }
        }
        return places
    }

    /// The notices that told of an event that was struck (policy: corrections).
    public static func corrected(in events: [Event]) -> Set<NoticeNumber> {
        let struck = struck(in: events)
        guard !struck.isEmpty else { return [] }
        var corrected: Set<NoticeNumber> = []
        var (notices, isCauseStruck) = (0, false)
        for (offset, event) in events.enumerated() {
            switch event {
            case .told:
                notices += 1
                if isCauseStruck, let number = NoticeNumber(notices) { corrected.insert(number) }
            case .began, .referred: continue
            case _: isCauseStruck = struck.contains(offset + 1)
            }
        }
        return corrected
    }

    /// Why the entry at a place, from 1, cannot be corrected; `nil` when it can.
    public static func obstacle(toCorrecting place: Int, in events: [Event]) -> Refusal? {
        guard events.indices.contains(place - 1) else {
            return refusal(.unknown, "The history has no entry \(place)", "Name one of its entries, from 2 up.")
        }
        if place == 1 {
            return refusal(
                .notNow, "Entry 1 is the receipt, by which the case is known",
                "Close the case and register the complaint again.")
        }
        if struck(in: events).contains(place) {
            return refusal(.alreadyDone, "Entry \(place) was corrected already", "Correct the correction to undo it.")
        }
        guard events[place - 1].canBeCorrected else {
            return refusal(
                .notNow, "Entry \(place) says what was sent, read, written or given, and that cannot be undone",
                "Write a note, or write to the person.")
        }
        return nil
    }

    private static func refusal(_ kind: Refusal.Kind, _ reason: String, _ remedy: String) -> Refusal {
        Refusal(kind, .correctEntry, .policy("corrections"), reason, remedy: remedy)
    }
}

extension Event {
    /// The place of the entry that this one corrects, where it is a correction.
    public var correctedEntry: Int? {
        guard case .entered(let entry) = self, case .corrected(let place, _) = entry.matter else { return nil }
        return place
    }

    /// Whether it is something that was decided or noted, and not something that left, arrived or was said.
    var canBeCorrected: Bool {
        switch self {
        case .intended, .received, .told, .messaged, .codeLost, .codeGuessed, .codeReplaced, .codeKept, .movedToVersion,
            .delivered, .undelivered, .held, .noticeRead, .handedOver, .sentAgain, .referred, .began:
            false
        case .safeguardingChecked, .categoryEstablished, .interestDecided, .refusalNotified, .acknowledged, .informed,
            .advocateRequested, .advocateDeclined, .advocateAppointed, .laterStartAgreed, .extended, .answered,
            .requested, .recordProduced, .withdrawn, .withdrawalConfirmed, .contactCorrected, .closed,
            .contactConfirmed, .entered:
            true
        }
    }
}

extension StepName {
    /// Why it cannot be recorded as done before; `nil` when it can. A code is given now or not at all, and a version of the
    /// module holds from now.
    public var obstacleToRecording: Refusal? {
        guard [.replaceCode, .moveToVersion, .sendAgain, .receive].contains(self) else { return nil }
        return Refusal(
            .notNow, self, source, "This is done now, and cannot be recorded as done before", remedy: "Do it now.")
    }
}
