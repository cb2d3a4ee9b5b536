/// The folders that recipients collect from: `<root>/<council>/<recipient>/<key>.sealed`.
struct CollectionFolder {
    let root: String

    /// Puts a file there, once: a delivery that comes again after its file was collected puts nothing.
    ///
    /// What was put is noted beside the recipients' folders, where no recipient can reach: in
    /// `<root>/<council>/.delivered/<recipient>/<key>`. A crash between file and note has the file written once more.
    func put(_ sealed: [UInt8], labelled label: SealedLabel) throws {
        let council = try Directory(label.council, in: Directory(root), making: true)
        let notes = try Directory(label.recipient, in: Directory(".delivered", in: council, making: true), making: true)
        if notes.has(label.key) { return }
        let folder = try Directory(label.recipient, in: council, making: true)
        try folder.write(sealed, as: "\(label.key).sealed")
        try notes.write([], as: label.key)
    }
}
