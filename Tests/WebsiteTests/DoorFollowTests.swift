import HTTPTypes
import Testing

@Suite("The JSON door shows a case to whoever holds its code")
struct DoorFollowTests {
    @Test("state, dates and open steps, key by key")
    func follows() async throws {
        let site = try await DoorSite()
        let receipt = try DoorReceipt(try await site.post(DoorSite.complaint))
        let answer = try await site.get(receipt.path, code: receipt.code)
        #expect(answer.status == 200)
        #expect(answer.headers[.cacheControl] == "no-store")
        let json = try answer.json()
        #expect(
            json.names.isSuperset(of: [
                "reference", "council", "state", "state_in_words", "stage", "received_on", "deadlines", "answers",
                "open_steps",
            ]))
        #expect(json["reference"].text == receipt.reference)
        #expect(json["council"].text == "dudley")
        #expect(json["state"].text == "local-resolution")
        #expect(json["received_on"].text == "2026-03-23")
        #expect(json["deadlines"] == receipt.json["deadlines"])
        #expect(json["answers"].list == [])
        let steps = json["open_steps"].list.compactMap(\.["step"].text)
        #expect(Set(steps).isSuperset(of: ["request-advocate", "withdraw"]))
        #expect(!steps.contains("answer"), "what the council does is not the person's to do")
        #expect(!answer.text.contains("cancelled"), "what was said is not repeated to whoever finds the code")
    }

    @Test("takes the code and the reference as a person types them")
    func typed() async throws {
        let site = try await DoorSite()
        let receipt = try DoorReceipt(try await site.post(DoorSite.complaint))
        let typed = receipt.code.uppercased().replacing("-", with: " ")
        #expect(try await site.get(receipt.path, code: typed).status == 200)
        #expect(try await site.get(receipt.path.lowercased(), code: receipt.code).status == 200)
    }

    @Test("tells a wrong code, a wrong reference and another council's alike")
    func alike() async throws {
        let site = try await DoorSite(all: true)
        let mine = try DoorReceipt(try await site.post(DoorSite.complaint))
        let other = try DoorReceipt(try await site.post(DoorSite.complaint))
        let elsewhere = try DoorReceipt(try await site.post(DoorSite.complaint, to: "medway"))
        let door = DoorSite.door("dudley")
        let wrong: [(String, String)] = [
            (mine.path, "acorn-acorn-acorn-acorn-acorn-acorn"), (mine.path, other.code), (mine.path, elsewhere.code),
            (mine.path, String(mine.code.dropLast(3))), (mine.path, "\(mine.code)-\(mine.code)"), (mine.path, "-"),
            (mine.path, mine.reference), ("\(door)/0000-0000-0", mine.code),
            ("\(door)/\(elsewhere.reference)", elsewhere.code),
            ("\(DoorSite.door("medway"))/\(mine.reference)", mine.code), ("\(door)/K7QF", mine.code),
            ("\(door)/%27%20OR%201=1", mine.code), ("\(door)/\(mine.reference)x", mine.code),
        ]
        let first = try await site.get(mine.path, code: "wrong")
        #expect(first.status == 404)
        for (path, code) in wrong {
            let answer = try await site.get(path, code: code)
            #expect(answer.status == 404, "\(path) \(code)")
            #expect(answer.body == first.body, "\(path) \(code)")
            #expect(answer.headers == first.headers)
        }
    }

    @Test("asks for a code that was not sent, whether or not there is such a case")
    func missingCode() async throws {
        let site = try await DoorSite()
        let receipt = try DoorReceipt(try await site.post(DoorSite.complaint))
        let door = DoorSite.door("dudley")
        let asked: [(String, HTTPFields)] = [
            (receipt.path, [:]), ("\(door)/0000-0000-0", [:]), ("\(door)/nonsense", [:]),
            (receipt.path, [.authorization: "Basic \(receipt.code)"]), (receipt.path, [.authorization: "Bearer"]),
            (receipt.path, [.authorization: receipt.code]), ("\(receipt.path)?code=\(receipt.code)", [:]),
            (receipt.path, [.authorization: "Bearer \(String(repeating: "a", count: 1_000))"]),
        ]
        let first = try await site.get(receipt.path)
        #expect(first.status == 401)
        #expect(first.headers[.wwwAuthenticate] == "Bearer")
        for (path, headers) in asked {
            let answer = try await site.ask(.get, path, headers: headers)
            #expect(answer.status == 401 && answer.body == first.body, "\(path) \(headers)")
        }
    }

    @Test("no council's case is shown at another's door", arguments: DoorSite.names)
    func noLeakage(council: String) async throws {
        let site = try await DoorSite(all: true)
        let receipt = try DoorReceipt(try await site.post(DoorSite.complaint, to: council))
        for other in DoorSite.names {
            let answer = try await site.get("\(DoorSite.door(other))/\(receipt.reference)", code: receipt.code)
            #expect(answer.status == (other == council ? 200 : 404), "\(council)'s case at \(other)")
        }
    }
}
