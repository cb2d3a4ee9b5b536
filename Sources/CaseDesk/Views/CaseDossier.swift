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
    /// When it happened, as far as they said.
    public let happened: String?
    /// What it is about, where there is only the wish to complain.
    public let about: String?
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
    /// The referrals to advocacy providers, oldest first.
    public let referrals: [ReferralView]
    /// What left, or waits to be handed over: notices and referrals.
    public let parcels: [ParcelView]
    /// What is the matter with the code, if anything is.
    public let codeTrouble: String?
    /// A new code, where a step has just given one: shown this once.
    public internal(set) var newCode: String?
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
        /// Their postal address.
        public let address: String?
        /// The ways that are safe, as chosen.
        public let ways: [String]
        /// What to take care of.
        public let cares: [String]
        /// When it is safe.
        public let times: String?
        /// How to reach them safely, in their own words.
        public let safeContact: String?
        /// Addresses and numbers that must never be used.
        public let never: [String]
        /// What somebody of the team found on reading that.
        public let confirmed: String?
        /// For whom they complain.
        public let forWhom: String?
        /// Whether that person knows.
        public let knowing: String?
        /// What would help them.
        public let needs: [String]
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
        wanted = file?.received?.representation.wanted
        happened = (file?.received?.representation).flatMap { $0.happenedOn?.description ?? $0.happenedInWords }
        about = if case .intended(let intended) = file?.opening { intended.about } else { nil }
        complainant = ComplainantView(file)
        receipt = ReceiptView(
            receivedOn: file?.receivedOn.description ?? "", enteredOn: file?.enteredOn.description ?? "",
            channel: file?.channel.rawValue ?? "")
        deadlines = (file?.clocks(under: circumstances.procedure, on: circumstances.calendar) ?? []).map {
            DeadlineView($0, on: circumstances.calendar, today: circumstances.today)
        }
        steps = openSteps(in: state, under: circumstances).filter { $0.step != .receive }.map(StepView.init)
        changedDates = (file?.changedDates(under: circumstances.procedure, on: circumstances.calendar) ?? []).map {
            "\($0.told.clock.rawValue) was told as \($0.told.day) on \($0.toldOn) (\($0.calendarVersion)); it is now \($0.now)"
        }
        referrals = (file?.referrals ?? []).map { ReferralView($0.referral, file) }
        parcels = (file?.parcels ?? []).map { ParcelView($0.parcel, $0.standing, state, circumstances) }
        codeTrouble = file?.codeTrouble?.inWords
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
        let contact = complainant?.contact ?? Contact()
        email = contact.email
        phone = contact.phone
        address = contact.address
        ways = contact.ways.map(\.rawValue)
        cares = contact.cares.map(\.rawValue)
        times = contact.times
        safeContact = contact.words
        never = contact.never
        confirmed = complainant?.confirmation.map { confirmation in
            let ways = confirmation.ways.map(\.rawValue).joined(separator: ", ")
            return "\(ways.isEmpty ? "no way of writing" : ways) is safe \((confirmation.hours ?? .always).inWords), "
                + "says \(confirmation.by) (\(confirmation.on))"
        }
        forWhom = file?.received?.forWhom?.rawValue
        knowing = file?.received?.knowing?.rawValue
        needs = (file?.received?.needs).map { $0.formats + [$0.words].compactMap(\.self) } ?? []
        childName = file?.received?.child?.name
        childBornOn = file?.received?.child?.bornOn?.description
        advocacy =
            switch file?.tracks.first?.advocacy {
            case .none, .open: "not asked for"
            case .requested(let day, _): "asked for on \(day), not yet appointed"
            case .appointed(let advocate, let day): "\(advocate.name), appointed on \(day)"
            case .declined(let day): "not wanted (\(day))"
            }
    }
}

extension CodeTrouble {
    /// What is the matter, in a line for the team.
    fileprivate var inWords: String {
        [
            lost.map { "lost, said on \($0.on); a new one is wanted by \($0.via.rawValue)" },
            guessedOn.map { "wrong codes tried over and over on \($0)" },
        ].compactMap(\.self).joined(separator: "; ")
    }
}
