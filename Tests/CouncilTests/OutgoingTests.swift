import CaseKernel
import CouncilModules
import Foundation
import Testing

/// How messages leave each council: by which plug-ins, and only to addresses that somebody publishes.
struct OutgoingTests {
    static let rows: [(id: String, plugins: [String], team: String?, providers: [String])] = [
        ("dudley", ["email"], nil, ["always-heard email help@coramvoice.org.uk"]),
        (
            "medway", ["email", "folder"], "sccm@medway.gov.uk",
            ["young-lives-foundation folder young-lives-foundation"]
        ),
        ("st-helens", ["email", "folder"], nil, ["advocacy-focus folder advocacy-focus"]),
        ("unnamed-council", ["email", "folder"], nil, ["off-the-record folder off-the-record"]),
        (
            "windsor-and-maidenhead", ["email"], "complaintsandcompliments@rbwm.gov.uk",
            ["always-heard email help@coramvoice.org.uk"]
        ),
    ]

    @Test(arguments: rows)
    func areExactlyThese(row: (id: String, plugins: [String], team: String?, providers: [String])) throws {
        let module = try Repository.module(row.id)
        #expect(module.plugins.map(\.name) == row.plugins)
        #expect(module.outgoing?.team?.to == row.team)
        #expect(module.outgoing?.team?.digestAt == (row.team == nil ? nil : "08:00"))
        #expect(module.outgoing?.ways.map(\.way) == [.email])
        #expect(module.outgoing?.route(for: .email)?.plugin == "email")
        let providers = module.advocacyProviders.map {
            "\($0.id) \($0.referralRoute?.plugin ?? "-") \($0.referralRoute?.to ?? "-")"
        }
        #expect(providers == row.providers)
    }

    /// No address is made up: each stands on the page, in the words of the source it is from.
    @Test(arguments: CoverageTests.ids)
    func addressesAreThePages(id: String) throws {
        let page = try String(contentsOfFile: Repository.root + "/Tests/CouncilTests/Pages/\(id).txt", encoding: .utf8)
        let module = try Repository.module(id)
        let settings = module.plugins.flatMap(\.settings).map(\.value)
        let addresses = (settings + [module.outgoing?.team?.to, module.outgoing?.team?.urgentTo].compactMap(\.self))
            .filter { $0.contains("@") }
        for address in addresses { #expect(page.contains(address), "not on the page: \(address)") }
        for provider in module.advocacyProviders where !provider.evidence.isInherited {
            let to = provider.referralRoute?.to ?? ""
            #expect(!to.contains("@") || page.contains(to), "not on the page: \(to)")
        }
    }

    /// For children and care leavers whom no advocate of their council's can help: no child is turned away.
    @Test(arguments: CoverageTests.ids)
    func theSafetyNetIsNational(id: String) throws {
        let module = try Repository.module(id)
        let net = try #require(module.safetyNet.first)
        #expect(module.safetyNet.count == 1)
        #expect(net.phone == "0808 800 5792")
        #expect(net.serves == [.childrenInCare, .careLeavers, .anyChild])
        #expect(net.evidence.isInherited)
        let source = try #require(module.source(of: net.evidence))
        #expect(source.url == "https://coramvoice.org.uk/get-help/always-heard/")
    }

    /// What says how messages leave is nothing that a council publishes.
    @Test(arguments: CoverageTests.ids)
    func noneOfItCountsAsPublished(id: String) throws {
        let sections = try Repository.module(id).facts.flatMap { $0.section.split(separator: "/").map(String.init) }
        #expect(
            Set(sections).isDisjoint(with: ["plugins", "plugin", "setting", "outgoing", "team", "write", "referral"]))
    }

    /// Every notice is worded, for adults and for children and young people; here by the base.
    @Test(arguments: CoverageTests.ids)
    func everyNoticeIsWorded(id: String) throws {
        let module = try Repository.module(id)
        for kind in Notice.Kind.allCases {
            for voice in NoticeVoice.allCases {
                let template = try #require(module.template(for: kind, voice: voice), "\(kind) \(voice)")
                #expect(template.evidence.isInherited)
                #expect(template.slots.isSuperset(of: kind.duties.map(\.slot)))
            }
        }
        #expect(module.notices.count == Notice.Kind.allCases.count * 2)
    }
}
