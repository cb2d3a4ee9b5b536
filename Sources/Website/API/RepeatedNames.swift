import FoundationEssentials

/// The names that stand twice in one object of a JSON text: readers differ on which of the two counts, so neither may.
///
/// Words that a person sent must not be dropped without a word.
struct RepeatedNames {
    /// Each such name with the names of the objects around it: `complainant.kind`.
    private(set) var paths: [String] = []
    private var levels: [Level] = []

    private struct Level {
        let isObject: Bool
        let prefix: String
        var names: Set<String> = []
        var current = ""
        var awaitsName = true
    }

    /// Reads a text that is known to be JSON.
    init(in bytes: [UInt8]) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                let end = Self.end(ofStringAt: index, in: bytes)
                if awaitsName { take(Self.text(of: bytes[index..<end])) }
                index = end
                continue
            case UInt8(ascii: "{"): open(isObject: true)
            case UInt8(ascii: "["): open(isObject: false)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
            case UInt8(ascii: ","): awaitName()
            default: break
            }
            index += 1
        }
    }

    private var awaitsName: Bool { levels.last.map { $0.isObject && $0.awaitsName } ?? false }

    private mutating func open(isObject: Bool) {
        let around = levels.last.map { $0.isObject ? "\($0.prefix)\($0.current)." : $0.prefix } ?? ""
        levels.append(Level(isObject: isObject, prefix: around))
    }

    private mutating func awaitName() {
        guard !levels.isEmpty else { return }
        levels[levels.count - 1].awaitsName = true
    }

    private mutating func take(_ name: String) {
        guard var level = levels.popLast() else { return }
        level.awaitsName = false
        level.current = String(name.prefix(60))
        let path = level.prefix + level.current
        if !level.names.insert(name).inserted, !paths.contains(path) { paths.append(path) }
        levels.append(level)
    }

    /// The place after a string's closing quote.
    private static func end(ofStringAt start: Int, in bytes: [UInt8]) -> Int {
        var index = start + 1
        while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, bytes.endIndex)
    }

    /// A name without its quotes and escapes.
    private static func text(of quoted: ArraySlice<UInt8>) -> String {
        if quoted.contains(UInt8(ascii: "\\")), let text = try? JSONDecoder().decode(String.self, from: Data(quoted)) {
            return text
        }
        return String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
    }
}
