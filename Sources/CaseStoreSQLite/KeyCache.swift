import CaseStore

/// Unwrapped case keys that were used lately, never more than twice `capacity` of them.
///
/// Two generations: what is used moves to the young one, and when that is full the old one is let go.
struct KeyCache: Sendable {
    private let capacity: Int
    private var young: [Int: CaseKey] = [:]
    private var old: [Int: CaseKey] = [:]

    init(capacity: Int) {
        self.capacity = capacity
    }

    mutating func key(_ number: Int) -> CaseKey? {
        if let key = young[number] { return key }
        guard let key = old[number] else { return nil }
        keep(key, number: number)
        return key
    }

    mutating func forget(_ number: Int) {
        young[number] = nil
        old[number] = nil
    }

    mutating func keep(_ key: CaseKey, number: Int) {
        if young.count >= capacity {
            old = young
            young = [:]
        }
        young[number] = key
    }
}
