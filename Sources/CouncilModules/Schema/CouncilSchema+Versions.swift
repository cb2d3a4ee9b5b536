extension CouncilSchema {
    /// The part of the reference page about what changes on a day.
    static let versionsIntroduction = """
        ## What changes on a day

        Beside `council.xml` a folder may hold `versions/*.xml`, at most \(CouncilFolders.mostVersions) of them: each a whole
        `<council>` document of the same `id` with an `effective-from` of its own. On any day the version in force is the one
        that took effect last, `council.xml` among them. New complaints begin under it from the first moment of that day in
        England, and pages and letters follow; nobody has to touch a file. Two with the same `effective-from` are an error, and
        so is another `id`.

        A contact, a limit or any other part that changes on a date is changed by writing the next version. Newtown moves its
        team on 1 April 2027, and will then acknowledge within two working days:

        1. Copy `councils/newtown/council.xml` to `councils/newtown/versions/2027-04.xml`.
        2. Write `effective-from="2027-04-01"` in the copy, and make the changes there:

           ```xml
           <channel kind="phone" to="01234 987654">phone: 01234 987654</channel>
           …
           <acknowledgement>
             <timescale clock="acknowledgement" from="received" within="2" unit="working-days" obligation="will">We will
               acknowledge your complaint within two working days.</timescale>
           </acknowledgement>
           ```

        3. Run `redress check councils/newtown`: every version is checked, and each fault names its file. `redress council list`
           and `redress council show newtown` say which version is in force and which comes when, and
           `redress council show newtown --on 2027-04-01` prints what will hold.
        4. On 1 April 2027 the host changes over by itself. Complaints from before keep their three days.
        5. Afterwards the old document may be deleted: move `versions/2027-04.xml` to `council.xml`. Where a document stands is
           no part of its version.

        A version that is broken is left out, and the others stay on the air; one that breaks while it is in force goes on as
        it last loaded. The wording of notices is shared by all versions. A sample case runs under the version in force on the
        day its complaint was received.

        ## Moving open cases

        A case keeps the version it began under: years later too, from the store, when the file is long gone. To move open
        cases to the version in force is a command of its own:

        ```sh
        redress council move-cases newtown
        redress council move-cases newtown --confirm --by "complaints manager" --because "The new promises are quicker"
        ```

        The first prints every date that would move (which clock, from when to when, whose) and which would be late at once, and
        changes nothing. The second moves them: the history of each case says to which version, by whom, why and when. `--case
        REFERENCE` takes one alone. Cases that are closed, or under the version in force, are left alone. No limit of the law
        moves by it. A promise that was missed stays missed: its clock keeps the promise it had. The time that a complainant has
        to ask for the next stage becomes no shorter: the longer of the two counts.

        ## An older schema

        A module that is written for an earlier version of this format still loads: it is read as the newest version has it, and
        its faults are told where they stand in the file. `redress council upgrade newtown` writes it so; comments and layout
        stay. A module written for a later version is an error that says to update the program. So far there is only version
        \(version).

        """
}
