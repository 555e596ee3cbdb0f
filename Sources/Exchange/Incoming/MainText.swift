/// The article in the blocks of a page: the smallest element that holds most of its prose, without the boxes in it.
struct MainText {
  private let page: PageBlocks
  private let weights: [Int]
  /// Prose in each element and all below it, asides left out.
  private var mass: [Int]
  /// Asides that are the article all the same, because most of the prose stands in them.
  private var kept: Set<Int> = []

  /// Looks for the article in a page.
  init(_ page: PageBlocks) {
    self.page = page
    weights = page.blocks.map(\.weight)
    mass = [Int](repeating: 0, count: page.elements.count)
    keepAsides()
    for (block, weight) in zip(page.blocks, weights) where weight > 0 && !isAside(block) {
      add(weight, from: block.element)
    }
  }

  /// The text, its headline first, then what dates it, then its paragraphs; nothing where the page holds no prose.
  ///
  /// - Parameter title: the headline, where the page told it
  func text(title: String?) -> String? {
    guard let container = container() else { return nil }
    let inside = page.blocks.indices.filter { isInside(page.blocks[$0].element, container) && isKept($0) }
    guard let first = inside.first, inside.contains(where: { weights[$0] > 0 }) else { return nil }
    var lines: [(text: String, isItem: Bool)] = []
    if let title, !inside.prefix(3).contains(where: { page.blocks[$0].text.trimmed == title }) {
      lines.append((title, false))
    }
    lines += dates(before: first, title: title).map { ($0, false) }
    lines += inside.map { (page.blocks[$0].text, page.blocks[$0].isItem) }
    var text = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { text += line.isItem && lines[index - 1].isItem ? "\n" : "\n\n" }
      text += line.text
    }
    return text + "\n"
  }

  /// All blocks, for fragments that are nothing but an article.
  var whole: String { page.blocks.map(\.text).joined(separator: "\n\n") }

  /// Short lines with a year between the headline and the article: they tell its day where no field does.
  private func dates(before first: Int, title: String?) -> [String] {
    guard let title, let headline = page.blocks[..<first].lastIndex(where: { $0.text.trimmed == title }) else {
      return []
    }
    return page.blocks[(headline + 1)..<first].prefix(8).map(\.text).filter { text in
      text.count < 100 && MainText.hasYear(text)
    }.prefix(2).map { $0.trimmed }
  }

  /// Four digits in a row, of any of the three sets.
  private static func hasYear(_ text: String) -> Bool {
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar.properties.numericType == .decimal ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }

  private mutating func keepAsides() {
    let total = weights.reduce(0, +)
    var byAside: [Int: Int] = [:]
    for (block, weight) in zip(page.blocks, weights) {
      if let aside = block.aside { byAside[aside, default: 0] += weight }
    }
    kept = Set(byAside.filter { $0.value * 2 > total }.keys)
  }

  private func isAside(_ block: PageBlocks.Block) -> Bool { block.aside.map { !kept.contains($0) } ?? false }

  private mutating func add(_ weight: Int, from element: Int) {
    var next: Int? = element
    while let element = next {
      mass[element] += weight
      next = page.elements[element].parent
    }
  }

  /// The element that holds the article.
  private func container() -> Int? {
    guard let total = mass.first, total > 0 else { return nil }
    for (role, share) in [(PageBlocks.Role.body, 4), (.article, 2)] {
      let best = mass.indices.filter { page.elements[$0].role == role }.max { (mass[$0], -$0) < (mass[$1], -$1) }
      if let best, mass[best] * share >= total { return deepest(in: best) }
    }
    return deepest(in: 0)
  }

  /// The smallest element within one that still holds three fifths of its prose.
  private func deepest(in element: Int) -> Int {
    var deepest = element
    for candidate in mass.indices.dropFirst(element + 1)
    where mass[candidate] * 5 >= mass[element] * 3
      && page.elements[candidate].parent.map({ isInside($0, deepest) }) == true
    {
      // A single long paragraph is not the article.
      let blocks = page.blocks.indices.filter { weights[$0] > 0 && isInside(page.blocks[$0].element, candidate) }
      if blocks.count > 1 || mass[candidate] == mass[element] { deepest = candidate }
    }
    return deepest
  }

  private func isInside(_ element: Int, _ container: Int) -> Bool {
    element >= container && element < page.elements[container].end
  }

  /// Whether a block of the container is the article's: no box, no list of links.
  private func isKept(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard !isAside(block) else { return false }
    return block.linked * 5 <= block.text.count * 3 || weights[index] > 0
  }
}
