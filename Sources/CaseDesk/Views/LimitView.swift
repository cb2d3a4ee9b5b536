public import CaseKernel

/// One limit as it is published: the law's, or a council's promise beside it.
public struct LimitView: Codable, Hashable, Sendable {
    /// What is to happen by it.
    public let step: String
    /// `law`, `ombudsman` for the Code, `policy` for a target, or `council`.
    public let setBy: String
    /// How long, in words.
    public let limit: String
    /// What it counts from, in words; `before …` where it is counted back.
    public let from: String
    /// The provision, or the council's words.
    public let source: String

    enum CodingKeys: String, CodingKey {
        case step, limit, from, source
        case setBy = "set_by"
    }

    /// Every limit of a procedure in the order of the stages: the law's, else the Code's or a policy's, then the council's.
    public static func all(of procedure: Procedure) -> [LimitView] {
        Clock.allCases.flatMap { clock -> [LimitView] in
            let law = procedure.law.limit(for: clock).map {
                LimitView(
                    step: clock.rawValue, setBy: "law", limit: $0.days.description,
                    from: (clock.lawfulStart ?? .received).inWords,
                    source: $0.source.description)
            }
            let target = clock.target.map {
                LimitView(
                    step: clock.rawValue, setBy: $0.authority.name,
                    limit: $0.span.inWords,
                    from: ($0.startsAt == .panelDate ? "before " : "") + $0.startsAt.inWords,
                    source: $0.authority.citation)
            }
            return [law, target].compactMap { $0 } + promises(procedure, about: clock)
        }
    }

    /// The council's own: one, but for replies, of which every kind of contact may have its own.
    private static func promises(_ procedure: Procedure, about clock: Clock) -> [LimitView] {
        let all =
            clock == .reply
            ? procedure.promises.filter { $0.clock == .reply } : [procedure.promise(about: clock)].compactMap(\.self)
        return all.map {
            LimitView(
                step: clock.rawValue, setBy: "council", limit: $0.span.inWords,
                from: $0.contact.map { "\($0.title) was received" } ?? $0.startsAt.inWords, source: $0.words)
        }
    }
}

extension Clock {
    /// What the law counts from, in the ordinary case.
    fileprivate var lawfulStart: Milestone? {
        switch self {
        case .acknowledgement, .localResolution: .received
        case .investigation, .investigationOuterLimit, .panelMeeting: .requested
        case .panelReport: .panelMet
        case .panelResponse: .panelReported
        case .panelRequest: .answerReceived
        case .oneYear: .groundsArose
        case .resubmission: .proceedingsEnded
        case .statement, .panelAcknowledgement, .panelChair, .panelPapers, .update, .corporateAcknowledgement,
            .corporateResponse, .corporateResponseOuterLimit, .corporateReviewAcknowledgement, .corporateReview,
            .corporateReviewOuterLimit, .reply, .action:
            nil
        }
    }
}
