import CaseDesk
import CaseKernel
import CaseTimeline
public import Logging

/// Made-up cases for a practice: a few that arrive now, and a few that have gone on for a while.
public struct PracticeCases: Sendable {
    private let registry: CouncilRegistry
    private let logger: Logger

    /// Makes them for what a registry serves.
    public init(registry: CouncilRegistry, logger: Logger) {
        self.registry = registry
        self.logger = logger
    }

    /// Fills every council that has no case yet.
    public func fill() async {
        for council in registry.current.inOrder where council.isOpen {
            guard let count = try? await council.desk.caseCount(), count == 0 else { continue }
            do { try await fill(council) } catch {
                logger.warning("no made-up cases for a council", metadata: ["council": "\(council.id)"])
            }
        }
    }

    private func fill(_ council: ServedCouncil) async throws(DeskError) {
        for fields in Self.arriving {
            guard let complaint = try? ComplaintForm(fields: fields).complaint() else { continue }
            _ = try await council.desk.receive(complaint)
        }
        let today = council.desk.today
        for (index, story) in Self.going.enumerated() {
            let text = Self.timeline(story, endingOn: today)
            let file = TimelineFile(text)
            guard file.faults.isEmpty else {
                logger.error("a made-up case cannot be read", metadata: ["story": "\(index)"])
                continue
            }
            _ = try await council.desk.takeIn(file.lines, from: Array(text.utf8))
        }
    }

    /// The lines of a story, each so many days before `today`.
    private static func timeline(_ story: [(Int, String, String)], endingOn today: Day) -> String {
        (["date,step,details"]
            + story.map { before, step, details in
                let quoted = details.contains(",") ? "\"\(details)\"" : details
                return "\(today.advanced(by: -before)),\(step),\(quoted)"
            }).joined(separator: "\n") + "\n"
    }

    private static let arriving: [[String: String]] = [
        [
            "kind": "looked-after-child", "channel": "telephone", "name": "Made-up Sam", "under-18": "yes",
            "advocate-wanted": "yes", "phone": "01632 960 101",
            "complaint": "My social worker changed three times this year and nobody told me why.",
            "wanted": "Somebody to say sorry, and one worker who stays.",
        ],
        [
            "kind": "parent", "channel": "email", "name": "Made-up Alex Gray", "email": "alex@example.org",
            "complaint": "The contact plan was not kept.", "complaint-2": "The report has mistakes in it.",
            "wanted": "Contact as agreed, and the mistakes put right.",
        ],
        [
            "kind": "foster-carer", "channel": "letter", "name": "Made-up Jo Field",
            "complaint": "The allowance was stopped without notice.", "wanted": "To be paid what was agreed.",
        ],
    ]

    /// Histories, each line so many days ago.
    private static let going: [[(Int, String, String)]] = [
        [
            (9, "receive", "who=looked-after-child; how=in-person; points=I was moved without being asked"),
            (9, "check-safeguarding", "by=complaints manager; outcome=no-concern"), (8, "acknowledge", ""),
            (8, "inform", ""),
        ],
        [
            (40, "receive", "who=parent; how=letter; points=Reports came late / Calls were not returned"),
            (39, "check-safeguarding", "by=complaints manager; outcome=no-concern"), (39, "acknowledge", ""),
            (38, "inform", ""),
            (20, "answer", "by=team manager; words=We are sorry and have changed how calls are logged; resolved=no"),
            (12, "request-next-stage", "by=complainant; words=It does not answer the second point"),
            (12, "check-safeguarding", "by=complaints manager; outcome=no-concern"),
            (11, "appoint-investigator", "name=Made-up Pat Stone"),
        ],
        [
            (120, "receive", "who=care-leaver; how=online; points=My pathway plan was never reviewed"),
            (119, "check-safeguarding", "by=complaints manager; outcome=no-concern"),
            (119, "acknowledge", ""), (118, "inform", ""),
            (100, "answer", "by=team manager; words=The plan is being reviewed; resolved=no"),
            (95, "request-next-stage", "by=complainant; words=Nothing has changed"),
            (95, "check-safeguarding", "by=complaints manager; outcome=no-concern"),
            (94, "appoint-investigator", "name=Made-up Pat Stone"),
            (94, "appoint-independent-person", "name=Made-up Lee Marsh"),
            (88, "send-statement", "by=complaints manager; words=You were moved twice without being told"),
            (86, "comment-on-statement", "by=complainant; words=It was three times"),
            (86, "check-safeguarding", "by=complaints manager; outcome=no-concern"),
            (84, "settle-statement", "agreed=yes"),
        ],
    ]
}
