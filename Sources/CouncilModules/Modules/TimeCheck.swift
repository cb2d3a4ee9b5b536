import CaseKernel

/// The checks of meaning that concern times and stages.
enum TimeCheck {
    static func timescale(_ reader: ElementReader) -> [Fault] {
        let within = reader.value(TimescaleElement.within)
        let upTo = reader.value(TimescaleElement.upTo)
        let isOneUnit =
            reader.value(TimescaleElement.upToUnit).map { $0 == reader.value(TimescaleElement.unit) } ?? true
        if let within, let upTo, upTo < within, isOneUnit {
            return [
                reader.fault(
                    "up-to=\"\(upTo)\" with within=\"\(within)\"", "up-to at least as long as within",
                    "swap them, or correct one", at: TimescaleElement.upTo.name)
            ]
        }
        guard within == nil, upTo == nil, reader.value(TimescaleElement.cap) != .notSaid,
            reader.value(TimescaleElement.figure) == .stated
        else { return StartCheck.fault(in: reader) }
        return [
            reader.fault(
                "<timescale> with no length", "within or up-to, or cap=\"not-said\", or another figure than stated",
                "add one; where the page gives no length, write cap=\"not-said\" or leave the element out")
        ]
    }

    static func window(_ reader: ElementReader) -> [Fault] {
        let within = reader.value(StageElements.windowWithin)
        let unit = reader.value(StageElements.windowUnit)
        let kind = reader.value(StageElements.windowKind)
        if kind != .anyTime, within == nil {
            return [
                reader.fault(
                    "<window kind=\"\(kind?.rawValue ?? "")\"> without within", "within and unit", "add them")
            ]
        }
        if kind == .anyTime, let within, let unit {
            return [
                reader.fault(
                    "kind=\"any-time\" with within=\"\(within)\" unit=\"\(unit.rawValue)\"", "one or the other",
                    "write kind=\"limit\" for a time within which to ask, or leave within and unit out",
                    at: StageElements.windowKind.name)
            ]
        }
        guard (within == nil) != (unit == nil) else { return [] }
        return [reader.fault("<window> with only one of within and unit", "both or neither", "add the other")]
    }

    static func hours(_ reader: ElementReader) -> [Fault] {
        guard let from = reader.value(HoursElement.from), let to = reader.value(HoursElement.to), from >= to else {
            return []
        }
        return [
            reader.fault(
                "from=\(from.quoted) with to=\(to.quoted)", "from earlier than to",
                "swap them; write hours past midnight as two elements", at: HoursElement.from.name)
        ]
    }

    static func acknowledgement(_ reader: ElementReader) -> [Fault] {
        clocks(in: reader, allowed: [.acknowledgement], place: "<acknowledgement>")
    }

    static func stage(_ reader: ElementReader) -> [Fault] {
        let number = reader.value(ProcedureElements.number) ?? 0
        let allowed: [TimescaleClock]
        let next: WindowFor?
        switch number {
        case 1: (allowed, next) = ([.localResolutionAnswer], .investigation)
        case 2: (allowed, next) = ([.acknowledgement, .investigationAnswer, .reportConsideration], .reviewPanel)
        default:
            allowed = [
                .acknowledgement, .panelMeeting, .panelReport, .panelResponse, .panelTotal, .panelInvitation,
                .panelAppointment, .responseMeeting,
            ]
            next = nil
        }
        var faults = clocks(in: reader, allowed: allowed, place: "stage \(number)")
        for window in reader.children(StageElements.window) where window.value(StageElements.windowFor) != next {
            let asked = window.value(StageElements.windowFor)?.rawValue ?? ""
            faults.append(
                window.fault(
                    "<window for=\"\(asked)\"> in stage \(number)",
                    next.map { "for=\"\($0.rawValue)\", the stage that comes next" } ?? "no window: nothing comes next",
                    "move it to the stage that is answered before the request", at: StageElements.windowFor.name))
        }
        return faults + secondWindows(in: reader)
    }

    /// Two windows for one stage that say different things, unless one of them is only advice.
    private static func secondWindows(in stage: ElementReader) -> [Fault] {
        var lines: [WindowFor: Int] = [:]
        return stage.children(StageElements.window).compactMap { window in
            guard let asked = window.value(StageElements.windowFor), window.value(StageElements.windowKind) != .advisory
            else { return nil }
            guard let line = lines[asked] else {
                lines[asked] = window.position.line
                return nil
            }
            return window.fault(
                "for=\"\(asked.rawValue)\" on a second <window>, the first being on line \(line)",
                "each once, but for kind=\"advisory\"",
                "keep the one that the page puts first, and put the other into it, as <second-figure source=\"…\">",
                at: StageElements.windowFor.name)
        }
    }

    static func corporateStage(_ reader: ElementReader) -> [Fault] {
        let windows = reader.children(StageElements.window).filter {
            $0.value(StageElements.windowFor) != .nextStage
        }
        return clocks(in: reader, allowed: [.acknowledgement, .answer], place: "<corporate-stage>")
            + windows.map {
                $0.fault(
                    "a <window> for a stage of the statutory procedure in <corporate-stage>", "for=\"next-stage\"",
                    "correct it, or move it to that stage", at: StageElements.windowFor.name)
            }
    }

    static func contact(_ reader: ElementReader) -> [Fault] {
        guard (reader.value(CorporateElements.within) == nil) != (reader.value(CorporateElements.unit) == nil) else {
            return []
        }
        return [reader.fault("<contact-kind> with only one of within and unit", "both or neither", "add the other")]
    }

    private static func clocks(in reader: ElementReader, allowed: [TimescaleClock], place: String) -> [Fault] {
        reader.children(TimescaleElement.definition).compactMap { timescale in
            guard let clock = timescale.value(TimescaleElement.clock), !allowed.contains(clock) else { return nil }
            return timescale.fault(
                "clock=\"\(clock.rawValue)\" in \(place)", "one of " + allowed.map(\.rawValue).joined(separator: ", "),
                "move it to the stage it belongs to, or correct the clock", at: TimescaleElement.clock.name)
        }
    }
}
