import CaseKernel

/// Version 1 of a receipt: before contact details said which ways are safe, and before it said for whom and with what help.
struct StoredReceived1: StoredForm {
    let receivedOn: String
    let enteredOn: String
    let channel: String
    let points: [String]
    let wanted: String?
    let happenedOn: String?
    let complainant: Complainant1
    let child: StoredChild?
    let wantsAdvocate: Bool
    let moduleVersion: String
    let lawVersion: String

    struct Complainant1: Codable {
        let number: Int
        let claimed: String
        let name: String?
        let email: String?
        let phone: String?
        let safeContact: String?
        let isUnder18: Bool

        func value() throws -> Complainant {
            Complainant(
                number: try present(ComplainantNumber(number)),
                claimed: try present(ComplainantCategory(rawValue: claimed)), name: name,
                contact: Contact(email: email, phone: phone, words: safeContact), isUnder18: isUnder18)
        }
    }

    func event() throws -> Event {
        .received(
            Received(
                receipt: try present(
                    Receipt(
                        receivedOn: day(receivedOn), enteredOn: day(enteredOn),
                        channel: present(Channel(rawValue: channel)))),
                representation: try present(
                    Representation(points: points, wanted: wanted, happenedOn: happenedOn.map(day))),
                complainant: try complainant.value(),
                child: try child.map { Child(name: $0.name, bornOn: try $0.bornOn.map(day)) },
                wantsAdvocate: wantsAdvocate, moduleVersion: moduleVersion, lawVersion: lawVersion))
    }
}
