import CaseDesk
import CaseKernel
import TeamDesk

/// What is always in view: how the complainant can be reached safely, and whether anybody has read what they said for risk.
struct CaseSafety: Sendable {
    let risk: String
    /// Whether somebody has to read it now.
    let isUnread: Bool
    let check: String?
    let contacts: [String]
    let never: [String]
    let hasNever: Bool
    let confirmed: String
    let codeTrouble: String?

    init(_ file: CaseFile, _ found: TeamCase) {
        isUnread = file.unreadSince != nil
        risk =
            if let since = file.unreadSince {
                "Nobody has read for risk what was said since \(since.inWords)."
            } else if let check = file.safeguarding {
                switch check.outcome {
                case .noConcern: "Read for risk by \(check.by) on \(check.on.inWords): no concern."
                case .referred(let to): "Read for risk by \(check.by) on \(check.on.inWords): referred to \(to)."
                }
            } else {
                "Nothing has been said yet."
            }
        check = isUnread && found.access.allows(.checkSafeguarding) ? found.path(.step(.checkSafeguarding, nil)) : nil
        let contact = file.complainants.first?.contact ?? Contact()
        let ways = contact.ways.map(\.rawValue)
        contacts = [
            ways.isEmpty ? "They did not say which ways are safe." : "Safe: \(ways.joined(separator: ", ")).",
            contact.email.map { "Email: \($0)" }, contact.phone.map { "Telephone: \($0)" },
            contact.address.map { "Address: \($0)" },
            contact.cares.isEmpty
                ? nil
                : "Take care: \(contact.cares.map { $0.rawValue.replacing("-", with: " ") }.joined(separator: ", ")).",
            contact.times.map { "When: \($0)" }, contact.words.map { "In their words: \($0)" },
        ].compactMap(\.self)
        never = contact.never
        hasNever = !never.isEmpty
        confirmed =
            file.complainants.first?.confirmation.map { confirmation in
                let ways = confirmation.ways.map(\.rawValue).joined(separator: ", ")
                return "\(confirmation.by.capitalisedFirst) read this on \(confirmation.on.inWords): "
                    + "\(ways.isEmpty ? "no way of writing is safe" : "\(ways) \((confirmation.hours ?? .always).inWords)")."
            } ?? "Nobody of the team has confirmed yet which ways of writing are safe."
        codeTrouble = file.codeTrouble.map { trouble in
            trouble.lost == nil
                ? "Somebody tries wrong codes: they may be guessing." : "They say that they have lost their code."
        }
    }
}

/// Who is in the case.
struct CasePeople: Sendable {
    let complainants: [Row]
    let rows: [Row]
    let complainedAbout: [Row]
    let hasComplainedAbout: Bool
    let isChecked: Bool
    let team: [Row]
    let hasTeam: Bool

    struct Row: Sendable {
        let label: String
        let value: String
    }

    init(_ found: TeamCase) {
        let file = found.file
        complainants = file.complainants.map { person in
            let category = person.established.map { "\($0.title) (found)" } ?? "\(person.claimed.title) (as they say)"
            return Row(
                label: file.complainants.count > 1 ? "Complainant \(person.number.number)" : "Complainant",
                value: [person.name ?? "No name given", category, person.isUnder18 ? "under 18" : nil]
                    .compactMap(\.self).joined(separator: "; "))
        }
        let needs = file.received?.needs.map { $0.formats + [$0.words].compactMap(\.self) } ?? []
        rows =
            [
                ("Received", "\(file.receivedOn.inWords) by \(file.channel.rawValue)"),
                ("Entered", file.enteredOn == file.receivedOn ? nil : file.enteredOn.inWords),
                ("For whom", file.received?.forWhom?.rawValue.replacing("-", with: " ")),
                ("Do they know", file.received?.knowing?.rawValue.replacing("-", with: " ")),
                (
                    "Child",
                    file.received?.child.map {
                        [$0.name, $0.bornOn.map { "born \($0.inWords)" }].compactMap(\.self).joined(separator: ", ")
                    }
                ),
                ("What would help", needs.isEmpty ? nil : needs.joined(separator: ", ")),
                ("Advocate", file.tracks.first.map { $0.advocacy.inWords }),
                ("Acts for them", Self.representatives(file)),
                ("The child was asked", Self.childsViews(file)),
            ].compactMap { label, value in value.map { Row(label: label, value: $0) } } + Self.appointed(file)
        complainedAbout = file.peopleComplainedAbout.map { person in
            Row(
                label: person.name,
                value: [
                    person.role,
                    person.account.map { "\(found.name(of: $0)): neither sees nor handles the case" }
                        ?? "no account here",
                ].compactMap(\.self).joined(separator: "; "))
        }
        hasComplainedAbout = !complainedAbout.isEmpty
        isChecked = file.peopleCheckedOn != nil
        team = Assignment.Part.allCases.compactMap { part in
            file.assignments[part].map {
                Row(label: part.rawValue.replacing("-", with: " ").capitalisedFirst, value: found.name(of: $0))
            }
        }
        hasTeam = !team.isEmpty
    }

    private static func representatives(_ file: CaseFile) -> String? {
        guard !file.representatives.isEmpty else { return nil }
        return file.representatives.map { person in
            let standing =
                person.value.unsuitable.map { "may not act: \($0)" } ?? "consent \(person.value.consent.rawValue)"
            return "\(person.value.name) (\(person.value.relation.rawValue); \(standing))"
        }.joined(separator: "; ")
    }

    private static func childsViews(_ file: CaseFile) -> String? {
        guard !file.childsViews.isEmpty else { return nil }
        return file.childsViews.map { views in
            "\(views.on.inWords): \(views.value.answer.rawValue)\(views.value.words.map { ", “\($0)”" } ?? "")"
        }.joined(separator: "; ")
    }

    /// The people of stages 2 and 3, with what they declared.
    private static func appointed(_ file: CaseFile) -> [Row] {
        file.tracks.flatMap(\.passes).flatMap { pass in
            pass.investigation.appointments.map { appointment in
                Row(
                    label: appointment.value.part.rawValue.replacing("-", with: " ").capitalisedFirst,
                    value: "\(appointment.value.name)\(appointment.value.from.map { ", from \($0)" } ?? ""); "
                        + declared(appointment.value.bars) + "; appointed \(appointment.on.inWords)")
            }
                + pass.panel.members.map { member in
                    Row(
                        label: member.value.isChair ? "Panel, in the chair" : "Panel",
                        value: "\(member.value.name); \(declared(member.value.bars)); appointed \(member.on.inWords)")
                }
        }
    }

    private static func declared(_ bars: [PersonBar]) -> String {
        bars.isEmpty ? "declared that nothing bars them" : bars.map(\.inWords).joined(separator: ", ")
    }
}

extension Advocacy {
    /// Where the wish for an advocate stands.
    var inWords: String {
        switch self {
        case .open: "not asked for"
        case .requested(let day, _): "asked for on \(day.inWords), not yet appointed"
        case .appointed(let advocate, let day):
            "\(advocate.name)\(advocate.provider.map { " of \($0)" } ?? ""), appointed on \(day.inWords)"
        case .declined(let day): "not wanted (\(day.inWords))"
        }
    }
}
