import CaseDesk
import CaseKernel
import CouncilModules

/// One procedure that a complaint runs under: where it is, who has it, whose turn it is, and its own dates.
struct TrackSection: Sendable {
    /// Which procedure and which points; `nil` where there is only one.
    let heading: String?
    let standing: String
    let who: String
    let turn: String
    /// Where the wish for an advocate stands: said once, with the procedure that comes first.
    let advocate: String?
    let dates: [DateLine]
    let hasDates: Bool
    let isYoung: Bool

    /// The sections of a case: its tracks, but for those that another took over whole.
    static func all(of followed: FollowedCase, _ module: CouncilModule, _ voice: Voice) -> [TrackSection] {
        let shown = followed.tracks.filter { track in
            if case .rerouted = track.ending { followed.tracks.count == 1 } else { true }
        }
        let tracks = shown.isEmpty ? [followed.shown] : shown.map(Optional.some)
        return tracks.enumerated().map { index, track in
            TrackSection(followed, track, isAlone: tracks.count == 1, isFirst: index == 0, module, voice)
        }
    }

    private init(
        _ followed: FollowedCase, _ track: Track?, isAlone: Bool, isFirst: Bool, _ module: CouncilModule, _ voice: Voice
    ) {
        let words = CaseWords(followed, of: track, module, voice)
        heading = isAlone ? nil : track.map { Self.heading(of: $0, voice) }
        standing = words.standing
        who = words.who
        turn = words.turn
        advocate = isFirst ? CaseWords(followed, of: followed.shown, module, voice).advocate : nil
        dates = (track.map(followed.deadlines) ?? []).filter(\.isForComplainant).map {
            DateLine($0, voice, today: followed.circumstances.today)
        }
        hasDates = !dates.isEmpty
        isYoung = voice.isYoung
    }

    private static func heading(of track: Track, _ voice: Voice) -> String {
        let title = track.kind.title.capitalisedFirst
        guard !track.points.isEmpty else { return title }
        return "\(title): \(named(track.points))"
    }

    /// `point 2`, `points 1 and 3`.
    private static func named(_ points: [PointNumber]) -> String {
        let numbers = points.map { "\($0.number)" }
        guard let last = numbers.last, numbers.count > 1 else { return "point \(numbers.first ?? "")" }
        return "points \(numbers.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// What went out of the council's two procedures, and where: what the team gave as destination and reason.
    static func elsewhere(_ followed: FollowedCase, _ voice: Voice) -> [String] {
        followed.file.points.compactMap { point in
            guard let decision = point.routes.last?.value, followed.mayKnow(of: point) else { return nil }
            switch decision.route {
            case .statutory, .corporate: return nil
            case .outside:
                let destination = decision.destination ?? "another body"
                return Said(
                    "Point \(point.number.number) is for somebody else to look into: \(destination). The reason: \(decision.reason)",
                    young: "Point \(point.number.number) is for other people: \(destination). Why: \(decision.reason)")(
                        voice)
            case .neither:
                return Said(
                    "No procedure of the council’s fits point \(point.number.number). The reason: \(decision.reason)",
                    young: "The council has no way to look at point \(point.number.number). Why: \(decision.reason)")(
                        voice)
            }
        }
    }
}

extension FollowedCase {
    /// Whether a point is the follower's: it is, or was, on a track of theirs.
    fileprivate func mayKnow(of point: Point) -> Bool {
        let holders = file.tracks.filter { $0.points.contains(point.number) }
        return holders.isEmpty ? file.tracks.count == tracks.count : holders.contains { isOf($0) }
    }

    private func isOf(_ track: Track) -> Bool { tracks.contains { $0.number == track.number } }
}
