enum CodeWords { static let all = ["acorn", "bramble", "cedar"] }
