import CaseKernel
public import Hummingbird
public import NIOCore

/// What a request carries besides itself: who is at the other end.
public struct SiteContext: RequestContext, RemoteAddressRequestContext {
    /// What the router needs.
    public var coreContext: CoreRequestContextStorage
    /// The other end of the connection.
    public let remoteAddress: SocketAddress?
    /// The council whose own host the request came to; `nil` at the install's.
    var ownCouncil: CouncilID?

    /// Made for each request.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// The longest body that is read, in bytes.
    public var maxUploadSize: Int { Limits.bodyBytes }

    /// The address without its port, by which requests are paced.
    var callerAddress: String { remoteAddress?.ipAddress ?? "local" }
}

/// How much may be sent.
enum Limits {
    /// A whole request body, in bytes.
    static let bodyBytes = 256 * 1_024
    /// The body of a page's form, in bytes: large enough that whoever pastes too much gets it back with the error.
    static let formBytes = 4 * 1_024 * 1_024
    /// The words of a complaint, in characters.
    static let complaintCharacters = 50_000
    /// What is wanted, or a safe way to be reached, in characters.
    static let noteCharacters = 5_000
    /// How many fields at fault are named in one answer.
    static let faults = 100
    /// A name, an address or a number, in characters.
    static let lineCharacters = 200
}
