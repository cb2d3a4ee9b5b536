import FoundationEssentials

/// The operator's file as it stands: `{"settings": {…}, "secrets": {…}, "councils": {"<id>": {…}}}`.
struct OperatorDocument: Decodable {
    let common: OperatorEntry
    let councils: [String: OperatorEntry]

    init(from decoder: any Decoder) throws {
        common = try OperatorEntry(from: decoder, besides: ["councils"])
        let fields = try decoder.container(keyedBy: AnyKey.self)
        let entries = try fields.decodeIfPresent([String: Entry].self, forKey: AnyKey("councils")) ?? [:]
        councils = entries.mapValues(\.entry)
    }

    /// Reads a file that only the host's own user can open; `nil` when there is none.
    static func read(_ path: String) throws(Refused) -> OperatorDocument? {
        guard let file = try file(path) else { return nil }
        return try decoded(file, path)
    }

    private static func file(_ path: String) throws(Refused) -> SmallFile? {
        do throws(SmallFile.Trouble) {
            return try SmallFile(path, limit: OperatorSettings.longestFile)
        } catch {
            switch error {
            case .missing: return nil
            case .tooLong:
                throw Refused("\(path) is longer than 256 KiB. Expected at most that. Shorten it.")
            case .notAFile:
                throw Refused("\(path) is no file of its own. Expected a regular file, not a link. Put one there.")
            case .unreadable:
                throw Refused(
                    "\(path) cannot be read. Expected a file of the host's own user. Try: chown and chmod 600.")
            }
        }
    }

    private static func decoded(_ file: SmallFile, _ path: String) throws(Refused) -> OperatorDocument {
        guard file.facts.isOurs else {
            throw Refused(
                "\(path) belongs to another user. Expected the user the host runs as. Try: chown it to that user.")
        }
        guard !file.facts.isOpenToOthers else {
            throw Refused(
                "\(path) is open to others than its owner. Expected mode 600, because it holds secrets."
                    + " Try: chmod 600 \(path)")
        }
        do {
            return try JSONDecoder().decode(OperatorDocument.self, from: Data(file.bytes))
        } catch let error as DecodingError {
            throw Refused("\(path) is not as expected: \(error.place). Put that right; docs/plugins.md shows one.")
        } catch {
            throw Refused("\(path) is not as expected. Expected JSON; docs/plugins.md shows one.")
        }
    }

    private struct Entry: Decodable {
        let entry: OperatorEntry

        init(from decoder: any Decoder) throws { entry = try OperatorEntry(from: decoder, besides: []) }
    }
}

extension OperatorEntry {
    /// Reads one part; a name that is not known there is an error, because it would be a setting that is not given.
    init(from decoder: any Decoder, besides others: Set<String>) throws {
        let fields = try decoder.container(keyedBy: AnyKey.self)
        let known = others.union(["settings", "secrets"])
        if let unknown = fields.allKeys.first(where: { !known.contains($0.stringValue) }) {
            throw DecodingError.dataCorruptedError(forKey: unknown, in: fields, debugDescription: "not known here")
        }
        let values = try fields.decodeIfPresent([String: SettingValue].self, forKey: AnyKey("settings")) ?? [:]
        settings = values.mapValues(\.text)
        secrets = try fields.decodeIfPresent([String: String].self, forKey: AnyKey("secrets")) ?? [:]
    }
}
