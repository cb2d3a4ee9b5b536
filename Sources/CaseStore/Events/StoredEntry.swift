import CaseKernel

/// What was entered, by the step's name and its inputs' names: both are promised to whoever writes timeline files, so they
/// stay as they are. An input that changes its meaning needs a new version here.
struct StoredEntry: StoredForm {
    let step: String
    let track: Int?
    let on: String
    let by: String?
    let fields: [String: String]

    init(_ entry: Entry) {
        step = entry.matter.step.rawValue
        track = entry.track?.number
        on = entry.on.description
        by = entry.by
        fields = entry.matter.fields
    }

    func event() throws -> Event {
        let on = try day(on)
        let matter = try present(Matter(try present(StepName(rawValue: step)), fields: fields, on: on))
        return .entered(Entry(matter, on: on, by: by, track: try track.map { try present(TrackNumber($0)) }))
    }
}
