extension Rules {
    func obstacleToMovingParcels(_ step: StepName, _ file: CaseFile) -> Refusal? {
        let waiting = file.parcels.filter { !$0.standing.hasArrived }.map(\.parcel)
        guard !waiting.isEmpty else {
            return Refusal(
                .notNow, step, step.source,
                step == .handOver ? "Nothing waits to be handed over" : "Nothing that was sent has failed to arrive",
                remedy: "Nothing needs doing here.")
        }
        // What somebody has to see to says best why it cannot be moved.
        let against = (file.undelivered + file.toHandOver + waiting).map {
            step == .sendAgain ? objections(toSendingAgain: $0, in: file) : objections(toHandingOver: $0, in: file)
        }
        return against.contains(where: \.isEmpty) ? nil : against.first?.first
    }

    /// Whether something waits that only a person can bring: what cannot be sent, or not again.
    func isHandingOverDue(_ file: CaseFile) -> Bool {
        !file.toHandOver.isEmpty || file.undelivered.contains { !objections(toSendingAgain: $0, in: file).isEmpty }
    }

    func unknown(_ parcel: Parcel, in file: CaseFile, _ step: StepName) -> [Refusal] {
        guard file.standing(of: parcel) == nil else { return [] }
        let known = file.parcels.map(\.parcel.name).joined(separator: ", ")
        return [
            Refusal(
                .unknown, step, step.source, "The case has no \(parcel.name) that was to be sent",
                remedy: known.isEmpty ? "Nothing has been sent yet." : "Name one of \(known).")
        ]
    }

    func objections(toHandingOver parcel: Parcel, in file: CaseFile) -> [Refusal] {
        unknown(parcel, in: file, .handOver) + over(parcel, in: file, .handOver)
    }

    func objections(toSendingAgain parcel: Parcel, in file: CaseFile) -> [Refusal] {
        let refusals = unknown(parcel, in: file, .sendAgain) + over(parcel, in: file, .sendAgain)
        guard refusals.isEmpty else { return refusals }
        switch parcel {
        case .notice:
            guard case .held(let reason)? = file.safeWriting(of: parcel, by: circumstances.arrangements.ways) else {
                return []
            }
            return [
                Refusal(
                    .barred, .sendAgain, .policy("safe contact"), reason.inWords,
                    remedy: "Hand it over in a way that is safe, or correct or confirm the contact first.")
            ]
        case .referral(let number):
            let provider = file.referral(number)?.referral.provider
            guard !circumstances.arrangements.advocacy.contains(where: { $0.id == provider && $0.isCarriedTo }) else {
                return []
            }
            return [
                Refusal(
                    .notNow, .sendAgain, .policy("what is sent"), "Nothing carries a referral to that provider now",
                    remedy: "Pass it on by hand, or refer the person to another provider.")
            ]
        }
    }

    /// What has arrived needs nothing more, and nobody is passed on who wants no advocate.
    private func over(_ parcel: Parcel, in file: CaseFile, _ step: StepName) -> [Refusal] {
        guard let standing = file.standing(of: parcel) else { return [] }
        if case .stopped = standing {
            return [
                Refusal(
                    .barred, step, .policy("asking is consenting"),
                    "The person said that they do not want an advocate",
                    remedy: "Record that they ask for one, should they change their mind.")
            ]
        }
        guard standing.hasArrived else { return [] }
        return [
            Refusal(.alreadyDone, step, step.source, "It has arrived", remedy: "Nothing more is needed.")
        ]
    }

    func objections(to confirmation: ContactConfirmation) -> [Refusal] {
        blank(confirmation.by, "who read it", .confirmContact)
    }
}
