extension PagesModules {
    /// What councils vary, said all at once, without anything that falls short of the law.
    static let varied = council(
        "varied",
        """
        <contacts><channel kind="phone" to="01234 567890"/></contacts>
        <time-limit months="12" counted-from="event awareness" obligation="may-refuse" reasons-given="yes" partly="whole">A year.</time-limit>
        <procedure>
          <counting days="working-days" cut-off="15:00">After 3pm is tomorrow.</counting>
          <deferral while="court tribunal" review-every="4" unit="weeks">We may wait.</deferral>
          <acknowledgement unless-settled="yes">
            <timescale clock="acknowledgement" within="0" unit="days" obligation="aims">The same day.</timescale>
            <told what="who-deals-with-it">Who.</told>
          </acknowledgement>
          <stage number="1">
            <timescale clock="local-resolution-answer" from="made" within="8" unit="days" obligation="will">Eight.
              <extension for="complex" by="5" granted-by="complaints-manager" notice-within="2" notice-counted="before-end">Five more.</extension>
              <extension for="staff-absence" by="29">Holidays.</extension>
            </timescale>
          </stage>
          <stage number="2">
            <timescale clock="acknowledgement" within="2" unit="working-days" obligation="will">Two again.</timescale>
            <timescale clock="investigation-answer" from="points-agreed" within="24" unit="working-days" figure="told-at-start" obligation="will">From the points.</timescale>
            <window for="review-panel" within="20" unit="working-days" kind="limit" late="considered">We decide.</window>
          </stage>
          <stage number="3">
            <timescale clock="acknowledgement" within="1" unit="working-days" obligation="will">One.</timescale>
            <timescale clock="panel-total" within="45" unit="working-days" obligation="aims">45 in all.</timescale>
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
