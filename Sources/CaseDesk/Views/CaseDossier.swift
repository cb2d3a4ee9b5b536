import CaseKernel
import CaseStore

/// Everything of a case, as its complaints team sees it at a terminal.
public struct CaseDossier: Codable, Hashable, Sendable {
    /// The reference.
    public let reference: String
    /// The council.
    public let council: String
    /// Where it has got to.
    public let state: String
    /// What was said, point by point.
    public let points: [String]
    /// What the person wants.
    public let wanted: String?
    /// Who complains, as claimed and as established.
    public let complainant: ComplainantView
    /// How and when it arrived.
    public let receipt: ReceiptView
    /// Every clock, law beside promise.
    public let deadlines: [DeadlineView]
    /// Every step, open or not.
    public let steps: [StepView]
    /// Dates told that would be told differently today.
    public let changedDates: [String]
    /// What happened, oldest first.
    public let history: [Entry]

    /// The complainant as the team sees them.
    public struct ComplainantView: Codable, Hashable, Sendable {
        /// What they said they are.
        public let claimed: String
        /// What they were found to be.
        public let established: String?
        /// Their name.
        public let name: String?
        /// Their email address.
        public let email: String?
        /// Their telephone number.
        public let phone: String?
        /// How to reach them safely.
        public let safeContact: String?
        /// The child's name.
        public let childName: String?
        /// The child's date of birth.
        public let childBornOn: String?
        /// Where the wish for an advocate stands.
        public let advocacy: String
    }

    /// How and when it arrived.
    public struct ReceiptView: Codable, Hashable, Sendable {
        /// The day it counts as received.
        public let receivedOn: String
        /// The day it was entered.
        public let enteredOn: String
        /// By which door.
        public let channel: String
    }

    /// One thing that happened.
    public struct Entry: Codable, Hashable, Sendable {
        /// The day it happened.
        public let on: String
        /// When it was recorded, in seconds since 1970.
        public let recordedAt: Int64
        /// What happened, in words.
        public let what: String
    }

    init(
        _ id: CaseID, _ council: CouncilID, _ state: CaseState, _ events: [RecordedEvent],
        _ circumstances: Circumstances
    ) {
        reference = id.reference
        self.council = council.name
        self.state = StandingName(state).rawValue
        let file = state.file
        points = file?.points.map(\.words) ?? []
        wanted = file?.received.representation.wanted
        complainant = ComplainantView(file)
        receipt = ReceiptView(
            receivedOn: file?.received.receipt.receivedOn.description ?? "",
            enteredOn: file?.received.receipt.enteredOn.description ?? "",
            channel: file?.received.receipt.channel.rawValue ?? "")
        deadlines = (file?.clocks(under: circumstances.procedure, on: circumstances.calendar) ?? []).map {
            DeadlineView($0, on: circumstances.calendar, today: circumstances.today)
        }
        steps = openSteps(in: state, under: circumstances).filter { $0.step != .receive }.map(StepView.init)
        changedDates = (file?.changedDates(under: circumstances.procedure, on: circumstances.calendar) ?? []).map {
            "\($0.told.clock.rawValue) was told as \($0.told.day) on \($0.toldOn) (\($0.calendarVersion)); it is now \($0.now)"
        }
        history = events.map {
            Entry(on: $0.event.day.description, recordedAt: $0.at, what: $0.event.inWords)
        }
    }
}

extension CaseDossier.ComplainantView {
    init(_ file: CaseFile?) {
        let complainant = file?.complainants.first
        claimed = complainant?.claimed.rawValue ?? ""
        established = complainant?.established?.rawValue
        name = complainant?.name
        email = complainant?.email
        phone = complainant?.phone
        safeContact = complainant?.safeContact
        childName = file?.received.child?.name
        childBornOn = file?.received.child?.bornOn?.description
        advocacy =
            switch file?.tracks.first?.advocacy {
            case .none, .open: "not asked for"
            case .requested(let day, _): "asked for on \(day), not yet appointed"
            case .appointed(let advocate, let day): "\(advocate.name), appointed on \(day)"
            case .declined(let day): "not wanted (\(day))"
            }
    }
}
