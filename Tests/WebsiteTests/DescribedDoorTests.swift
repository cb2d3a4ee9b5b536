import CaseKernel
import Foundation
import HTTPTypes
import Testing

@testable import Website

/// `docs/openapi.json` says what the door takes; an attack test holds the running program's answers against it.
@Suite("The door as it is documented")
struct DescribedDoorTests {
    private struct Description: Decodable {
        let paths: [String: [String: AnyPart]]
        let components: Components

        struct AnyPart: Decodable { init(from decoder: any Decoder) throws {} }
        struct Components: Decodable {
            let schemas: Schemas
        }
        struct Schemas: Decodable {
            let complaint: Complaint
            enum CodingKeys: String, CodingKey { case complaint = "Complaint" }
        }
        struct Complaint: Decodable {
            let properties: Properties
            struct Properties: Decodable {
                let complainant: Complainant
                let complaint: Limited
            }
            struct Complainant: Decodable {
                let properties: Kinds
                struct Kinds: Decodable { let kind: Choices }
            }
            struct Choices: Decodable { let `enum`: [String] }
            struct Limited: Decodable { let maxLength: Int }
        }
    }

    private func read() throws -> Description {
        let file = DoorSite.councils + "/../docs/openapi.json"
        return try JSONDecoder().decode(Description.self, from: try Data(contentsOf: URL(fileURLWithPath: file)))
    }

    @Test("has every address and method, and no other")
    func addresses() throws {
        let patterns = SitePath.Pattern.allCases.filter {
            $0.rawValue.hasPrefix("/api/") || [.healthz, .readyz].contains($0)
        }
        let wanted = Dictionary(
            uniqueKeysWithValues: patterns.map { pattern in
                let path = pattern.rawValue.split(separator: "/").map { part in
                    part.hasPrefix(":") ? "/{\(part.dropFirst())}" : "/\(part)"
                }.joined()
                return (path, Set(pattern.methods.filter { $0 != .head }.map { $0.rawValue.lowercased() }))
            })
        let found = try read().paths.mapValues { Set($0.keys.filter { $0 != "parameters" }) }
        #expect(found == wanted)
    }

    @Test("knows every kind of complainant, and how long a complaint may be")
    func kinds() throws {
        let complaint = try read().components.schemas.complaint.properties
        #expect(complaint.complainant.properties.kind.enum == ComplainantCategory.allCases.map(\.rawValue))
        #expect(complaint.complaint.maxLength == Limits.complaintCharacters)
    }
}
