public import CaseKernel

/// One limit as it is published: the law's, or a council's promise beside it.
public struct LimitView: Codable, Hashable, Sendable {
    /// What is to happen by it.
    public let step: String
    /// `law` or `council`.
    public let setBy: String
    /// How long, in words.
    public let limit: String
    /// What it counts from, in words.
    public let from: String
    /// The provision, or the council's words.
    public let source: String

    enum CodingKeys: String, CodingKey {
        case step, limit, from, source
        case setBy = "set_by"
    }

    /// Every limit of a procedure, the law's before the council's, in the order of the stages.
    public static func all(of procedure: Procedure) -> [LimitView] {
        Clock.allCases.flatMap { clock -> [LimitView] in
            let law = procedure.law.limit(for: clock).map {
                LimitView(
                    step: clock.rawValue, setBy: "law", limit: $0.days.description,
                    from: (clock.lawfulStart ?? .received).inWords,
                    source: $0.source.description)
            }
            let promise = procedure.promise(about: clock).map {
                LimitView(
                    step: clock.rawValue, setBy: "council", limit: $0.span.inWords, from: $0.startsAt.inWords,
                    source: $0.words)
            }
            return [law, promise].compactMap { $0 }
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
