import Screen

extension String {
  /// Takes in a key as a line that is typed does: characters, Backspace, Ctrl-W for a word and Ctrl-U for all of it.
  ///
  /// - Returns: whether the key meant anything to it
  mutating func type(_ key: Key) -> Bool {
    switch key {
    case .character(let character): append(character)
    case .backspace: _ = popLast()
    case .control("u"): self = ""
    case .control("w"):
      while last == " " { removeLast() }
      while let last, last != " " { removeLast() }
    default: return false
    }
    return true
  }
}
