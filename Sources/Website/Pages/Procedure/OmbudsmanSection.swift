import CouncilModules

/// The Ombudsman: the last step, told on every page whether or not the council's own mentions it.
struct OmbudsmanSection {
    let name: String
    let phone: ContactLink?
    let website: ContactLink
    let post: String?
    let quotation: Quotation?
    /// The council that a complaint to the Ombudsman is about, where people know the service by another name.
    let about: String?

    init(_ module: CouncilModule) {
        let ombudsman = module.ombudsman
        name = ombudsman?.name ?? "Local Government and Social Care Ombudsman"
        phone = ombudsman?.phone.map { ContactLink($0) }
        website = ContactLink(ombudsman?.url ?? "https://www.lgo.org.uk/")
        post = ombudsman?.postal
        about = module.whoAnswers(.adult).isEmpty ? nil : module.name
        quotation = Quotation(
            about: "the Ombudsman",
            [ombudsman?.evidence].compactMap(\.self) + (ombudsman?.practices ?? []).map(\.evidence), of: module)
    }
}
