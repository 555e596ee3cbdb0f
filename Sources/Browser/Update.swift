import ExtractionModel
import Fusion
import Screen

extension Model {
  /// Takes in what happened, and says what the world is to do about it.
  public mutating func update(_ message: Message) -> Effect? {
    let effect = take(message)
    let (width, bidi) = (ArticlePage.columns(size), bidi)
    reviseReading { $0.keepLines(width: width, bidi) }
    return effect
  }

  private mutating func take(_ message: Message) -> Effect? {
    switch message {
    case .input(let input): return update(input)
    case .act(let action): return perform(action)
    case .showTown(let place): select(place)
    case .showDay(let day): go(to: day)
    case .showAsOf(let day): count(asOf: day)
    case .compare(let other): compare(with: other)
    case .showSentence(let number): sentence = max(0, number - 1)
    case .filter(let filter): self.filter { $0 = filter }
    case .arrange(let order): turn(to: order)
    case .openArticle(let id, let claim): return open(Reading(id, claim: claim))
    case .told(let word): notice = word
    case .saved(let path, let others): notice = say.saved(path, others: others)
    case .articleRead(let id, let readings): revise(id) { $0.take(readings) }
    case .found(let text, let findings): take(findings, for: text)
    case .waited: patience += 1
    case .cited(let claim, let article): return copy(words.citation(of: claim, article, pack), isCitation: true)
    case .ticked: tick()
    case .recordCame(let record): take(record)
    case .claimsCame(let place, let claims, let outlets): take(claims, of: place, outlets)
    case .wantDeclined(let want): declined = want
    case .wantFailed(let want, let why):
      declined = want
      patience = 0
      notice = why
    case .articleLoaded(let article, let claims): revise(article.id) { $0.take(article, claims) }
    case .articleMissing(let id, let why): revise(id) { $0.miss(why) }
    }
    return nil
  }

  private mutating func update(_ input: Input) -> Effect? {
    switch input {
    case .resize(let width, let height): size = Size(width: width, height: height)
    case .arrangement(let bidi): if !hasChosenArrangement { self.bidi = bidi }
    case .hangUp: return .quit
    case .mouse(let mouse): return take(mouse)
    case .key(let key):
      notice = nil
      let action = Keymap.action(for: key, in: context, of: table)
      if playing != nil, !Self.keepsPlaying(action) { stopPlaying() }
      if action == .choose { return choose(key) }
      if let action { return performAndRemember(action) }
      if key == .escape, !isOpening, let want {
        declined = want
        return .cancel
      }
      return type(key)
    }
    return nil
  }

  /// Does what a line of the key table says.
  mutating func perform(_ action: Action) -> Effect? {
    switch action {
    case .left, .down, .up, .right, .pageUp, .pageDown, .first, .last: move(action)
    case .nextPane where context == .diff: turnComparison()
    case .nextPane: turnFocus(by: 1)
    case .previousPane: turnFocus(by: -1)
    case .nextDay, .previousDay, .nextWeek, .previousWeek, .firstDay, .lastDay: step(action)
    case .nextChange, .previousChange, .nextChangeAnywhere, .previousChangeAnywhere, .nextConflict, .previousConflict:
      jump(action)
    case .play: togglePlay()
    case .faster: changeSpeed(by: 1)
    case .slower: changeSpeed(by: -1)
    case .zoomTimeIn, .zoomTimeOut: zoomTime(action)
    case .toggleAsOf: count(asOf: asOf == nil ? day : nil)
    case .turnOrder: turnOrder()
    case .togglePin: togglePin()
    case .toggleMap: toggleMap()
    case .zoomIn, .zoomOut, .wholeMap: zoom(action)
    case .panLeft, .panDown, .panUp, .panRight: pan(action)
    case .openArticle where context == .found: return openFound()
    case .openArticle: return openArticle()
    case .nextClaim: reviseReading { $0.step(1) }
    case .previousClaim: reviseReading { $0.step(-1) }
    case .back: goBack()
    case .diff: compare(with: nil)
    case .otherDayBefore: moveOtherDay(by: -1)
    case .otherDayAfter: moveOtherDay(by: 1)
    case .why: views.append(.why(top: 0))
    case .legend: views.append(.legend(top: 0))
    case .help: views.append(.help(filter: "", selected: 0))
    case .palette: openPalette()
    case .complete: completePalette()
    case .link: views.append(.link)
    case .search: openSearch()
    case .filter: toggleFilterList()
    case .doubts: return toggleDoubts()
    case .chooseValue: chooseValue()
    case .clearFilter: clearFilter()
    case .nextHit: stepSearch(by: 1)
    case .previousHit: stepSearch(by: -1)
    case .run where context == .palette: return runPalette()
    case .run where context == .search: settleSearch()
    case .run: return runSelected()
    case .undo: undo()
    case .nextColours: turnColours()
    case .nextLanguage: turnLanguage()
    case .nextArrangement: turnArrangement()
    case .calibrate: views.append(.calibration)
    case .choose: break
    case .copyCitation: return citedClaim.map { .cite($0) }
    case .copySentence: return copySentence()
    case .save: return .save
    case .toggleMouse:
      usesMouse.toggle()
      notice = say.mouse(isUsed: usesMouse)
    case .quit: return .quit
    }
    return nil
  }

