import CXML

/// A node of a page or feed, as libxml2 keeps it; it lives as long as the document it is handed out of.
struct MarkupNode {
  private let node: UnsafeMutablePointer<xmlNode>

  /// Parses a page in UTF-8 and hands its root to `read`; nothing where there is none.
  ///
  /// Elements deeper than libxml2's 256 end the page there.
  static func withPage<Value>(_ text: String, _ read: (MarkupNode) -> Value) -> Value? {
    parse(text) {
      htmlReadMemory($0, $1, nil, "UTF-8", whoholds_html_options)
    } read: {
      read($0)
    }
  }

  /// Parses a feed in UTF-8 and hands its root to `read`; nothing where there is none.
  static func withFeed<Value>(_ text: String, _ read: (MarkupNode) -> Value) -> Value? {
    parse(text) {
      xmlReadMemory($0, $1, nil, "UTF-8", whoholds_xml_options)
    } read: {
      read($0)
    }
  }

  private static func parse<Value>(
    _ text: String, _ parser: (UnsafePointer<CChar>, Int32) -> xmlDocPtr?, read: (MarkupNode) -> Value
  ) -> Value? {
    var text = text
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { parser($0, Int32(bytes.count)) } }
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    return xmlDocGetRootElement(document).map { read(MarkupNode(node: $0)) }
  }

  /// Its name in small letters, without a prefix.
  var name: String { node.pointee.name.map { String(cString: $0).lowercased() } ?? "" }

  /// The prefix of its name, such as `dc` or `content`.
  var prefix: String? { node.pointee.ns?.pointee.prefix.map { String(cString: $0).lowercased() } }

  /// Whether it is an element.
  var isElement: Bool { node.pointee.type == XML_ELEMENT_NODE }

  /// Its own characters, where it is text; a reference to a sign of HTML counts as that, any other as nothing.
  var characters: String? {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: return node.pointee.content.map { String(cString: $0) } ?? ""
    case XML_ENTITY_REF_NODE:
      guard let name = node.pointee.name, let entity = htmlEntityLookup(name),
        let scalar = Unicode.Scalar(entity.pointee.value)
      else { return nil }
      return String(scalar)
    default: return nil
    }
  }

  /// The comments that stand beside it, before it.
  var commentsBefore: [String] {
    var comments: [String] = []
    var sibling = node.pointee.prev
    while let node = sibling {
      if node.pointee.type == XML_COMMENT_NODE, let text = node.pointee.content {
        comments.append(String(cString: text))
      }
      sibling = node.pointee.prev
    }
    return comments
  }

  /// Its children in order. Those of a reference to an entity are none of them.
  var children: some Sequence<MarkupNode> {
    let first = node.pointee.type == XML_ELEMENT_NODE ? node.pointee.children : nil
    return sequence(state: first) { (next: inout UnsafeMutablePointer<xmlNode>?) in
      defer { next = next?.pointee.next }
      return next.map(MarkupNode.init)
    }
  }

  /// The value of an attribute, without blanks around it.
  subscript(attribute: String) -> String? {
    guard let value = xmlGetProp(node, attribute) else { return nil }
    defer { whoholds_xml_free(value) }
    return String(cString: value).trimmed
  }

  /// All characters in it, without scripts and styles.
  var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    if let characters {
      text += characters
    } else if name != "script", name != "style" {
      for child in children { child.append(to: &text) }
    }
  }

  /// Hands every element in it to `visit`, itself first, in the order of the page.
  func forEachElement(_ visit: (MarkupNode) -> Void) {
    guard isElement else { return }
    visit(self)
    for child in children { child.forEachElement(visit) }
  }
}

extension String {
  /// Without blanks at its ends, and with one blank for every run of them inside.
  var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Cut to what a field of an article may hold; nothing where nothing is left.
  var field: String? {
    let text = String(String.UnicodeScalarView(trimmed.unicodeScalars.filter { $0.value >= 0x20 }.prefix(Limits.field)))
    return text.isEmpty ? nil : text
  }
}
