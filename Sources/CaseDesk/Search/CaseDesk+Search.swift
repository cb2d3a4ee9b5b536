import CaseKernel
public import CaseStore

extension CaseDesk {
    /// How many changes are taken into the index at a time.
    private static let batch = 200

    /// The cases that hold every word of `text`, or have it for their reference, the latest first.
    ///
    /// The index is brought up to date before, so that what was recorded a moment ago is found. On disk it holds codes of
    /// words under the council's key, and no word.
    public func search(_ text: String, limit: Int) async throws(DeskError) -> [CaseSummary] {
        try await updateSearch()
        let words = Set(SearchWords.words(of: text).map(code))
        return try await stored { () throws(StoreError) in try await store.found(words, limit: limit) }
    }

    /// Takes into the index what has changed since it was last made.
    public func updateSearch() async throws(DeskError) {
        while let backlog = try await stored({ () throws(StoreError) in
            try await store.searchBacklog(limit: Self.batch)
        }) {
            var entries: [SearchEntry] = []
            for id in backlog.cases {
                let words = try await stillThere(id)?.state.file.map { SearchWords.of($0, id) } ?? []
                entries.append(SearchEntry(id: id, words: Set(words.map(code))))
            }
            let made = entries
            try await stored { () throws(StoreError) in try await store.index(made, upTo: backlog.position) }
        }
    }

    private func code(of word: String) -> [UInt8] {
        Array(store.mac(.searchWord, of: Array(word.utf8)).prefix(SearchEntry.length))
    }
}
