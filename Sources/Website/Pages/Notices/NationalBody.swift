import CouncilModules

/// A national body on a notice: its name and how to reach it.
struct NationalBody {
    let name: String
    let contacts: [ContactLine]

    init(_ contact: NationalContact) {
        name = contact.name
        contacts = contact.details.lines
    }
}
