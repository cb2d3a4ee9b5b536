import CaseKernel

extension NewComplaint {
    /// The act of receiving it, pinned to the module and law in force.
    func act(today: Day, module: Procedures.Current) throws(DeskError) -> Act {
        guard let receipt = Receipt(receivedOn: receivedOn ?? today, enteredOn: today, channel: channel) else {
            throw .afterToday("received_on", "the day it reached the council")
        }
        return .receive(
            Received(
                receipt: receipt, representation: representation, complainant: complainant, child: child,
                forWhom: forWhom, knowing: knowing, needs: needs, wantsAdvocate: wantsAdvocate,
                moduleVersion: module.moduleVersion, lawVersion: module.procedure.law.version))
    }
}

extension NewIntention {
    /// The act of recording it, pinned to the module and law in force.
    func act(today: Day, module: Procedures.Current) throws(DeskError) -> Act {
        let day = on ?? today
        guard day <= today else { throw .afterToday("on", "the day the council came to know of it") }
        return .intend(
            Intended(
                on: day, channel: channel, complainant: complainant, about: about, wantsAdvocate: wantsAdvocate,
                moduleVersion: module.moduleVersion, lawVersion: module.procedure.law.version))
    }
}

extension DeskError {
    fileprivate static func afterToday(_ field: String, _ what: String) -> DeskError {
        .fault(field, "is after today; give \(what)")
    }
}
