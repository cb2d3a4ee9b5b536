import CaseStore

extension CouncilStoreSuite {
    static let team = [
        Check("An account comes back by its number and its address, and no two share an address") { install in
            for team in try await teams(install) {
                let mac = team.mac(.address, of: Array("a@example.org".utf8))
                let number = try await team.add(addressMAC: mac, body: body)
                try expect(number, is: 1, "the number of the first account")
                try expect(try await team.add(addressMAC: mac, body: []), is: nil, "an address that is taken")
                let other = team.mac(.address, of: Array("b@example.org".utf8))
                try expect(try await team.add(addressMAC: other, body: []), is: 2, "the number of the second account")
                let kept = KeptAccount(number: 1, version: 1, addressMAC: mac, body: body)
                try expect(try await team.account(1), is: kept, "the account")
                try expect(try await team.account(addressMAC: mac), is: kept, "the account of the address")
                try expect(try await team.accounts().map(\.number), is: [1, 2], "the accounts")
                try expect(try await team.account(3), is: nil, "an account that is none")
            }
        },
        Check("An account is changed against the version that was read") { install in
            for team in try await teams(install) {
                let mac = team.mac(.address, of: [1])
                _ = try await team.add(addressMAC: mac, body: body)
                try await team.keep(KeptAccount(number: 1, version: 2, addressMAC: mac, body: [9]))
                try expect(try await team.account(1)?.body, is: [9], "what is known of it")
                for version in [1, 2, 4] {
                    let refusal = StoreError.conflict(
                        expected: CaseVersion(number: version - 1), found: CaseVersion(number: 2))
                    try await expectRefusal(refusal) {
                        try await team.keep(KeptAccount(number: 1, version: version, addressMAC: mac, body: []))
                    }
                }
            }
        },
        Check("A council's people are none of another's, nor the install's") { install in
            let (here, there) = (
                try await install.open(StoreSamples.council()).team,
                try await install.open(StoreSamples.council("elsewhere")).team
            )
            let run = try await install.team()
            let macs = [here, there, run].map { $0.mac(.address, of: [1]) }
            try expect(Set(macs).count, is: 3, "how many codes one address has in three realms")
            _ = try await here.add(addressMAC: macs[0], body: body)
            try await here.begin(session(1, of: here))
            try await here.note(CaseViewing(id: StoreSamples.id(1), account: 1, at: StoreSamples.now, what: "case"))
            for other in [there, run] {
                try expect(try await other.accounts().isEmpty, "an account is in another realm")
                try expect(
                    try await other.session([UInt8](repeating: 1, count: 32), at: StoreSamples.now), is: nil,
                    "a session")
                try expect(try await other.viewings(of: StoreSamples.id(1), limit: 9).isEmpty, "a viewing elsewhere")
            }
        },
        Check("A session ends at its time, when it is ended, and with the others of its account but one") { install in
            for team in try await teams(install) {
                for number: UInt8 in 1...3 {
                    _ = try await team.add(addressMAC: team.mac(.address, of: [number]), body: body)
                }
                for number: UInt8 in 1...4 {
                    try await team.begin(session(number, of: team, account: number > 3 ? 2 : 1))
                }
                let (now, end) = (StoreSamples.now, StoreSamples.now + 600)
                try expect(try await team.session(id(1), at: end - 1)?.account, is: 1, "whose session")
                try expect(try await team.session(id(1), at: end), is: nil, "a session that is over")
                try await team.see(id(1), at: now + 60)
                try expect(try await team.session(id(1), at: now)?.seenAt, is: now + 60, "when it was used")
                try expect(try await team.sessions(of: 1, at: now).count, is: 3, "the sessions of the account")
                try expect(try await team.endSessions(of: 1, but: id(2)), is: 2, "how many ended")
                try expect(try await team.sessions(of: 1, at: now).map(\.id), is: [id(2)], "the session that is left")
                try expect(try await team.session(id(4), at: now)?.account, is: 2, "another account's session")
                try await team.end(id(2))
                try await team.end(id(2))
                try expect(try await team.endSessions(of: 1, but: nil), is: 0, "how many ended")
            }
        },
        Check("Who looked at a case is told newest first, and outlives closing and opening") { install in
            let team = try await install.open(StoreSamples.council()).team
            _ = try await team.add(addressMAC: team.mac(.address, of: [1]), body: body)
            let viewings = (0..<3).map {
                CaseViewing(id: StoreSamples.id(1), account: 1, at: StoreSamples.now + $0, what: "page \($0)")
            }
            for viewing in viewings { try await team.note(viewing) }
            try await team.note(CaseViewing(id: StoreSamples.id(2), account: 1, at: StoreSamples.now, what: "other"))
            let again = try await install.reopened().open(StoreSamples.council()).team
            let found = try await again.viewings(of: StoreSamples.id(1), limit: 2)
            try expect(found, is: Array(viewings.reversed().prefix(2)), "the viewings")
            try expect(try await again.account(1)?.body, is: body, "the account")
        },
        Check("What is closed takes no more calls") { install in
            let store = try await install.open(StoreSamples.council())
            await store.close()
            try await expectRefusal(StoreError.closedTeam(store.team.realm)) { _ = try await store.team.accounts() }
        },
    ]

    private static let body = Array("Sample Account".utf8)

    private static func teams(_ install: StoreUnderTest) async throws -> [any TeamStore] {
        [try await install.open(StoreSamples.council()).team, try await install.team()]
    }

    private static func id(_ number: UInt8) -> [UInt8] { [UInt8](repeating: number, count: 32) }

    private static func session(_ number: UInt8, of team: any TeamStore, account: Int = 1) -> KeptSession {
        KeptSession(
            id: id(number), account: account, isComplete: true, startedAt: StoreSamples.now + Int64(number),
            seenAt: StoreSamples.now, endsAt: StoreSamples.now + 600)
    }
}
