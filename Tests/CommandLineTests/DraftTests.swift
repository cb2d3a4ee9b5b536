import Testing

@Suite("a module that is a draft", .timeLimit(.minutes(5)))
struct DraftTests {
    @Test("its pages are shown as a draft, nobody is led to it, and no complaint is taken until it is live")
    func draft() async throws {
        let work = try Workplace(councils: ["dudley", "medway"])
        let live = try work.text(of: work.module("dudley"))
        try work.write(
            live.replacing(" base=\"base\"", with: " base=\"base\" status=\"draft\""),
            to: work.module("dudley"))
        let host = try await Host.start(in: work)
        #expect(host.program.out.contains("(a draft: pages only, no complaint is taken)"))
        for path in ["/dudley", "/dudley/danger", "/dudley/procedure"] {
            let page = try await host.get(path)
            #expect(page.status == 200)
            #expect(page.text.contains("This is only a draft."), "\(path)")
        }
        #expect(try await !host.get("/medway").text.contains("This is only a draft."))
        let front = try await host.get("/").text
        #expect(front.contains("Medway Council") && !front.contains("Dudley"))
        let refused = try await host.post(Host.door("dudley"), Host.complaint)
        #expect(refused.status == 409)
        #expect(try refused.json()["type"].text?.hasSuffix("council-draft") == true, "\(refused.text)")
        for step in ["receive", "intend"] {
            let ended = try await work.run(
                ["case", step, "--council", "dudley", "kind=parent", "complaint=The review was cancelled."])
            #expect(ended.code != 0 && !ended.out.contains("reference"), "\(step): \(ended.out)")
        }
        let taken = try await host.complain(to: "medway")
        #expect(try await host.follow(taken).status == 200)

        try work.write(live, to: work.module("dudley"))
        try await eventually("the council to be live") {
            try await !host.get("/dudley").text.contains("This is only a draft.")
        }
        let complaint = try await host.complain(to: "dudley")
        try work.write(
            live.replacing(" base=\"base\"", with: " base=\"base\" status=\"draft\""),
            to: work.module("dudley"))
        try await eventually("the council to be a draft again") {
            try await host.get("/dudley").text.contains("This is only a draft.")
        }
        #expect(try await host.follow(complaint).status == 200, "an open case goes on")
        #expect(await host.stop() == 0)
    }
}
