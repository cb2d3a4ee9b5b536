import CaseKernel
import CouncilModules

/// Another complaints procedure of the council's own: the Ombudsman's Code, and beside it the council's figures.
struct CorporateSection {
    /// The anchor: `corporate`, or with a number for a further one.
    let anchor: String
    let heading: String
    let stages: [CorporateStageLines]
    let quotation: Quotation?

    init(_ procedure: CorporateProcedure, at index: Int, _ module: CouncilModule, _ voice: Voice = .adult) {
        anchor = Self.anchor(at: index)
        heading =
            (voice.isYoung ? nil : procedure.name?.capitalisedFirst)
            ?? (index == 0
                ? Said("The council’s general complaints procedure", young: "Complaints about other things")(voice)
                : Said("Another procedure of the council’s", young: "One more way")(voice))
        stages = procedure.stages.map { CorporateStageLines($0, module, voice) }
        quotation = Quotation(about: "this procedure", procedure.everyEvidence, of: module)
    }

    static func anchor(at index: Int) -> String { index == 0 ? "corporate" : "corporate-\(index + 1)" }

    /// Every such procedure of a council.
    static func all(_ module: CouncilModule, _ voice: Voice = .adult) -> [CorporateSection] {
        module.corporateProcedures.enumerated().map { CorporateSection($1, at: $0, module, voice) }
    }
}

/// One stage of it.
struct CorporateStageLines {
    let heading: String
    /// Who answers.
    let people: [String]
    let lines: [RuleLine]

    init(_ stage: CorporateStage, _ module: CouncilModule, _ voice: Voice) {
        let title = voice.isYoung ? nil : stage.title
        heading = "Stage \(stage.number)" + (title.map { ": \($0)" } ?? "")
        people = voice.isYoung ? [] : stage.people.map { "Who answers: \($0.title)." }
        lines =
            Self.time(.acknowledgement, of: stage, module, voice) + Self.time(.answer, of: stage, module, voice)
            + Self.window(stage)
    }

    /// The Code's time, and the council's own where it is none that falls short of it.
    private static func time(
        _ clock: TimescaleClock, of stage: CorporateStage, _ module: CouncilModule, _ voice: Voice
    ) -> [RuleLine] {
        let published = stage.timescale(clock)
        let isShort = published.map { timescale in
            module.shortfalls.contains {
                $0.file == timescale.evidence.file && $0.position == timescale.evidence.position
            }
        }
        let own = isShort == true ? nil : published?.sentence
        guard let target = stage.clock(for: clock)?.target, case .ombudsman(let source) = target.authority else {
            let about = Said("You get an answer", young: "You get an answer")(voice)
            return own.map {
                [RuleLine((clock == .answer ? about : "The council says that it has your request") + ". \($0)")]
            } ?? []
        }
        let said: Said
        switch (clock, stage.number) {
        case (.acknowledgement, 1):
            said = Said(
                "The council should say that it has your complaint within \(target.span.inWords).",
                young: "The council should say that it has your complaint within \(target.span.inWords).")
        case (.acknowledgement, _):
            said = Said(
                "The council should say that it has your request within \(target.span.inWords).",
                young: "Ask for someone else to look. The council should say that it has your request within "
                    + "\(target.span.inWords).")
        case (_, _):
            said = Said(
                "You should get an answer within \(target.span.inWords) after that. It can take as long again, if the "
                    + "council writes to you and says why.",
                young: "You should get an answer within \(target.span.inWords) after that.")
        }
        return [RuleLine(said(voice), source)] + (own.map { [RuleLine($0)] } ?? [])
    }

    private static func window(_ stage: CorporateStage) -> [RuleLine] {
        guard let window = stage.window else { return [] }
        switch window.kind {
        case .anyTime: return [RuleLine("You can ask for the next stage at any time.")]
        case .limit:
            return window.span.map { [RuleLine("You can ask for the next stage within \($0.inWords) of the answer.")] }
                ?? []
        case .advisory:
            return window.span.map {
                [RuleLine("The council suggests asking for the next stage within \($0.inWords). You do not have to.")]
            } ?? []
        }
    }
}

extension CorporateProcedure {
    /// Everything of it that has words, in the page's order.
    fileprivate var everyEvidence: [Evidence] {
        [evidence]
            + stages.flatMap { stage -> [Evidence] in
                let first = [stage.evidence] + stage.people.map(\.evidence) + stage.timescales.map(\.evidence)
                return first + [stage.window?.evidence].compactMap(\.self) + stage.told.map(\.evidence)
                    + stage.practices.map(\.evidence)
            }
    }
}
