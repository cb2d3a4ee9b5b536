import CaseKernel
import FoundationEssentials

/// The names under which events are stored, and the version of each that is written now. Never renamed.
enum StoredName: String, CaseIterable {
    case intended = "intended"
    case received = "received"
    case safeguardingChecked = "safeguarding-checked"
    case categoryEstablished = "category-established"
    case interestDecided = "interest-decided"
    case refusalNotified = "refusal-notified"
    case acknowledged = "acknowledged"
    case informed = "informed"
    case advocateRequested = "advocate-requested"
    case advocateDeclined = "advocate-declined"
    case advocateAppointed = "advocate-appointed"
    case laterStartAgreed = "later-start-agreed"
    case began = "began"
    case extended = "extended"
    case answered = "answered"
    case requested = "requested"
    case recordProduced = "record-produced"
    case withdrawn = "withdrawn"
    case withdrawalConfirmed = "withdrawal-confirmed"
    case told = "told"
    case messaged = "messaged"
    case contactCorrected = "contact-corrected"
    case codeLost = "code-lost"
    case codeGuessed = "code-guessed"
    case codeReplaced = "code-replaced"
    case codeKept = "code-kept"
    case movedToVersion = "moved-to-version"
    case closed = "closed"
    case referred = "referred"
    case delivered = "delivered"
    case undelivered = "undelivered"
    case held = "held"
    case noticeRead = "notice-read"
    case handedOver = "handed-over"
    case sentAgain = "sent-again"
    case contactConfirmed = "contact-confirmed"
    case entered = "entered"

    /// The version written now. The last one added the procedure to a receipt, findings and rights to an answer, the window
    /// to a request, and further categories.
    var version: Int {
        switch self {
        case .received: 4
        case .intended, .contactCorrected, .told, .categoryEstablished, .answered, .requested: 2
        case .safeguardingChecked, .interestDecided, .refusalNotified, .acknowledged, .informed,
            .advocateRequested, .advocateDeclined, .advocateAppointed, .laterStartAgreed, .began, .extended,
            .recordProduced, .withdrawn, .withdrawalConfirmed, .messaged, .codeLost, .codeGuessed,
            .codeReplaced, .codeKept, .movedToVersion, .closed, .referred, .delivered, .undelivered, .held, .noticeRead,
            .handedOver,
            .sentAgain, .contactConfirmed, .entered:
            1
        }
    }

    init(_ event: Event) {
        self =
            switch event {
            case .intended: .intended
            case .received: .received
            case .safeguardingChecked: .safeguardingChecked
            case .categoryEstablished: .categoryEstablished
            case .interestDecided: .interestDecided
            case .refusalNotified: .refusalNotified
            case .acknowledged: .acknowledged
            case .informed: .informed
            case .advocateRequested: .advocateRequested
            case .advocateDeclined: .advocateDeclined
            case .advocateAppointed: .advocateAppointed
            case .laterStartAgreed: .laterStartAgreed
            case .began: .began
            case .extended: .extended
            case .answered: .answered
            case .requested: .requested
            case .recordProduced: .recordProduced
            case .withdrawn: .withdrawn
            case .withdrawalConfirmed: .withdrawalConfirmed
            case .told: .told
            case .messaged: .messaged
            case .contactCorrected: .contactCorrected
            case .codeLost: .codeLost
            case .codeGuessed: .codeGuessed
            case .codeReplaced: .codeReplaced
            case .codeKept: .codeKept
            case .movedToVersion: .movedToVersion
            case .closed: .closed
            case .referred: .referred
            case .delivered: .delivered
            case .undelivered: .undelivered
            case .held: .held
            case .noticeRead: .noticeRead
            case .handedOver: .handedOver
            case .sentAgain: .sentAgain
            case .contactConfirmed: .contactConfirmed
            case .entered: .entered
            }
    }

