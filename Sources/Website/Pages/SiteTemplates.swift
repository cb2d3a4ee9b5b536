import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// The templates of the program, parsed once. They are part of it, so none can be missing where it runs.
struct SiteTemplates: Sendable {
    private let library: MustacheLibrary
    /// The day that is rehearsed, where this is a practice.
    private let practiceDay: (@Sendable () -> String)?

    /// - Throws: what is wrong with a template, and ``MissingTemplate`` for a part that none is named as: where it is shown
    ///   there would be nothing.
    init(practiceDay: (@Sendable () -> String)? = nil) throws {
        self.practiceDay = practiceDay
        MustacheContentTypes.register(SafeText(), named: SafeText.name)
        var library = MustacheLibrary()
        let names = Set(Self.sources.map(\.0))
        for (name, bytes) in Self.sources {
            let text = String(decoding: bytes, as: UTF8.self)
            for part in Self.parts(of: text) where !names.contains(part) { throw MissingTemplate(name: part) }
            try library.register("{{% CONTENT_TYPE: \(SafeText.name)}}\n" + text, named: name)
        }
        self.library = library
    }

    /// The names of the parts that a template shows.
    private static func parts(of text: String) -> [String] {
        text.split(separator: "{{>").dropFirst().compactMap { rest in
            rest.split(separator: "}}", maxSplits: 1).first.map { String($0.filter { $0 != " " }) }
        }
    }

    private static let sources: [(String, [UInt8])] = [
        ("layout", PackageResources.layout_mustache),
        ("question", PackageResources.question_mustache),
        ("field", PackageResources.field_mustache),
        ("buttons", PackageResources.buttons_mustache),
        ("begin", PackageResources.begin_mustache),
        ("check", PackageResources.check_mustache),
        ("sent", PackageResources.sent_mustache),
        ("date", PackageResources.date_mustache),
        ("case", PackageResources.case_mustache),
        ("track", PackageResources.track_mustache),
        ("advocate-start", PackageResources.advocate_start_mustache),
        ("start", PackageResources.start_mustache),
        ("front", PackageResources.front_mustache),
        ("problem", PackageResources.problem_mustache),
        ("procedure", PackageResources.procedure_mustache),
        ("procedure-young", PackageResources.procedure_young_mustache),
        ("danger", PackageResources.danger_mustache),
        ("danger-page", PackageResources.danger_page_mustache),
        ("danger-now", PackageResources.danger_now_mustache),
        ("danger-contact", PackageResources.danger_contact_mustache),
        ("which-council", PackageResources.which_council_mustache),
        ("which-council-help", PackageResources.which_council_help_mustache),
        ("channels", PackageResources.channels_mustache),
        ("channel", PackageResources.channel_mustache),
        ("people", PackageResources.people_mustache),
        ("subjects", PackageResources.subjects_mustache),
        ("elsewhere", PackageResources.elsewhere_mustache),
        ("time-limit", PackageResources.time_limit_mustache),
        ("help", PackageResources.help_mustache),
        ("overview", PackageResources.overview_mustache),
        ("stage", PackageResources.stage_mustache),
        ("ombudsman", PackageResources.ombudsman_mustache),
        ("ombudsman-contact", PackageResources.ombudsman_contact_mustache),
        ("commitments", PackageResources.commitments_mustache),
        ("corporate", PackageResources.corporate_mustache),
        ("corporate-young", PackageResources.corporate_young_mustache),
        ("contact-rules", PackageResources.contact_rules_mustache),
        ("sources", PackageResources.sources_mustache),
        ("lines", PackageResources.lines_mustache),
        ("link", PackageResources.link_mustache),
        ("accessibility", PackageResources.accessibility_mustache),
        ("accessibility-adult", PackageResources.accessibility_adult_mustache),
        ("accessibility-young", PackageResources.accessibility_young_mustache),
        ("privacy", PackageResources.privacy_mustache),
        ("privacy-adult", PackageResources.privacy_adult_mustache),
        ("privacy-young", PackageResources.privacy_young_mustache),
        ("contact-lines", PackageResources.contact_lines_mustache),
        ("leaflet", PackageResources.leaflet_mustache),
        ("poster", PackageResources.poster_mustache),
        ("qr-code", PackageResources.qr_code_mustache),
        ("quotation", PackageResources.quotation_mustache),
        ("team-layout", PackageResources.team_layout_mustache),
        ("team-form", PackageResources.team_form_mustache),
        ("team-form-body", PackageResources.team_form_body_mustache),
        ("team-message", PackageResources.team_message_mustache),
        ("team-kept", PackageResources.team_kept_mustache),
        ("team-set-up", PackageResources.team_set_up_mustache),
        ("team-recovery", PackageResources.team_recovery_mustache),
        ("team-accounts", PackageResources.team_accounts_mustache),
        ("team-account", PackageResources.team_account_mustache),
        ("team-link", PackageResources.team_link_mustache),
        ("team-you", PackageResources.team_you_mustache),
        ("team-figures", PackageResources.team_figures_mustache),
        ("team-install", PackageResources.team_install_mustache),
        ("team-case", PackageResources.team_case_mustache),
        ("team-history", PackageResources.team_history_mustache),
        ("team-viewings", PackageResources.team_viewings_mustache),
        ("team-step", PackageResources.team_step_mustache),
        ("team-code", PackageResources.team_code_mustache),
        ("team-worklist", PackageResources.team_worklist_mustache),
        ("team-rows", PackageResources.team_rows_mustache),
        ("team-search", PackageResources.team_search_mustache),
        ("team-bring-in", PackageResources.team_bring_in_mustache),
        ("team-faults", PackageResources.team_faults_mustache),
    ]

