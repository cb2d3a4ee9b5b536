import CaseKernel
import CaseStore
import CaseStoreTesting
import Testing

/// What an earlier program wrote. These values never change: a store on someone's disk is made of such.
private enum Golden {
    static let installKey: [UInt8] = Array(0..<32)
    static let councilKey = bytes(
        "3399ba5710ae33b8641d2844b51a6fdd74c99094837695e2a43642a70d4a"
            + "919afa079c1476ddf3a9dc4f41f462b68e20d603384a9e190966f8180fbf")
    static let caseKey = bytes(
        "d45913c73f7052c3fbcfa0545f91ed53b4c6a831bfec6798b1ea47e43337"
            + "2236be6ac03d4022dc7d6932ef83d33f9e104a9c31fed16de8b45c1a0787")
    static let event = bytes(
        "75615bf75b8245ea673e46c1bfa30c5d42bd91bf319dcaf12a23265150ca8252f0ebfabee30163f63ed7")
    static let reply = bytes("611f38b3f84568b1d2a289434a8cab7aab8f6a4302df99aa947e6e085552a1f26cf24523360c7466")
    static let codes: [(MACPurpose, [UInt8])] = [
        (.accessCode, bytes("240ee5fd372b0d7ad2911e36f7bd9480351dfbbcbf91810caaa3fe141949301f")),
        (.replyKey, bytes("658adbf1ae776bd9826272d6a8f53d471664cbc7f9c2212c5709bdbfb95a2ab9")),
        (.requestFingerprint, bytes("d544af41e76b7fd92216b3bfcebf038b4cad319be37e7d90649067c55c45a156")),
    ]
    static let caseBeginning = bytes("4222e03207645c1df01a2b6b5dc9ab1dc0bb3f62b01593cc5faca64deb93e6f6")
    static let eventLink = bytes("840fbbdddad536aa2de7d2e2ee039eadade8273f76e83afa11b844a36f07293c")
    static let ledgerBeginning = bytes("425ed784f029ff9218d0c7b9b61f004319b5ed8d1921f4fc6c962bcd4df2aacd")
    static let ledgerLink = bytes("43702968b630b8812e76bda6e546af5994f4edc312df10fc007c5a4993a5b4e8")

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}

@Suite("Sealing")
struct SealingTests {
    let council: CouncilID
    let councilKey: CouncilKey
    let caseKey: CaseKey
    let id = StoreSamples.id(1)

    init() throws {
        council = try StoreSamples.council()
        let installKey = try #require(InstallKey(bytes: Golden.installKey))
        councilKey = try #require(installKey.unwrap(Golden.councilKey, of: council))
        caseKey = try #require(councilKey.unwrap(Golden.caseKey, number: 7))
    }

    @Test("what an earlier program sealed still opens")
    func goldenOpens() {
        #expect(caseKey.open(Golden.event, at: place()) == Array("Sample Payload".utf8))
        #expect(caseKey.openReply(Golden.reply, of: id, keyMAC: [1, 2]) == Array("Sample Reply".utf8))
    }

    @Test("authentication codes are what they always were", arguments: Golden.codes)
    func goldenCodes(purpose: MACPurpose, code: [UInt8]) {
        #expect(councilKey.authenticator.mac(purpose, of: [1, 2, 3]) == code)
    }

    @Test("chains are what they always were")
    func goldenChains() {
        #expect(EventPlace.beginning(of: id, in: council) == Golden.caseBeginning)
        #expect(place().link(after: Golden.caseBeginning, sealed: Golden.event) == Golden.eventLink)
        #expect(LedgerEntry.beginning(of: council) == Golden.ledgerBeginning)
        let entry = LedgerEntry(id: id, version: CaseVersion(number: 3), head: Golden.eventLink)
        #expect(entry.link(after: Golden.ledgerBeginning, position: 1) == Golden.ledgerLink)
    }

    @Test("an event opens at its own place only")
    func eventOpensInPlace() throws {
        let other = try StoreSamples.council("elsewhere")
        let wrong = [
            place(council: other), place(id: StoreSamples.id(2)), place(version: 4), place(name: "closed"),
            place(nameVersion: 1),
        ]
        for place in wrong {
            #expect(caseKey.open(Golden.event, at: place) == nil)
            #expect(place.link(after: Golden.caseBeginning, sealed: Golden.event) != Golden.eventLink)
        }
        #expect(caseKey.openReply(Golden.reply, of: id, keyMAC: [1, 3]) == nil)
        #expect(caseKey.openReply(Golden.reply, of: StoreSamples.id(2), keyMAC: [1, 2]) == nil)
    }

    @Test("a key opens for its own council and number only")
    func keyOpensInPlace() throws {
        let installKey = try #require(InstallKey(bytes: Golden.installKey))
        #expect(installKey.unwrap(Golden.councilKey, of: try StoreSamples.council("elsewhere")) == nil)
        #expect(InstallKey().unwrap(Golden.councilKey, of: council) == nil)
        #expect(councilKey.unwrap(Golden.caseKey, number: 8) == nil)
        #expect(CouncilKey(council: council).unwrap(Golden.caseKey, number: 7) == nil)
    }

    @Test("any changed byte, or any missing one, is noticed")
    func changedByteIsNoticed() {
        for index in Golden.event.indices {
            var changed = Golden.event
            changed[index] ^= 1
            #expect(caseKey.open(changed, at: place()) == nil)
            #expect(caseKey.open(Array(Golden.event.prefix(index)), at: place()) == nil)
        }
    }

    @Test("sealing the same twice gives different bytes, and both open")
    func sealsAreFresh() throws {
        let first = try caseKey.seal([1, 2, 3], at: place())
        let second = try caseKey.seal([1, 2, 3], at: place())
        #expect(first != second)
        #expect(caseKey.open(first, at: place()) == [1, 2, 3])
        #expect(caseKey.open(second, at: place()) == [1, 2, 3])
    }

    @Test("fields that run together differently are not the same")
    func fieldsAreApart() {
        var left = AuthenticatedFields("x")
        left.append("ab")
        left.append("c")
        var right = AuthenticatedFields("x")
        right.append("a")
        right.append("bc")
        #expect(left != right)
    }

    private func place(
        council: CouncilID? = nil, id: CaseID? = nil, version: Int = 3, name: String = "received", nameVersion: Int = 2
    ) -> EventPlace {
        EventPlace(
            council: council ?? self.council, id: id ?? self.id, version: version, name: name, nameVersion: nameVersion)
    }
}
