import CaseKernel
import CaseStore

extension CouncilStoreSuite {
    static let codes = [
        Check("A new code ends the old one in the append that gives it, for its own case alone") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            try await expectOpened(2, in: store)
            try await store.append(
                [more], after: CaseVersion(number: 2), summary: StoreSamples.summary(1), codeMAC: newMAC(in: store))
            try expect(try await store.codeMAC(of: StoreSamples.id(1)), is: newMAC(in: store), "the code")
            let other = StoreSamples.opening(2, in: store).codeMAC
            try expect(try await store.codeMAC(of: StoreSamples.id(2)), is: other, "another case's code")
            try expect(try await store.history(of: StoreSamples.id(1))?.version.number, is: 3, "the version")
            try await store.append([more], after: CaseVersion(number: 3), summary: StoreSamples.summary(1))
            try expect(try await store.codeMAC(of: StoreSamples.id(1)), is: newMAC(in: store), "the code afterwards")
        },
        Check("A new code whose append is refused changes neither code nor history") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            let refusal = StoreError.conflict(expected: CaseVersion(number: 1), found: CaseVersion(number: 2))
            try await expectRefusal(refusal) {
                try await store.append(
                    [more], after: CaseVersion(number: 1), summary: StoreSamples.summary(1),
                    codeMAC: newMAC(in: store))
            }
            try await expectRefusal(.noEvents) {
                try await store.append(
                    [], after: CaseVersion(number: 2), summary: StoreSamples.summary(1), codeMAC: newMAC(in: store))
            }
            let opening = StoreSamples.opening(1, in: store)
            try expect(try await store.codeMAC(of: StoreSamples.id(1)), is: opening.codeMAC, "the code")
            try expect(try await store.history(of: StoreSamples.id(1))?.events, is: opening.events, "the history")
        },
        Check("A new code outlives closing and opening, where anything does") { install in
            var store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            try await store.append(
                [more], after: CaseVersion(number: 2), summary: StoreSamples.summary(1), codeMAC: newMAC(in: store))
            store = try await install.reopened().open(StoreSamples.council())
            try expect(try await store.codeMAC(of: StoreSamples.id(1)), is: newMAC(in: store), "the code")
        },
    ]

    private static func newMAC(in store: any CouncilStore) -> [UInt8] {
        store.mac(.accessCode, of: Array(StoreSamples.id(1).reference.utf8) + Array("other words".utf8))
    }
}
