import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import Testing

@Suite("The registry keeps councils in step with their folders")
struct RegistryTests {
    private let folder: CouncilsOnDisk

    init() throws { folder = try CouncilsOnDisk() }

    @Test("a broken folder fails alone, and its last good version goes on, over a restart too")
    func lastGood() async throws {
        try folder.write("newtown", title: "Newtown", days: 3)
        try folder.write("oldtown", title: "Oldtown")
        let registry = try await folder.registry()
        let version = try #require(registry.served("newtown")).module.version
        try folder.write("<council", to: "newtown/council.xml")
        try await registry.refresh()
        for registry in [registry, try await folder.registry()] {
            let newtown = try #require(registry.served("newtown"))
            #expect(newtown.module.version == version && newtown.module.name == "Newtown")
            #expect(newtown.health.name == "broken" && !newtown.health.faults.isEmpty)
            #expect(registry.unserved("newtown") == nil)
            #expect(registry.served("oldtown")?.health.name == "good")
            let accepted = try await newtown.desk.receive(try DeskBench.complaint())
            #expect(accepted.deadlines.contains { $0.step == "acknowledgement" && $0.dueOn == "2026-03-26" })
        }
        try folder.write("newtown", title: "Newtown mended")
        try await registry.refresh()
        #expect(registry.served("newtown")?.module.name == "Newtown mended")
        #expect(registry.served("newtown")?.health.name == "good")
    }

    @Test("a removed folder takes nothing new, its cases go on, and it may come back")
    func removedAndBack() async throws {
        try folder.write("newtown", days: 3)
        try folder.write("oldtown")
        let registry = try await folder.registry()
        let open = try await #require(registry.served("newtown")).desk.receive(try DeskBench.complaint())
        try folder.remove("newtown")
        try await registry.refresh()
        for registry in [registry, try await folder.registry()] {
            let newtown = try #require(registry.served("newtown"))
            #expect(newtown.isRetired && newtown.health.name == "removed")
            await #expect(throws: DeskError.self) { try await newtown.desk.receive(try DeskBench.complaint()) }
            let view = try await newtown.desk.follow(open.reference, code: open.code)
            #expect(view.deadlines == open.deadlines)
            #expect(registry.served("oldtown")?.isRetired == false)
        }
        try folder.write("newtown", title: "Back")
        try await registry.refresh()
        let back = try #require(registry.served("newtown"))
        #expect(!back.isRetired && back.module.name == "Back")
        #expect(try await back.desk.receive(try DeskBench.complaint()).deadlines.count == open.deadlines.count - 1)
        #expect(try await back.desk.follow(open.reference, code: open.code).deadlines == open.deadlines)
    }

    @Test("a module that was never good leaves nothing behind when it is removed")
    func neverGood() async throws {
        try folder.write("<council", to: "newtown/council.xml")
        let registry = try await folder.registry()
        #expect(registry.unserved("newtown")?.reason == "it has no earlier good version")
        #expect(registry.unserved("newtown")?.faults.isEmpty == false)
        try folder.remove("newtown")
        try await registry.refresh()
        #expect(registry.served("newtown") == nil && registry.unserved("newtown") == nil)
    }

    @Test("a module of the future waits for its day, and the one before it goes on until then")
    func future() async throws {
        try folder.write("newtown", title: "Now")
        try folder.write("oldtown", title: "Only later", from: "2026-03-24")
        let registry = try await folder.registry()
        try folder.write("newtown", title: "Later", from: "2026-03-24")
        try await registry.refresh()
        #expect(registry.served("newtown")?.module.name == "Now")
        #expect(registry.served("newtown")?.health.name == "good")
        #expect(registry.unserved("oldtown")?.reason == "it takes effect on 2026-03-24 and has no earlier version")
        #expect(try await folder.registry().served("newtown")?.module.name == "Now", "after a restart too")
        folder.moment.seconds += 12 * 3_600
        try await registry.refresh()
        #expect(registry.served("newtown")?.module.name == "Later")
        #expect(registry.served("oldtown")?.module.name == "Only later")
        #expect(registry.current.unserved.isEmpty)
    }

