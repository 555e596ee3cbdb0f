import CXML

/// A page as blocks of text in its order, each knowing the elements around it.
struct PageBlocks {
  /// A paragraph, a headline, an item of a list: what stands between two breaks.
  struct Block {
    var text: String
    /// Characters of it that are links.
    let linked: Int
    /// The element it stands in, by its number.
    let element: Int
    /// The outermost element around it that looks like the page's furniture.
    let aside: Int?
    let isHeading: Bool
    let isItem: Bool

    /// What it weighs as a paragraph of an article: its characters, links counting against it; nothing where it is
    /// too short to be prose.
    var weight: Int {
      let words = text.split(separator: " ").count
      let endsSentence = text.last.map { ".؟!؛…»\"”:".contains($0) } ?? false
      guard !isHeading, words >= 8 || words >= 4 && endsSentence else { return 0 }
      return max(0, text.count - 2 * linked)
    }
  }

  /// An element that holds blocks.
  struct Element {
    let parent: Int?
    /// What the page says it is: `article`, or the body of one.
    let role: Role
    /// The number behind the last element in it.
    fileprivate(set) var end: Int
  }

  /// What an element is by its own word.
  enum Role {
    case plain, article, body
  }

  private(set) var blocks: [Block] = []
  private(set) var elements: [Element] = []

  private var open = ""
  private var openLinked = 0

  /// The blocks of a page.
  init(_ root: MarkupNode) {
    walk(root, in: nil, aside: nil, isLink: false, isHeading: false, isItem: false)
  }

  private mutating func walk(
    _ node: MarkupNode, in parent: Int?, aside: Int?, isLink: Bool, isHeading: Bool, isItem: Bool
  ) {
    if let characters = node.characters {
      append(characters)
      if isLink { openLinked += characters.trimmed.count }
      return
    }
    let name = node.name
    guard node.isElement, !PageBlocks.silent.contains(name), !isHidden(node) else { return }
    if name == "br" {
      open += "\n"
      return
    }
    guard !PageBlocks.inline.contains(name) else {
      for child in node.children {
        walk(
          child, in: parent, aside: aside, isLink: isLink || name == "a", isHeading: isHeading, isItem: isItem)
      }
      return
    }
    end(parent, aside, isHeading, isItem)
    let number = elements.count
    elements.append(Element(parent: parent, role: role(of: node, name), end: number + 1))
    let aside = aside ?? (isAside(node, name) ? number : nil)
    let isHeading = isHeading || name.count == 2 && name.first == "h" && name.last!.isNumber
    let isItem = name == "li"
    for child in node.children {
      walk(child, in: number, aside: aside, isLink: isLink, isHeading: isHeading, isItem: isItem)
    }
    end(number, aside, isHeading, isItem)
    elements[number].end = elements.count
  }

  /// Characters of the page, runs of blanks as one.
  private mutating func append(_ characters: String) {
    var isBlank = open.isEmpty || open.last == " " || open.last == "\n"
    for scalar in characters.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0d, 0x20, 0x85, 0xa0:
        if !isBlank { open += " " }
        isBlank = true
      case 0x00...0x1f, 0x7f: continue
      default:
        open.unicodeScalars.append(scalar)
        isBlank = false
      }
    }
  }

  private mutating func end(_ element: Int?, _ aside: Int?, _ isHeading: Bool, _ isItem: Bool) {
    defer {
      open = ""
      openLinked = 0
    }
    let lines = open.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    guard !text.isEmpty, let element else { return }
    blocks.append(
      Block(text: text, linked: openLinked, element: element, aside: aside, isHeading: isHeading, isItem: isItem))
  }

  private func role(of node: MarkupNode, _ name: String) -> Role {
    if node["itemprop"]?.lowercased().contains("articlebody") == true { return .body }
    return name == "article" || name == "main" ? .article : .plain
  }

  private func isHidden(_ node: MarkupNode) -> Bool {
    if node["hidden"] != nil || node["aria-hidden"]?.lowercased() == "true" { return true }
    guard let style = node["style"]?.lowercased().filter({ $0 != " " }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// Whether an element is furniture by its name, its role or a word of its class.
  private func isAside(_ node: MarkupNode, _ name: String) -> Bool {
    guard !["html", "body", "main", "article"].contains(name) else { return false }
    if PageBlocks.asides.contains(name) { return true }
    if let role = node["role"]?.lowercased(), PageBlocks.asideRoles.contains(role) { return true }
    let words = [node["class"], node["id"]].compactMap { $0?.lowercased() }
      .flatMap { $0.split { !$0.isLetter } }.map(String.init)
    return words.contains(where: PageBlocks.asideWords.contains)
  }

  private static let silent: Set = [
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "head", "select", "button",
    "textarea", "input", "figcaption", "audio", "video", "map", "math", "applet", "marquee",
  ]
  private static let inline: Set = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark", "o:p", "q",
    "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]
  private static let asides: Set = ["nav", "aside", "footer", "header", "menu", "dialog"]
  private static let asideRoles: Set = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu",
  ]
  private static let asideWords: Set = [
    "ad", "ads", "advert", "advertisement", "banner", "breadcrumb", "breadcrumbs", "comment", "comments", "cookie",
    "copyright", "disqus", "footer", "menu", "nav", "navbar", "navigation", "newsletter", "pagination", "popup",
    "promo",
    "recommended", "related", "share", "sharing", "sidebar", "social", "sponsored", "subscribe", "tags", "toolbar",
    "trending", "widget", "widgets",
  ]
}
