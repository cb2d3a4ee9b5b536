import CaseDesk
import CaseKernel

/// The clocks of one track: as a picture, and in words with every day that counted.
struct TrackClocks: Sendable {
    let title: String
    let clocks: [Line]
    let hasClocks: Bool
    let picture: ClockPicture?

    /// A clock in words.
    struct Line: Sendable {
        let what: String
        let due: String
        let status: String
        let isLate: Bool
        let setBy: String
        let source: String
        let why: [String]
        let hasWhy: Bool
        let provisional: Bool
    }

    init(_ track: Track, _ found: TeamCase) {
        let circumstances = found.opened.circumstances
        let kind = track.kind == .statutory ? "Children Act procedure" : "The council’s own procedure"
        let points = track.points.map { "\($0.number)" }.joined(separator: ", ")
        title =
            found.file.tracks.count == 1 && !points.isEmpty
            ? kind : "Track \(track.number.number): \(kind)\(points.isEmpty ? "" : ", points \(points)")"
        let readings = found.file.clocks(of: track, under: circumstances.procedure, on: circumstances.calendar)
        clocks = readings.map { Line($0, circumstances) }
        hasClocks = !clocks.isEmpty
        picture = ClockPicture(readings, today: circumstances.today)
    }
}

extension TrackClocks.Line {
    fileprivate init(_ reading: ClockReading, _ circumstances: Circumstances) {
        let view = DeadlineView(reading, on: circumstances.calendar, today: circumstances.today)
        what = [reading.clock.inWords.capitalisedFirst, reading.subject].compactMap(\.self).joined(separator: ", ")
        due = reading.deadline?.lastDay.inWords ?? "no date yet"
        isLate = view.status == "late"
        let over = reading.deadline.map { $0.lastDay.distance(to: circumstances.today) } ?? 0
        status =
            switch reading.standing {
            case .waiting(let waiting): "waits for \(waiting.inWords)"
            case .running where isLate: "\(over) \(over == 1 ? "day" : "days") over"
            case .running: over == 0 ? "due today" : "\(-over) \(over == -1 ? "day" : "days") left"
            case .done(_, let day): reading.wasKept == false ? "done late, on \(day.inWords)" : "done on \(day.inWords)"
            case .ended(_, let day): "ended on \(day.inWords)"
            case .unknown: "outside the years whose working days are known"
            }
        setBy = ClockSetter.inWords(reading.authority.name).capitalisedFirst
        source = reading.authority.citation
        why = view.explanation
        hasWhy = !why.isEmpty
        provisional = view.provisional
    }
}

/// The clocks of a track drawn against time: a bar from each start to its last day, and today.
struct ClockPicture: Sendable {
    let height: Int
    let bars: [Bar]
    let marks: [Mark]
    let todayX: Int
    let label: String

    struct Bar: Sendable {
        let x: Int
        let y: Int
        let width: Int
        /// Whose clock, and how it stands: a class of the style sheet.
        let kind: String
        let name: String
        /// Where its bar begins, or as far left of that as the name has to be to end in the picture.
        let nameX: Int
        let nameY: Int
    }

    struct Mark: Sendable {
        let x: Int
        let name: String
    }

    private static let width = 640
    private static let row = 34
    /// More than a letter takes on the average.
    private static let letter = 6

    /// - Returns: nothing where no clock has a date.
    init?(_ readings: [ClockReading], today: Day) {
        let dated = readings.compactMap { reading in reading.deadline.map { (reading, $0) } }
        guard let first = dated.map(\.1.start).min(), let last = dated.map(\.1.lastDay).max() else { return nil }
        let (start, end) = (min(first, today), max(last, today))
        let span = max(start.distance(to: end), 1)
        func x(_ day: Day) -> Int { start.distance(to: day) * Self.width / span }
        bars = dated.enumerated().map { index, entry in
            let (reading, deadline) = entry
            let from = min(deadline.start, deadline.lastDay)
            let to = max(deadline.start, deadline.lastDay)
            let name = Self.name(reading, to, today)
            return Bar(
                x: x(from), y: index * Self.row + 16, width: max(x(to) - x(from), 4),
                kind: Self.kind(reading, today), name: name,
                nameX: max(0, min(x(from), Self.width - name.count * Self.letter)),
                nameY: index * Self.row + 12)
        }
        height = dated.count * Self.row + 24
        todayX = x(today)
        marks = [Mark(x: 0, name: start.inWords), Mark(x: Self.width, name: end.inWords)]
        label = "The clocks drawn from \(start.inWords) to \(end.inWords); each stands in words below."
    }

    /// What no colour has to tell: whose clock it is, and whether it is late.
    private static func name(_ reading: ClockReading, _ last: Day, _ today: Day) -> String {
        let standing =
            switch reading.standing {
            case .running: reading.isLate(on: today) ? ", late" : ""
            case .done: reading.wasKept == false ? ", done late" : ", done"
            case .waiting, .ended, .unknown: ""
            }
        return
            "\(reading.clock.inWords.capitalisedFirst), \(last.inWords): \(ClockSetter.inWords(reading.authority.name))\(standing)"
    }

    private static func kind(_ reading: ClockReading, _ today: Day) -> String {
        switch reading.standing {
        case .done, .ended: "is-done"
        case .waiting, .unknown: "is-waiting"
        case .running:
            reading.isLate(on: today)
                ? "is-late" : { if case .law = reading.authority { "is-law" } else { "is-promise" } }()
        }
    }
}