    @Test("a changed base is taken up by every council that inherits it; a broken one by none")
    func base() async throws {
        try folder.writeBase(phone: "0300 000 0001")
        for name in ["newtown", "oldtown"] { try folder.write(name, base: true) }
        try folder.write("plain")
        let registry = try await folder.registry()
        let plain = registry.served("plain")?.module.version
        func phones() -> [String?] { ["newtown", "oldtown"].map { registry.served($0)?.module.ombudsman?.phone } }
        #expect(phones() == ["0300 000 0001", "0300 000 0001"])
        try folder.writeBase(phone: "0300 000 0002")
        try await registry.refresh()
        #expect(phones() == ["0300 000 0002", "0300 000 0002"])
        #expect(registry.served("plain")?.module.version == plain)
        try folder.write("<base", to: "base/base.xml")
        try await registry.refresh()
        #expect(phones() == ["0300 000 0002", "0300 000 0002"])
        #expect(
            ["newtown", "oldtown", "plain"].map { registry.served($0)?.health.name } == ["broken", "broken", "good"])
        try folder.remove("base")
        try await registry.refresh()
        #expect(registry.served("newtown")?.health.name == "broken")
        #expect(phones() == ["0300 000 0002", "0300 000 0002"])
    }

    @Test("a base's base is taken up too, and a case keeps what it began under")
    func baseOfBase() async throws {
        try folder.writeBase(phone: "0300 000 0001")
        func trust(_ days: Int) throws {
            try folder.write(
                """
                <base id="trust" schema="1" name="Trust" base="base"><source id="o" title="O" seen="2026-01-01"/>
                <procedure><acknowledgement><timescale clock="acknowledgement" within="\(days)" unit="working-days"
                obligation="will"/></acknowledgement></procedure></base>
                """, to: "trust/base.xml")
        }
        try trust(3)
        for name in ["newtown", "oldtown"] {
            try folder.write(
                """
                <council id="\(name)" schema="1" name="\(name)" base="trust" effective-from="2026-01-01">
                <source id="page" title="Page" seen="2026-01-01"/>
                <contacts><channel kind="email" to="a@example.org"/></contacts></council>
                """, to: "\(name)/council.xml")
        }
        let registry = try await folder.registry()
        let open = try await #require(registry.served("newtown")).desk.receive(try DeskBench.complaint())
        try folder.writeBase(phone: "0300 000 0002")
        try trust(2)
        try await registry.refresh()
        for name in ["newtown", "oldtown"] {
            let served = try #require(registry.served(name))
            #expect(served.module.ombudsman?.phone == "0300 000 0002" && served.health.name == "good")
            let accepted = try await served.desk.receive(try DeskBench.complaint())
            #expect(accepted.deadlines.contains { $0.step == "acknowledgement" && $0.dueOn == "2026-03-25" })
        }
        try folder.remove("trust")
        try folder.remove("base")
        for registry in [registry, try await folder.registry()] {
            try await registry.refresh()
            let served = try #require(registry.served("newtown"))
            #expect(served.health.name == "broken" && served.module.ombudsman?.phone == "0300 000 0002")
            let view = try await served.desk.follow(open.reference, code: open.code)
            #expect(view.deadlines.contains { $0.step == "acknowledgement" && $0.dueOn == "2026-03-26" })
        }
    }

    @Test("a folder whose name cannot be an address is not served, and says why")
    func badName() async throws {
        try folder.write("New Town", title: "New Town")
        try folder.write("oldtown")
        let registry = try await folder.registry()
        #expect(registry.unserved("New Town")?.faults.isEmpty == false)
        #expect(registry.served("oldtown") != nil)
    }

    @Test("a council whose store cannot be opened is not served and says why, and is taken up once it can be")
    func store() async throws {
        try folder.write("newtown")
        try folder.write("oldtown")
        let stores = BalkingStores(inner: folder.stores, council: try .named("newtown"))
        let registry = try await folder.registry(stores: stores)
        #expect(registry.unserved("newtown")?.reason == "the disk is away")
        #expect(registry.served("newtown") == nil)
        #expect(registry.served("oldtown")?.health.name == "good")
        stores.mend()
        try await registry.refresh()
        #expect(registry.served("newtown")?.health.name == "good")
        #expect(registry.current.unserved.isEmpty)
    }

    @Test("a folder that cannot be read is said, and what was served stays served")
    func unreadable() async throws {
        try folder.write("newtown")
        let registry = try await folder.registry()
        try folder.remove("")
        await #expect(throws: CouncilFolders.Unreadable.self) { try await registry.refresh() }
        #expect(registry.served("newtown")?.health.name == "good")
    }
}
