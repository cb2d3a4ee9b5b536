public import CaseKernel
import FoundationEssentials

/// Turns kernel events into stored ones and back. Stored events have names and versions of their own.
///
/// The kernel's types may change; what is stored may not. An older version of a payload is read by its own type and
/// brought up to date here. The payload is JSON, and says when it was recorded (`at`, seconds since 1970).
public enum EventCoding {
    /// Encodes an event as recorded at `seconds` since 1970.
    public static func encode(_ event: Event, at seconds: Int64) throws(EventCodingError) -> StoredEvent {
        let name = StoredName(event)
        do {
            let payload = try encoder.encode(Envelope(at: seconds, payload: StoredPayload(event)))
            return StoredEvent(name: name.rawValue, version: name.version, payload: Array(payload))
        } catch {
            throw EventCodingError(name: name.rawValue, version: name.version, problem: .notEncodable)
        }
    }

    /// Decodes a stored event of any version ever written.
    public static func decode(_ stored: StoredEvent) throws(EventCodingError) -> RecordedEvent {
        guard let name = StoredName(rawValue: stored.name), (1...name.version).contains(stored.version) else {
            throw EventCodingError(name: stored.name, version: stored.version, problem: .unknown)
        }
        do {
            return try name.decode(Data(stored.payload), version: stored.version, with: decoder)
        } catch {
            // The error itself may quote what was stored.
            throw EventCodingError(name: stored.name, version: stored.version, problem: .malformed)
        }
    }

    /// Decodes a history and reads it through, oldest first.
    public static func state(of events: [StoredEvent]) throws(EventCodingError) -> CaseState {
        var read: [Event] = []
        for stored in events { read.append(try decode(stored).event) }
        return CaseState.read(read)
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return encoder
    }()
    private static let decoder = JSONDecoder()
}

/// An event and the moment it was recorded.
public struct RecordedEvent: Hashable, Sendable {
    /// What happened.
    public let event: Event
    /// When it was recorded, in seconds since 1970.
    public let at: Int64

    /// Brings the two together.
    public init(event: Event, at: Int64) {
        self.event = event
        self.at = at
    }
}

/// A stored event could not be read, or an event not written.
public struct EventCodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The stored name.
    public let name: String
    /// The stored version.
    public let version: Int
    /// What was wrong.
    public let problem: Problem

    /// What was wrong; never with what the payload says.
    public enum Problem: String, Hashable, Sendable {
        /// No such name and version was ever written by this program: it was written by a later one, or not by one.
        case unknown = "is not known to this version of the program"
        /// The payload is not of the form the name and version promise.
        case malformed = "does not have the form its name and version promise"
        /// The event has no stored form.
        case notEncodable = "could not be encoded"
    }

    /// Which event, and what was wrong with it.
    public var description: String { "the stored event \(name) version \(version) \(problem.rawValue)" }
}

/// The stored payload and when it was recorded.
struct Envelope<Payload> {
    let at: Int64
    let payload: Payload
}

extension Envelope: Encodable where Payload: Encodable {}
extension Envelope: Decodable where Payload: Decodable {}
