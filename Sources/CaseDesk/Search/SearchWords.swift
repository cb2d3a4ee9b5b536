import CaseKernel
import Foundation

/// The words of a case that somebody may look for: of names whole and begun, of what was written whole.
enum SearchWords {
    /// How much of a name is needed to find it, in letters.
    static let beginning = 3

    /// Words so common that they would find everything.
    private static let common: Set<String> = [
        "the", "and", "to", "of", "in", "is", "it", "my", "me", "was", "that", "for", "on", "with", "have", "had", "be",
        "not", "they", "she", "he", "her", "his", "him", "at", "but", "this", "we", "you", "as", "are", "were", "has",
        "from", "so", "there", "their", "them", "an", "or", "by", "no", "been", "when", "would", "about",
    ]

    /// The words of a text, without accents and capitals, in the order they stand; what is too common is left out.
    static func words(of text: String) -> [String] {
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return plain.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
            $0.count > 1 && !common.contains($0)
        }
    }

    /// A name's words, and what they begin with.
    private static func name(_ text: String?) -> [String] {
        words(of: text ?? "").flatMap { word in
            (min(beginning, word.count)...word.count).map { String(word.prefix($0)) }
        }
    }

    /// What a case can be found by.
    static func of(_ file: CaseFile, _ id: CaseID) -> Set<String> {
        var found = Set(words(of: id.reference) + [id.reference.filter { $0 != "-" }.lowercased()])
        for person in file.complainants {
            found.formUnion(name(person.name))
            found.formUnion([person.contact.email, person.contact.phone].compactMap(\.self).flatMap(words))
        }
        found.formUnion(name(file.received?.child?.name))
        for person in file.representatives { found.formUnion(name(person.value.name)) }
        for person in file.peopleComplainedAbout { found.formUnion(name(person.name)) }
        for point in file.points { found.formUnion(words(of: point.words)) }
        found.formUnion(words(of: file.received?.representation.wanted ?? ""))
        for message in file.messages { found.formUnion(words(of: message.words ?? "")) }
        for note in file.notes { found.formUnion(words(of: note.words)) }
        for link in file.links { found.formUnion(words(of: link)) }
        return found
    }
}
