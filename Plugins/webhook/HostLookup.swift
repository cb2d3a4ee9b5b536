import Glibc
import NIOCore
import NIOPosix

/// Finds every address of a host, so that each can be looked at before any is connected to.
struct HostLookup: Sendable {
    private let threads: NIOThreadPool

    init(threads count: Int) {
        threads = NIOThreadPool(numberOfThreads: count)
        threads.start()
    }

    /// Every address of a host, those to try first at the front; none when it has none.
    func addresses(of host: String) async -> [NetworkAddress] {
        let found = try? await threads.runIfActive { Self.resolve(host) }
        return found ?? []
    }

    private static func resolve(_ host: String) -> [NetworkAddress] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG
        var first: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
        defer { freeaddrinfo(first) }
        var (addresses, next) = ([NetworkAddress](), first)
        while let entry = next?.pointee {
            if let address = address(of: entry), !addresses.contains(address) { addresses.append(address) }
            next = entry.ai_next
        }
        return addresses
    }

    /// An entry of a kind that is not known is kept without bytes, and so is not public.
    private static func address(of entry: addrinfo) -> NetworkAddress? {
        guard let address = entry.ai_addr else { return nil }
        var digits = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let size = socklen_t(digits.count)
        guard getnameinfo(address, entry.ai_addrlen, &digits, size, nil, 0, NI_NUMERICHOST) == 0 else { return nil }
        let text = String(decoding: digits.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return NetworkAddress(bytes: bytes(of: address, family: entry.ai_family), text: text)
    }

    private static func bytes(of address: UnsafeMutablePointer<sockaddr>, family: Int32) -> [UInt8] {
        switch family {
        case AF_INET:
            address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
                withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
                withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
            }
        default: []
        }
    }
}
