extension CouncilSchema {
    /// The part of the reference page about what the format cannot say, what acts, and three cases that are often asked about.
    static let actingIntroduction = """
        ## What the format cannot say

        - That councils merge, split or hand over on a date. A council's folder can change on a day (`versions`), and open cases
          can be moved to a new version; they cannot be moved to another council yet.
        - A rule that depends on who somebody is, but for advocacy providers and the classes in `<person>`: one figure for
          everyone.
        - A right that is less than the law's. It can be written down, and it is shown as the council's words; it is not applied.
        - A date that falls otherwise than by counting from a fact of the case ("the first Monday of the month").
        - Pictures, downloads and the layout of a page.
        - Where somebody lives. `area` is words.
        - Anything that needs a program: that is a plug-in, which a module only names.

        A sentence that no element holds goes into `<statement>`, with the topic that comes nearest in `about`. It is kept, shown
        by `redress council show`, and quoted on the procedure page for the topics that have a place there.

        ## What acts, and what is only kept

        Every element, and every attribute, changes something that a person sees: a page, a letter, a date, a route, where
        messages go, or what the check says. A test holds that, by changing each in turn. The exceptions are these; they stand in
        `redress council show` and in the data for other programs (`/api/v1/councils/newtown`), and nowhere else:

        | only kept | because |
        |---|---|
        \(keptParts.map { "| `\($0.part)` | \($0.reason) |" }.joined(separator: "\n"))

        Changing one of these changes nothing by itself, for it only ties parts together, and a change to one end alone is an
        error: \(tyingParts.map { "`\($0)`" }.joined(separator: ", ")).

        Some values are shown and run no clock, though their element acts otherwise:

        - `<timescale clock="acknowledgement">` in stage 2, a second acknowledgement: the law has none, and no case records
          one, so pages show the promise and nobody is warned when it passes. In stage 3 and in the other procedures it runs.
        - `from="investigation-started"` and `from="met-the-complainant"`: facts that only the council knows and no case
          records. The page says from when the council counts; the law's clock runs, and the council's does not.
        - `report-consideration`, `panel-invitation`, `panel-appointment`, `response-meeting` and `whole-stage`: times that the
          law does not know. They are on the pages.
        - `figure="told-at-start"`: the page says that a date will be told; the law's clock runs.
        - `kind="advisory"` of a `<window>`: a wish, and never a bar.

        ## Three worked cases

        **Two pages of one council that contradict each other.** The complaints page says three working days, the leaflet five.
        Name both as sources. The setting holds the figure of the page that people are led to; the other is quoted beside it, so
        that nobody is misled and the council can see what to mend:

        ```xml
        <source id="page" title="Complaints" url="https://www.newtown.example/complaints" seen="2026-11-22"/>
        <source id="leaflet" title="Leaflet for young people" seen="2026-11-22"/>
        <statement about="notice" source="leaflet">We will write to you within 5 working days.</statement>
        …
        <acknowledgement>
          <timescale clock="acknowledgement" from="received" within="3" unit="working-days" obligation="will" source="page">We
            will acknowledge your complaint within 3 working days.</timescale>
        </acknowledgement>
        ```

        **A flat figure.** The page says that stage 1 takes 20 working days, with no word of 10 or of an extension. Write what it
        says. It falls short of regulation 14(1), so the check warns; pages and letters say 10 working days, and up to 20 for a
        complex complaint; the council's words are quoted. Do not write `within="10" up-to="20"`: that is another page's figure.

        ```xml
        <stage number="1">
          <timescale clock="local-resolution-answer" from="received" within="20" unit="working-days" obligation="will">You will
            have an answer within 20 working days.</timescale>
        </stage>
        ```

        **One total for a stage.** The page gives stage 3 a single figure, instead of 30, 5 and 15 working days. It is written as
        the time of the whole stage, and shown beside the law's three, which go on running. A total that is longer than those
        together is a warning.

        ```xml
        <stage number="3">
          <timescale clock="whole-stage" from="request-received" within="45" unit="working-days" obligation="aims">We aim to
            complete stage 3 within 45 working days.</timescale>
        </stage>
        ```

        """
}
