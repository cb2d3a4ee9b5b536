import CaseKernel

/// Which milestones a published time can be counted from: no time ends before it has begun.
enum StartCheck {
    /// The values of `from` that fit the clock or the window it stands on; `nil` where any value fits.
    static func fitting(_ attribute: String, on element: XMLElement) -> Set<String>? {
        guard attribute == TimescaleElement.from.name else { return nil }
        let end: Point?
        switch element.name {
        case TimescaleElement.definition.name:
            end = element.attribute(TimescaleElement.clock.name).flatMap {
                TimescaleClock(rawValue: $0.value.folded)?.end
            }
        case StageElements.window.name:
            end = element.attribute(StageElements.windowFor.name).flatMap { WindowFor(rawValue: $0.value.folded)?.end }
        default: return nil
        }
        guard let end else { return nil }
        return Set(StartEvent.allCases.filter { $0.point.map { $0 <= end } ?? false }.map(\.rawValue))
    }

    /// The fault of a time that is counted from something which comes only after it has ended.
    static func fault(in reader: ElementReader) -> [Fault] {
        guard let clock = reader.value(TimescaleElement.clock), let from = reader.value(TimescaleElement.from),
            let point = from.point, let end = clock.end, point > end
        else { return [] }
        let remedy = ValueRemedy(
            attribute: TimescaleElement.from.erased, element: reader.element, definition: TimescaleElement.definition,
            keepsStatements: true)
        return [
            reader.fault(
                "from=\"\(from.rawValue)\" on clock=\"\(clock.rawValue)\", which is over by then", remedy.expected,
                "correct one of the two, or leave from out and keep the words in the text",
                at: TimescaleElement.from.name)
        ]
    }

    /// How far a complaint has got.
    enum Point: Int, Comparable {
        case stage1
        case answered
        case stage2
        case panelAsked
        case panelMet
        case panelReported

        static func < (left: Point, right: Point) -> Bool { left.rawValue < right.rawValue }
    }
}

extension TimescaleClock {
    /// The last point at which what it measures can still begin; `nil` of another procedure than the law's.
    fileprivate var end: StartCheck.Point? {
        switch self {
        case .answer: nil
        case .panelTotal, .panelInvitation, .panelAppointment: .panelAsked
        case .responseMeeting: .panelReported
        case .acknowledgement, .localResolutionAnswer: .stage1
        case .investigationAnswer, .reportConsideration: .stage2
        case .panelMeeting: .panelAsked
        case .panelReport: .panelMet
        case .panelResponse: .panelReported
        }
    }
}

extension WindowFor {
    /// The last point at which the window can still begin; `nil` of another procedure than the law's.
    fileprivate var end: StartCheck.Point? {
        switch self {
        case .nextStage: nil
        case .investigation: .answered
        case .reviewPanel: .stage2
        }
    }
}

extension StartEvent {
    /// The earliest point at which it can be; `nil` for one from which no council publishes a time.
    var point: StartCheck.Point? {
        switch self {
        case .known(let milestone): milestone.point
        case .made, .metComplainant, .pointsAgreed: .stage1
        case .investigationStarted, .letterReceived: .answered
        }
    }
}

extension Milestone {
    /// The earliest point at which it can be; `nil` for one from which no council publishes a time.
    var point: StartCheck.Point? {
        switch self {
        case .received, .acknowledged, .accepted, .interestDecided, .advocateAppointed, .agreedStart, .began,
            .recordProduced:
            .stage1
        case .requested, .statementAgreed, .answerReceived, .skipAgreed: .answered
        case .reportsReceived: .stage2
        case .panelDate: .panelAsked
        case .panelMet: .panelMet
        case .panelReported: .panelReported
        case .groundsArose, .proceedingsEnded, .resubmitted, .ranAgain, .lastUpdate, .actionAgreed: nil
        }
    }
}
