/// The things that are to happen by a date.
public enum Clock: String, CaseIterable, Hashable, Sendable {
    /// Writing to say the complaint has arrived. No statutory limit exists.
    case acknowledgement = "acknowledgement"
    /// The answer at stage 1.
    case localResolution = "local-resolution-answer"
    /// The answer at stage 2, adjudication and letter included.
    case investigation = "investigation-answer"
    /// The last day to which stage 2 can be extended; beyond it there is no power.
    case investigationOuterLimit = "investigation-outer-limit"
    /// The panel's meeting.
    case panelMeeting = "panel-meeting"
    /// The panel's report.
    case panelReport = "panel-report"
    /// The authority's response to the panel.
    case panelResponse = "panel-response"
}
