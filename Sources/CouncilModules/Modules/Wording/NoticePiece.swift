/// A piece of a notice's paragraph.
public enum NoticePiece: Hashable, Sendable {
    /// Words that stand as they are, with the spaces beside a slot.
    case words(String)
    /// A place that the program fills in.
    case slot(NoticeSlot)
}
