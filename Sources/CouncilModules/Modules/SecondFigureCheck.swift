import CaseKernel

/// Figures that contradict each other: what is wrong with how they are written, and a note that names both.
enum SecondFigureCheck {
    /// A second figure says something, and something else than the first.
    static func figures(in reader: ElementReader) -> [Fault] {
        let first = Figure(reader)
        return reader.children(SecondFigureElement.definition).compactMap { second in
            let figure = Figure(second)
            if figure.within == nil, figure.upTo == nil {
                return second.fault(
                    "<second-figure> with no length", "within or up-to",
                    "add one; keep words without a figure in <statement about=\"notice\" source=\"…\">")
            }
            guard figure == first else { return nil }
            return second.fault(
                "<second-figure> of \(figure.inWords), which is the first figure too", "a figure that contradicts it",
                "delete it: nothing has to be said twice")
        }
    }

    /// A note for every second figure, which names both and their pages.
    static func notes(on document: CouncilDocument) -> [Fault] {
        document.everyElement.flatMap { reader in
            reader.children(SecondFigureElement.definition).map { second in
                Fault(
                    file: document.source.file, position: second.position, severity: .note,
                    found: "\(Figure(reader).inWords) (\(page(of: reader))) and \(Figure(second).inWords) "
                        + "(\(page(of: second))) for \(name(of: reader))",
                    expected: "one figure", remedy: "the first counts; tell the council that its pages contradict",
                    source: nil)
            }
        }
    }

    /// What the figures are for.
    private static func name(of reader: ElementReader) -> String {
        reader.value(TimescaleElement.clock)?.rawValue
            ?? "asking for " + (reader.value(StageElements.windowFor)?.rawValue ?? "the next stage")
    }

    /// The page as its source calls it, and the day it was read.
    private static func page(of reader: ElementReader) -> String {
        let evidence = reader.evidence
        let source = reader.document.reader.children(SourceElement.definition).first {
            $0.value(SourceElement.id) == evidence.source
        }
        let title = source?.value(SourceElement.title) ?? evidence.source
        let seen = (evidence.seen ?? source?.value(SourceElement.seen)).map { ", seen on \($0)" } ?? ""
        return title.quoted + seen
    }
}

/// A length of time as an element of either kind gives it; a timescale, a window and a second figure name it alike.
private struct Figure: Equatable {
    let within: Int?
    let upTo: Int?
    let unit: TimeUnit?

    init(_ reader: ElementReader) {
        within = reader.value(SecondFigureElement.within)
        upTo = reader.value(SecondFigureElement.upTo)
        unit = reader.value(SecondFigureElement.unit)
    }

    var inWords: String {
        let lengths = [within.map { "within \($0)" }, upTo.map { "up to \($0)" }].compactMap(\.self)
        guard !lengths.isEmpty else { return "no figure" }
        return lengths.joined(separator: ", ") + (unit.map { " \($0.rawValue)" } ?? "")
    }
}
