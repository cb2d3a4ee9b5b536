import NIOSSL

/// Whether a certificate bears a host's own name.
///
/// The TLS library is also content with one that bears the address connected to. Whoever can bend a name to an address of
/// their own can have a certificate for that address, so here a host that has a name has to be proved by it.
enum CertificateNames {
    /// A certificate that does not bear the name.
    struct Unproved: Error {}

    /// Holds a certificate to a host's name; a host in digits is left to the TLS library, which holds it to its address.
    static func check(_ certificate: NIOSSLCertificate?, for host: String, isName: Bool) throws {
        guard isName else { return }
        guard let certificate else { throw Unproved() }
        for name in certificate._subjectAlternativeNames() where name.nameType == .dnsName {
            if matches(String(decoding: Array(name.contents), as: UTF8.self), host) { return }
        }
        throw Unproved()
    }

    /// A star stands for the first label alone (RFC 6125, section 6.4.3).
    private static func matches(_ pattern: String, _ host: String) -> Bool {
        let (pattern, host) = (labels(pattern), labels(host))
        guard pattern.count == host.count, pattern.dropFirst() == host.dropFirst() else { return false }
        return pattern.first == host.first || (pattern.first == "*" && host.count > 2)
    }

    private static func labels(_ name: String) -> [Substring] {
        var name = name.lowercased()[...]
        if name.last == "." { name.removeLast() }
        return name.split(separator: ".", omittingEmptySubsequences: false)
    }
}
