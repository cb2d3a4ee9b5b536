import CaseKernel

/// What surrounds a page besides its council: its wording, and where its links around lead.
struct PageFrame: Sendable {
    /// In which wording the page speaks.
    var voice: Voice = .adult
    /// The page's own address, to come back to in the other wording; `nil` where the page has no other.
    var address: SitePath?
    /// The page before, where there is one to go back to.
    var back: SitePath?
    /// Whether a person's own words or choices are on the page, so that no cache may keep it.
    var isPersonal = false
    /// Whether the page leads to all councils, as it does where they are all to be seen.
    var leadsToAll = true
    /// Whether the page belongs to paper: a leaflet or a poster, without the links that lead around the site.
    var isForPrint = false
}
