import CaseKernel

/// A search index in memory, and the order in which cases were changed.
struct MemorySearch {
    private var changes: [CaseID] = []
    private var order: [CaseID: Int] = [:]
    private var position = 0
    private var entries: [CaseID: Set<[UInt8]>] = [:]
    private var erased: Set<CaseID> = []

    /// Notes that a case was opened or changed.
    mutating func note(_ id: CaseID) {
        order[id] = order[id] ?? order.count
        changes.append(id)
    }

    func backlog(limit: Int) -> SearchBacklog? {
        guard position < changes.count else { return nil }
        let end = min(changes.count, position + limit)
        var seen: Set<CaseID> = []
        let cases = changes[position..<end].filter { !erased.contains($0) && seen.insert($0).inserted }
        return SearchBacklog(cases: cases, position: end)
    }

    mutating func index(_ new: [SearchEntry], upTo position: Int) {
        for entry in new { entries[entry.id] = entry.words.isEmpty ? nil : entry.words }
        self.position = max(self.position, position)
    }

    /// Knows a case no longer; how far the index has got stays as it is.
    mutating func forget(_ id: CaseID) {
        entries[id] = nil
        erased.insert(id)
    }

    func found(_ words: Set<[UInt8]>, limit: Int) -> [CaseID] {
        guard !words.isEmpty else { return [] }
        let found = entries.filter { words.isSubset(of: $0.value) }.map(\.key)
        return Array(found.sorted { (order[$0] ?? 0) > (order[$1] ?? 0) }.prefix(limit))
    }
}
