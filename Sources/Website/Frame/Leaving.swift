import HTTPTypes
import Hummingbird

/// Exit this page: ends what the browser holds here and leads to a page that tells nothing.
enum Leaving {
    /// Where it leads: a page that anybody might be looking at.
    static let destination = "https://www.bbc.co.uk/weather"

    /// The answer; `cookies` are the fields that end what the browser holds.
    static func response(ending cookies: [String] = []) -> Response {
        var headers: HTTPFields = [.location: destination, .cacheControl: "no-store"]
        for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
        if let name = HTTPField.Name("Clear-Site-Data") { headers[name] = "\"cache\", \"storage\"" }
        return Response(status: .seeOther, headers: headers)
    }
}
