public import CaseKernel

/// The wording of one kind of notice for adults, or for children and young people.
///
/// Made only of wording that holds every slot its kind must carry, so that no notice leaves out a right.
public struct NoticeTemplate: Hashable, Sendable {
    /// Which notice it is.
    public let kind: Notice.Kind
    /// Whom it is worded for.
    public let voice: NoticeVoice
    /// Its paragraphs, each in pieces.
    public let paragraphs: [[NoticePiece]]
    /// Where it stands, and whether it is the base's.
    public let evidence: Evidence

    /// The slots it holds.
    public var slots: Set<NoticeSlot> {
        Set(
            paragraphs.joined().compactMap { piece in
                if case .slot(let slot) = piece { slot } else { nil }
            })
    }

    /// The paragraphs as text, each slot filled in by `value`.
    public func filled(_ value: (NoticeSlot) -> String) -> [String] {
        paragraphs.map { pieces in
            pieces.map { piece in
                switch piece {
                case .words(let words): words
                case .slot(let slot): value(slot)
                }
            }.joined()
        }
    }
}

extension CouncilModule {
    /// The wording of a notice: the council's own, else its base's; `nil` when neither has one.
    public func template(for kind: Notice.Kind, voice: NoticeVoice) -> NoticeTemplate? {
        notices.first { $0.kind == kind && $0.voice == voice }
    }
}
