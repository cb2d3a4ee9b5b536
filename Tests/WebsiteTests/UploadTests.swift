import Testing

@testable import Website

@Suite("A form that comes with files")
struct UploadTests {
    private static let type = "multipart/form-data; boundary=\"xYz\""

    private static func body(_ parts: [(String, String)], end: String = "--xYz--\r\n") -> [UInt8] {
        Array(
            (parts.map {
                "--xYz\r\nContent-Disposition: form-data; name=\"\($0)\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n\($1)\r\n"
            }
            .joined() + end).utf8)
    }

    @Test func everyPartIsReadUnderItsName() throws {
        let upload = try #require(
            Upload(Self.body([("file", "a,b\r\nc"), ("file", ""), ("form", "t")]), type: Self.type))
        let form = FormBody(upload)
        #expect(form.all("file") == ["a,b\nc", ""] || form.all("file") == ["a,b\r\nc", ""])
        #expect(form.text("form") == "t")
    }

    @Test(arguments: [
        "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "application/x-www-form-urlencoded",
    ])
    func anotherTypeIsNone(_ type: String) { #expect(Upload(Self.body([("a", "b")]), type: type) == nil) }

    @Test func whatIsCutOffIsLeftOut() throws {
        let whole = Self.body([("a", "1"), ("b", "2")])
        for length in 0..<whole.count {
            let upload = Upload(Array(whole.prefix(length)), type: Self.type)
            #expect((upload?.parts.count ?? 0) <= 2)
        }
        let cut = try #require(Upload(Self.body([("a", "1"), ("b", "2")], end: "--xYz\r\nContent-"), type: Self.type))
        #expect(cut.parts.map(\.name) == ["a", "b"])
    }
}
