/// A page: a view model and the template that shows it.
protocol PageView: Sendable {
    /// The template's name.
    static var template: String { get }
    /// The page's title, without the site's name; never holds anything personal.
    var title: String { get }
    /// The council whose page it is; `nil` on the pages of the whole site.
    var council: PageCouncil? { get }
    /// What surrounds it.
    var frame: PageFrame { get }
}

extension PageView {
    /// In an adult's words, with no other wording, and nowhere to go back to.
    var frame: PageFrame { PageFrame() }
}
