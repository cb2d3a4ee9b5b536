/// The host a request asks for, without its port: in lower case and without a final dot; an IPv6 address in brackets.
struct HostName: Hashable, Sendable, CustomStringConvertible {
    let description: String

    /// Reads what stands in a Host header or after `https://`; `nil` when it is no host.
    init?(authority: String) {
        let text = authority.lowercased()
        let name: Substring
        let rest: Substring
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            (name, rest) = (text[...end], text[text.index(after: end)...])
            guard name.dropFirst().dropLast().utf8.allSatisfy({ "0123456789abcdef:.".utf8.contains($0) }) else {
                return nil
            }
        } else {
            let end = text.firstIndex(of: ":") ?? text.endIndex
            (name, rest) = (text[..<end], text[end...])
            guard name.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-.".utf8.contains($0) }) else {
                return nil
            }
        }
        guard rest.isEmpty || (rest.first == ":" && rest.utf8.count <= 6 && rest.dropFirst().allSatisfy(\.isASCIIDigit))
        else { return nil }
        let shown = name.last == "." ? name.dropLast() : name
        guard (1...253).contains(shown.utf8.count) else { return nil }
        description = String(shown)
    }

    /// Whether it is this machine's own name, or an address in digits: what a browser asks for before any name is given.
    var isLocalOrLiteral: Bool {
        description == "localhost" || description.hasSuffix(".localhost") || description.hasPrefix("[") || isIPv4
    }

    private var isIPv4: Bool {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { $0.utf8.count <= 3 && $0.allSatisfy(\.isASCIIDigit) && UInt8($0) != nil }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
