import CaseKernel

/// A rule in plain words, and the provision it comes from in small print.
struct RuleLine {
    let text: String
    let citation: String?

    init(_ text: String, _ source: Source? = nil) {
        self.text = text
        citation = source?.citation
    }
}
