import CaseKernel
import CaseStore

/// An event as it goes to disk: sealed for its place.
struct SealedEvent: Sendable {
    let name: String
    let nameVersion: Int
    let place: EventPlace
    let bytes: [UInt8]

    /// Seals events to come after `version`.
    static func seal(
        _ events: [StoredEvent], of id: CaseID, in council: CouncilID, after version: CaseVersion, under key: CaseKey
    ) throws(StoreError) -> [SealedEvent] {
        var sealed: [SealedEvent] = []
        for (index, event) in events.enumerated() {
            let place = EventPlace(
                council: council, id: id, version: version.number + index + 1, name: event.name,
                nameVersion: event.version)
            sealed.append(
                SealedEvent(
                    name: event.name, nameVersion: event.version, place: place,
                    bytes: try key.seal(event.payload, at: place)))
        }
        return sealed
    }
}
