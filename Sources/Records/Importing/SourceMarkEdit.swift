/// Notes in a record that more rows of its source were taken.
package enum SourceMarkEdit {
  /// The file with the mark's rows; everything else stays as it is, byte for byte.
  package static func setting(rows: [String], in file: RecordFile) throws(EditRefusal) -> RecordFile {
    let before = try EditedFile(file, name: file.name)
    guard let node = before.text.tree.root?.value(of: SourceMark.key), node.kind == .mapping else { throw .layout }
    let value = WrittenValue.inline(rows.map(WrittenValue.text))
    try value.check()
    let edit = MappingEdit(text: before.text, mapping: node, writer: LayoutWriter(), order: order)
    let tree = EditPlan.firstThatReadsBack([edit.setting("rows", to: value)], of: before.text) { tree in
      SourceMark(in: tree)?.rows == rows
    }
    guard let tree else { throw .layout }
    return before.file(with: tree)
  }

  private static let order = ["format", "id", "address", "content", "files", "rows"]
}