    /// Reads a payload of this name and version.
    func decode(_ data: Data, version: Int, with decoder: JSONDecoder) throws -> RecordedEvent {
        switch self {
        case .intended: try read(StoredIntended.self, data, decoder)
        case .received:
            version == 1
                ? try read(StoredReceived1.self, data, decoder) : try read(StoredReceived.self, data, decoder)
        case .safeguardingChecked: try read(StoredSafeguardingCheck.self, data, decoder)
        case .categoryEstablished: try read(StoredCategory.self, data, decoder)
        case .interestDecided: try read(StoredInterest.self, data, decoder)
        case .refusalNotified: try read(StoredDated.self, data, decoder) { .refusalNotified($0, on: $1) }
        case .acknowledged: try read(StoredDated.self, data, decoder) { .acknowledged($0, on: $1) }
        case .informed: try read(StoredDated.self, data, decoder) { .informed($0, on: $1) }
        case .advocateRequested: try read(StoredDated.self, data, decoder) { .advocateRequested($0, on: $1) }
        case .advocateDeclined: try read(StoredDated.self, data, decoder) { .advocateDeclined($0, on: $1) }
        case .advocateAppointed: try read(StoredAdvocate.self, data, decoder)
        case .laterStartAgreed: try read(StoredLaterStart.self, data, decoder)
        case .began: try read(StoredBegan.self, data, decoder)
        case .extended: try read(StoredExtension.self, data, decoder)
        case .answered: try read(StoredAnswer.self, data, decoder)
        case .requested: try read(StoredRequest.self, data, decoder)
        case .recordProduced: try read(StoredDated.self, data, decoder) { .recordProduced($0, on: $1) }
        case .withdrawn: try read(StoredWithdrawal.self, data, decoder)
        case .withdrawalConfirmed: try read(StoredDated.self, data, decoder) { .withdrawalConfirmed($0, on: $1) }
        case .told: try read(StoredNotice.self, data, decoder)
        case .messaged: try read(StoredMessage.self, data, decoder)
        case .contactCorrected: try read(StoredContactCorrection.self, data, decoder)
        case .codeLost: try read(StoredCodeLoss.self, data, decoder)
        case .codeGuessed: try read(StoredCodeGuesses.self, data, decoder)
        case .codeReplaced: try read(StoredNewCode.self, data, decoder)
        case .codeKept: try read(StoredKeptCode.self, data, decoder)
        case .movedToVersion: try read(StoredMove.self, data, decoder)
        case .closed: try read(StoredClosing.self, data, decoder)
        case .referred: try read(StoredReferral.self, data, decoder)
        case .delivered: try read(StoredDelivery.self, data, decoder)
        case .undelivered: try read(StoredFailure.self, data, decoder)
        case .held: try read(StoredHold.self, data, decoder)
        case .noticeRead: try read(StoredReading.self, data, decoder)
        case .handedOver: try read(StoredHandover.self, data, decoder)
        case .sentAgain: try read(StoredSending.self, data, decoder)
        case .contactConfirmed: try read(StoredConfirmation.self, data, decoder)
        case .entered: try read(StoredEntry.self, data, decoder)
        }
    }

    private func read<Payload: StoredForm>(
        _ type: Payload.Type, _ data: Data, _ decoder: JSONDecoder
    ) throws -> RecordedEvent {
        let envelope = try decoder.decode(Envelope<Payload>.self, from: data)
        return RecordedEvent(event: try envelope.payload.event(), at: envelope.at)
    }

    private func read(
        _ type: StoredDated.Type, _ data: Data, _ decoder: JSONDecoder, _ make: (TrackNumber, Day) -> Event
    ) throws -> RecordedEvent {
        let envelope = try decoder.decode(Envelope<StoredDated>.self, from: data)
        return RecordedEvent(
            event: make(try present(TrackNumber(envelope.payload.track)), try day(envelope.payload.on)), at: envelope.at
        )
    }
}

/// A stored payload that is one event.
protocol StoredForm: Codable {
    func event() throws -> Event
}

