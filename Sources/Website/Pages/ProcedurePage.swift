import CaseKernel
import CouncilHost
import CouncilModules

/// A council's procedure: its module merged with the law.
struct ProcedurePage: PageView {
    static let template = "procedure"
    let title: String
    let serviceName: String

    init(_ council: ServedCouncil) {
        title = "Complaints about children’s social care"
        serviceName = council.module.name
    }
}
