/// Modules that are nobody's, for what the repository's councils do not show.
enum PagesModules {
    /// A base with the national contacts.
    static let base = """
        <base id="base" schema="1" name="Shared">
          <source id="shared" title="Shared contacts" url="https://example.org/shared" seen="2026-01-02"/>
          <safeguarding>
            <safeguarding-contact kind="emergency" name="Emergency" to="999" when="any-time" danger="immediate"/>
            <safeguarding-contact kind="helpline" name="Helpline" to="0808 800 5000" when="any-time" danger="concern"/>
          </safeguarding>
          <ombudsman name="The Ombudsman" phone="0300 061 0614" url="https://www.lgo.org.uk/"/>
        </base>
        """

    /// The least that a module must say: a channel, and that there is a procedure.
    static let least = """
        <contacts><channel kind="phone"/></contacts>
          <procedure><acknowledgement/></procedure>
        """

    /// A module that says nothing beyond its name.
    static func silent(_ id: String, name: String = "Newtown Council") -> String { council(id, name: name, least) }

    /// A module with this inside its root.
    static func council(_ id: String, name: String = "Newtown Council", _ inside: String) -> String {
        """
        <council id="\(id)" schema="1" name="\(name)" base="base" effective-from="2026-01-01">
          <source id="page" title="Complaints" url="https://example.org/complaints" seen="2026-03-04"/>
          \(inside)
        </council>
        """
    }

    /// Times that are all quicker than the law's.
    static let quicker = council(
        "quicker",
        """
        <contacts><channel kind="phone" to="01234 567890"/></contacts>
        <time-limit months="24" counted-from="event" obligation="may-refuse" reasons-given="yes">Two years.</time-limit>
        <procedure>
          <acknowledgement>
            <timescale clock="acknowledgement" within="2" unit="working-days" obligation="will">Two.</timescale>
          </acknowledgement>
          <stage number="1">
            <optional-step kind="mediation" when="before-next-stage" gate="offered">We offer mediation.</optional-step>
            <timescale clock="local-resolution-answer" within="7" up-to="15" unit="working-days" obligation="aims">Seven.</timescale>
            <window for="investigation" within="20" unit="working-days" kind="advisory">We suggest 20.</window>
          </stage>
          <stage number="2">
            <timescale clock="investigation-answer" within="22" up-to="65" unit="working-days" obligation="usually">22.</timescale>
            <window for="review-panel" within="35" unit="working-days" kind="limit">35.</window>
          </stage>
          <stage number="3">
            <timescale clock="panel-meeting" within="28" unit="working-days" obligation="will">28.</timescale>
            <timescale clock="panel-report" within="3" unit="working-days" obligation="will">Three.</timescale>
            <timescale clock="panel-response" within="14" unit="working-days" obligation="will">14.</timescale>
          </stage>
        </procedure>
        """)

    /// Settings that all fall short of the law, each with words that a page may only quote.
    static let short = council(
        "short",
        """
        <contacts><channel kind="online-form">Only our form.</channel></contacts>
        <who-may-complain>Only these.<person categories="parent">Parents of 61 kinds.</person></who-may-complain>
        <time-limit months="3" counted-from="event" obligation="will-refuse">After 3 months we refuse.</time-limit>
        <procedure>
          <stage number="1">
            <optional-step kind="reconsideration" when="before-next-stage" gate="always">First we always look again.</optional-step>
            <timescale clock="local-resolution-answer" within="31" up-to="41" unit="working-days" obligation="will">31 to 41 days.</timescale>
            <window for="investigation" within="12" unit="working-days" kind="limit">Ask in 12 days or never.</window>
          </stage>
          <stage number="2">
            <timescale clock="investigation-answer" within="42" up-to="92" unit="working-days" obligation="will">42 to 92 days.</timescale>
            <timescale clock="report-consideration" within="17" unit="working-days" obligation="will">Then 17 days more.</timescale>
            <window for="review-panel" within="8" unit="working-days" kind="limit">Only 8 days.</window>
          </stage>
          <stage number="3">
            <handled-by role="panel" title="panel" employed="council" members="2">Two of our staff.</handled-by>
            <timescale clock="panel-meeting" within="47" unit="working-days" obligation="will">47 days.</timescale>
            <timescale clock="panel-report" within="13" unit="working-days" obligation="will">13 days.</timescale>
            <timescale clock="panel-response" within="33" unit="working-days" obligation="will">33 days.</timescale>
            <attendance may-attend="no" companions="0" may-speak="no">You may not come.</attendance>
          </stage>
        </procedure>
        """)

