extension CouncilSchema {
    /// What the reference page says of inheriting, with the rule of every element that can be inherited.
    static let inheritanceIntroduction = """
        ## Who is who

        Three names may differ. The *council* is answerable: `name` on `<council>`. The body that runs its services, such as
        a trust or a company, is its `<operator>`. The name that people know the service by, when it is neither, is its
        `<brand>`. Pages carry the brand before the council's name; pages and letters say who runs the service, that the
        council answers for it, and that the Ombudsman names the council.

        ```xml
        <operator name="Northshire Children's Trust"/>
        <brand name="Bright Futures"/>
        ```

        ## What inherits

        A council inherits only from the base it names with `base="…"`, a folder beside it that holds `base.xml`. A base may
        name a base in turn. A base can hold every part of a council's file, from contacts to stages, destinations and
        plug-ins, and `wording/notices.xml`; it need not be whole. So one operator that serves several councils says once
        what they share, and each council's own file says the rest: its contacts, its titles, its fall-back procedure.

        ```xml
        <base id="trust" schema="1" name="Northshire Children's Trust" base="base">
          <source id="page" title="Complaints" url="https://trust.example/complaints" seen="2026-11-22"/>
          <operator name="Northshire Children's Trust"/>
          <contacts>
            <channel kind="email" to="complaints@trust.example">complaints@trust.example</channel>
            <channel kind="phone" to="01234 567890">phone: 01234 567890</channel>
          </contacts>
          <procedure>
            <stage number="1" title="Informal stage"/>
          </procedure>
        </base>
        ```

        ```xml
        <council id="newtown" schema="1" name="Newtown Council" base="trust" effective-from="2026-01-01">
          <source id="page" title="Complaints" url="https://www.newtown.example/complaints" seen="2026-11-22"/>
          <contacts>
            <channel kind="phone" to="01234 000001">phone: 01234 000001</channel>
          </contacts>
        </council>
        ```

        Newtown has the trust's email address and stage, and a telephone number of its own.

        - A part that the council's file does not have comes from the nearest base that has it.
        - Where both have it, the table says what happens. *Put together*: attributes that the council's file leaves out and
          parts that it does not have come from the base. *Stands for the base's*: nothing of the base's is kept. Words are
          never put together, nor are their sources.
        - Of several elements of one name, the table says by what they are told apart. An own one stands for the base's with
          the same; the base's others stay, after the own ones. Those with nothing to tell them apart are one list, and an
          own list stands for the base's.
        - `not-from-base="help looks"` takes nothing of those sections from the base. That is how a part is left out which the
          base has and the council has not.
        - Notices are inherited one by one, by kind and by whom they are worded for. Sources are not inherited: an id means
          the source in the same file. Nor are the attributes of `<council>` itself, or sample cases.
        - A base's advocacy providers stand behind the council's own as a safety net, for those whom its own cannot help.

        What is inherited counts as the council's own: it is a promise, it can fall short of the law, and it is held to the
        same checks. Where something inherited names what the council lacks, such as a plug-in, the fault stands at `base`. A
        base that is not there, or that leads back to itself, is an error, and so is any fault of a base: what was good
        before goes on being served. When a base changes, all that inherit from it change with it; cases keep the version
        they began under, with the bases as they were.

        `redress council show newtown --merged` prints all of it: each value with the file and line it is from, the council's
        or a base's, and where all of them are silent what the law says, with the provision.

        | element | told apart by | where both have it |
        |---|---|---|
        \(inheritanceRows)
        """

    private static let inheritanceRows = elements.filter { inheritable.contains($0.name) }.map { element in
        let rule = element.inheritance
        let key = rule.key.map { "`\($0)`" }.joined(separator: " and ")
        return "| `<\(element.name)>` | \(key) | \(rule.isPutTogether ? "put together" : "stands for the base's") |"
    }.joined(separator: "\n")

    /// The names of the elements that meet their like in a base: sections, and what stands in something put together.
    static let inheritable: Set<String> = {
        var names: Set<String> = []
        func visit(_ child: ElementDefinition.Child) {
            guard names.insert(child.element.name).inserted, child.element.inheritance.isPutTogether else { return }
            child.element.children.forEach(visit)
        }
        CouncilElement.sections.forEach(visit)
        return names
    }()
}
