import CaseDesk
import CaseKernel
import HTTPTypes
import TeamDesk
import Testing

@testable import Website

/// Every page, address of the door and file that asks for no account: nobody learns of a case there by its reference, by
/// being signed in to a team, or by both.
@Suite("What is open to everybody")
struct PublicWalkTests {
    private static let site = Task { try await TeamSite() }

    private static let patterns = SitePath.Pattern.allCases.filter {
        !$0.rawValue.contains("/team") && !$0.rawValue.hasPrefix("/operator")
    }

    /// What may stand in a place of a pattern: among it the reference of a real case.
    private static func values(of place: Substring, _ reference: String) -> [String] {
        switch place {
        case ":council": ["dudley", "medway", "nowhere"]
        case ":voice": Voice.allCases.map(\.rawValue)
        case ":page":
            JourneyPage.allCases.map(\.rawValue) + TrackPage.allCases.map(\.rawValue)
                + AdvocatePage.allCases.map(\.rawValue) + [reference]
        case ":file": [reference, "team.sqlite", "..%2fteam.sqlite", "redress.css"]
        case ":reference": [reference, reference.lowercased(), "..%2f\(reference)"]
        case _: [String(place)]
        }
    }

    private static func paths(_ pattern: SitePath.Pattern, _ reference: String) -> [String] {
        pattern.rawValue.split(separator: "/").reduce([""]) { paths, place in
            paths.flatMap { path in values(of: place, reference).map { "\(path)/\($0)" } }
        }
    }

    @Test(arguments: patterns)
    func tellsNothingOfACase(_ pattern: SitePath.Pattern) async throws {
        let site = try await Self.site.value
        let reference = site.id.reference
        let visitors: [(TeamRole?, String)] =
            [(nil, "dudley"), (.installOperator, "install"), (.complaintsManager, "medway")]
            + TeamRole.ofCouncil.map { ($0, "dudley") }
        for path in Self.paths(pattern, reference) {
            for (role, realm) in visitors {
                for method in pattern.methods where method != .head {
                    let answer = try await site.answer(
                        method, path.isEmpty ? "/" : path, as: role, of: realm,
                        form: ["reference": reference, "code": "sun sun sun sun sun sun", "words": "x"])
                    let name = "\(method) \(path) as \(role?.rawValue ?? "nobody") of \(realm)"
                    #expect(!answer.text.contains("Nobody came") && !answer.text.contains("Ashdown"), "\(name)")
                    #expect(answer.status.code < 500, "\(name): \(answer.status)")
                }
            }
        }
    }
}
