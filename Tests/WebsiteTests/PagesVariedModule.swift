extension PagesModules {
    /// What councils vary, said all at once, without anything that falls short of the law.
    static let varied = council(
        "varied",
        """
        <contacts><channel kind="phone" to="01234 567890"/></contacts>
        <procedure>
          <stage number="1"/>
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