  private mutating func turnFocus(by step: Int) {
    let panes = Pane.allCases
    let index = panes.firstIndex(of: focus)! + step + panes.count
    focus = panes[index % panes.count]
  }

  private mutating func openArticle() -> Effect? {
    let evidence = evidence
    let selected = evidence.indices.contains(sentence) ? evidence[sentence].claim : nil
    guard let claim = context == .diff ? comparedClaim : selected else {
      notice = say.noSentenceToOpen(words.whyNoSentence(control))
      return nil
    }
    return open(Reading(at: claim))
  }

  mutating func open(_ reading: Reading) -> Effect? {
    views.append(.article(reading))
    return .loadArticle(reading.id)
  }

  /// Hands a key that is no command to the line that is being typed; Backspace in an empty one leads back.
  private mutating func type(_ key: Key) -> Effect? {
    switch views.last {
    case .help(var filter, _):
      if filter.isEmpty, key == .backspace {
        goBack()
      } else if filter.type(key) {
        views[views.count - 1] = .help(filter: filter, selected: 0)
      }
    case .palette(let palette):
      var text = palette.text
      guard !text.isEmpty || key != .backspace else {
        goBack()
        return nil
      }
      guard text.type(key) else { return nil }
      revisePalette {
        $0.text = text
        $0.selected = 0
      }
    case .search(let search) where search.isTyping:
      var text = search.text
      guard !text.isEmpty || key != .backspace else {
        goBack()
        return nil
      }
      if text.type(key) { return self.search(for: text) }
    default: break
    }
    return nil
  }

  private mutating func runSelected() -> Effect? {
    guard case .help(let filter, let selected) = views.last else { return nil }
    let lines = HelpList(context: contextBelow, filter: filter, of: table).bindings
    views.removeLast()
    return lines.indices.contains(selected) ? perform(lines[selected].action) : nil
  }

  /// Lists what was not taken from the article on top, or its claims again.
  private mutating func toggleDoubts() -> Effect? {
    reviseReading {
      $0.isDoubting.toggle()
      $0.top = nil
    }
    guard case .article(let reading) = views.last, reading.isDoubting, reading.doubts == nil else { return nil }
    return .readArticle(reading.id)
  }

  /// Changes the article on top.
  mutating func reviseReading(_ change: (inout Reading) -> Void) {
    guard case .article(var reading) = views.last else { return }
    change(&reading)
    views[views.count - 1] = .article(reading)
  }

  /// Changes an article wherever it lies in the stack: its text may come when another view is on top.
  private mutating func revise(_ id: Identifier<Article>, _ change: (inout Reading) -> Void) {
    for index in views.indices {
      guard case .article(var reading) = views[index], reading.id == id else { continue }
      change(&reading)
      views[index] = .article(reading)
    }
  }
}
