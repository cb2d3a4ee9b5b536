import CaseDesk

/// Prints a case for the complaints team.
struct DossierPrinter {
    let explain: Bool

    func print(_ dossier: CaseDossier, as format: OutputFormat) throws {
        switch format {
        case .json: try OutputFormat.printJSON(dossier)
        case .text: Swift.print(text(of: dossier))
        }
    }

    private func text(of dossier: CaseDossier) -> String {
        var lines = ["\(dossier.reference)  \(dossier.council)  \(dossier.state)"]
        lines.append(
            "received \(dossier.receipt.receivedOn) by \(dossier.receipt.channel), entered \(dossier.receipt.enteredOn)"
        )
        lines += ["", "complainant:"] + complainant(dossier.complainant)
        lines += ["", "complaint:"] + dossier.points.enumerated().map { "  \($0.offset + 1). \($0.element)" }
        if let about = dossier.about { lines.append("  wants to complain about: \(about)") }
        if let happened = dossier.happened { lines.append("  happened: \(happened)") }
        if let wanted = dossier.wanted { lines.append("  wanted: \(wanted)") }
        if !dossier.referrals.isEmpty { lines += ["", "referrals:"] + dossier.referrals.flatMap(self.lines(of:)) }
        if !dossier.parcels.isEmpty { lines += ["", "sent:"] + dossier.parcels.flatMap(self.lines(of:)) }
        if let trouble = dossier.codeTrouble { lines += ["", "the code: \(trouble)"] }
        lines += ["", "dates:"] + dossier.deadlines.flatMap(lines(of:))
        if !dossier.changedDates.isEmpty {
            lines += ["", "told otherwise:"] + dossier.changedDates.map { "  \($0)" }
        }
        lines += ["", "steps:"] + dossier.steps.compactMap(line(of:))
        lines += ["", "history:"] + dossier.history.map { "  \($0.on)  \($0.what)" }
        return lines.joined(separator: "\n")
    }

    private func complainant(_ complainant: CaseDossier.ComplainantView) -> [String] {
        let rows: [(String, String?)] = [
            ("claimed", complainant.claimed), ("established", complainant.established), ("name", complainant.name),
            ("safe ways", Self.list(complainant.ways)), ("email", complainant.email), ("phone", complainant.phone),
            ("address", complainant.address), ("take care", Self.list(complainant.cares)),
            ("safe times", complainant.times), ("safe contact", complainant.safeContact),
            ("never use", Self.list(complainant.never)), ("read by the team", complainant.confirmed),
            ("for", complainant.forWhom), ("do they know", complainant.knowing),
            ("would help", Self.list(complainant.needs)),
            ("child", complainant.childName), ("child born", complainant.childBornOn),
            ("advocate", complainant.advocacy),
        ]
        return rows.compactMap { name, value in value.map { "  \(name): \($0)" } }
    }

    private static func list(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }

    private func lines(of referral: ReferralView) -> [String] {
        ["  \(referral.name) to \(referral.providerName) (\(referral.provider)), \(referral.on): \(referral.standing)"]
            + ["      agreed: \(referral.consent)"] + referral.reasons.map { "      \($0)" }
    }

    private func lines(of parcel: ParcelView) -> [String] {
        ["  \(parcel.name) (\(parcel.kind)): \(parcel.standing)"] + (parcel.remedy.map { ["      \($0)"] } ?? [])
    }

    private func lines(of deadline: DeadlineView) -> [String] {
        ["  \(deadline.line)"] + (explain ? deadline.explanation.map { "      \($0)" } : [])
    }

    private func line(of step: StepView) -> String? {
        guard step.open else {
            guard explain, let refusal = step.refusal else { return nil }
            return "  -  \(step.step): \(refusal.reason) (\(refusal.rule))"
        }
        let inputs = step.inputs.map { $0.required ? "\($0.name)=" : "[\($0.name)=]" }.joined(separator: " ")
        let due = step.due ? (step.dueOn.map { "due \($0)" } ?? "due") : "open"
        return "  \(due)  \(step.step) \(inputs)"
    }
}

extension DeadlineView {
    /// One line: what, by when, by whose rule, and how it stands.
    var line: String {
        let when = dueOn.map { "by \($0)\(provisional ? " (provisional)" : "")" } ?? "waiting for \(waitingFor ?? "-")"
        let done = doneOn.map { ", done \($0)" } ?? ""
        return "\(step) \(when), \(status)\(done)  [\(setBy): \(source)]"
    }
}
