/// A module of about two hundred lines that no council published: what it says differs with its number.
struct MadeModule {
    let number: Int
    /// Makes the text another.
    var change = 0

    var id: String { "council-\(number)" }

    var text: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- change \(change) -->
        <council id="\(id)" schema="1" name="Council \(number)" base="base" effective-from="2026-01-01">
          <source id="page" title="Children's complaints" url="https://www.example.org/\(number)" seen="2026-11-22"/>
          <source id="leaflet" title="Leaflet" seen="2026-11-2\(number % 9)"/>
        \(lines(8 + number % 5) { "<statement about=\"welcome\">\(sentence($0))</statement>" })
          <safeguarding>
            <safeguarding-contact kind="phone" name="Duty team" to="01234 \(560_000 + number)" when="any-time" danger="concern">
              <hours days="monday-friday" from="09:00" to="17:0\(number % 10)"/>
            </safeguarding-contact>
          </safeguarding>
          <contacts>
            <channel kind="phone" to="01234 \(570_000 + number)">phone us</channel>
            <channel kind="email" to="complaints@council-\(number).example">write to us</channel>
        \(lines(number % 4) { "<channel kind=\"letter\" to=\"\($0 + 1) High Street\">\(sentence($0))</channel>" })
          </contacts>
          <who-may-complain>
        \(lines(Self.categories.count) { "<person categories=\"\(Self.categories[$0])\">\(sentence($0 + 3))</person>" })
          </who-may-complain>
          <complaint-subjects>
        \(lines(Self.subjects.count) { "<subject code=\"\(Self.subjects[$0])\">\(sentence($0 + 5))</subject>" })
          </complaint-subjects>
          <time-limit months="12" counted-from="event" obligation="may-refuse" reasons-given="yes">A year.</time-limit>
          <advocacy>
            <advocacy-offer to="children" obligation="will">An advocate.</advocacy-offer>
            <advocacy-provider id="voice" name="Voice \(number)" phone="01234 \(580_000 + number)" serves="any-child">them</advocacy-provider>
          </advocacy>
          <procedure>
            <acknowledgement>
              <timescale clock="acknowledgement" within="\(1 + number % 5)" unit="working-days" obligation="will">\(sentence(1))</timescale>
        \(lines(3) { _ in "<told what=\"accepted\">\(sentence(number))</told>" })
            </acknowledgement>
            <stage number="1" title="Stage 1">
              <timescale clock="local-resolution-answer" from="received" within="\(5 + number % 6)" up-to="20" unit="working-days" obligation="aims">\(sentence(2))</timescale>
        \(lines(12) { "<practice what=\"resolved-here\">\(sentence($0))</practice>" })
            </stage>
            <stage number="2" title="Stage 2">
              <timescale clock="investigation-answer" within="\(20 + number % 6)" up-to="65" unit="working-days" obligation="will">\(sentence(3))</timescale>
              <window for="review-panel" within="\(20 + number % 9)" unit="working-days" kind="limit">\(sentence(4))</window>
        \(lines(12) { "<practice what=\"visit\">\(sentence($0))</practice>" })
            </stage>
            <stage number="3" title="Stage 3">
              <timescale clock="panel-meeting" within="\(25 + number % 6)" unit="working-days" obligation="will">\(sentence(5))</timescale>
        \(lines(12) { "<practice what=\"recommendation\">\(sentence($0))</practice>" })
            </stage>
          </procedure>
          <commitments>
        \(lines(82 - number % 9) { "<commitment kind=\"service\">\(sentence($0))</commitment>" })
          </commitments>
          <ombudsman name="Local Government and Social Care Ombudsman">the Ombudsman</ombudsman>
        </council>

        """
    }

    /// Lines within the element before them, of which there may be none.
    private func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map { "      " + line($0) }.joined(separator: "\n")
    }

    /// A sentence of some twenty words, seldom the same.
    private func sentence(_ place: Int) -> String {
        (0..<20).map { Self.words[(number + place * 7 + $0 * (1 + number % 11)) % Self.words.count] }
            .joined(separator: " ") + "."
    }

    private static let words = [
        "we", "will", "listen", "to", "you", "and", "write", "about", "what", "was", "found", "within", "some", "days",
        "of",
        "your", "complaint", "the", "team", "manager", "council", "children’s", "care", "service", "answer", "they",
        "may",
        "ask", "for", "more", "time", "when", "it", "is", "complex",
    ]

    private static let categories = [
        "looked-after-child", "child-in-need", "parent", "person-with-parental-responsibility", "foster-carer",
        "other-with-sufficient-interest", "special-guardian", "care-leaver", "prospective-adopter",
    ]

    private static let subjects = [
        "decision", "quality", "refusal", "delay", "assessment", "not-listened-to", "staff", "criteria",
        "policy-effect",
        "plan-or-review",
    ]
}
