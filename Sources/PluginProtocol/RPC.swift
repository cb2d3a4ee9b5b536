import FoundationEssentials

/// JSON-RPC 2.0 between host and plug-in, one message a line (https://www.jsonrpc.org/specification).
public enum RPC {
    /// The methods the host calls.
    public enum Method: String, Codable, Hashable, Sendable {
        /// The handshake: ``PluginOpening``, answered by ``PluginGreeting`` or an error with ``SettingFaults``.
        case initialize
        /// A ``Delivery``, answered by ``DeliveryAnswer``.
        case deliver
        /// No parameters, answered by ``SettingFaults``, which are none when all is well.
        case check
    }

    /// The error codes that have a meaning here.
    public enum Code {
        /// The line is not JSON.
        public static let parseError = -32_700
        /// The message is not a request.
        public static let invalidRequest = -32_600
        /// There is no such method.
        public static let methodNotFound = -32_601
        /// The parameters are not those of the method.
        public static let invalidParameters = -32_602
        /// The settings are refused; `data` holds ``SettingFaults``.
        public static let settingsRefused = -32_001
        /// Nothing was agreed yet: `initialize` comes first.
        public static let notInitialized = -32_002
    }

    /// The longest line either side sends, in bytes: 4 MiB to a plug-in.
    public static let longestRequest = 4 << 20
    /// The longest line a plug-in may answer, in bytes: 64 KiB.
    public static let longestAnswer = 64 << 10

    /// A request as a line, its line end included.
    public static func request(_ method: Method, _ parameters: some Encodable & Sendable, id: Int) throws -> [UInt8] {
        try line(Request(method: method.rawValue, params: parameters, id: id))
    }

    /// An answer as a line.
    public static func answer(_ result: some Encodable & Sendable, to id: Int) throws -> [UInt8] {
        try line(Answer(result: result, id: id))
    }

    /// An error as a line.
    public static func failure(_ code: Int, _ message: String, data: SettingFaults? = nil, to id: Int?) throws
        -> [UInt8]
    {
        try line(Failing(error: Failure(code: code, message: message, data: data), id: id))
    }

    /// An error a peer answered with.
    public struct Failure: Codable, Hashable, Sendable {
        /// One of ``Code`` or another.
        public let code: Int
        /// For programmers; never shown to anyone else.
        public let message: String
        /// Which settings are refused.
        public let data: SettingFaults?
    }

    /// What a line is, read far enough to say who has to read on.
    public struct Header: Decodable, Hashable, Sendable {
        /// `2.0` in every message.
        public let jsonrpc: String?
        /// The method, of a request.
        public let method: String?
        /// The number, of a request and its answer.
        public let id: Int?
        /// The error, of an answer that is one.
        public let error: Failure?
    }

    /// Reads the header of a line.
    public static func header(of line: [UInt8]) throws -> Header {
        try JSONDecoder().decode(Header.self, from: Data(line))
    }

    /// Reads the result of an answer.
    public static func result<Result: Decodable>(_ type: Result.Type, of line: [UInt8]) throws -> Result {
        try JSONDecoder().decode(Results<Result>.self, from: Data(line)).result
    }

    /// Reads the parameters of a request.
    public static func parameters<Parameters: Decodable>(_ type: Parameters.Type, of line: [UInt8]) throws -> Parameters
    {
        try JSONDecoder().decode(Asked<Parameters>.self, from: Data(line)).params
    }

    private static func line(_ message: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        // A line end inside a string is escaped by JSON, so that a message is one line.
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(message)) + [UInt8(ascii: "\n")]
    }

    private struct Request<Parameters: Encodable>: Encodable {
        let jsonrpc = "2.0"
        let method: String
        let params: Parameters
        let id: Int
    }

    private struct Answer<Result: Encodable>: Encodable {
        let jsonrpc = "2.0"
        let result: Result
        let id: Int
    }

    private struct Failing: Encodable {
        let jsonrpc = "2.0"
        let error: Failure
        let id: Int?
    }

    private struct Results<Result: Decodable>: Decodable { let result: Result }
    private struct Asked<Parameters: Decodable>: Decodable { let params: Parameters }
}

/// Parameters of a method that has none: `{}`.
public struct NoParameters: Codable, Hashable, Sendable {
    /// Makes them.
    public init() {}
}
