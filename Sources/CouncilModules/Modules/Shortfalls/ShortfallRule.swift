import CaseKernel

/// One way in which a published procedure can fall short of the law: what to look for, and the provision.
struct ShortfallRule: Sendable {
    /// Something found: what, and where it stands.
    struct Finding {
        let found: String
        let evidence: Evidence
        /// In place of the rule's own, when the finding needs a nearer provision.
        let source: Source?
        /// What is to be done about it, where that is not the usual thing.
        let remedy: String?

        init(_ found: String, at evidence: Evidence, source: Source? = nil) {
            self.found = found
            self.evidence = evidence
            self.source = source
            remedy = nil
        }

        /// What the module says nothing about: another page may, and the module need only say so too.
        init(silence found: String, at evidence: Evidence) {
            self.found = found
            self.evidence = evidence
            source = nil
            remedy =
                "the law applies; where another page of the council says it, add that <source> and its words, else tell "
                + "the council that its pages are silent"
        }
    }

    /// The provision.
    let source: Source
    /// What the law says.
    let law: String
    let find: @Sendable (CouncilModule) -> [Finding]

    init(_ source: Source, _ law: String, find: @escaping @Sendable (CouncilModule) -> [Finding]) {
        self.source = source
        self.law = law
        self.find = find
    }

    /// Every rule.
    static let all =
        timeRules + windowRules + stageRules + panelRules + peopleRules + corporateRules + extensionRules
        + panelTimeRules + lateRules + pathRules

    private static func remedy(in source: Source) -> String {
        source.isLaw
            ? "the law applies and this setting does not; tell the council that its page falls short"
            : "it is shown as the council's words and does not count; tell the council that its page falls short"
    }

    /// What all of them find in a module.
    static func warnings(for module: CouncilModule) -> [Fault] {
        all.flatMap { rule in
            rule.find(module).map { finding in
                Fault(
                    file: finding.evidence.file, position: finding.evidence.position, severity: .warning,
                    found: finding.found, expected: rule.law,
                    remedy: finding.remedy ?? remedy(in: finding.source ?? rule.source),
                    source: finding.source ?? rule.source)
            }
        }
    }
}
