/// Why a case is erased, so that nobody can ever read it again.
///
/// That somebody asks for it is none of them: while the law has the council keep a complaint, there is no right to have it
/// erased (UK GDPR Article 17(3)(b)). Policy: erasure.
public enum ErasureGround: String, CaseIterable, Hashable, Sendable {
    /// The council has kept it as long as its retention schedule says (UK GDPR Article 5(1)(e)).
    case retentionOver = "retention-over"
    /// It should never have been recorded: made up, or about somebody else (UK GDPR Article 17(1)(d)).
    case recordedInError = "recorded-in-error"
    /// A court or another law orders it (UK GDPR Article 17(1)(e)).
    case ordered = "ordered"

    /// The rule that cases are erased by.
    public static let source = Source.policy("erasure")

    /// The ground in words, to stand after "because".
    public var inWords: String {
        switch self {
        case .retentionOver: "it had been kept as long as the council keeps complaints"
        case .recordedInError: "it should never have been recorded"
        case .ordered: "a court or another law ordered it"
        }
    }
}

extension CaseState {
    /// Why the case may not be erased now and what to do first, as two sentences; `nil` when it may be.
    ///
    /// A complaint that goes on, or somebody who waits for word, is never lost to a tidying hand. Policy: erasure.
    public func obstacleToErasing(under circumstances: Circumstances) -> String? {
        guard case .closed(let file, _) = self else { return "The case is not closed. Close it first." }
        let due = openSteps(in: self, under: circumstances).filter(\.isDue).map(\.step.rawValue)
        guard due.isEmpty else {
            return "Somebody still waits for something: \(due.joined(separator: ", ")). Do that first."
        }
        let underway = file.parcels.compactMap { if case .underway = $0.standing { $0.parcel.name } else { nil } }
        guard !underway.isEmpty else { return nil }
        return
            "Something has not arrived yet: \(underway.joined(separator: ", ")). Wait until it has, or hand it over first."
    }
}
