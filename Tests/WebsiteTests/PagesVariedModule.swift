extension PagesModules {
    /// What councils vary, said all at once, without anything that falls short of the law.
    static let varied = council(
        "varied",
        """
        <statement about="joined-complaints">We may join complaints.</statement>
        <contacts><channel kind="phone" to="01234 567890"/></contacts>
        <complaint-subjects><subject code="other" matter="early-help">Early help too.</subject></complaint-subjects>
        <elsewhere>
          <destination matter="child-protection-conference" to="conference-appeal" phone="01234 111" email="cp@example.org">Appeal.</destination>
          <destination matter="contractor" to="contractor" part="some" procedure="departmental">Their part.</destination>
          <destination matter="other" service="leaving-care" to="ofsted">Leaving care goes to Ofsted.</destination>
        </elsewhere>
        <time-limit months="12" counted-from="event awareness" obligation="may-refuse" reasons-given="yes" partly="whole">A year.</time-limit>
        <procedure>
          <counting days="working-days" cut-off="15:00">After 3pm is tomorrow.</counting>
          <routing when="at-intake after-stage-1" neither-fits="yes" reasons-given="yes">We choose.</routing>
          <deferral while="court tribunal" review-every="4" unit="weeks">We may wait.</deferral>
          <acknowledgement unless-settled="yes">
            <timescale clock="acknowledgement" within="0" unit="days" obligation="aims">The same day.</timescale>
            <told what="who-deals-with-it">Who.</told>
          </acknowledgement>
          <stage number="1">
            <optional-step kind="informal-talk" when="is-the-stage" gate="always">Talk to your worker.</optional-step>
            <optional-step kind="restorative" when="any-stage" gate="offered" within="2" outcomes="accepted failed">A talk.</optional-step>
            <timescale clock="local-resolution-answer" from="made" within="8" unit="days" obligation="will">Eight.
              <extension for="complex" by="5" granted-by="complaints-manager" notice-within="2" notice-counted="before-end">Five more.</extension>
              <extension for="staff-absence" by="29">Holidays.</extension>
            </timescale>
            <answer form="meeting-then-written" confirmed-within="3">We meet, then write.</answer>
          </stage>
          <stage number="2">
            <handled-by role="investigating-officer" title="Investigators" employed="other-service" members="2">Two.</handled-by>
            <handled-by role="independent-person" title="Independent person">One.</handled-by>
            <timescale clock="acknowledgement" within="2" unit="working-days" obligation="will">Two again.</timescale>
            <timescale clock="investigation-answer" from="points-agreed" within="24" unit="working-days" figure="told-at-start" obligation="will">From the points.</timescale>
            <window for="review-panel" within="20" unit="working-days" kind="limit" late="considered">We decide.</window>
            <asked-for what="signed-scope outcomes">Please sign.</asked-for>
            <answer form="written" reports="2">Two reports.</answer>
          </stage>
          <stage number="3">
            <timescale clock="acknowledgement" within="1" unit="working-days" obligation="will">One.</timescale>
            <timescale clock="whole-stage" within="45" unit="working-days" obligation="aims">45 in all.</timescale>
            <timescale clock="panel-meeting" within="30" unit="working-days" figure="told-at-start" obligation="will">A date.</timescale>
            <timescale clock="response-meeting" within="11" unit="working-days" obligation="will">We meet.</timescale>
          </stage>
        </procedure>
        <corporate-procedure id="corporate" name="Corporate complaints">General matters.
          <corporate-stage number="1" title="Service review">
            <handled-by role="answering-officer" title="Head of Service">The head answers.</handled-by>
            <timescale clock="acknowledgement" within="4" unit="working-days" obligation="will">In four.</timescale>
            <timescale clock="answer" from="acknowledged" within="9" unit="working-days" obligation="aims">In nine.</timescale>
            <window for="next-stage" within="27" unit="days" kind="limit">27 days.</window>
          </corporate-stage>
          <corporate-stage number="2">
            <timescale clock="answer" within="43" unit="working-days" obligation="will">In 43.</timescale>
          </corporate-stage>
        </corporate-procedure>
        <corporate-procedure id="departmental" name="The education team’s own steps">
          <corporate-stage number="3"><timescale clock="answer" within="14" unit="days" obligation="usually">14.</timescale></corporate-stage>
        </corporate-procedure>
        <contact-kind kind="compliment" within="6" unit="working-days" obligation="aims">Six.</contact-kind>
        <contact-kind kind="enquiry" within="0" unit="working-days">At once.</contact-kind>
        """)
}
