/// Judges whether reasons for refusing amount to more than "no parental responsibility" (policy: reasons for refusing).
enum Reasons {
    /// Whether at least three words are left, once the bare formula is taken out of a text that speaks of it.
    static func amountToSomething(_ text: String?) -> Bool {
        guard let text else { return false }
        let words = text.lowercased().map { $0 == "’" ? "'" : $0 }.split { !$0.isLetter && $0 != "'" }.map {
            String($0)
        }
        guard words.contains("pr") || words.contains("parental") else { return words.count >= 3 }
        return words.filter { !formula.contains($0) }.count >= 3
    }

    private static let formula: Set<String> = [
        "a", "an", "and", "any", "as", "at", "because", "being", "but", "by", "child", "child's", "children",
        "complainant",
        "concerned", "decision", "did", "do", "does", "doesn't", "don't", "for", "from", "got", "grandfather",
        "grandmother", "grandparent", "had", "has", "hasn't", "have", "haven't", "having", "he", "her", "him", "his",
        "hold",
        "holding", "holds", "in", "is", "it", "it's", "lack", "lacking", "lacks", "legal", "legally", "no", "none",
        "nor",
        "not", "of", "only", "or", "over", "parent", "parental", "parents", "person", "possess", "possesses", "pr",
        "reason", "refused", "relation", "respect", "responsibility", "rights", "she", "simply", "since", "so", "that",
        "the", "their", "there", "these", "they", "this", "to", "was", "we", "who", "with", "without", "you",
    ]
}
