import CouncilModules

/// Small modules for tests: each is whole and without faults until a test puts something into it.
enum Sample {
    static let source = #"<source id="page" title="Page" seen="2026-11-22"/>"#
    static let phone = #"<channel kind="phone" to="01234 567890">phone us</channel>"#
    static let contacts = "<contacts>\(phone)</contacts>"
    static let person =
        "<who-may-complain><person categories=\"\(everyone)\">anyone the law names</person></who-may-complain>"
    static let advocacy =
        #"<advocacy><advocacy-offer to="children" obligation="will">an advocate</advocacy-offer></advocacy>"#
    static let ombudsman = #"<ombudsman name="Ombudsman">the Ombudsman</ombudsman>"#
    static let everyone =
        "looked-after-child child-in-need parent person-with-parental-responsibility foster-carer "
        + "other-with-sufficient-interest child-who-may-be-adopted parent-or-guardian-in-adoption prospective-adopter "
        + "adopted-person family-of-adopted-person adoption-support-recipient other-with-interest-in-adopted-child "
        + "special-guardianship-child special-guardian parent-in-special-guardianship "
        + "other-with-interest-in-special-guardianship-child special-guardianship-support-applicant care-leaver "
        + "person-qualifying-for-advice person-in-education-or-training foster-carer-usual-limit"

    /// A council's file: its attributes after the fixed ones, and its elements in order.
    static func council(_ attributes: String = "", _ body: String) -> String {
        """
        <council id="newtown" schema="1" name="Newtown" effective-from="2026-01-01" \(attributes)>
        \(source)
        \(body)
        </council>
        """
    }

    /// A council without a shortfall, with the inside of its stages.
    static func lawful(
        who: String = person, contacts: String = contacts, limit: String = "", advocacy: String = advocacy,
        stage1: String = "", stage2: String = "", stage3: String = "", ombudsman: String = ombudsman
    ) -> String {
        council(
            "",
            contacts + who + limit + advocacy
                + "<procedure><stage number=\"1\">\(stage1)</stage><stage number=\"2\">\(stage2)</stage>"
                + "<stage number=\"3\">\(stage3)</stage></procedure>" + ombudsman)
    }

    static func files(_ text: String, cases: [String: String] = [:], wording: String? = nil) -> ModuleFiles {
        var files = ["council.xml": Array(text.utf8)]
        files["wording/notices.xml"] = wording.map { Array($0.utf8) }
        for (name, text) in cases {
            files["cases/" + (name.hasSuffix(".csv") ? name : name + ".xml")] = Array(text.utf8)
        }
        return ModuleFiles(name: "newtown", folder: "councils/newtown", files: files)
    }

    static func check(
        _ text: String, cases: [String: String] = [:], base: String? = nil, wording: String? = nil
    ) -> CheckedModule {
        checkModule(files(text, cases: cases, wording: wording), bases: base.map { ["base": self.base($0)] } ?? [:])
    }

    static func base(_ body: String, wording: String? = nil) -> ModuleFiles {
        let text = "<base id=\"base\" schema=\"1\" name=\"Shared\">\(source)\(body)</base>"
        var files = ["base.xml": Array(text.utf8)]
        files["wording/notices.xml"] = wording.map { Array($0.utf8) }
        return ModuleFiles(name: "base", folder: "councils/base", files: files)
    }

    /// The smallest council that has every part.
    static let small = council("", contacts + "<procedure/>")
}
