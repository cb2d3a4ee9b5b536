import CaseKernel

extension ProcedureFacts {
    /// The acknowledgement, which only a council's promise sets.
    var acknowledgement: TimeRule {
        TimeRule(.acknowledgement, event: "The council says it has your complaint", law: nil, source: nil, of: self)
    }

    /// The answer at stage 1.
    var localResolution: TimeRule {
        let longest = outerLimit(.localResolution)?.count ?? law.localResolution.days.count
        return TimeRule(
            .localResolution, event: "You get an answer at stage 1",
            law: "\(law.localResolution.days), or up to \(longest) if it is complex",
            source: .regulation(
                "\(law.localResolution.source.provision), \(law.localResolutionExtension.source.provision)"),
            of: self)
    }

    /// The answer at stage 2.
    var investigation: TimeRule {
        TimeRule(
            .investigation, event: "You get an answer at stage 2",
            law:
                "\(law.investigation.days), or up to \(law.investigationOuterLimit.days.count) if the council writes to you in time",
            source: .regulation(
                "\(law.investigation.source.provision), \(law.investigationOuterLimit.source.provision)"),
            of: self)
    }

    /// The panel's meeting.
    var panelMeeting: TimeRule {
        TimeRule(
            .panelMeeting, event: "The panel meets",
            law: "\(law.panelMeeting.days) from the day the council gets your request",
            source: law.panelMeeting.source, of: self)
    }

    /// The panel's report.
    var panelReport: TimeRule {
        TimeRule(
            .panelReport, event: "The panel sends you its report", law: "\(law.panelReport.days) after it meets",
            source: law.panelReport.source, of: self)
    }

    /// The council's answer to the panel.
    var panelResponse: TimeRule {
        TimeRule(
            .panelResponse, event: "The council answers the panel’s report",
            law: "\(law.panelResponse.days) from the day it gets the report", source: law.panelResponse.source, of: self
        )
    }
}
