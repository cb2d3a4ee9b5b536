/// Finds words that may mean that somebody is in danger, so that a person is told to read them at once.
///
/// It decides nothing: every complaint is read by a person on the day (policy: safeguarding first). It errs on the side of
/// telling (policy: words of danger).
public enum PossibleDanger {
    /// Whether any such word or phrase stands in a text.
    public static func isSpoken(in text: String) -> Bool {
        // `don't` and `dont` are one word, and a quotation mark is none of it.
        let words = text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter }.map(String.init)
        return words.indices.contains { index in
            let word = words[index]
            if let stems = stemsByLetter[word.prefix(1)], stems.contains(where: word.hasPrefix) { return true }
            return (phrasesByWord[word] ?? []).contains { words[(index + 1)...].starts(with: $0) }
        }
    }

    private static let stemsByLetter = Dictionary(grouping: stems) { $0.prefix(1) }

    /// What may follow a word for it to ring; a word that rings by itself is followed by nothing. Every complaint is looked
    /// through while somebody waits, so that each of its words is looked for once.
    private static let phrasesByWord = Dictionary(
        grouping: single.map { [$0] } + phrases.map { $0.split(separator: " ").map(String.init) }, by: { $0[0] }
    ).mapValues { $0.map { Array($0.dropFirst()) } }

    private static let stems = [
        "suicid", "abus", "rape", "raping", "molest", "groom", "exploit", "traffick", "strangl", "chok", "stabb",
        "threaten", "overdos", "bruis", "bleed", "selfharm", "assault", "violen", "starv", "neglect", "sexual",
        "smack",
    ]

    private static let single = [
        "hit", "hits", "hitting", "hurt", "hurts", "hurting", "beat", "beats", "beaten", "beating", "kill", "kills",
        "killed", "killing", "die", "dying", "knife", "knives", "gun", "weapon", "burn", "burned", "burning", "burnt",
        "burns", "punch", "punched", "punches", "punching", "kick", "kicked", "kicking", "kicks", "slap", "slapped",
        "slapping", "slaps", "unsafe", "danger", "dangerous", "scared", "terrified", "frightened", "afraid", "attack",
        "attacked", "attacking", "attacks", "injured", "drunk", "grabbed", "grabs", "drugged",
    ]

    private static let phrases = [
        "not safe", "isnt safe", "dont feel safe", "do not feel safe", "touched me", "touches me", "touching me",
        "touched my", "touches my", "touching my", "touched her", "touched him", "harm myself", "harming myself",
        "harmed myself", "cut myself", "cutting myself", "end it all", "end my life", "be dead", "run away",
        "ran away", "running away", "locked in", "locked me", "nothing to eat", "no food", "he harms", "she harms",
        "harm me", "harms me", "self harm", "self harming", "self harmed", "self harms",
    ]
}
