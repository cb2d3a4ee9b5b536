import Foundation
import HTTPTypes
import Testing

@testable import Website

/// The leaflet and the poster: whose facts they show, and that the QR code on them reads as the address beside it.
@Suite struct PrintPageTests {
    private static let newtown = PagesModules.council(
        "newtown",
        """
        <contacts><channel kind="email" to="a@newtown.example"/><channel kind="phone" to="01234 567890"/></contacts>
        <advocacy>
          <advocacy-provider id="second" name="Second Voice" phone="0300 000 0009" serves="any-child" order="2"/>
          <advocacy-provider id="first" name="First Voice" phone="0300 000 0008" serves="any-child" order="1"/>
        </advocacy>
        <procedure><stage number="1">
          <timescale clock="local-resolution-answer" within="7" unit="working-days" obligation="will">Seven.</timescale>
        </stage></procedure>
        """)

    private static func page(
        _ path: String, host: String = "localhost", origins: String = "", own: String? = nil, voice: Voice? = nil
    ) async throws -> PagesText {
        let attribute = own.map { "base=\"base\" host=\"\($0)\"" } ?? "base=\"base\""
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base,
            "newtown/council.xml": newtown.replacing("base=\"base\"", with: attribute),
        ])
        let answer = try await HostSite(folder, origins: origins)
            .answer(host, path, cookies: voice.map { "words=\($0.rawValue)" })
        #expect(answer.status == .ok)
        return PagesText(answer.text)
    }

    @Test(arguments: [
        ("Not happy with your social care? You can say so.", Voice?.none), ("You can say so.", .young),
        ("You have a right to complain.", .adult),
    ])
    func posterSpeaksToYoungPeopleUnlessAskedOtherwise(heading: String, voice: Voice?) async throws {
        let page = try await Self.page("/newtown/poster", voice: voice)
        #expect(page.text(of: "h1")?.hasSuffix(heading) == true)
        for words in ["First Voice", "0300 000 0008", "01234 567890", "999", "0808 800 5000"] {
            #expect(page.words.contains(words), "\(words)")
        }
        #expect(!page.words.contains("Second Voice"))
    }

    @Test(arguments: Voice.allCases)
    func leafletHoldsTheWholeProcedure(voice: Voice) async throws {
        let page = try await Self.page("/newtown/leaflet", voice: voice)
        for words in [
            "a@newtown.example", "01234 567890", "First Voice", "Second Voice", "10 working days", "20",
            "7 working days",
            "25 working days", "65", "20 working days", "30 working days", "999", "0808 800 5000", "Ombudsman",
            "0300 061 0614", "localhost",
        ] {
            #expect(page.words.contains(words), "\(words)")
        }
    }

    /// A Host header, the origins and the council's own host, and the address that is printed.
    static let addresses: [(host: String, origins: String, own: String?, address: String)] = [
        ("localhost:8080", "", nil, "http://localhost:8080/newtown"),
        ("192.0.2.1", "", nil, "http://192.0.2.1/newtown"),
        ("a.example.org", "https://a.example.org", nil, "https://a.example.org/newtown"),
        (
            "b.example.org", "https://a.example.org:8443,https://b.example.org", nil,
            "https://a.example.org:8443/newtown"
        ),
        ("a.example.org", "https://a.example.org", "newtown.example.org", "https://newtown.example.org/newtown"),
        ("newtown.example.org", "https://a.example.org", "newtown.example.org", "https://newtown.example.org/newtown"),
    ]

    @Test(arguments: addresses, ["poster", "leaflet"])
    func codeReadsAsTheAddressBesideIt(
        row: (host: String, origins: String, own: String?, address: String), paper: String
    ) async throws {
        let page = try await Self.page("/newtown/\(paper)", host: row.host, origins: row.origins, own: row.own)
        let bare = row.address.replacing(/^https?:\/\//, with: "")
        #expect(page.html.replacing("<wbr>", with: "").contains(">\(bare)<"))
        #expect(page.values(of: "aria-label").contains { $0.hasSuffix("at \(row.address)") })
        #expect(try QRReader.text(of: page) == row.address)
    }

    @Test func codeHasItsQuietZoneAndNothingStandsInIt() async throws {
        let page = try await Self.page("/newtown/poster")
        let picture = try QRReader.picture(of: page)
        let side = picture.count
        for (row, line) in picture.enumerated() {
            for (column, isDark) in line.enumerated() where isDark {
                #expect((4..<side - 4).contains(row) && (4..<side - 4).contains(column))
            }
        }
    }
}
