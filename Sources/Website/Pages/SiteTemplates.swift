import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// The templates of the program, parsed once. They are part of it, so none can be missing where it runs.
struct SiteTemplates: Sendable {
    private let library: MustacheLibrary

    init() throws {
        MustacheContentTypes.register(SafeText(), named: SafeText.name)
        var library = MustacheLibrary()
        for (name, bytes) in Self.sources {
            let template = "{{% CONTENT_TYPE: \(SafeText.name)}}\n" + String(decoding: bytes, as: UTF8.self)
            try library.register(template, named: name)
        }
        self.library = library
    }

    private static let sources: [(String, [UInt8])] = [
        ("layout", PackageResources.layout_mustache),
        ("front", PackageResources.front_mustache),
        ("problem", PackageResources.problem_mustache),
        ("procedure", PackageResources.procedure_mustache),
        ("danger", PackageResources.danger_mustache),
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
        ("commitments", PackageResources.commitments_mustache),
        ("sources", PackageResources.sources_mustache),
        ("lines", PackageResources.lines_mustache),
        ("link", PackageResources.link_mustache),
        ("quotation", PackageResources.quotation_mustache),
    ]

    /// Shows a page inside the layout.
    func page<View: PageView>(_ view: View, status: HTTPResponse.Status = .ok, cache: String = "no-cache") throws
        -> Response
    {
        guard let body = library.render(view, withTemplate: View.template),
            let page = library.render(Layout(view, body: body), withTemplate: "layout")
        else { throw MissingTemplate(name: View.template) }
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: cache],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }

    private struct Layout {
        /// What the browser's tab shows: the page, whose it is, and the service.
        let documentTitle: String
        let serviceName = "Children’s social care complaints"
        let council: PageCouncil?
        let stylesheet = SitePath.stylesheet.path
        let front = SitePath.front.path
        /// Already escaped: it is a rendered template.
        let body: String

        init(_ view: some PageView, body: String) {
            documentTitle = [view.title, view.council?.name ?? serviceName].joined(separator: " – ")
            council = view.council
            self.body = body
        }
    }
}

/// A page names a template that is not registered.
struct MissingTemplate: Error {
    let name: String
}
