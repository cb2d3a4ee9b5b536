import FoundationEssentials

/// The number of an answer whose other parts cannot be read.
struct AnswerNumber: Decodable {
    let id: Int?

    static func of(_ line: [UInt8]) -> Int? { try? JSONDecoder().decode(AnswerNumber.self, from: Data(line)).id }
}
