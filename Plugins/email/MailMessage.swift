import Foundation
import PluginProtocol

/// A delivery as an email: plain text and HTML side by side, and a referral's data as an attachment.
struct MailMessage {
    private let delivery: Delivery
    private let settings: EmailSettings
    private let date: Date

    init(_ delivery: Delivery, settings: EmailSettings, date: Date) {
        self.delivery = delivery
        self.settings = settings
        self.date = date
    }

    /// The message as it is sent, lines ended by CRLF; libcurl doubles the dots at their beginnings.
    ///
    /// - Throws: ``MailHeader/Unsafe`` when a value could begin a field of its own.
    func bytes() throws -> [UInt8] {
        Array((try head() + body()).utf8)
    }

    private func head() throws(MailHeader.Unsafe) -> String {
        let message = delivery.message
        var header = MailHeader()
        try header.add("Date", MailDate.text(date))
        try header.add("From", address: settings.from, of: message.isNeutral ? nil : settings.fromName)
        if let replyTo = settings.replyTo { try header.add("Reply-To", "<\(replyTo)>") }
        try header.add("To", "<\(delivery.address)>")
        try header.add("Subject", words: message.subject)
        // The same key gives the same Message-ID, so that a recipient can tell a repeat.
        try header.add("Message-ID", "<\(delivery.key)@\(settings.domain)>")
        try header.add("X-Redress-Key", delivery.key)
        try header.add("Content-Language", message.language)
        try header.add("Auto-Submitted", "auto-generated")
        try header.add("X-Auto-Response-Suppress", "All")
        try header.add("MIME-Version", "1.0")
        return header.text
    }

    private func body() throws -> String {
        let words = Multipart(
            kind: "alternative", boundary: boundary("words"),
            parts: [
                Multipart.part("text/plain; charset=utf-8", delivery.message.text),
                Multipart.part("text/html; charset=utf-8", delivery.message.html),
            ]
        ).text
        guard let packet = delivery.packet else { return words }
        let attachment = Multipart.attachment(
            "application/json; name=\"referral.json\"", named: "referral.json", try json(packet))
        return Multipart(kind: "mixed", boundary: boundary("parts"), parts: [words, attachment]).text
    }

    /// `=_` cannot stand in quoted-printable text, nor `_` in base64.
    private func boundary(_ name: String) -> String { "=_\(name)" }

    private func json(_ packet: ReferralPacket) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(packet)
    }
}
