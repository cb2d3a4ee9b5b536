import CaseKernel
import CaseStore

extension CouncilStoreSuite {
    static let erasing = [
        Check("An erased case is nowhere, and its reference stays taken") { install in
            let store = try await install.open(StoreSamples.council())
            try await openThree(in: store)
            try await store.erase(StoreSamples.erasure(2), after: CaseVersion(number: 2))
            try await expectErased(2, in: store)
            try await expectErased(2, in: try await install.reopened().open(StoreSamples.council()))
        },
        Check("The cases beside an erased one stay as they were") { install in
            let store = try await install.open(StoreSamples.council())
            try await openThree(in: store)
            try await store.erase(StoreSamples.erasure(2), after: CaseVersion(number: 2))
            let others = [StoreSamples.id(1), StoreSamples.id(3)]
            for id in others {
                try expect(try await store.history(of: id)?.events.count, is: 2, "the events of case \(id)")
                try expect(try await store.erasure(of: id), is: nil, "an erasure of case \(id)")
            }
            try expect(try await store.found([shared], limit: 9).map(\.id), is: others.reversed(), "what is found")
            try await store.append([more], after: CaseVersion(number: 2), summary: StoreSamples.summary(1))
        },
        Check("A case is erased at the version that was looked at, and once") { install in
            let store = try await install.open(StoreSamples.council())
            try await openThree(in: store)
            let looked = CaseVersion(number: 2)
            try await store.append([more], after: looked, summary: StoreSamples.summary(2))
            try await expectRefusal(.conflict(expected: looked, found: CaseVersion(number: 3))) {
                try await store.erase(StoreSamples.erasure(2), after: looked)
            }
            try expect(try await store.history(of: StoreSamples.id(2))?.events.count, is: 3, "the events kept")
            try await store.erase(StoreSamples.erasure(2), after: CaseVersion(number: 3))
            for id in [2, 9] {
                try await expectRefusal(.noSuchCase) {
                    try await store.erase(StoreSamples.erasure(id), after: CaseVersion(number: 3))
                }
            }
        },
        Check("Nothing is added to an erased case, however it was read before") { install in
            let store = try await install.open(StoreSamples.council())
            try await openThree(in: store)
            try await store.erase(StoreSamples.erasure(2), after: CaseVersion(number: 2))
            try await expectRefusal(.noSuchCase) {
                try await store.append([more], after: CaseVersion(number: 2), summary: StoreSamples.summary(2))
            }
            try await store.index([SearchEntry(id: StoreSamples.id(2), words: [own(2)])], upTo: 9)
            try expect(try await store.found([own(2)], limit: 9), is: [], "what is found of an erased case")
            let count = try await store.rebuildSummaries { try rebuilt($0, $1) }
            try expect(count, is: 2, "how many summaries are made again")
        },
        Check("An erased case that waits to be indexed holds up nothing") { install in
            let store = try await install.open(StoreSamples.council())
            for number in 1...3 {
                _ = try await store.open(StoreSamples.opening(number, in: store), at: StoreSamples.now)
            }
            try await store.erase(StoreSamples.erasure(3), after: CaseVersion(number: 2))
            let ids = [1, 2].map(StoreSamples.id)
            try expect(
                try await store.searchBacklog(limit: 9), is: SearchBacklog(cases: ids, position: 3), "the backlog")
            try await store.index([], upTo: 2)
            try expect(try await store.searchBacklog(limit: 9), is: SearchBacklog(cases: [], position: 3), "the rest")
            try await store.index([], upTo: 3)
            try expect(try await store.searchBacklog(limit: 9), is: nil, "what is left")
        },
        Check("What was to leave because of an erased case does not, and those behind it go on") { install in
            let hand = try await install.outbox()
            try await hand.store.keep(StoreSamples.module, lastGood: true)
            try await hand.open(1, [StoreSamples.item("a"), StoreSamples.item("b", queue: "Q/2")])
            try await hand.open(2, [StoreSamples.item("c")])
            let taken = try await hand.expectLeased(["a", "b"])
            try await hand.settle(taken.filter { $0.item.key == "b" }, .failed(reason: "no-such-address"))
            try await hand.store.erase(StoreSamples.erasure(1), after: CaseVersion(number: 2))
            try expect(try await hand.standings(1), is: [], "what is to leave of the erased case")
            try expect(try await hand.store.failedOutbox(limit: 9), is: [], "what has failed")
            try await hand.settle(taken, .delivered)
            try await hand.expectSettled("c", .delivered)
            try await hand.expectCounts(waiting: 0, delivered: 1, nextAt: nil)
            try expect(try await hand.store.verify().problems, is: [], "the problems")
        },
        Check("An answer kept for a client goes with its case, and its key makes no other case") { install in
            let store = try await install.open(StoreSamples.council())
            let reply = StoreSamples.reply("a key", in: store)
            _ = try await store.open(StoreSamples.opening(1, in: store, reply: reply), at: StoreSamples.now)
            try await store.erase(StoreSamples.erasure(1), after: CaseVersion(number: 2))
            let kept = try await store.keptReply(
                keyMAC: reply.keyMAC, fingerprint: reply.fingerprint, at: StoreSamples.now)
            try expect(kept, is: .erased, "the answer kept")
            let again = StoreSamples.opening(2, in: store, reply: reply)
            try expect(try await store.open(again, at: StoreSamples.now), is: .alreadyKept(.erased), "the same again")
            let other = try await store.keptReply(
                keyMAC: reply.keyMAC, fingerprint: Array(repeating: 1, count: 32), at: StoreSamples.now)
            try expect(other, is: .keyUsedForAnotherRequest, "another request")
            let later = try await store.keptReply(
                keyMAC: reply.keyMAC, fingerprint: reply.fingerprint, at: reply.keptUntil)
            try expect(later, is: nil, "the answer once its time is over")
        },
        Check("Another council's case of the same reference is not erased") { install in
            let (one, other) = (try StoreSamples.council(), try StoreSamples.council("othershire"))
            for council in [one, other] {
                let store = try await install.open(council)
                _ = try await store.open(StoreSamples.opening(1, in: store), at: StoreSamples.now)
            }
            try await install.open(one).erase(StoreSamples.erasure(1), after: CaseVersion(number: 2))
            let spared = try await install.open(other)
            try expect(try await spared.history(of: StoreSamples.id(1))?.events.count, is: 2, "the events of the other")
            try expect(try await spared.erasures(), is: [], "the erasures of the other")
        },
    ]

