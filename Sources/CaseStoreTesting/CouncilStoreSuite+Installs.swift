import CaseKernel
import CaseStore

extension CouncilStoreSuite {
    static let installs = [
        Check("Two councils never see each other's cases, though the references are the same") { install in
            let first = try await install.open(StoreSamples.council("first"))
            let second = try await install.open(StoreSamples.council("second"))
            try await expectOpened(1, in: first)
            try expect(try await second.history(of: StoreSamples.id(1)), is: nil, "the other's history")
            try expect(try await second.summaries(SummaryQuery(.all, limit: 5)), is: [], "the other's worklist")
            try await expectOpened(1, in: second)
            try await second.append([more], after: CaseVersion(number: 2), summary: StoreSamples.summary(1))
            try expect(try await first.history(of: StoreSamples.id(1))?.version.number, is: 2, "the first's version")
            try expect(
                first.mac(.accessCode, of: [1]) != second.mac(.accessCode, of: [1]),
                "the councils share a key for codes")
            try expect(try await install.councils().map(\.name), is: ["first", "second"], "the councils")
        },
        Check("A module version once kept stays as it was, and one is the last good") { install in
            let store = try await install.open(StoreSamples.council())
            try expect(try await store.lastGoodModule(), is: nil, "the last good module of an empty store")
            let next = ModuleVersion(version: "ff", archive: Array(0...255))
            try await store.keep(StoreSamples.module, lastGood: true)
            try await store.keep(next, lastGood: false)
            try expect(try await store.lastGoodModule(), is: StoreSamples.module, "the last good module")
            try await store.keep(ModuleVersion(version: "ff", archive: [1]), lastGood: true)
            try expect(try await store.lastGoodModule(), is: next, "the last good module afterwards")
            try expect(try await store.module(version: "0a1b2c"), is: StoreSamples.module, "the first module")
            try expect(try await store.module(version: "none"), is: nil, "a module that was never kept")
        },
        Check("A store opened twice is one store; closed, it takes no more calls and is opened again") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            let same = try await install.open(StoreSamples.council())
            try expect(try await same.caseCount(), is: 1, "the number of cases through the second handle")
            await store.close()
            await store.close()
            try await expectRefusal(.closed(store.council)) { _ = try await store.caseCount() }
            try await expectRefusal(.closed(store.council)) { try await expectOpened(2, in: store) }
            let again = try await install.open(StoreSamples.council())
            try await expectOpened(2, in: again)
            try expect(try await again.caseCount(), is: 2, "the number of cases after opening again")
        },
        Check("Everything is there after reopening, and a check of the whole store finds nothing wrong") { install in
            let store = try await install.open(StoreSamples.council())
            try await store.keep(StoreSamples.module, lastGood: true)
            try await openAtOnce(1...30, in: store)
            let reply = StoreSamples.reply("key", in: store)
            _ = try await store.open(StoreSamples.opening(31, in: store, reply: reply), at: StoreSamples.now)
            try await store.append([more], after: CaseVersion(number: 2), summary: StoreSamples.summary(7))
            let before = try await everything(in: store)
            let again = try await install.reopened().open(StoreSamples.council())
            let after = try await everything(in: again)
            try expect(after == before, "something is not as it was before reopening")
            try await expectOpened(32, in: again)
            let report = try await again.verify()
            try expect(report.problems, is: [], "the problems")
            try expect(report.checked.cases, is: 32, "the cases checked")
            try expect(report.checked.events, is: 65, "the events checked")
            try expect(report.checked.replies, is: 1, "the replies checked")
            try expect(report.checked.modules, is: 1, "the modules checked")
        },
        Check("A case pinned to a module version that is not kept is found by the check") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            let problems = try await store.verify().problems
            try expect(problems.count == 1 && problems[0].contains(StoreSamples.id(1).reference), "found: \(problems)")
        },
    ]

    private struct Contents: Equatable {
        var histories: [History?] = []
        var codes: [[UInt8]?] = []
        let worklist: [CaseSummary]
        let kept: KeptReply?
        let module: ModuleVersion?
        let code: [UInt8]
    }

    private static func everything(in store: any CouncilStore) async throws -> Contents {
        let reply = StoreSamples.reply("key", in: store)
        var contents = Contents(
            worklist: try await store.summaries(SummaryQuery(.all, limit: 1_000)),
            kept: try await store.keptReply(keyMAC: reply.keyMAC, fingerprint: reply.fingerprint, at: StoreSamples.now),
            module: try await store.lastGoodModule(), code: store.mac(.accessCode, of: [1, 2, 3]))
        for number in 1...31 {
            contents.histories.append(try await store.history(of: StoreSamples.id(number)))
            contents.codes.append(try await store.codeMAC(of: StoreSamples.id(number)))
        }
        return contents
    }
}
