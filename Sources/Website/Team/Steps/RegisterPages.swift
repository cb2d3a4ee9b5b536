import CaseDesk
import CaseKernel
import CouncilHost
import FoundationEssentials
import HTTPTypes
import Hummingbird
import TeamDesk

/// Registering what came by telephone, letter, email or in person: a complaint, or the wish to complain.
struct RegisterPages: Sendable {
    func addRoutes(to door: TeamDoor) {
        door.get(.teamRegister) { visit in
            try visit.page(Self.page(visit, Kind(visit.query("as")), visit.query("case")))
        }
        door.post(.teamRegister, Self.take)
    }

    /// What is registered.
    private enum Kind: String {
        case complaint, wish

        init(_ text: String?) { self = text.flatMap(Kind.init(rawValue:)) ?? .complaint }
    }

    private static func page(
        _ visit: TeamVisit, _ kind: Kind, _ reference: String?, _ answers: Answers = Answers(),
        _ faults: [FieldFault] = [], once: String = VisitNumber.drawn()
    ) -> TeamFormPage {
        let id = reference.flatMap { CaseID($0) }
        let other = kind == .complaint ? Kind.wish : .complaint
        return TeamFormPage(
            kind == .complaint ? "Register a complaint" : "Register somebody who wants to complain", visit,
            to: visit.area.path(.register),
            lead: id.map { ["In case \($0.reference), of somebody who had wanted to complain."] } ?? [],
            fields: fields(kind), answers: answers, faults: faults, button: "Register it",
            hidden: [
                TeamFormPage.Hidden(name: "as", value: kind.rawValue), TeamFormPage.Hidden(name: "once", value: once),
            ]
                + (id.map { [TeamFormPage.Hidden(name: "case", value: $0.reference)] } ?? []),
            link: id == nil
                ? TeamFormPage.Link(
                    address: visit.area.path(.register) + "?as=\(other.rawValue)",
                    words: other == .wish
                        ? "They only want to complain, and have not yet" : "They have said what they complain about")
                : nil)
    }

    private static let categories = ComplainantCategory.allCases.map {
        Field.Option(value: $0.rawValue, label: Said($0.title.capitalisedFirst))
    }
    private static let ways = Channel.allCases.map {
        Field.Option(value: $0.rawValue, label: Said($0.rawValue.replacing("-", with: " ").capitalisedFirst))
    }
    private static let yesNo = [
        Field.Option(value: "yes", label: Said("Yes")), Field.Option(value: "no", label: Said("No")),
    ]

    private static func fields(_ kind: Kind) -> [Field] {
        let words: [Field] =
            kind == .complaint
            ? [
                Field(
                    "complaint", Said("What was said"), hint: Said("In their own words, as far as you have them"),
                    .words(limit: Limits.complaintCharacters), missing: Said("Say what was said")),
                Field(
                    "complaint-2", Said("A second point"), hint: Said("If there is one"),
                    .words(limit: Limits.complaintCharacters)),
                Field(
                    "complaint-3", Said("A third point"), hint: Said("If there is one"),
                    .words(limit: Limits.complaintCharacters)),
                Field("wanted", Said("What would put it right"), .words(limit: Limits.noteCharacters)),
                Field("happened-on", Said("When it happened"), hint: Said("If one day says it"), .date),
            ]
            : [
                Field(
                    "about", Said("What it is about"), hint: Said("As far as they want to say"),
                    .words(limit: Limits.noteCharacters))
            ]
        return [
            Field("kind", Said("Who they are"), .oneOf(categories), missing: Said("Choose who they are")),
            Field("channel", Said("How it came"), .oneOf(ways), missing: Said("Choose how it came")),
            Field(
                kind == .complaint ? "received-on" : "on", Said("The day it reached anybody at the council"),
                hint: Said("Today unless you say another day: the clocks count from it, not from when it is entered"),
                .date),
        ] + words + [
            Field("name", Said("Their name, or what to call them"), .line(.plain)),
            Field("under-18", Said("Are they under 18?"), .oneOf(yesNo)),
            Field("email", Said("Their email address"), .line(.email)),
            Field("phone", Said("Their telephone number"), .line(.phone)),
            Field("safe-contact", Said("How to reach them safely"), .words(limit: Limits.noteCharacters)),
            Field("advocate-wanted", Said("Do they want an advocate?"), .oneOf(yesNo)),
        ]
            + (kind == .complaint
                ? [
                    Field(
                        "child-name", Said("The child’s name"), hint: Said("If somebody else complains"), .line(.plain)),
                    Field("child-born-on", Said("The child’s date of birth"), .date),
                ] : [])
    }

