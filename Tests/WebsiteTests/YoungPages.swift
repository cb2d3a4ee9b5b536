/// Every page that a young person may be shown, in their wording where there are two.
///
/// A page that is reached by more than an address is handed to ``PagesReadingTests/expectYoung(_:_:)`` by its own tests.
enum YoungPages {
    static let paths =
        [
            "/", "/nowhere", "/which-council", "/which-council?asked=yes", "/which-council?council=-another",
            "/which-council?council=-unknown",
        ] + PagesProcedureTests.names.flatMap { name in pages.map { "/" + name + $0 } }

    /// The pages of each council.
    private static let pages = ["", "/procedure", "/danger"]
}
