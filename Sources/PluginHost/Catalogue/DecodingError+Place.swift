extension DecodingError {
    /// Which part is at fault and how, without repeating what stands there.
    var place: String {
        switch self {
        case .keyNotFound(let key, let context): "\(key.stringValue) is missing\(Self.path(context.codingPath))"
        case .valueNotFound(_, let context): "a value is missing\(Self.path(context.codingPath))"
        case .typeMismatch(_, let context): "a value is of another kind than expected\(Self.path(context.codingPath))"
        case .dataCorrupted(let context) where context.codingPath.isEmpty: "it is not JSON"
        case .dataCorrupted(let context): "a value is not one that is expected\(Self.path(context.codingPath))"
        @unknown default: "it cannot be read"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.isEmpty ? "" : " at " + keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
