import CaseKernel
import CouncilModules

/// An advocacy service: how to reach it and whom it works for.
struct AdvocacyService {
    let name: String
    let contacts: [Contact]
    let serves: String
    let referral: String?
    /// What kind of service it is.
    let arrangement: String?

    /// One way of reaching it.
    struct Contact {
        let label: String
        let link: ContactLink
    }

    init(_ provider: AdvocacyProvider) {
        name = provider.name
        contacts = [
            provider.phone.map { Contact(label: "Phone", link: ContactLink($0)) },
            provider.text.map { Contact(label: "Text message", link: ContactLink($0, takesTexts: true)) },
            provider.email.map { Contact(label: "Email", link: ContactLink($0)) },
            provider.url.map { Contact(label: "Website", link: ContactLink($0)) },
        ].compactMap(\.self)
        serves = Self.serves(provider)
        referral = provider.referral?.words
        let kinds = provider.arrangement.map(\.words)
        arrangement = kinds.isEmpty ? nil : String.list(kinds).capitalisedFirst
    }

    private static func serves(_ provider: AdvocacyProvider) -> String {
        let people = String.list(
            provider.serves.map { group in
                [group.words, provider.groupAges[group].flatMap(ages)].compactMap(\.self).joined(separator: " ")
            }
        ).capitalisedFirst
        let area = provider.area.map { "in \($0)" }
        let own = ages(AgeRange(from: provider.ageFrom, to: provider.ageTo))
        return ([people] + [own, area].compactMap(\.self)).joined(separator: ", ")
    }

    private static func ages(_ range: AgeRange) -> String? {
        switch (range.from, range.to) {
        case (let from?, let to?): "aged \(from) to \(to)"
        case (let from?, nil): "aged \(from) or over"
        case (nil, let to?): "up to the age of \(to)"
        case (nil, nil): nil
        }
    }
}
