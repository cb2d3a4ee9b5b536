import CaseKernel

extension Source {
    /// The citation in small print: `regulation 14(1)`, `section 26A`; it does not break before the number.
    var citation: String {
        switch instrument {
        case .regulations2006: (provision.contains(",") ? "regulations\u{a0}" : "regulation\u{a0}") + provision
        case .advocacyRegulations2004: "2004 Regulations, regulation\u{a0}\(provision)"
        case .childrenAct1989:
            "section\u{a0}" + (provision.hasPrefix("s.") ? String(provision.dropFirst(2)) : provision)
        case .guidance2006: "guidance, \(provision)"
        case .code2024: "the Ombudsman’s Complaint Handling Code, \(provision)"
        case .policy: "how this service reads the law"
        }
    }
}
