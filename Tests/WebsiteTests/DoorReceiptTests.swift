import CaseDesk
import CaseKernel
import CouncilHost
import HTTPTypes
import Testing

@Suite("The JSON door takes in complaints")
struct DoorReceiptTests {
    @Test("the least that is a complaint gets a reference, a code and dates")
    func least() async throws {
        let site = try await DoorSite()
        let answer = try await site.post(DoorSite.complaint)
        #expect(answer.status == 201)
        #expect(answer.headers[.contentType] == "application/json")
        #expect(answer.headers[.cacheControl] == "no-store")
        let receipt = try DoorReceipt(answer)
        #expect(receipt.path == "\(DoorSite.door("dudley"))/\(receipt.reference)")
        #expect(receipt.json.names == ["reference", "code", "received_on", "deadlines"])
        #expect(receipt.json["received_on"].text == "2026-03-23")
        #expect(CaseID(receipt.reference) != nil)
        #expect(receipt.code.split(separator: "-").count >= 4)
        for deadline in receipt.json["deadlines"].list {
            #expect(
                deadline.names == [
                    "step", "due_on", "set_by", "source", "provisional", "waiting_for", "explanation", "status",
                    "done_on",
                ])
        }
        let limit = try #require(receipt.deadline("local-resolution-answer", by: "law"))
        #expect(limit["due_on"].text == "2026-04-08")
        #expect(limit["source"].text == "SI 2006/1738 reg 14(1)")
        #expect(limit["provisional"] == .flag(false))
        #expect(limit["waiting_for"] == .null)
        #expect(limit["explanation"].list.count == 17)
        #expect(limit["explanation"].list.contains(.text("Friday 3 April 2026: Good Friday, not counted")))
    }

    @Test("everything that can be said is kept, and the council's promise stands beside the law")
    func everything() async throws {
        let site = try await DoorSite(all: true)
        let body = """
            {"complainant": {"kind": "parent", "name": "A. Parent", "email": "a@example.org", "phone": "01234 567890"},
             "child": {"name": "B. Child", "date_of_birth": "2015-05-05"}, "complaint": "C", "wanted": "D",
             "happened_on": "2026-03-02", "advocate_wanted": true, "safe_contact": "E"}
            """
        let receipt = try DoorReceipt(try await site.post(body, to: "medway"))
        let promise = try #require(receipt.deadline("acknowledgement", by: "council"))
        #expect(promise["due_on"].text == "2026-03-26")
        #expect(receipt.deadline("local-resolution-answer", by: "law")?["due_on"].text == "2026-04-08")
        let id = try #require(CaseID(receipt.reference))
        let council = try #require(CouncilID("medway").flatMap { site.registry.current.byID[$0] })
        let dossier = try await council.desk.dossier(of: id)
        #expect(dossier.points == ["C"])
        #expect(dossier.wanted == "D")
        let who = dossier.complainant
        #expect(
            [who.claimed, who.name, who.email, who.phone] == ["parent", "A. Parent", "a@example.org", "01234 567890"])
        #expect([who.safeContact, who.childName, who.childBornOn] == ["E", "B. Child", "2015-05-05"])
        #expect(who.advocacy == "asked for on 2026-03-23, not yet appointed")
    }

    @Test(
        "every kind may complain; only sufficient interest waits for a decision",
        arguments: ComplainantCategory.allCases)
    func kinds(kind: ComplainantCategory) async throws {
        let site = try await DoorSite()
        let receipt = try DoorReceipt(
            try await site.post("{\"complainant\": {\"kind\": \"\(kind.rawValue)\"}, \"complaint\": \"C\"}"))
        let running = receipt.deadline("local-resolution-answer", by: "law")
        guard !kind.isForOrganisation else {
            #expect(running == nil, "a voluntary organisation answers, and no clock of the council's runs")
            return
        }
        let limit = try #require(running)
        #expect(limit["waiting_for"].text == (kind.needsSufficientInterest ? "sufficient-interest-decision" : nil))
        #expect(limit["due_on"].text == (kind.needsSufficientInterest ? nil : "2026-04-08"))
        #expect(limit["status"].text == (kind.needsSufficientInterest ? "waiting" : "running"))
        #expect(limit["explanation"].list.isEmpty == kind.needsSufficientInterest)
    }

    /// A kind, and what stage 1 waits for once an advocate is wanted.
    static let advocates: [(String, String?)] = [
        ("looked-after-child", "advocate"), ("child-in-need", "advocate"), ("care-leaver", "advocate"), ("parent", nil),
        ("foster-carer", nil), ("other-with-sufficient-interest", "sufficient-interest-decision"),
    ]

    @Test("a child who wants an advocate waits for one, and nobody else does", arguments: advocates)
    func advocate(kind: String, waitsFor: String?) async throws {
        let body = "{\"complainant\": {\"kind\": \"\(kind)\"}, \"complaint\": \"C\", \"advocate_wanted\": true}"
        let receipt = try DoorReceipt(try await DoorSite().post(body))
        let limit = try #require(receipt.deadline("local-resolution-answer", by: "law"))
        #expect(limit["waiting_for"].text == waitsFor)
        #expect(limit["due_on"] == (waitsFor == nil ? .text("2026-04-08") : .null))
    }

    @Test("is open to councils that publish nothing of their own, too", arguments: DoorSite.names)
    func everyCouncil(council: String) async throws {
        let receipt = try DoorReceipt(try await DoorSite(all: true).post(DoorSite.complaint, to: council))
        #expect(receipt.deadline("local-resolution-answer", by: "law")?["due_on"].text == "2026-04-08")
    }

    @Test("what is blank or null is as good as left out")
    func blanks() async throws {
        let body = """
            {"complainant": {"kind": "parent", "name": "  ", "email": null, "phone": ""}, "child": null, "complaint": "C",
             "wanted": "\\n", "happened_on": null, "advocate_wanted": null, "safe_contact": null}
            """
        #expect(try await DoorSite().post(body).status == 201)
    }
}
