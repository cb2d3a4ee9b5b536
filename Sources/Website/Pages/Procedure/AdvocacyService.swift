import CouncilModules

/// An advocacy service: how to reach it and whom it works for.
struct AdvocacyService {
    let name: String
    let contacts: [Contact]
    let serves: String
    let referral: String?

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
    }

    private static func serves(_ provider: AdvocacyProvider) -> String {
        let ages: String? =
            switch (provider.ageFrom, provider.ageTo) {
            case (let from?, let to?): "aged \(from) to \(to)"
            case (let from?, nil): "aged \(from) or over"
            case (nil, let to?): "up to the age of \(to)"
            case (nil, nil): nil
            }
        let people = String.list(provider.serves.map(\.words)).capitalisedFirst
        let area = provider.area.map { "in \($0)" }
        return ([people] + [ages, area].compactMap(\.self)).joined(separator: ", ")
    }
}
