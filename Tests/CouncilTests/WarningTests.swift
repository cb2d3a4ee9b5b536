import CaseKernel
import CouncilModules
import Testing

/// Exactly these settings of each page fall short of the law, and whose team is told of nothing; everything else is at least
/// as good, or silent.
struct WarningTests {
    static let rows: [(id: String, warnings: [String])] = [
        (
            "dudley",
            [
                "no Ombudsman on the page [SI 2006/1738 reg 20(3)]",
                "nothing about who may complain [Children Act 1989 s.26(3)]",
                "a reconsideration that always comes before stage 2 [SI 2006/1738 reg 15(2)]",
                "an extension of stage 2 told by the investigator [SI 2006/1738 reg 17(6)]",
                "one person to come with them [SI 2006/1738 reg 19(6)]",
                "no <team> to be told of new complaints []",
            ]
        ),
        (
            "medway",
            [
                "a list that leaves out adopted-person (Children Act 1989 s.26(3B)(a)), family-of-adopted-person "
                    + "(Children Act 1989 s.26(3B)(a)), adoption-support-recipient (Children Act 1989 s.26(3B)(a)) "
                    + "[Children Act 1989 s.26(3)]",
                "an answer at stage 1 that may take longer, with no limit said [SI 2006/1738 reg 14(5)]",
                "a limit of 20 working days for asking for stage 2 [SI 2006/1738 reg 15(2)]",
                "15 working days more to consider the reports [SI 2006/1738 reg 17(3)]",
            ]
        ),
        (
            "st-helens",
            [
                "no stage 2 on the page [SI 2006/1738 reg 15(2), 17(1)]",
                "no stage 3 on the page [SI 2006/1738 reg 18, 19]",
                "no way to complain by speaking [SI 2006/1738 reg 6]",
                "no <team> to be told of new complaints []",
            ]
        ),
        (
            "unnamed-council",
            [
                "no way to complain by speaking [SI 2006/1738 reg 6]",
                "a list that leaves out foster-carer (Children Act 1989 s.26(3)(d)), child-who-may-be-adopted "
                    + "(Children Act 1989 s.26(3B)(a)), parent-or-guardian-in-adoption (Children Act 1989 s.26(3B)(a)), "
                    + "prospective-adopter (Children Act 1989 s.26(3B)(a)), adopted-person (Children Act 1989 "
                    + "s.26(3B)(a)), family-of-adopted-person (Children Act 1989 s.26(3B)(a)), "
                    + "adoption-support-recipient (Children Act 1989 s.26(3B)(a)), other-with-interest-in-adopted-child "
                    + "(Children Act 1989 s.26(3B)(b)), special-guardianship-child (Children Act 1989 s.26(3C)(a)), "
                    + "special-guardian (Children Act 1989 s.26(3C)(b)), parent-in-special-guardianship (Children Act "
                    + "1989 s.26(3C)(b)), other-with-interest-in-special-guardianship-child (Children Act 1989 "
                    + "s.26(3C)(c)), special-guardianship-support-applicant (Children Act 1989 s.26(3C)(d)), "
                    + "care-leaver (Children Act 1989 s.24D(1)(a)), person-qualifying-for-advice (Children Act 1989 "
                    + "s.24D(1)(b)), person-in-education-or-training (Children Act 1989 s.24D(1)(c)), "
                    + "foster-carer-usual-limit (SI 2006/1738 reg 23) [Children Act 1989 s.26(3)]",
                "only an outer limit, 65 working days, for the answer at stage 2 [SI 2006/1738 reg 17(3)]",
                "no <team> to be told of new complaints []",
            ]
        ),
        (
            "windsor-and-maidenhead",
            [
                "nothing about who may complain [Children Act 1989 s.26(3)]",
                "one person to come with them [SI 2006/1738 reg 19(6)]",
            ]
        ),
    ]

    @Test(arguments: rows)
    func areExactlyThese(row: (id: String, warnings: [String])) throws {
        let checked = try Repository.checked(row.id)
        #expect(checked.errors == [])
        #expect(checked.warnings.map { "\($0.found) [\($0.source?.description ?? "")]" } == row.warnings)
    }

    /// The promises left, each beside the law's own limit.
    static let promises: [(id: String, promises: [String])] = [
        ("dudley", []),
        (
            "medway",
            [
                "acknowledgement within 3 working days from received, will",
                "investigation-answer within 25 working days from request-received, will",
                "panel-response within 15 working days from panel-report-received, will",
            ]
        ),
        ("st-helens", ["acknowledgement within 3 working days from received, will"]),
        (
            "unnamed-council",
            [
                "acknowledgement within 2 working days from received, will",
                "local-resolution-answer within 10 working days from stage-began, aims",
            ]
        ),
        (
            "windsor-and-maidenhead",
            [
                "acknowledgement within 3 working days from received, will",
                "local-resolution-answer within 10 working days from received, usually",
                "investigation-answer within 25 working days from request-received, aims",
                "panel-meeting within 30 working days from request-received, will",
                "panel-report within 5 working days from panel-met, will",
                "panel-response within 15 working days from panel-report-received, will",
            ]
        ),
    ]

    @Test(arguments: promises)
    func promisesAreWhatTheLawAllows(row: (id: String, promises: [String])) throws {
        let promises = try Repository.module(row.id).promises.map {
            "\($0.clock.rawValue) within \($0.span.inWords) from \($0.startsAt.rawValue), \($0.obligation.rawValue)"
        }
        #expect(promises == row.promises)
    }

    @Test func everyCouncilLoadsWithItsBase() throws {
        let folders = try Repository.folders.get()
        #expect(folders.councils.map(\.name) == CoverageTests.ids)
        #expect(Array(folders.bases.keys) == ["base"])
        for files in folders.councils {
            let module = try #require(checkModule(files, bases: folders.bases).module)
            #expect(module.safeguarding.compactMap(\.to).contains("0800 1111"))
            #expect(module.ombudsman?.phone == "0300 061 0614")
            let cases = files.files.keys.filter { $0.hasPrefix("cases/") }
            #expect(cases.count >= 4 && cases.contains { $0.hasSuffix(".csv") }, "\(files.name): \(cases)")
            #expect(module.sources.contains { $0.seen == Day(iso: "2026-11-22") })
        }
    }
}