    /// Safeguarding contacts without hours of their own.
    static let guarded = council(
        "guarded",
        """
        <safeguarding>
          <safeguarding-contact kind="phone" name="Day" to="01234 1" when="office-hours" danger="concern"/>
          <safeguarding-contact kind="phone" name="Night" to="01234 2" when="out-of-hours" danger="concern"/>
          <safeguarding-contact kind="police" name="Police" to="01234 3" when="any-time" danger="concern"/>
          <safeguarding-contact kind="helpline" name="Line" to="0808 800 5000" when="any-time" danger="concern"/>
        </safeguarding>
        \(least)
        """)

    /// Safeguarding contacts of which some give their hours.
    static let hours = council(
        "guarded",
        """
        <safeguarding>
          <safeguarding-contact kind="phone" name="Day" to="01234 1" when="office-hours" danger="concern">
            <hours days="monday-friday" from="08:30" to="16:00"/>
            <hours days="tuesday" from="16:00" to="23:59"/>
          </safeguarding-contact>
          <safeguarding-contact kind="phone" name="Night" to="01234 2" when="out-of-hours" danger="concern"/>
          <safeguarding-contact kind="phone" name="Saturdays" to="01234 4" when="any-time" danger="concern">
            <hours days="saturday" from="10:00" to="12:00"/>
          </safeguarding-contact>
          <safeguarding-contact kind="helpline" name="Line" to="0808 800 5000" when="any-time" danger="concern"/>
        </safeguarding>
        \(least)
        """)

    /// Safeguarding contacts that are closed on some days.
    static let closed = council(
        "guarded",
        """
        <safeguarding>
          <safeguarding-contact kind="phone" name="Day" to="01234 1" when="office-hours" danger="concern">
            <hours days="monday-friday" from="09:00" to="17:00"/>
            <closed days="wednesday"/><closed from="2026-12-24" until="2027-01-01"/>
          </safeguarding-contact>
          <safeguarding-contact kind="phone" name="Night" to="01234 2" when="out-of-hours" danger="concern">
            <hours days="every-day" from="17:00" to="23:59"/>
          </safeguarding-contact>
          <safeguarding-contact kind="helpline" name="Line" to="0808 800 5000" when="any-time" danger="concern">
            <closed from="2026-12-29"/>
          </safeguarding-contact>
        </safeguarding>
        \(least)
        """)

    /// Words that try to become markup or a link.
    static let hostile = council(
        "hostile", name: hostileWords,
        """
        <operator name="\(hostileWords)">\(hostileWords)</operator>
        <statement about="confidentiality">\(hostileWords)</statement>
        <statement about="notice">\(hostileWords)</statement>
        <safeguarding>
          <safeguarding-contact kind="person" name="\(hostileWords)" to="javascript:alert(1)" when="any-time" danger="concern"/>
        </safeguarding>
        <contacts>
          <channel kind="letter" to="javascript:alert(2)" name="\(hostileWords)">\(hostileWords)</channel>
          <channel kind="advocate" to="data:text/html,x" name="\(hostileWords)"/>
          <channel kind="leaflet" to="https://example.org/&quot;onmouseover=&quot;alert(3)"/>
        </contacts>
        <elsewhere>
          <destination matter="send" to="tribunal" name="\(hostileWords)" contact="javascript:alert(4)"/>
        </elsewhere>
        <procedure>
          <stage number="1" title="\(hostileWords)">
            <handled-by role="stage-1-manager" title="\(hostileWords)">\(hostileWords)</handled-by>
          </stage>
        </procedure>
        <commitments><commitment kind="service">\(hostileWords)</commitment></commitments>
        """)

    /// What ``hostile`` says everywhere, as XML writes it.
    static let hostileWords = "&lt;script&gt;alert(0)&lt;/script&gt; &quot;&#x301; onclick=&quot;x &apos;{{name}}"
    /// The same as a reader should see it.
    static let hostileText = "<script>alert(0)</script> \"\u{301} onclick=\"x '{{name}}"
}
