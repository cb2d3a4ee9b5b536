/// Finds words that may mean that somebody is in danger, so that a person is told to read them at once.
///
/// It decides nothing: every complaint is read by a person on the day (policy: safeguarding first). It errs on the side of
/// telling (policy: words of danger).
public enum PossibleDanger {
    /// Whether any such word or phrase stands in a text.
    public static func isSpoken(in text: String) -> Bool {
        let words = text.lowercased().map { $0 == "’" ? "'" : $0 }
            .split { !$0.isLetter && $0 != "'" }.map { String($0) }
        if words.contains(where: { word in stems.contains { word.hasPrefix($0) } || single.contains(word) }) {
            return true
        }
        let joined = " " + words.joined(separator: " ") + " "
        return phrases.contains { joined.contains(" " + $0 + " ") }
    }

    private static let stems = [
        "suicid", "abus", "rape", "raping", "molest", "groom", "exploit", "traffick", "strangl", "chok", "stabb",
        "threaten", "overdos", "bruis", "bleed", "self-harm", "selfharm", "assault", "violen", "starv", "neglect",
    ]

    private static let single: Set<String> = [
        "hit", "hits", "hitting", "hurt", "hurts", "hurting", "beat", "beats", "beaten", "beating", "kill", "kills",
        "killing", "die", "dying", "knife", "knives", "gun", "weapon", "burn", "burned", "burnt", "burns",
        "punch", "punched", "punches", "kick", "kicked", "kicks", "slap", "slapped", "slaps", "unsafe", "danger",
        "dangerous", "scared", "terrified", "frightened", "afraid", "attack", "attacked", "attacks", "injured",
        "drunk", "grabbed", "drugged",
    ]

    private static let phrases = [
        "not safe", "isn't safe", "don't feel safe", "do not feel safe", "touched me", "touches me", "touching me",
        "touched her", "touched him", "harm myself", "harming myself", "cut myself", "cutting myself", "end it all",
        "end my life", "run away", "ran away", "running away", "locked in", "locked me", "nothing to eat", "no food",
        "he harms", "she harms", "harm me", "harms me", "self harm", "self harming", "self harms",
    ]
}