    /// A word that every case of the samples has.
    private static let shared = own(9)
    private static func own(_ number: UInt8) -> [UInt8] { [UInt8](repeating: number, count: SearchEntry.length) }

    private static func openThree(in store: any CouncilStore) async throws {
        try await store.keep(StoreSamples.module, lastGood: true)
        for number in 1...3 {
            _ = try await store.open(StoreSamples.opening(number, in: store), at: StoreSamples.now)
        }
        let entries = (1...3).map { SearchEntry(id: StoreSamples.id($0), words: [shared, own(UInt8($0))]) }
        try await store.index(entries, upTo: 3)
    }

    private static func expectErased(_ number: Int, in store: any CouncilStore) async throws {
        let id = StoreSamples.id(number)
        try expect(try await store.history(of: id), is: nil, "the history")
        try expect(try await store.codeMAC(of: id), is: nil, "the code")
        try expect(try await store.found([own(UInt8(number))], limit: 9), is: [], "what its own word finds")
        try expect(
            try await store.found([shared], limit: 9).map(\.id).contains(id), is: false, "what a shared word finds")
        try expect(
            try await store.summaries(SummaryQuery(.all, limit: 9)).map(\.id).contains(id), is: false, "the list")
        try expect(try await store.caseCount(), is: 2, "the number of cases")
        try expect(try await store.erasure(of: id), is: StoreSamples.erasure(number), "the erasure")
        try expect(try await store.erasures(), is: [StoreSamples.erasure(number)], "the erasures")
        let report = try await store.verify()
        try expect(report.problems, is: [], "the problems")
        try expect([report.checked.cases, report.checked.erasures], is: [2, 1], "how many are there and how many not")
        try await expectRefusal(.referenceTaken) {
            _ = try await store.open(StoreSamples.opening(number, in: store), at: StoreSamples.now)
        }
    }
}
