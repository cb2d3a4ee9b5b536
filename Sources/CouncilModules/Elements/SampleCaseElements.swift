import CaseKernel

/// `<sample-case>`: a complaint with the dates it should give, kept with the module and run against the rules.
enum SampleCaseElements {
    static let name = Attribute<String>("name", .text(), .required, "What the case shows.")

    static let receivedOn = Attribute<Day>("on", .date, .required, "The day the complaint was received.")
    static let category = Attribute<ComplainantCategory>(
        "category", .choice("complainant-category"), .required, "Who complains.")
    static let form = Attribute<SampleForm>("form", .choice("sample-form"), .required, "How the complaint was made.")
    static let advocateWanted = Attribute<YesNo>(
        "advocate-wanted", .choice("yes-no"), .standard("no"), "Whether an advocate was asked for.")
    static let received = ElementDefinition(
        "received", "How the case begins.",
        attributes: [receivedOn.erased, category.erased, form.erased, advocateWanted.erased], words: false)

    static let stepName = Attribute<StepName>(
        "name", .choice("step-name"), .required, "The step, as `redress steps` names it.")
    static let stepOn = Attribute<Day>("on", .date, .required, "The day it happened.")
    static let details = Attribute<String>("details", .text(upTo: 1000), "Its details: key=value; key=value.")
    static let step = ElementDefinition(
        "step", "Something that happened next.", attributes: [stepName.erased, stepOn.erased, details.erased],
        words: false)

    static let clock = Attribute<Clock>("clock", .choice("clock"), .required, "Which date.")
    static let setBy = Attribute<SetBy>("set-by", .choice("set-by"), .required, "Whose limit.")
    static let dueOn = Attribute<Day>("due-on", .date, "The last day in time.")
    static let waitingFor = Attribute<WaitingFor>(
        "waiting-for", .choice("waiting-for"), "What the clock waits for, when it does not run yet.")
    static let expect = ElementDefinition(
        "expect", "A date the case should give: due-on, or what it waits for.",
        attributes: [clock.erased, setBy.erased, dueOn.erased, waitingFor.erased], words: false)

    static let definition = ElementDefinition(
        "sample-case", "A complaint, and the dates it should give.",
        help: "One file each in the folder cases.", attributes: [CouncilElement.schema.erased, name.erased],
        children: [received.one, step.any, expect.some], words: false)
}
