/// What stands in one part of the operator's file.
struct OperatorEntry: Hashable, Sendable {
    var settings: [String: String] = [:]
    var secrets: [String: String] = [:]
}