    @Sendable private static func take(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        let kind = Kind(form.text("as"))
        let fields = fields(kind)
        var answers = Answers()
        answers.take(fields, from: form)
        var faults = fields.flatMap { $0.faults(in: answers) }
        var once = form.text("once").map { String($0.prefix(64)) } ?? VisitNumber.drawn()
        if faults.isEmpty {
            do {
                return try await register(kind, filled(fields, answers), visit, into: form.text("case"), once: once)
            } catch DeskError.requestKeyReused {
                // Sent before, with other words: what is new is a complaint of its own, if they say so again.
                once = VisitNumber.drawn()
                faults = [
                    FieldFault(
                        fields[0].names[0],
                        Said(
                            "This form was registered before, with other answers. Register it again if this is another")
                    )
                ]
            } catch let error as DeskError {
                guard let told = Self.faults(error, fields) else { throw Problem(error) }
                faults = told
            } catch let error as FormFaults {
                faults = error.faults.map { Self.fault($0, fields) }
            }
        }
        return try visit.page(
            page(visit, kind, form.text("case"), answers, faults, once: once), status: .unprocessableContent)
    }

    private static func filled(_ fields: [Field], _ answers: Answers) -> [String: String] {
        var filled: [String: String] = [:]
        for field in fields {
            if case .date = field.kind {
                filled[field.name] = DateAnswer(field.name, in: answers).day?.description
            } else {
                filled[field.name] = answers.text(field.name)
            }
        }
        return filled
    }

    private static func register(
        _ kind: Kind, _ filled: [String: String], _ visit: TeamVisit, into reference: String?, once: String
    ) async throws -> Response {
        let desk = try visit.served.desk
        // A form that is sent twice, by a second click or a page loaded again, is one case, and gets the same answer.
        let sent = filled.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
        let key = RequestKey(key: "register \(once)", request: Array(sent.utf8))
        switch (kind, reference.flatMap { CaseID($0) }) {
        case (.wish, _):
            let wish = try IntentionForm(fields: filled).intention()
            let outcome = try await desk.intend(wish, key: key) { try RegisteredCase($0).encoded }
            return try visit.page(RegisteredPage(visit, try RegisteredCase(outcome)))
        case (.complaint, nil):
            let complaint = try ComplaintForm(fields: filled).complaint()
            let outcome = try await desk.receive(complaint, key: key) { try RegisteredCase($0).encoded }
            return try visit.page(RegisteredPage(visit, try RegisteredCase(outcome)))
        case (.complaint, let id?):
            let complaint = try ComplaintForm(fields: filled).complaint()
            let opened = try await desk.opened(id)
            let accounts = try await TeamDoor.told { try await visit.served.team.accounts() }
            let access = CaseAccessRules(opened.file, managers: accounts.managers).access(of: try visit.account)
            guard access.allows(.receive) else { throw HTTPError(.notFound) }
            _ = try await desk.enter(complaint, in: id, after: opened.version)
            return visit.redirect(to: visit.area.path(.ofCase(id, .whole)) + "?done=receive")
        }
    }

    private static func faults(_ error: DeskError, _ fields: [Field]) -> [FieldFault]? {
        switch error {
        case .faults(let faults): faults.faults.map { fault($0, fields) }
        case .refused(let refusal): [FieldFault(fields[0].names[0], Said("\(refusal.reason). \(refusal.remedy)"))]
        case .noSuchCase, .changedMeanwhile, .notTakingComplaints, .requestKeyReused, .store, .unreadable: nil
        }
    }

    private static func fault(_ fault: FormFaults.Fault, _ fields: [Field]) -> FieldFault {
        let field = fields.first { $0.name == fault.field } ?? fields[0]
        return FieldFault(field.names[0], Said("\(field.label(.adult)): \(fault.message)"))
    }
}

/// A case that was registered: what the person has to be told, shown once.
struct RegisteredPage: TeamView {
    static let template = "team-code"
    let title = "Registered"
    let frame: TeamFrame
    let reference: String
    let code: String
    let back: String
    let dates: [String]
    let hasDates: Bool

    init(_ visit: TeamVisit, _ registered: RegisteredCase) {
        frame = visit.frame
        reference = registered.reference
        code = registered.code
        back = CaseID(registered.reference).map { visit.area.path(.ofCase($0, .whole)) } ?? visit.area.path(.cases)
        dates = registered.dates
        hasDates = !dates.isEmpty
    }
}

/// What is told of a case once it is registered, as it is kept for a form that is sent a second time.
struct RegisteredCase: Codable, Sendable {
    let reference: String
    let code: String
    let dates: [String]

    init(_ accepted: AcceptedComplaint) {
        reference = accepted.reference.reference
        code = accepted.code.text
        dates = accepted.deadlines.compactMap { view in
            guard let due = view.dueOn.flatMap({ Day(iso: $0) }) else { return nil }
            let name = (Clock(rawValue: view.step)?.inWords ?? view.step).capitalisedFirst
            return "\(name): by \(due.inWords) (\(ClockSetter.inWords(view.setBy)))"
        }
    }

    /// What was accepted now, or before under the same key.
    init(_ outcome: ReceiptOutcome) throws {
        let answer =
            switch outcome {
            case .accepted(_, let answer), .replayed(let answer): answer
            }
        self = try JSONDecoder().decode(RegisteredCase.self, from: Data(answer))
    }

    var encoded: [UInt8] { get throws { Array(try JSONEncoder().encode(self)) } }
}
