import CaseKernel
import CouncilModules
import HTTPTypes

/// Every address of the site: routes are declared and links are made from these cases and from nowhere else.
enum SitePath: Hashable {
    /// The front page.
    case front
    /// Which council is responsible for me.
    case whichCouncil
    /// Exit this page, from a page of no council.
    case leaveFront
    /// A council's start page.
    case council(CouncilID)
    /// A council's procedure, merged with the law.
    case procedure(CouncilID)
    /// What to do if somebody is in danger.
    case danger(CouncilID)
    /// A leaflet to print.
    case leaflet(CouncilID)
    /// A poster to print.
    case poster(CouncilID)
    /// The accessibility statement.
    case accessibility(CouncilID)
    /// The privacy notice.
    case privacy(CouncilID)
    /// Chooses a wording, and goes back to the page at an address of this council.
    case voice(CouncilID, Voice)
    /// Exit this page: ends what the browser holds and leads away.
    case leave(CouncilID)
    /// Where a complaint begins: danger, what happens to what you write, and the limits of secrecy.
    case complain(CouncilID)
    /// A page of the complaint's journey.
    case journey(CouncilID, JourneyPage)
    /// One point of the complaint, from 1.
    case journeyPoint(CouncilID, Int)
    /// Where a case is followed: reference and code.
    case track(CouncilID)
    /// A page of a case that is being followed.
    case followed(CouncilID, TrackPage)
    /// Asking for an advocate without a complaint.
    case advocate(CouncilID)
    /// A page of that.
    case advocateStep(CouncilID, AdvocatePage)
    /// The style sheet, named by what it says so that it may be kept for good.
    case stylesheet
    /// A council's own colour, named the same way.
    case looks(Colour)
    /// The script that makes leaving quick.
    case exitScript
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
    /// A page of a council's team.
    case team(CouncilID, TeamPath)
    /// A page of those who run the install.
    case operators(TeamPath)

    /// The address.
    var path: String {
        switch self {
        case .front: "/"
        case .whichCouncil: "/which-council"
        case .leaveFront: "/leave"
        case .council(let id): "/\(id.name)"
        case .procedure(let id): "/\(id.name)/procedure"
        case .danger(let id): "/\(id.name)/danger"
        case .leaflet(let id): "/\(id.name)/leaflet"
        case .poster(let id): "/\(id.name)/poster"
        case .accessibility(let id): "/\(id.name)/accessibility"
        case .privacy(let id): "/\(id.name)/privacy"
        case .voice(let id, let voice): "/\(id.name)/words/\(voice.rawValue)"
        case .leave(let id): "/\(id.name)/leave"
        case .complain(let id): "/\(id.name)/complain"
        case .journey(let id, let page): "/\(id.name)/complain/\(page.rawValue)"
        case .journeyPoint(let id, let number): "\(SitePath.journey(id, .happened).path)?point=\(number)"
        case .track(let id): "/\(id.name)/track"
        case .followed(let id, let page): "/\(id.name)/track/\(page.rawValue)"
        case .advocate(let id): "/\(id.name)/advocate"
        case .advocateStep(let id, let page): "/\(id.name)/advocate/\(page.rawValue)"
        case .stylesheet: Asset.stylesheet.path
        case .looks(let brand): Asset.looks(brand).path
        case .exitScript: Asset.exitScript.path
        case .healthz: "/healthz"
        case .readyz: "/readyz"
        case .councils: "/api/v1/councils"
        case .councilData(let id): "/api/v1/councils/\(id.name)"
        case .complaints(let id): "/api/v1/councils/\(id.name)/complaints"
        case .complaint(let id, let reference): "/api/v1/councils/\(id.name)/complaints/\(reference.reference)"
        case .team(let id, let page): "/\(id.name)/team\(page.path)"
        case .operators(let page): "/\(Self.operatorArea)\(page.path)"
        }
    }

    /// The first step of the addresses of those who run the install.
    static let operatorArea = "operator"

    /// The first step of the addresses of style sheets and the script, which all councils share.
    static let assets = "assets"

