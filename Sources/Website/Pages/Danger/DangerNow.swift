import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules

/// Who can be called at this hour: 999, the council's contacts, the national lines. Shown by the template `danger-now`.
struct DangerNow {
    let isYoung: Bool
    /// Those who answer now, the council's first.
    let lines: [DangerContact]
    let hasLines: Bool
    /// Pages and addresses of the council, at any hour.
    let others: [DangerContact]
    let hasOthers: Bool
    /// Those who answer at other hours.
    let later: [DangerContact]
    let hasLater: Bool
    /// The hour that the list is for: `5:30pm on Sunday`.
    let hour: String
    /// Whether office hours are our reading, because a contact's page does not say them.
    let readsOfficeHours: Bool
    /// The council's words, for adults.
    let quotation: Quotation?

    /// The contacts of one council, at its desk's hour.
    init(_ council: ServedCouncil, voice: Voice) {
        self.init(
            council.module.safeguarding, of: council.module, at: council.desk.time, on: council.desk.calendar,
            voice: voice)
    }

    /// The national lines, for a page of no council: whatever the councils' bases give.
    init(nationalOf registry: CouncilRegistry, voice: Voice) {
        self.init(
            registry.current.nationalContacts, of: nil, at: registry.time, on: registry.calendar, voice: voice)
    }

    /// These contacts at a moment.
    init(
        _ contacts: [SafeguardingContact], of module: CouncilModule?, at time: CivilTime, on calendar: WorkingCalendar,
        voice: Voice
    ) {
        let hours = AnsweringHours(at: time, on: calendar, among: contacts)
        let callable = contacts.filter { $0.isLine && !$0.isNineNineNine }.inOrder(for: voice)
        let show = { DangerContact($0, of: module, voice: voice) }
        isYoung = voice.isYoung
        lines = callable.filter(hours.answers).map(show)
        hasLines = !lines.isEmpty
        later = callable.filter { !hours.answers($0) }.map(show)
        hasLater = !later.isEmpty
        others = contacts.filter { $0.kind == .online || $0.kind == .email }.map(show)
        hasOthers = !others.isEmpty
        hour = time.inWords
        readsOfficeHours = callable.contains { $0.when != .anyTime && $0.hours.isEmpty }
        quotation =
            voice.isYoung
            ? nil : module.flatMap { Quotation(about: "danger to a child", contacts.map(\.evidence), of: $0) }
    }
}

extension ServedCouncils {
    /// What the councils' bases give, each contact once.
    var nationalContacts: [SafeguardingContact] {
        var seen: Set<String> = []
        return inOrder.flatMap { $0.module.safeguarding }.filter { contact in
            contact.evidence.isInherited && contact.isOfTheWholeCountry
                && seen.insert(contact.to ?? contact.name).inserted
        }
    }
}

extension [SafeguardingContact] {
    /// The council's own first and the most urgent of them before the others, then the national lines.
    fileprivate func inOrder(for voice: Voice) -> [SafeguardingContact] {
        let own = filter { !$0.isNational }
        let national = filter(\.isNational).enumerated().sorted { left, right in
            (place(of: left.element, for: voice), left.offset) < (place(of: right.element, for: voice), right.offset)
        }
        return own.filter { $0.danger == .immediate } + own.filter { $0.danger == .concern } + national.map(\.element)
    }

    private func place(of contact: SafeguardingContact, for voice: Voice) -> Int {
        Helpline(contact)?.place(for: voice) ?? Int.max
    }
}
