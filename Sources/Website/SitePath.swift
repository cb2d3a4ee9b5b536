import CaseKernel
import HTTPTypes

/// Every address of the site: routes are declared and links are made from these cases and from nowhere else.
enum SitePath: Hashable {
    /// The front page.
    case front
    /// A council's procedure page.
    case council(CouncilID)
    /// The style sheet, named by what it says so that it may be kept for good.
    case stylesheet
    /// Whether the program is alive.
    case healthz
    /// Whether it can do its work.
    case readyz
    /// The councils, over the door.
    case councils
    /// One council, over the door.
    case councilData(CouncilID)
    /// Where complaints are sent.
    case complaints(CouncilID)
    /// One complaint.
    case complaint(CouncilID, CaseID)

    /// The address.
    var path: String {
        switch self {
        case .front: "/"
        case .council(let id): "/\(id.name)"
        case .stylesheet: "/assets/site-\(Stylesheet.current.version).css"
        case .healthz: "/healthz"
        case .readyz: "/readyz"
        case .councils: "/api/v1/councils"
        case .councilData(let id): "/api/v1/councils/\(id.name)"
        case .complaints(let id): "/api/v1/councils/\(id.name)/complaints"
        case .complaint(let id, let reference): "/api/v1/councils/\(id.name)/complaints/\(reference.reference)"
        }
    }

    /// The patterns that the router matches; a council's identifier never begins with what the site keeps for itself.
    enum Pattern: String, CaseIterable {
        case front = "/"
        case council = "/:council"
        case stylesheet = "/assets/:file"
        case healthz = "/healthz"
        case readyz = "/readyz"
        case councils = "/api/v1/councils"
        case councilData = "/api/v1/councils/:council"
        case complaints = "/api/v1/councils/:council/complaints"
        case complaint = "/api/v1/councils/:council/complaints/:reference"

        /// The methods it takes.
        var methods: [HTTPRequest.Method] {
            switch self {
            case .complaints: [.post]
            case .front, .council, .stylesheet, .healthz, .readyz, .councils, .councilData, .complaint: [.get, .head]
            }
        }
    }
}