    /// The patterns that the router matches; a council's identifier never begins with what the site keeps for itself.
    enum Pattern: String, CaseIterable {
        case front = "/"
        case whichCouncil = "/which-council"
        case leaveFront = "/leave"
        case council = "/:council"
        case procedure = "/:council/procedure"
        case danger = "/:council/danger"
        case leaflet = "/:council/leaflet"
        case poster = "/:council/poster"
        case accessibility = "/:council/accessibility"
        case privacy = "/:council/privacy"
        case voice = "/:council/words/:voice"
        case leave = "/:council/leave"
        case complain = "/:council/complain"
        case journey = "/:council/complain/:page"
        case track = "/:council/track"
        case followed = "/:council/track/:page"
        case advocate = "/:council/advocate"
        case advocateStep = "/:council/advocate/:page"
        case asset = "/assets/:file"
        case healthz = "/healthz"
        case readyz = "/readyz"
        case councils = "/api/v1/councils"
        case councilData = "/api/v1/councils/:council"
        case complaints = "/api/v1/councils/:council/complaints"
        case complaint = "/api/v1/councils/:council/complaints/:reference"
        case teamHome = "/:council/team"
        case teamSignIn = "/:council/team/sign-in"
        case teamCode = "/:council/team/code"
        case teamBegin = "/:council/team/begin/:link"
        case teamSignOut = "/:council/team/sign-out"
        case teamYou = "/:council/team/you"
        case teamAccounts = "/:council/team/accounts"
        case teamAccount = "/:council/team/accounts/:number"
        case teamFigures = "/:council/team/figures"
        case teamFiguresFile = "/:council/team/figures.csv"
        case teamRecordsFile = "/:council/team/records.csv"
        case teamPractice = "/:council/team/practice"
        case teamCases = "/:council/team/cases"
        case teamCasesFile = "/:council/team/cases.csv"
        case teamSearch = "/:council/team/search"
        case teamBringIn = "/:council/team/bring-in"
        case teamCase = "/:council/team/cases/:reference"
        case teamHistory = "/:council/team/cases/:reference/history"
        case teamViewings = "/:council/team/cases/:reference/viewings"
        case teamStep = "/:council/team/cases/:reference/steps/:step"
        case teamRegister = "/:council/team/register"
        case operatorHome = "/operator"
        case operatorSignIn = "/operator/sign-in"
        case operatorCode = "/operator/code"
        case operatorBegin = "/operator/begin/:link"
        case operatorSignOut = "/operator/sign-out"
        case operatorYou = "/operator/you"

        /// The methods it takes.
        var methods: [HTTPRequest.Method] {
            switch self {
            case .complaints, .teamSignOut, .teamPractice, .operatorSignOut: [.post]
            case .teamStep, .teamRegister, .teamSearch, .teamBringIn, .teamSignIn, .teamCode, .teamBegin, .teamYou,
                .teamAccounts, .teamAccount,
                .operatorSignIn,
                .operatorCode, .operatorBegin, .operatorYou:
                [.get, .head, .post]
            case .complain, .journey, .track, .followed, .advocate, .advocateStep: [.get, .head, .post]
            case .front, .whichCouncil, .leaveFront, .council, .procedure, .danger, .leaflet, .poster, .accessibility,
                .privacy, .voice, .leave, .asset, .healthz, .readyz, .councils, .councilData, .complaint,
                .teamHome, .teamCases, .teamCasesFile, .teamCase, .teamHistory, .teamViewings, .teamFigures,
                .teamFiguresFile, .teamRecordsFile,
                .operatorHome:
                [.get, .head]
            }
        }
    }
}

/// The pages of a complaint's journey, in their order; a question each, then looking it over, then what was sent.
enum JourneyPage: String, CaseIterable, Hashable, Sendable {
    /// Who you are.
    case who
    /// Which of the people in adoption or special guardianship you are.
    case family
    /// Whether you are under 18.
    case age
    /// For whom you complain.
    case forWhom = "for-whom"
    /// The child, and whether they know.
    case child
    /// What happened: one point.
    case happened
    /// Whether there is another point.
    case more
    /// When.
    case when
    /// What would put it right.
    case wanted
    /// What to call you.
    case name
    /// How to reach you safely.
    case contact
    /// How not to reach you.
    case careful
    /// What would help.
    case help
    /// Whether you would like an advocate.
    case advocate
    /// Your answers.
    case check
    /// What was sent.
    case sent
}

/// The pages of a case that is being followed.
enum TrackPage: String, CaseIterable, Codable, Hashable, Sendable {
    /// Where it is.
    case here = "case"
    /// Add something.
    case add
    /// Write to the team.
    case write
    /// Say that nobody has been in touch.
    case nobody
    /// Correct how to reach you.
    case contact
    /// Say what is wrong or missing in the statement of complaint.
    case comment
    /// Ask for the next stage.
    case nextStage = "next-stage"
    /// Change your mind about an advocate.
    case advocate
    /// Stop the complaint.
    case withdraw
    /// A lost code.
    case lost
    /// Stop following.
    case end
}

/// The pages of asking for an advocate without a complaint.
enum AdvocatePage: String, CaseIterable, Hashable, Sendable {
    /// Who you are.
    case who
    /// How to reach you safely.
    case contact
    /// What it is about, if you want to say.
    case about
    /// What was recorded.
    case sent
}
