import CaseKernel

/// What is wrong with answers that are each in the right form: days that have not come, and choices that exclude each other.
struct JourneyFaults: Sendable {
    let page: JourneyPage
    let answers: Answers
    let today: Day

    var all: [FieldFault] {
        switch page {
        case .when:
            guard answers.text("when") == "day", let day = DateAnswer("day", in: answers).day, day > today else {
                return []
            }
            return [
                FieldFault(
                    "day-day",
                    Said("Enter a date that is not in the future", young: "That day has not come yet. Check the date"))
            ]
        case .child:
            guard let day = DateAnswer("born", in: answers).day, day > today else { return [] }
            return [
                FieldFault(
                    "born-day",
                    Said(
                        "Enter a date of birth that is not in the future",
                        young: "That day has not come yet. Check the date"))
            ]
        case .contact:
            guard answers.all("way").contains("none"), answers.all("way").count > 1 else { return [] }
            return [
                FieldFault(
                    "way",
                    Said(
                        "Choose ways to reach you, or “Do not contact me”, but not both",
                        young: "Choose how to reach you, or “Do not contact me”. Not both"))
            ]
        case .who, .family, .age, .forWhom, .happened, .more, .wanted, .name, .careful, .help, .advocate, .check, .sent:
            return []
        }
    }
}
