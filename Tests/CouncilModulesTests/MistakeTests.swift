import CouncilModules
import Testing

/// What is said of the mistakes people make: the whole message, at its place, with a remedy that can be followed.
struct MistakeTests {
    @Test(arguments: Mistake.all)
    func isSaidOnceAtItsPlaceWithARemedy(mistake: Mistake) {
        let errors = Sample.check(mistake.text).errors
        #expect(
            errors.map { "\($0.line):\($0.column) \(shortened($0.message))" } == ["\(mistake.place) \(mistake.message)"]
        )
    }

    @Test func areFortyDifferentOnes() {
        #expect(Set(Mistake.all.map(\.name)).count == Mistake.all.count)
        #expect(Set(Mistake.all.map(\.message)).count >= 40)
    }

    @Test func bytesThatAreNotUTF8AreSaid() {
        var bytes = Array(Sample.small.utf8)
        bytes[bytes.count - 3] = 0xE9
        let files = ModuleFiles(name: "newtown", folder: "councils/newtown", files: ["council.xml": bytes])
        let errors = checkModule(files, bases: [:]).errors
        #expect(errors.count == 1)
        #expect(errors.first?.message.contains("UTF-8") == true, "\(errors)")
        #expect(errors.first?.line == 4)
    }

    /// Faults of form do not hide faults of meaning in the parts that are understood, and give rise to none.
    @Test func fiveInOneFileAreFiveInOneRun() {
        let text = Sample.council(
            "",
            """
            <contacts>
            <chanel kind="phone"/>
            <channel kind="live-chat"/>
            </contacts>
            <advocacy><advocacy-provider id="voice" name="V" serves="any-child" age-from="18" age-to="11"/></advocacy>
            <procedure>
            <stage number="1"><timescale clock="panel-met" within="ten" unit="weeks" obligation="will"/></stage>
            <stage number="2"><handled-by role="director" title="D" members="2"/></stage>
            </procedure>
            """)
        #expect(
            Sample.check(text).errors.map { "\($0.line):\($0.column) \($0.found): \($0.remedy)" } == [
                "4:1 the element <chanel> in <contacts>: write <channel>",
                "5:10 kind=\"live-chat\": write web-chat if that is meant; if none fits, keep the words in "
                    + "<statement about=\"other\"> instead",
                "7:69 age-from=\"18\" with age-to=\"11\": swap them",
                "9:30 clock=\"panel-met\": write panel-meeting, panel-report or panel-response if that is meant; if none fits, keep the words in "
                    + "<statement about=\"other\"> instead",
                "9:48 within=\"ten\": write 10",
                "10:57 members=\"2\" for somebody who is not a panel: write one <handled-by> for each of them, and leave "
                    + "members out",
            ])
    }

    /// One fault of form, and beside it what would be a fault of meaning if the first were not there to explain it.
    @Test(arguments: [
        #"<procedure><stage number="1"><timescale clock="acknowledgement" withn="3" unit="days" obligation="will"/></stage></procedure>"#,
        #"<procedure><stage number="one"><window for="review-panel" kind="any-time"/></stage></procedure>"#,
        #"<procedure><stage number="3"><handled-by role="the-panel" title="P" members="3"/></stage></procedure>"#,
        #"<procedure><stage number="2"><window for="the-panel" kind="limit"/></stage></procedure>"#,
        #"<procedure/><plugin name="post"/><outgoing><team plugin="post" to="a"/></outgoing>"#,
        #"<procedure/><plugins><plugin nam="post"/></plugins><outgoing><team plugin="post" to="a"/></outgoing>"#,
    ])
    func aFaultOfFormCastsNoShadow(body: String) {
        let found = Sample.check(Sample.council("", Sample.contacts + body)).errors.map(\.found)
        let ofMeaning = found.filter {
            $0.contains("with no length") || $0.contains("in stage") || $0.contains("not a panel")
                || $0.contains("without within") || $0.contains("which no")
        }
        #expect(!found.isEmpty && ofMeaning.isEmpty, "\(found)")
    }

    @Test func aMisspeltSourceDoesNotMakeItsNameUnknown() {
        let text = Sample.council(
            "",
            #"<sourse id="leaflet" title="L" seen="2026-01-01"/><statement about="other" source="leaflet">a</statement>"#
                + Sample.contacts + "<procedure/>")
        #expect(Sample.check(text).errors.map(\.found) == ["the element <sourse> in <council>"])
    }

    private func shortened(_ message: String) -> String {
        message.replacing(/(one of|with spaces between, of) [^:,]+(?:, [^:,]+){4,}/) { "\($0.1) …" }
    }
}