    /// Shows a page inside the layout.
    func page<View: PageView>(_ view: View, status: HTTPResponse.Status = .ok) throws -> Response {
        guard let body = library.render(ShownModel(view), withTemplate: View.template),
            let page = library.render(
                ShownModel(PageLayout(view, body: body, practice: practiceDay?())), withTemplate: "layout")
        else { throw MissingTemplate(name: View.template) }
        return Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8",
                .cacheControl: view.frame.isPersonal ? "no-store" : "no-cache",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }
}

extension SiteTemplates {
    /// Shows a page of a team inside the team's layout; no cache may keep it.
    func page<View: TeamView>(_ view: View, status: HTTPResponse.Status = .ok) throws -> Response {
        guard let body = library.render(ShownModel(view), withTemplate: View.template),
            let page = library.render(
                ShownModel(TeamLayout(view, body: body, practice: practiceDay?())), withTemplate: "team-layout")
        else { throw MissingTemplate(name: View.template) }
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }
}

/// What the layout shows around a page.
struct PageLayout {
    /// What the browser's tab shows: the page, whose it is, and the service. Nothing of a person.
    let documentTitle: String
    let serviceName = "Children’s social care complaints"
    let council: PageCouncil?
    let stylesheet = SitePath.stylesheet.path
    let script = SitePath.exitScript.path
    /// The list of all councils; `nil` for a council that is served alone at a host of its own.
    let front: String?
    let exit: String
    let back: String?
    let isYoung: Bool
    /// The same page in the other wording.
    let otherVoice: String?
    let isForPrint: Bool
    /// The day that is rehearsed, where this is a practice.
    let practice: String?
    /// Already escaped: it is a rendered template.
    let body: String

    init(_ view: some PageView, body: String, practice: String? = nil) {
        self.practice = practice
        let frame = view.frame
        documentTitle = [view.title, view.council?.name ?? serviceName].joined(separator: " – ")
        council = view.council
        exit = (view.council.map { SitePath.leave($0.id) } ?? .leaveFront).path
        back = frame.back?.path
        isYoung = frame.voice.isYoung
        otherVoice = view.council.flatMap { council in
            frame.address.map { "\(SitePath.voice(council.id, frame.voice.other).path)?page=\($0.path)" }
        }
        isForPrint = frame.isForPrint
        front = frame.leadsToAll && view.council?.hasOwnHost != true ? SitePath.front.path : nil
        self.body = body
    }
}

/// A page names a template that is not registered.
struct MissingTemplate: Error {
    let name: String
}
