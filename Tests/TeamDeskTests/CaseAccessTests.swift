import CaseKernel
import Testing

@testable import TeamDesk

struct CaseAccessTests {
    private static func file(_ matters: [Matter] = []) throws -> CaseFile {
        let day = Day(number: 20_535)
        let representation = try #require(Representation(points: ["Nobody came"]))
        let received = Received(
            receipt: try #require(Receipt(receivedOn: day, enteredOn: day, channel: .letter)),
            representation: representation, complainant: Complainant(claimed: .parent),
            moduleVersion: "m",
            lawVersion: Law.regulations2006.version)
        let events = [Event.received(received)] + matters.map { .entered(Entry($0, on: day)) }
        return try #require(CaseState.read(events).file)
    }

    private static func account(_ number: Int, _ role: TeamRole, closed: Bool = false) -> Account {
        Account(
            number: number, name: "A", address: "a@example.org", role: role,
            standing: closed ? .closed(at: 1) : .active, createdAt: 0, recoveryCodes: 0)
    }

    private static func access(_ number: Int, _ role: TeamRole, _ matters: [Matter] = []) throws -> CaseAccess {
        CaseAccessRules(try file(matters), managers: [1]).access(of: account(number, role))
    }

    private static func named(_ number: Int) throws -> Matter {
        let account: AccountNumber? = AccountNumber(number)
        return .complainedAbout(PersonComplainedAbout(name: "A", account: account))
    }

    private static func given(_ number: Int, _ part: Assignment.Part) throws -> Matter {
        let account: AccountNumber? = AccountNumber(number)
        return .assigned(Assignment(try #require(account), part))
    }

    @Test func whoSeesACaseThatIsNobodysInParticular() throws {
        let seen = try TeamRole.allCases.filter { try Self.access(2, $0).isSeen }
        #expect(Set(seen) == [.complaintsManager, .complaintsOfficer, .auditor])
        #expect(try Self.access(2, .auditor) == .read)
    }

    @Test(arguments: TeamRole.allCases)
    func whoeverIsComplainedAboutSeesNothing(_ role: TeamRole) throws {
        let matters = [
            Matter.peopleChecked, try Self.given(2, .stage1Manager), try Self.given(2, .adjudicatingOfficer),
            try Self.named(2),
        ]
        #expect(try Self.access(2, role, matters) == .none)
    }

    @Test func theAlternateStandsInForAManagerComplainedAboutAndSeesNoOtherCase() throws {
        #expect(try Self.access(3, .alternateManager) == .none)
        #expect(try Self.access(3, .alternateManager, [Self.named(2)]) == .none)
        #expect(try Self.access(3, .alternateManager, [Self.named(1)]).allows(.close))
    }

    @Test func aPartIsForWhoeverHasIt() throws {
        for (role, part, step) in [
            (TeamRole.stage1Manager, Assignment.Part.stage1Manager, StepName.extend),
            (.adjudicatingOfficer, .adjudicatingOfficer, .notifyChild),
        ] {
            #expect(try Self.access(4, role, [Self.given(4, part)]).allows(step))
            #expect(try Self.access(5, role, [Self.given(4, part)]) == .none)
            #expect(try Self.access(4, role, [Self.given(4, part), .released(part)]) == .none)
            #expect(try Self.access(4, role, [Self.given(4, part)]).allows(.refuse) == false)
        }
    }

    @Test func whatTakesSomethingAwayIsTheManagers() throws {
        for step in CaseAccessRules.managers {
            #expect(try Self.access(1, .complaintsManager).allows(step))
            #expect(try !Self.access(2, .complaintsOfficer).allows(step))
        }
        #expect(try Self.access(2, .complaintsOfficer).allows(.answer))
    }

    @Test func aClosedAccountSeesNothing() throws {
        let rules = CaseAccessRules(try Self.file(), managers: [1])
        #expect(rules.access(of: Self.account(1, .complaintsManager, closed: true)) == .none)
    }
}
