@testable import CouncilModules

/// An element that a test may change and write out again.
struct ElementTree {
    var name: String
    var attributes: [(name: String, value: String)]
    var text: String
    var children: [ElementTree]

    init(_ element: XMLElement) {
        name = element.name
        attributes = element.attributes.map { ($0.name, $0.value) }
        text = element.text
        children = element.children.map(ElementTree.init)
    }

    /// The least that an element may be: what it must have, and nothing else.
    init(least definition: ElementDefinition) {
        name = definition.name
        text = definition.takesWords ? "Words of its own." : ""
        children = definition.children.filter { $0.least > 0 }.map { ElementTree(least: $0.element) }
        attributes = definition.attributes.filter { $0.presence == .required }.map { attribute in
            (attribute.name, attribute.others(than: nil).first ?? "")
        }
    }

    subscript(attribute: String) -> String? {
        get { attributes.first { $0.name == attribute }?.value }
        set {
            let place = attributes.firstIndex { $0.name == attribute }
            switch (place, newValue) {
            case (let place?, let value?): attributes[place].value = value
            case (let place?, nil): attributes.remove(at: place)
            case (nil, let value?): attributes.append((attribute, value))
            case (nil, nil): break
            }
        }
    }

    /// Where elements of a name are, each as the numbers of the children that lead there; a few are enough.
    func paths(to wanted: String, most: Int = 3) -> [[Int]] {
        var found: [[Int]] = name == wanted ? [[]] : []
        for (number, child) in children.enumerated() where found.count < most {
            found += child.paths(to: wanted, most: most - found.count).map { [number] + $0 }
        }
        return found
    }

    /// The same tree with one element changed; without it where nothing is left of it.
    func changing(_ path: [Int], _ change: (ElementTree) -> ElementTree?) -> ElementTree? {
        guard let first = path.first else { return change(self) }
        var tree = self
        if let child = tree.children[first].changing(Array(path.dropFirst()), change) {
            tree.children[first] = child
        } else {
            tree.children.remove(at: first)
        }
        return tree
    }

    /// The same with one child more, where the definition has it stand.
    func adding(_ child: ElementTree, as definition: ElementDefinition) -> ElementTree {
        let order = definition.children.map(\.element.name)
        let own = order.firstIndex(of: child.name) ?? 0
        let place = children.firstIndex { (order.firstIndex(of: $0.name) ?? 0) > own } ?? children.count
        var tree = self
        tree.children.insert(child, at: place)
        return tree
    }

    /// The tree as a file.
    var xml: String {
        let pairs = attributes.map { " \($0.name)=\"\($0.value.escaped)\"" }.joined()
        return "<\(name)\(pairs)>\(text.escaped)\(children.map(\.xml).joined())</\(name)>"
    }
}

extension String {
    fileprivate var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}

extension AnyAttribute {
    /// Values of its form other than one: of a closed list each, else some of every kind.
    func others(than value: String?) -> [String] {
        var all: [String]
        switch form.restriction {
        case .choice: all = form.choices.map(\.value)
        case .list:
            let choices = form.choices.map(\.value)
            all = choices + (value.map { old in choices.filter { !old.contains($0) }.map { "\(old) \($0)" } } ?? [])
        case .whole(let range):
            let number = value.flatMap { Int($0) } ?? range.lowerBound
            all = [number - 1, number + 1, range.upperBound, range.lowerBound, 2, 5].map(String.init)
        case .date, .text, .pattern: all = Self.some
        }
        all = all.filter { $0 != value && accepts($0) }
        // The last of a long list are as likely to be told apart as the first.
        return all.count > 8 ? Array(all.prefix(5) + all.suffix(3)) : all
    }

    private static let some = [
        "Something else", "other@example.org", "01234 999999", "https://other.example.org/x",
        "https://other.example.org/y",
        "complaints.other.example.org", "11:11", "12:12", "2027-01-01", "2025-01-01", "2026-05-05", "#123456",
        "#654321",
        "another", "page", "leaflet", "base", "email", "folder", "corporate", "departmental",
    ]
}
