import Testing

@testable import Website

@Suite("The pacer")
struct DoorPacerTests {
    /// How many requests came before at the same moment, and how long the next one waits, in milliseconds.
    static let waits: [(Int, Int64)] = [
        (0, 0), (29, 0), (30, 0), (31, 250), (34, 1_000), (50, 5_000), (51, 5_000), (10_000, 5_000),
    ]

    @Test("slows a busy caller, and never beyond the longest wait", arguments: waits)
    func slows(before: Int, wait: Int64) {
        let pacer = Pacer(isOn: true)
        for _ in 0..<before { _ = pacer.wait(council: "dudley", address: "192.0.2.1", at: 1_000) }
        #expect(pacer.wait(council: "dudley", address: "192.0.2.1", at: 1_000) == wait)
    }

    @Test("forgets as time goes by, and the busiest caller is soon served at once again")
    func recovers() {
        let pacer = Pacer(isOn: true)
        for _ in 0..<10_000 { _ = pacer.wait(council: "dudley", address: "192.0.2.1", at: 0) }
        #expect(pacer.wait(council: "dudley", address: "192.0.2.1", at: 2_500) == 2_500)
        #expect(pacer.wait(council: "dudley", address: "192.0.2.1", at: 5_250) == 0)
    }

    @Test("at the pace itself nobody ever waits")
    func steady() {
        let pacer = Pacer(isOn: true)
        for turn in 0..<1_000 {
            #expect(pacer.wait(council: "dudley", address: "192.0.2.1", at: Int64(turn) * 250) == 0)
        }
    }

    @Test("one caller's haste slows neither another address nor another council")
    func apart() {
        let pacer = Pacer(isOn: true)
        for _ in 0..<100 { _ = pacer.wait(council: "dudley", address: "192.0.2.1", at: 0) }
        #expect(pacer.wait(council: "dudley", address: "192.0.2.2", at: 0) == 0)
        #expect(pacer.wait(council: "medway", address: "192.0.2.1", at: 0) == 0)
    }

    @Test("remembers only so many, and those in a hurry longest")
    func bounded() {
        let pacer = Pacer(isOn: true)
        for _ in 0..<100 { _ = pacer.wait(council: "dudley", address: "busy", at: 0) }
        for number in 0..<60_000 { _ = pacer.wait(council: "dudley", address: "\(number)", at: Int64(number / 100)) }
        #expect(pacer.wait(council: "dudley", address: "busy", at: 600) > 0)
    }

    @Test("off by a setting, lets everything through")
    func off() {
        let pacer = Pacer(isOn: false)
        for _ in 0..<1_000 { #expect(pacer.wait(council: "dudley", address: "192.0.2.1", at: 0) == 0) }
    }
}
