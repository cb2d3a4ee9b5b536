public import CaseKernel

/// A slot that a kind of notice must hold, and the rule that asks for it.
public struct NoticeDuty: Hashable, Sendable {
    /// The slot.
    public let slot: NoticeSlot
    /// The rule.
    public let rule: Source

    init(_ slot: NoticeSlot, _ rule: Source) {
        self.slot = slot
        self.rule = rule
    }
}

extension Notice.Kind {
    /// The slots that its wording must hold.
    public var duties: [NoticeDuty] { naming + own }

    /// The slots that have a place in it, in the order of ``NoticeSlot``.
    public var slots: [NoticeSlot] {
        let placed = Set(duties.map(\.slot) + optional)
        return NoticeSlot.allCases.filter(placed.contains)
    }

    /// Every notice says which procedure it belongs to, which case, and which stage once there is one.
    private var naming: [NoticeDuty] {
        let rule = Source.policy("what every notice names")
        let slots: [NoticeSlot] = self == .intention ? [.procedure, .reference] : [.procedure, .stage, .reference]
        return slots.map { NoticeDuty($0, rule) }
    }

    private var own: [NoticeDuty] {
        switch self {
        case .receipt, .acknowledgement:
            [
                NoticeDuty(.dates, .policy("what every notice names")), NoticeDuty(.rightAdvocacy, .regulation("11")),
            ]
        case .intention: [NoticeDuty(.rightAdvocacy, .advocacyRegulation("4(2)"))]
        case .extended:
            [
                NoticeDuty(.reason, .regulation("14(5), 17(6)")), NoticeDuty(.until, .regulation("14(5), 17(6)")),
            ]
        case .answer:
            [NoticeDuty(.answer, .regulation("15(1)")), NoticeDuty(.rightInvestigation, .regulation("15(2)"))]
        case .adjudication:
            [NoticeDuty(.answer, .regulation("17(3)")), NoticeDuty(.rightReviewPanel, .regulation("17(8)"))]
        case .panelResponse:
            [NoticeDuty(.answer, .regulation("20(3)")), NoticeDuty(.rightOmbudsman, .regulation("20(3)"))]
        case .stop:
            [
                NoticeDuty(.reason, .regulation("8(3)")), NoticeDuty(.rightResubmission, .regulation("8(4), 8(5)")),
                NoticeDuty(.rightOmbudsman, .policy("the Ombudsman on every refusal")),
            ]
        case .nextStage: [NoticeDuty(.dates, .policy("what every notice names"))]
        case .refusal:
            [
                NoticeDuty(.reason, .policy("reasons for refusing")),
                NoticeDuty(.rightOmbudsman, .policy("the Ombudsman on every refusal")),
            ]
        case .withdrawal: []
        }
    }

    private var optional: [NoticeSlot] {
        let everywhere: [NoticeSlot] = [.name, .council, .follow, .contact, .rightAdvocacy]
        return switch self {
        case .receipt, .acknowledgement, .intention, .nextStage: everywhere
        case .extended: everywhere + [.dates, .rightOmbudsman]
        case .answer, .adjudication, .panelResponse: everywhere + [.dates, .answeredBy, .rightOmbudsman]
        case .stop, .refusal, .withdrawal: everywhere + [.rightOmbudsman]
        }
    }
}
