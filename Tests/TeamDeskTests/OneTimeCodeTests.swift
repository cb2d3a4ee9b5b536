import Testing

@testable import TeamDesk

struct OneTimeCodeTests {
    /// RFC 6238 appendix B, the rows of SHA-1: eight digits.
    @Test(arguments: [
        (Int64(59), "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func isWhatTheStandardSays(_ at: Int64, _ code: String) {
        let secret = Array("12345678901234567890".utf8)
        #expect(OneTimeCode.code(secret, step: OneTimeCode.step(at: at), digits: 8) == code)
    }

    /// RFC 4648 section 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func isWrittenAsTheStandardSays(_ text: String, _ written: String) {
        #expect(Base32.text(Array(text.utf8)) == written)
    }

    @Test func holdsForAHalfMinuteOnEitherSideAndOnce() {
        let secret = Array("12345678901234567890".utf8)
        let now: Int64 = 3_000
        for offset: Int64 in [-1, 0, 1] {
            let code = OneTimeCode.code(secret, step: 100 + offset)
            #expect(OneTimeCode.step(of: code, secret, at: now, after: 0) == 100 + offset)
            #expect(OneTimeCode.step(of: code, secret, at: now, after: 100 + offset) == nil)
        }
        for offset: Int64 in [-2, 2] {
            let code = OneTimeCode.code(secret, step: 100 + offset)
            #expect(OneTimeCode.step(of: code, secret, at: now, after: 0) == nil)
        }
    }

    @Test func theAddressForAnAppEscapesWhatItHolds() {
        let address = OneTimeCode.address(secret: "ABC", account: "a&b@x.org", issuer: "St. A's")
        #expect(
            address
                == "otpauth://totp/St.%20A%27s:a%26b%40x.org?secret=ABC&issuer=St.%20A%27s&algorithm=SHA1&digits=6&period=30"
        )
    }
}
