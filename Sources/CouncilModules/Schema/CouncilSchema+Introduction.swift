import CaseKernel

extension CouncilSchema {
    /// The part of the reference page that people wrote.
    static let introduction = """
        # Council modules

        A council module is a folder of data in `councils/`. It says what one council publishes about children's social
        care complaints. The host loads it while it runs; no code comes with it. (A plug-in is a program; a module may
        name one, and only the operator installs it.)

        The part from "Reference" on is generated from the definitions in `Sources/CouncilModules`, as are
        `councils/council.xsd` and what `redress council explain NAME` answers.

        ## Add a council in five minutes

        1. Make a folder in `councils/`, named as the council's address should be: `councils/newtown`.
        2. Write `councils/newtown/council.xml`. This is enough:

           ```xml
           <?xml version="1.0" encoding="UTF-8"?>
           <council xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:noNamespaceSchemaLocation="../council.xsd"
                    id="newtown" schema="1" name="Newtown Council" base="base" effective-from="2026-01-01">
             <source id="page" title="Children's complaints" url="https://www.newtown.example/complaints" seen="2026-11-22"/>
             <contacts>
               <channel kind="phone" to="01234 567890">phone: 01234 567890</channel>
             </contacts>
             <procedure/>
           </council>
           ```

           An XML editor that reads the schema offers the rest as you type. `redress council new newtown --name "Newtown
           Council"` writes such a folder too: it asks for what a complaints manager knows, writes nothing over, and leaves
           comments where something is to be filled in.
        3. Go down the council's page, sentence by sentence. Each goes into the element that is about it, as that
           element's text, exactly as published; what it says goes into the attributes. A sentence that fits nowhere goes
           into `<statement>`. **What the page does not say is left out.** Never fill in a figure from the law or from
           another council.
        4. Run `redress check councils/newtown`. Every fault comes at once, with file, line, column, what was found, what
           was expected and what to do. A fault of form does not hide the others: what is understood is checked all the
           same. Where no value of a list fits, the remedy says where the words go. `redress council explain start-event` lists
           the values of a list, and `redress council explain timescale/from` explains an attribute.
        5. The running host picks the folder up within two seconds, or at once on `SIGHUP`; the others are not touched, and a
           request that is being answered sees one version whole. `redress council changes` shows what the host came to serve
           otherwise, each value with what it was and its line, and so does its log. If a later change breaks it, the last good version goes on being served.

        To take a council away, take its folder away. Its open cases can still be followed, nothing new is taken, and its pages
        say so and where to go.

        ## Before it goes live

        `status="draft"` on `<council>` lets its pages be looked at under their own address, each marked as a draft; nobody is
        led to them, and no complaint is taken. Open cases go on. Without it a module is live.

        `redress council readiness newtown` lists what a council still lacks: telephone numbers of its own for a worry about a
        child by day and by night, a way to complain by speaking, a complaints manager, an advocacy provider for children,
        somebody who is told of new complaints, and the like, each with the reason. `redress check` names in one line the
        councils that are not ready. A module that is not ready loads all the same.

        ## The law and the page

        The law holds whether or not a page states it. Where a page is silent, the law fills in. Where a page promises
        more, the promise is kept beside the law's own limit and both are shown. Where it promises less (a shorter window,
        a longer answer, a list of people with some left out) the check gives a *warning* with the provision: the module
        loads, the setting is not applied, and pages and letters state the law. An *error* means that the module cannot be
        understood; it does not load.

        Where two pages or a page and a leaflet contradict each other, the setting holds the figure of the one that people are
        led to, and the other goes into `<statement about="notice" source="…">`; see "Three worked cases".

        ## Evidence

        Nearly every element may hold the words as published, beside the values read from them, and may name the `<source>`
        they are from with `source="…"`; without it the first source counts. White space does not matter. Words are kept
        even when the setting they support is not applied.

        \(inheritanceIntroduction)
        An advocacy provider's `area` is kept words: no case says where a person lives, so it decides nothing. Where a provider
        is chosen, the area stands with the reasons, so that the team can see whether it fits.

        \(actingIntroduction)
        \(outgoingIntroduction)
        ## A host name of its own

        With `host="complaints.newtown.example"` the council is served at that name too, and alone: no other council can be
        seen there. The name must lead to this host. Two councils cannot have the same: the one whose folder comes first
        in the alphabet keeps it, and the other is at fault.

        ## Versions

        `schema` is the version of this format; this program knows version \(version). `effective-from` is the first day
        the settings apply to new complaints. A module's own version is the SHA-256 of its files and its bases'; a case
        keeps the version it began under, and the store keeps those bytes, so that an old version can be read again.

        \(versionsIntroduction)
        ## Sample cases

        `cases` holds complaints with the dates they should give. `redress check` runs them, and so does the host when it
        loads the module: a change that moves a date is an *error* at its line.

        `cases/*.csv` are histories in the timeline format (`docs/timelines.md`), with what should come of them:

        ```
        # One point is social care, the other is not
        calendar,"\(WorkingCalendar.englandAndWales.version)"
        2026-04-22,receive,who=parent; points=No visits for a month / The school bus is late
        2026-04-23,route,points=2; to=corporate; reason=School transport is no part of social care
        expect,route,point=2; to=corporate
        expect,local-resolution-answer,due=2026-05-07
        expect,acknowledgement,set-by=council; due=2026-04-27
        ```

        `calendar` names the calendar that the dates were written for: when a holiday is added later, a date that differs is
        said to have been written for another. `redress timeline --council ID FILE` runs one alone and shows everything that
        comes of it. For a single date of a complaint that has only been received, an XML file will do:

        ```xml
        <sample-case schema="1" name="Over Easter">
          <received on="2026-03-23" category="parent" form="written"/>
          <expect clock="local-resolution-answer" set-by="law" due-on="2026-04-08"/>
        </sample-case>
        ```

        ## What files may be

        UTF-8, with or without a byte order mark; no document type declaration and no entities of its own; at most 1 MiB, 32
        levels, 20,000 elements, and 200 attributes on one of them; at most \(CouncilFolders.mostCases) sample cases. Comments
        are welcome anywhere. The folder `wording` may hold `notices.xml` and no other XML file. Hidden folders are left out;
        a link is followed only while it stays inside `councils/`.

        ## What the format cannot say yet

        Councils that merge, split or hand over to one another on a date. Until it can, the council that takes over has a
        folder of its own from that day; the old council's folder is taken away when nothing new may come in, and its open
        cases go on under its name until they are closed or started afresh by decision. No case moves from one council to
        another.

        """
}
