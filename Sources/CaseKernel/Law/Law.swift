/// The numeric limits of the law in one version, each with the regulation that sets it.
///
/// Cases are pinned to the version they began under.
public struct Law: Hashable, Sendable {
    /// Names the version; stored with every case and every date told.
    public let version: String
    /// The first day it applied.
    public let inForceFrom: Day
    /// Stage 1's answer.
    public let localResolution: Limit
    /// How much longer stage 1 may take when the complaint is complex; it adds to ``localResolution``.
    public let localResolutionExtension: Limit
    /// Stage 2's answer, adjudication included.
    public let investigation: Limit
    /// The latest day, from stage 2's start, that a notice of extension may name.
    public let investigationOuterLimit: Limit
    /// The window to ask for a review panel.
    public let panelRequest: Limit
    /// The panel's meeting.
    public let panelMeeting: Limit
    /// The panel's report.
    public let panelReport: Limit
    /// The authority's response to the panel.
    public let panelResponse: Limit

    /// A number of working days and the regulation it comes from.
    public struct Limit: Hashable, Sendable {
        /// How many.
        public let days: WorkingDays
        /// Where it is set.
        public let source: Source
        init(_ days: WorkingDays, _ provision: String) {
            self.days = days
            source = .regulation(provision)
        }
    }

    /// The Regulations of 2006, whose limits have not changed since they came into force on 1 September 2006.
    ///
    /// SI 2020/445's relaxations ended on 25 September 2020 and were never numbers of days.
    public static let regulations2006 = Law(
        version: "SI 2006/1738 as in force from 2006-09-01",
        inForceFrom: Day(year: 2006, month: 9, day: 1) ?? Day(number: 13_392),
        localResolution: Limit(WorkingDays(10), "14(1)"),
        localResolutionExtension: Limit(WorkingDays(10), "14(5)"),
        investigation: Limit(WorkingDays(25), "17(3)"),
        investigationOuterLimit: Limit(WorkingDays(65), "17(6)(b)"),
        panelRequest: Limit(WorkingDays(20), "18(2)"),
        panelMeeting: Limit(WorkingDays(30), "19(4)"),
        panelReport: Limit(WorkingDays(5), "20(2)"),
        panelResponse: Limit(WorkingDays(15), "20(3)")
    )

    /// Every version, oldest first.
    public static let versions = [regulations2006]

    /// The version of this name, or `nil` when it is unknown.
    public static func version(named name: String) -> Law? { versions.first { $0.version == name } }

    /// The limit the law sets for a clock; `nil` for the acknowledgement, which has none.
    public func limit(for clock: Clock) -> Limit? {
        switch clock {
        case .acknowledgement: nil
        case .localResolution: localResolution
        case .investigation: investigation
        case .investigationOuterLimit: investigationOuterLimit
        case .panelMeeting: panelMeeting
        case .panelReport: panelReport
        case .panelResponse: panelResponse
        case .panelRequest: panelRequest
        case .oneYear, .statement, .panelAcknowledgement, .panelChair, .panelPapers, .resubmission, .update,
            .corporateAcknowledgement, .corporateResponse, .corporateResponseOuterLimit,
            .corporateReviewAcknowledgement, .corporateReview, .corporateReviewOuterLimit, .reply, .action:
            nil
        }
    }
}
