public import CaseKernel

/// Another figure that the council publishes for the same time; it counts for nothing.
public struct SecondFigure: Hashable, Sendable {
    /// How long, if it says.
    public let within: Span?
    /// How long at most, if it says.
    public let upTo: Span?
    /// The words, and the page they are from.
    public let evidence: Evidence

    init(_ reader: ElementReader) {
        within = reader.span(SecondFigureElement.within, SecondFigureElement.unit)
        upTo = reader.span(SecondFigureElement.upTo, SecondFigureElement.unit)
        evidence = reader.evidence
    }
}
