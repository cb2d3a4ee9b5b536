/// A mistake that people make in a module, and all that is said of it.
struct Mistake: CustomStringConvertible, Sendable {
    let name: String
    let text: String
    /// Line and column.
    let place: String
    /// What was found, what was expected, and what to do; a list of more than four values is cut to `…`.
    let message: String

    init(_ name: String, _ text: String, _ place: String, _ message: String) {
        self.name = name
        self.text = text
        self.place = place
        self.message = message
    }

    var description: String { name }
}

extension Mistake {
    static let all: [Mistake] = [
        Mistake(
            "a misspelt element",
            council(#"<contacts><chanel kind="phone"/></contacts><procedure/>"#),
            "3:11",
            #"""
            found the element <chanel> in <contacts>; expected one of <channel>: write <channel>
            """#),
        Mistake(
            "an element the format does not have",
            council(contacts + #"<opening-times/><procedure/>"#),
            "3:80",
            #"""
            found the element <opening-times> in <council>; expected one of …: correct its name, or \#
            keep its words in <statement about="other">
            """#),
        Mistake(
            "a child in the wrong parent",
            council(contacts + #"<procedure/><hours days="monday" from="09:00" to="17:00"/>"#),
            "3:92",
            #"""
            found the element <hours> in <council>; expected one of …: it belongs in \#
            <safeguarding-contact> or <channel>
            """#),
        Mistake(
            "the wrong order",
            council(#"<procedure/>"# + contacts),
            "3:13",
            #"""
            found <contacts> after <procedure>; expected <contacts> before <procedure>: move it up: \#
            the order in <council> is fixed
            """#),
        Mistake(
            "an element twice",
            council(
                contacts
                    + #"<time-limit months="12" counted-from="event" obligation="may-refuse"/><time-limit months="12" counted-from="awareness" obligation="may-refuse"/><procedure/>"#
            ),
            "3:150",
            #"""
            found <time-limit> once too often in <council>; expected at most 1: keep one and put \#
            into it what the other says too; what cannot stand together goes into <statement \#
            about="other">
            """#),
        Mistake(
            "a required element left out",
            council(#"<procedure/>"#),
            "1:1",
            #"""
            found <council> without <contacts>; expected at least 1: add one: the ways of \#
            complaining.
            """#),
        Mistake(
            "a required attribute left out",
            council(#"<contacts><channel>ring us</channel></contacts><procedure/>"#),
            "3:11",
            #"""
            found <channel> without kind; expected kind="…": one of …: add it: what kind of way it \#
            is.
            """#),
        Mistake(
            "a misspelt attribute",
            channel(#"kind="phone" too="01234 567890""#),
            "3:33",
            #"""
            found the attribute "too" on <channel>; expected one of …: write to
            """#),
        Mistake(
            "an attribute the format does not have",
            channel(#"kind="text" password="KIDS""#),
            "3:32",
            #"""
            found the attribute "password" on <channel>; expected one of …: correct its name, or \#
            delete it and keep what it says in the element's text
            """#),
        Mistake(
            "days in words",
            stage(
                1, #"<timescale clock="local-resolution-answer" within="ten" unit="working-days" obligation="will"/>"#),
            "3:152",
            #"""
            found within="ten"; expected a whole number from 0 to 400: write 10
            """#),
        Mistake(
            "days with their unit",
            stage(
                1,
                #"<timescale clock="local-resolution-answer" within="10 days" unit="working-days" obligation="will"/>"#),
            "3:152",
            #"""
            found within="10 days"; expected a whole number from 0 to 400: write 10
            """#),
        Mistake(
            "more days than a year has",
            stage(
                1, #"<timescale clock="local-resolution-answer" within="401" unit="working-days" obligation="will"/>"#),
            "3:152",
            #"""
            found within="401"; expected a whole number from 0 to 400: write a number in that range, \#
            or leave within out and keep the words in the text
            """#),
        Mistake(
            "a unit in two words",
            stage(
                1, #"<timescale clock="local-resolution-answer" within="10" unit="working days" obligation="will"/>"#),
            "3:164",
            #"""
            found unit="working days"; expected one of …: write working-days
            """#),
        Mistake(
            "a start in the page's words",
            stage(
                3,
                #"<timescale clock="panel-meeting" from="formally-requested" within="30" unit="working-days" obligation="will"/>"#
            ),
            "3:142",
            #"""
            found from="formally-requested"; expected one of …: write request-received if that is \#
            meant; if none fits, leave from out and keep the words in the text
            """#),
        Mistake(
            "a start that fits no clock",
            stage(
                1,
                #"<timescale clock="local-resolution-answer" from="panel-met" within="10" unit="working-days" obligation="will"/>"#
            ),
            "3:152",
            #"""
            found from="panel-met" on clock="local-resolution-answer", which is over by then; \#
            expected one of …: correct one of the two, or leave from out and keep the words in the \#
            text
            """#),
        Mistake(
            "a common name for a channel",
            channel(#"kind="live-chat""#),
            "3:20",
            #"""
            found kind="live-chat"; expected one of …: write web-chat if that is meant; if none \#
            fits, keep the words in <statement about="other"> instead
            """#),
        Mistake(
            "a channel the format does not have",
            channel(#"kind="carrier-pigeon""#),
            "3:20",
            #"""
            found kind="carrier-pigeon"; expected one of …: take one of those; if none fits, keep \#
            the words in <statement about="other"> instead
            """#),
        Mistake(
            "walking in",
            channel(#"kind="walk-in""#),
            "3:20",
            #"""
            found kind="walk-in"; expected one of …: write in-person if that is meant; if none \#
            fits, keep the words in <statement about="other"> instead
            """#),
        Mistake(
            "a keyword for a telephone",
            channel(#"kind="phone" keyword="KIDS""#),
            "3:33",
            #"""
            found keyword="KIDS" with kind="phone"; expected keyword with kind="text" only: correct \#
            the kind, or delete keyword and keep the words in the text
            """#),
        Mistake(
            "an extension on its own",
            channel(#"kind="phone" to="01632 960401, ext. 15""#),
            "3:33",
            #"""
            found to="01632 960401, ext. 15" with kind="phone"; expected a telephone number: \#
            digits and spaces: write to="01632 960401" extension="15"
            """#),
        Mistake(
            "Freepost without the word",
            channel(#"kind="freepost" to="Complaints, Newtown""#),
            "3:36",
            #"""
            found to="Complaints, Newtown" with kind="freepost"; expected an address with the word \#
            Freepost in it: add it as the page writes it, or write kind="letter" if a stamp is needed
            """#),
        Mistake(
            "a closed day that has hours",
            channel(
                #"kind="phone""#,
                #"<hours days="friday" from="09:00" to="12:00"/><closed days="friday"/>"#),
            "3:87",
            #"""
            found closed days="friday" with <hours days="friday">; expected a day that is not given \#
            as open: keep the one that is right
            """#),
        Mistake(
            "closed on no day",
            channel(#"kind="phone""#, #"<closed/>"#),
            "3:33",
            #"""
            found <closed> that names no day; expected days, from or bank-holidays="yes": add one; \#
            keep what none of them says in the text of the <channel>
            """#),
        Mistake(
            "a closure that ends before it begins",
            channel(#"kind="phone""#, #"<closed from="2026-12-31" until="2026-12-24"/>"#),
            "3:59",
            #"""
            found until="2026-12-24" with from="2026-12-31"; expected a from that is no later: swap \#
            them, or correct one
            """#),
        Mistake(
            "a contract that ends before it begins",
            provider(#"serves="any-child" from="2026-04-01" until="2026-03-31""#),
            "3:152",
            #"""
            found from="2026-04-01" with until="2026-03-31"; expected from no later than until: \#
            swap them, or correct one
            """#),
        Mistake(
            "ages for a group that is not served",
            provider(#"serves="any-child""#, #"<group for="care-leavers" age-to="25"/>"#),
            "3:159",
            #"""
            found for="care-leavers", which serves does not name; expected one of any-child: add it \#
            to serves, or correct one of the two
            """#),
        Mistake(
            "a second figure that is the first",
            stage(
                1,
                #"<timescale clock="local-resolution-answer" within="10" unit="working-days" obligation="will"><second-figure within="10" unit="working-days"/></timescale>"#
            ),
            "3:202",
            #"""
            found <second-figure> of within 10 working-days, which is the first figure too; expected \#
            a figure that contradicts it: delete it: nothing has to be said twice
            """#),
        Mistake(
            "an email in the phone",
            channel(#"kind="phone" to="complaints@example.org""#),
            "3:33",
            #"""
            found to="complaints@example.org" with kind="phone"; expected a telephone number: \#
            digits and spaces: write kind="email" if that is meant, or leave to out and keep the \#
            words in the text
            """#),
        Mistake(
            "an extension in the phone",
            channel(#"kind="phone" to="01632 960401 option 2 ext 15""#),
            "3:33",
            #"""
            found to="01632 960401 option 2 ext 15" with kind="phone"; expected a telephone number: \#
            digits and spaces: write 01632 960401, and keep "option 2 ext 15" in the text
            """#),
        Mistake(
            "a page without https",
            channel(#"kind="online-form" to="www.example.org/form""#),
            "3:39",
            #"""
            found to="www.example.org/form" with kind="online-form"; expected an address that \#
            begins with https:// or http://: write https://www.example.org/form
            """#),
        Mistake(
            "a list with commas",
            provider(#"serves="children-in-care, care-leavers""#),
            "3:133",
            #"""
            found serves="children-in-care, care-leavers"; expected one or more, with spaces \#
            between, of …: separate them with spaces: children-in-care care-leavers
            """#),
        Mistake(
            "a provider that serves nobody",
            provider(#"serves="""#),
            "3:133",
            #"""
            found serves=""; expected one or more, with spaces between, of …: take one or more of \#
            those
            """#),
        Mistake(
            "a provider that serves somebody unknown",
            provider(#"serves="care-leavers giants""#),
            "3:133",
            #"""
            found serves="care-leavers giants"; expected one or more, with spaces between, of …: \#
            take one of those for "giants"; if none fits, keep the words in <statement \#
            about="other"> instead
            """#),
        Mistake(
            "ages the wrong way round",
            provider(#"serves="any-child" age-from="18" age-to="11""#),
            "3:152",
            #"""
            found age-from="18" with age-to="11"; expected age-from no greater than age-to: swap \#
            them
            """#),
        Mistake(
            "a duplicate id",
            council(
                contacts
                    + #"<advocacy><advocacy-provider id="voice" name="A" serves="any-child"/><advocacy-provider id="voice" name="B" serves="any-child"/></advocacy><procedure/>"#
            ),
            "3:168",
            #"""
            found id="voice" on a second <advocacy-provider>, the first being on line 3; expected \#
            each once: change one of them, or delete it
            """#),
        Mistake(
            "an exclusion to nowhere",
            council(contacts + #"<elsewhere><destination matter="schools" to="nowhere"/></elsewhere><procedure/>"#),
            "3:121",
            #"""
            found to="nowhere"; expected one of …: take one of those; if none fits, keep the words \#
            in <statement about="other"> instead
            """#),
        Mistake(
            "a date as written in England",
            council(contacts + #"<procedure/>"#).replacing(
                #"effective-from="2026-01-01""#, with: #"effective-from="1 March 2026""#),
            "1:49",
            #"""
            found effective-from="1 March 2026"; expected a date from 2000-01-01 to 2050-12-31, as \#
            YYYY-MM-DD: write 2026-03-01
            """#),
        Mistake(
            "a day that is not in the calendar",
            council(contacts + #"<procedure/>"#).replacing(
                #"effective-from="2026-01-01""#, with: #"effective-from="2026-02-30""#),
            "1:49",
            #"""
            found effective-from="2026-02-30"; expected a date from 2000-01-01 to 2050-12-31, as \#
            YYYY-MM-DD: write the day that is meant: that one is not in the calendar
            """#),
        Mistake(
            "hours that end before they begin",
            channel(#"kind="phone""#, #"<hours days="monday" from="17:00" to="09:00"/>"#),
            "3:54",
            #"""
            found from="17:00" with to="09:00"; expected from earlier than to: swap them; write \#
            hours past midnight as two elements
            """#),
        Mistake(
            "a time as people write it",
            channel(#"kind="phone""#, #"<hours days="monday" from="9am" to="17:00"/>"#),
            "3:54",
            #"""
            found from="9am"; expected a time from 00:00 to 23:59, such as "09:00": write 09:00
            """#),
        Mistake(
            "any time with a limit",
            stage(2, #"<window for="review-panel" kind="any-time" within="12" unit="months"/>"#),
            "3:136",
            #"""
            found kind="any-time" with within="12" unit="months"; expected one or the other: write \#
            kind="limit" for a time within which to ask, or leave within and unit out
            """#),
        Mistake(
            "two windows that contradict",
            stage(
                2,
                #"<window for="review-panel" kind="any-time"/><window for="review-panel" kind="limit" within="10" unit="working-days"/>"#
            ),
            "3:161",
            #"""
            found for="review-panel" on a second <window>, the first being on line 3; expected each \#
            once, but for kind="advisory": keep the one that the page puts first, and put the other \#
            into it, as <second-figure source="…">
            """#),
        Mistake(
            "two figures for one clock",
            stage(
                1,
                #"<timescale clock="local-resolution-answer" within="10" unit="working-days" obligation="will"/><timescale clock="local-resolution-answer" within="15" unit="working-days" obligation="will"/>"#
            ),
            "3:214",
            #"""
            found clock="local-resolution-answer" on a second <timescale>, the first being on line \#
            3; expected each once: delete it; where two pages or a leaflet contradict each other, \#
            put the other figure into the first, as <second-figure source="…">
            """#),
        Mistake(
            "two of somebody who is no panel",
            stage(2, #"<handled-by role="independent-person" title="Two people" members="2"/>"#),
            "3:166",
            #"""
            found members="2" for somebody who is not a panel; expected members for a panel \#
            or investigators only: write one <handled-by> for each of them, and leave members out
            """#),
        Mistake(
            "a source that is not there",
            council(#"<statement about="other" source="leaflet">a</statement>"# + contacts + #"<procedure/>"#),
            "3:26",
            #"""
            found source="leaflet", which no <source> has as its id; expected one of page: add that \#
            <source>, or leave source out
            """#),
        Mistake(
            "text where none is taken",
            council(#"words"# + contacts + #"<procedure/>"#),
            "3:1",
            #"""
            found text in <council>: "words"; expected no text of its own there: move it into an \#
            element that keeps words as published, or delete it
            """#),
        Mistake(
            "an opening tag misspelt",
            council(
                contacts + #"<procedure><stage number="1"><practise what="contact">talk</practice></stage></procedure>"#
            ),
            "3:109",
            #"""
            found the element <practise>, which the format does not have; expected <practice>, as \#
            its closing tag on line 3 says: write <practice>
            """#),
        Mistake(
            "a closing tag misspelt",
            council(
                contacts + #"<procedure><stage number="1"><practice what="contact">talk</practise></stage></procedure>"#
            ),
            "3:138",
            #"""
            found the closing tag "</practise>"; expected </practice>, opened on line 3: write \#
            </practice>
            """#),
        Mistake(
            "an unclosed tag",
            council(#"<contacts>"# + Sample.phone + #"<procedure/>"#),
            "4:1",
            #"""
            found the closing tag "</council>"; expected </contacts>, opened on line 3: close \#
            <contacts> before here, or correct this tag
            """#),
        Mistake(
            "an ampersand",
            council(#"<statement about="other">this & that</statement>"# + contacts + #"<procedure/>"#),
            "3:32",
            #"""
            found an & on its own; expected &amp; for an ampersand: write &amp; instead of &
            """#),
        Mistake(
            "a value without quotes",
            channel(#"kind=phone"#),
            "3:25",
            #"""
            found an attribute whose value has no quotes; expected name="value": put quotes round \#
            the value
            """#),
        Mistake(
            "a name that is not the folder's",
            council(contacts + #"<procedure/>"#).replacing(#"id="newtown""#, with: #"id="oldtown""#),
            "1:10",
            #"""
            found id="oldtown" in the folder "newtown"; expected the folder's name: rename the \#
            folder, or write id="newtown"
            """#),
    ]

    private static let contacts = Sample.contacts

    private static func council(_ body: String) -> String { Sample.council("", body) }

    private static func stage(_ number: Int, _ body: String) -> String {
        council(contacts + "<procedure><stage number=\"\(number)\">\(body)</stage></procedure>")
    }

    private static func channel(_ attributes: String, _ body: String = "") -> String {
        council("<contacts><channel \(attributes)>\(body)</channel></contacts><procedure/>")
    }

    private static func provider(_ attributes: String, _ body: String = "") -> String {
        council(
            contacts
                + "<advocacy><advocacy-provider id=\"voice\" name=\"Voice\" \(attributes)>\(body)</advocacy-provider></advocacy><procedure/>"
        )
    }
}