/// A value that no program of ours would have written.
struct NotAsWritten: Error {}

func present<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw NotAsWritten() }
    return value
}

func day(_ iso: String) throws -> Day { try present(Day(iso: iso)) }

/// The payload of any event, encoded as the type it has.
struct StoredPayload: Encodable {
    private let payload: any Encodable

    init(_ event: Event) {
        payload =
            switch event {
            case .intended(let intended): StoredIntended(intended)
            case .received(let received): StoredReceived(received)
            case .messaged(let message): StoredMessage(message)
            case .contactCorrected(let number, let name, let contact, let day):
                StoredContactCorrection(
                    complainant: number.number, name: name, contact: StoredContact(contact), on: day.description)
            case .codeLost(let route, let day): StoredCodeLoss(via: route.rawValue, on: day.description)
            case .codeGuessed(let times, let day): StoredCodeGuesses(times: times, on: day.description)
            case .codeReplaced(let route, let by, let day):
                StoredNewCode(via: route.rawValue, by: by, on: day.description)
            case .codeKept(let by, let day): StoredKeptCode(by: by, on: day.description)
            case .movedToVersion(let move): StoredMove(move)
            case .safeguardingChecked(let check): StoredSafeguardingCheck(check)
            case .entered(let entry): StoredEntry(entry)
            case .categoryEstablished(let number, let category, let also, let by, let day):
                StoredCategory(
                    complainant: number.number, category: category.rawValue, also: also.map(\.rawValue), by: by,
                    on: day.description)
            case .interestDecided(let track, let decision): StoredInterest(track, decision)
            case .advocateAppointed(let track, let advocate, let day):
                StoredAdvocate(
                    track: track.number, name: advocate.name, provider: advocate.provider, on: day.description)
            case .laterStartAgreed(let track, let start, let day):
                StoredLaterStart(track: track.number, start: start.description, on: day.description)
            case .began(let track, let stage, let day, let basis):
                StoredBegan(
                    track: track.number, stage: stage.rawValue, on: day.description, basis: basis.rawValue)
            case .extended(let track, let stage, let notice): StoredExtension(track, stage, notice)
            case .answered(let track, let stage, let answer): StoredAnswer(track, stage, answer)
            case .requested(let track, let stage, let request): StoredRequest(track, stage, request)
            case .withdrawn(let track, let withdrawal): StoredWithdrawal(track, withdrawal)
            case .told(let notice): StoredNotice(notice)
            case .closed(let by, let day): StoredClosing(by: by, on: day.description)
            case .referred(let track, let referral): StoredReferral(track, referral)
            case .delivered(let parcel, let plugin, let way, let day):
                StoredDelivery(parcel: parcel.name, by: plugin, way: way?.rawValue, on: day.description)
            case .undelivered(let parcel, let reason, let day):
                StoredFailure(parcel: parcel.name, reason: reason, on: day.description)
            case .held(let parcel, let reason, let day):
                StoredHold(parcel: parcel.name, reason: reason.rawValue, on: day.description)
            case .noticeRead(let number, let day): StoredReading(notice: number.number, on: day.description)
            case .handedOver(let parcel, let by, let day):
                StoredHandover(parcel: parcel.name, by: by, on: day.description)
            case .sentAgain(let parcel, let by, let way, let day):
                StoredSending(parcel: parcel.name, by: by, way: way?.rawValue, on: day.description)
            case .contactConfirmed(let number, let confirmation): StoredConfirmation(number, confirmation)
            case .refusalNotified(let track, let day), .acknowledged(let track, let day), .informed(let track, let day),
                .advocateRequested(let track, let day), .advocateDeclined(let track, let day),
                .recordProduced(let track, let day), .withdrawalConfirmed(let track, let day):
                StoredDated(track: track.number, on: day.description)
            }
    }

    func encode(to encoder: any Encoder) throws { try payload.encode(to: encoder) }
}
