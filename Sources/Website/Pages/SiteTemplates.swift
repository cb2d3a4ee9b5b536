import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// A page: a view model and the template that shows it.
protocol PageView: Sendable {
    /// The template's name.
    static var template: String { get }
    /// The page's title, without the site's name; never holds anything personal.
    var title: String { get }
    /// What the header calls the service: the council's name, or the site's.
    var serviceName: String { get }
}

/// The templates of the program, parsed once. They are part of it, so none can be missing where it runs.
struct SiteTemplates: Sendable {
    private let library: MustacheLibrary

    init() throws {
        var library = MustacheLibrary()
        for (name, bytes) in Self.sources {
            try library.register(String(decoding: bytes, as: UTF8.self), named: name)
        }
        self.library = library
    }

    private static let sources: [(String, [UInt8])] = [
        ("layout", PackageResources.layout_mustache),
        ("front", PackageResources.front_mustache),
        ("procedure", PackageResources.procedure_mustache),
        ("problem", PackageResources.problem_mustache),
    ]

    /// Shows a page inside the layout.
    func page<View: PageView>(_ view: View, status: HTTPResponse.Status = .ok, cache: String = "no-cache") throws
        -> Response
    {
        guard let body = library.render(view, withTemplate: View.template),
            let page = library.render(
                Layout(
                    title: view.title, serviceName: view.serviceName, stylesheet: SitePath.stylesheet.path,
                    front: SitePath.front.path, body: body),
                withTemplate: "layout")
        else { throw MissingTemplate(name: View.template) }
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: cache],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }

    private struct Layout {
        let title: String
        let serviceName: String
        let stylesheet: String
        let front: String
        /// Already escaped: it is a rendered template.
        let body: String
    }
}

/// A page names a template that is not registered.
struct MissingTemplate: Error {
    let name: String
}
