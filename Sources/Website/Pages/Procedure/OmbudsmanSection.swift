import CouncilModules

/// The Ombudsman: the last step, told on every page whether or not the council's own mentions it.
struct OmbudsmanSection {
    let name: String
    let phone: ContactLink?
    let website: ContactLink
    let post: String?
    let quotation: Quotation?

    init(_ module: CouncilModule) {
        let ombudsman = module.ombudsman
        name = ombudsman?.name ?? "Local Government and Social Care Ombudsman"
        phone = ombudsman?.phone.map { ContactLink($0) }
        website = ContactLink(ombudsman?.url ?? "https://www.lgo.org.uk/")
        post = ombudsman?.postal
        quotation = Quotation(
            about: "the Ombudsman",
            [ombudsman?.evidence].compactMap(\.self) + (ombudsman?.practices ?? []).map(\.evidence), of: module)
    }
}
