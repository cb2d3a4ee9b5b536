extension Rules {
    /// Only a report that nobody has been in touch needs no words.
    func objections(to message: Message) -> [Refusal] {
        guard message.kind != .silence else { return [] }
        let writer = message.kind.isTeams ? blank(message.by ?? "", "who writes", message.kind.step) : []
        return blank(message.words ?? "", "what is written", message.kind.step) + writer
    }

    /// A new code goes only where the person said it is safe, or to the advocate they have (policy: lost codes).
    func objections(to route: CodeRoute, in file: CaseFile) -> [Refusal] {
        switch route {
        case .safeContact:
            guard !file.complainants.contains(where: { $0.contact.isReachable }) else { return [] }
            return [
                Refusal(
                    .notNow, .replaceCode, .policy("lost codes"), "No safe way of reaching the person is on record",
                    remedy:
                        "Give the new code through their advocate, or see them in person and correct the contact first."
                )
            ]
        case .advocate:
            let hasAdvocate = file.tracks.contains { if case .appointed = $0.advocacy { true } else { false } }
            guard !hasAdvocate else { return [] }
            return [
                Refusal(
                    .notNow, .replaceCode, .policy("lost codes"), "No advocate has been appointed",
                    remedy: "Give the new code by the safe contact on record.")
            ]
        }
    }
}
