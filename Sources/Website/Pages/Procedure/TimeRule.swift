import CaseKernel
import CouncilModules

/// One limit in words: the law's, and beside it the council's where that is quicker.
struct TimeRule {
    /// What happens by then: `You get an answer at stage 1`.
    let event: String
    /// The law's time; `nil` where it sets none.
    let law: String?
    let citation: String?
    /// The council's own time, where it is quicker or the law has none.
    let promise: String?
    /// Whether the council's page gives the law's own time.
    let isPublished: Bool

    init(_ clock: Clock, event: String, law: String?, source: Source?, of council: ProcedureFacts) {
        self.event = event
        self.law = law
        citation = source?.citation
        promise = council.quicker(clock)
        isPublished = council.publishesLaw(clock)
    }

    /// A limit that no clock of the council's runs on: a right of the person's own.
    init(event: String, law: String, source: Source, promise: String? = nil) {
        self.event = event
        self.law = law
        citation = source.citation
        self.promise = promise
        isPublished = false
    }
}
