import CNcurses
import CTerminal
import Screen

/// The one terminal: paints canvases, gives input, and leaves the screen as it was found.
///
/// It cannot be copied; the screen is restored when it goes out of scope, and by signal handlers where the process
/// dies. ncurses is not thread-safe: use it from one thread, and `wake()` from the others.
public struct Terminal: ~Copyable {
  /// What the user may decide.
  public struct Options: Sendable {
    /// Colours; as many as the terminal has where nothing, and none with `NO_COLOR`.
    public var colours: ColourDepth?
    /// How Arabic is handed over; as the terminal needs it where nothing.
    public var bidi: Bidi?
    /// Whether the mouse is taken.
    public var usesMouse: Bool

    /// What tmux says of the terminal around it.
    public var outer: String?

    /// Everything as the terminal is.
    public init(colours: ColourDepth? = nil, bidi: Bidi? = nil, usesMouse: Bool = false, outer: String? = nil) {
      self.outer = outer
      self.colours = colours
      self.bidi = bidi
      self.usesMouse = usesMouse
    }
  }

  /// What is known of the program that shows us; grows when it answers late.
  public private(set) var emulator: Emulator
  /// Colours it paints with.
  public let colours: ColourDepth
  /// Columns.
  public private(set) var width = 0
  /// Rows.
  public private(set) var height = 0

  private let options: Options
  private let screen: OpaquePointer
  private var decoder = Decoder()
  private var queue: [Input] = []
  private var palette: Palette
  private var shown: Canvas?
  private var isSwitched = false
  private var hasMouse: Bool

  /// How Arabic must be arranged on it.
  public var bidi: Bidi { options.bidi ?? emulator.bidi }

  /// Opens the terminal on standard input and output, in its alternate screen.
  ///
  /// - Parameter environment: `TERM`, `NO_COLOR` and what names the emulator are looked up there
  public init(environment: [String: String], options: Options = Options()) throws(Failure) {
    guard whoholds_is_terminal(0) != 0, whoholds_is_terminal(1) != 0 else { throw .noTerminal }
    guard whoholds_use_utf8() != 0 else { throw .noUTF8 }
    guard whoholds_guard_begin() != 0 else { throw .inUse }
    let type = environment["TERM"] ?? ""
    var emulator = Emulator(environment: environment, outer: options.outer)
    var decoder = Decoder()
    let queue = type == "dumb" ? [] : Self.ask(&emulator, &decoder)
    guard !type.isEmpty, let screen = whoholds_open(type) else {
      whoholds_guard_end()
      throw .unknownTerminal(type)
    }
    guard Self.capability("cup") != nil else {
      endwin()
      delscreen(screen)
      whoholds_guard_end()
      throw .poorTerminal(type)
    }
    self.options = options
    self.screen = screen
    self.emulator = emulator
    self.decoder = decoder
    self.queue = queue
    self.colours = Self.prepareColours(environment, options)
    self.palette = Palette(theme: .plain, depth: colours)
    self.hasMouse = options.usesMouse
    Self.prepareInput(mouse: options.usesMouse)
    if emulator.canBeSwitched { switchDirection() }
    prepareRestoring()
    (width, height) = Self.size()
  }

  deinit {
    curs_set(1)
    endwin()
    delscreen(screen)
    let back = isSwitched ? Self.implicitDirection : ""
    whoholds_guard_restoring(back, back.utf8.count)
    whoholds_guard_end()
  }

  /// Paints a canvas; only what changed since the last one is sent.
  public mutating func paint(_ canvas: Canvas, theme: Theme) {
    if palette.theme != theme {
      palette = Palette(theme: theme, depth: colours)
      shown = nil
    }
    let old = shown.flatMap { $0.width == canvas.width && $0.height == canvas.height ? $0 : nil }
    if old == nil { werase(whoholds_window()) }
    for y in 0..<min(canvas.height, height) {
      let row = y * canvas.width
      for x in 0..<min(canvas.width, width) {
        let cell = canvas.cells[row + x]
        let isWide = x + 1 < canvas.width && canvas.cells[row + x + 1].isContinuation
        if let old, old.cells[row + x] == cell, !isWide { continue }
        if cell.isContinuation { continue }
        let look = palette.look(cell.role)
        // A font that lacks the blank of Braille shows a box in its place.
        let attributes = cell.isHeldBlank ? look.attributes | whoholds_invisible : look.attributes
        _ = whoholds_put(Int32(y), Int32(x), letters(of: cell, isWide: isWide), attributes, look.pair)
      }
    }
    shown = canvas
    placeCursor(canvas.cursor)
    wrefresh(whoholds_window())
  }

  /// The next input; nothing when the time is over, or when `wake()` was called.
  ///
  /// - Parameter milliseconds: how long to wait; forever where nothing
  public mutating func next(within milliseconds: Int? = nil) -> Input? {
    var hasWaited = false
    while true {
      takeSignals()
      if !queue.isEmpty { return queue.removeFirst() }
      if let event = decoder.next({ Self.read(waits: $0) }) {
        if let input = input(of: event) { return input }
        continue
      }
      if hasWaited { return nil }
      let ended = Int(whoholds_wait(Int32(clamping: milliseconds ?? -1)))
      if ended & whoholds_gone != 0 || whoholds_is_alive() == 0 { return .hangUp }
      // Who called `wake()` must not wait for a key, even if some other bytes came with the call.
      hasWaited = ended & whoholds_readable == 0 || ended & whoholds_woken != 0
    }
  }

  /// Ends `next` from another thread: what it waited for has come.
  public static func wake() {
    whoholds_wake()
  }

  /// Draws everything anew with the next canvas, e.g. after another arrangement of Arabic was chosen.
  public mutating func redraw() {
    shown = nil
    clearok(whoholds_window(), true)
  }

  /// Leaves the order of the columns to the terminal or takes it away from it, as an arrangement needs it, and draws
  /// everything anew.
  public mutating func arrange(_ bidi: Bidi) {
    defer { redraw() }
    guard emulator.canBeSwitched else { return }
    let isExplicit = bidi.strategy != .segments && bidi.strategy != .logical
    isSwitched = true
    prepareRestoring()
    send(isExplicit ? Self.explicitDirection : Self.implicitDirection)
    isSwitched = isExplicit
    prepareRestoring()
  }

  /// Takes the mouse or gives it back.
  public mutating func useMouse(_ isUsed: Bool) {
    hasMouse = isUsed
    whoholds_mouse(isUsed ? 1 : 0)
  }

  /// Sends a control string that paints nothing, such as OSC 52, past ncurses.
  public func send(_ text: String) {
    whoholds_send(text, text.utf8.count)
  }
}

// MARK: - Input

extension Terminal {
  private mutating func input(of event: Decoder.Event) -> Input? {
    switch event {
    case .key(let key): return .key(key)
    case .mouse: return Self.mouse()
    case .attributes: return nil
    case .directionMode(let mode):
      emulator.directionMode = mode
      guard emulator.canBeSwitched, !isSwitched else { return nil }
      switchDirection()
      prepareRestoring()
      redraw()
      return .arrangement(bidi)
    case .version(let name):
      emulator.version = name
      return .arrangement(bidi)
    }
  }

  private static func read(waits: Bool) -> Int32? {
    let window = whoholds_window()
    wtimeout(window, waits ? 25 : 0)
    while true {
      let code = wgetch(window)
      if code == KEY_RESIZE { continue }
      return code == ERR ? nil : code
    }
  }

  private static func mouse() -> Input? {
    var x: Int32 = 0
    var y: Int32 = 0
    let action: Mouse.Action? =
      switch Int(whoholds_mouse_event(&x, &y)) {
      case whoholds_mouse_click: .click
      case whoholds_mouse_menu: .menu
      case whoholds_mouse_wheel_up: .wheelUp
      case whoholds_mouse_wheel_down: .wheelDown
      default: nil
      }
    return action.map { .mouse(Mouse(x: Int(x), y: Int(y), action: $0)) }
  }

  private mutating func takeSignals() {
    let arrived = Int(whoholds_take_signals())
    guard arrived != 0 else { return }
    if arrived & whoholds_suspended != 0 {
      suspend()
    } else if arrived & whoholds_continued != 0 {
      resume()
    }
    takeSize()
  }

  private mutating func suspend() {
    if hasMouse {
      whoholds_mouse(0)
      send(Self.mouseOff)
    }
    endwin()
    if isSwitched { send(Self.implicitDirection) }
    whoholds_stop()
    _ = whoholds_take_signals()
    resume()
  }

  private mutating func resume() {
    reset_prog_mode()
    if hasMouse { whoholds_mouse(1) }
    if isSwitched { send(Self.explicitDirection) }
    redraw()
    queue.append(.resize(width: width, height: height))
  }

  /// Storms of resizes come as one: only the size that is there now counts.
  private mutating func takeSize() {
    let size = Self.size()
    guard size != (width, height) else { return }
    (width, height) = size
    resizeterm(Int32(height), Int32(width))
    shown = nil
    queue.removeAll { if case .resize = $0 { true } else { false } }
    queue.append(.resize(width: width, height: height))
  }
}

// MARK: - Setting up

extension Terminal {
  private static let explicitDirection = "\u{1B}[8l"
  private static let implicitDirection = "\u{1B}[8h"
  private static let mouseOff = "\u{1B}[?1000l\u{1B}[?1006l"

  /// Asks whether it reorders, what it is, and something that every terminal answers.
  private static func ask(_ emulator: inout Emulator, _ decoder: inout Decoder) -> [Input] {
    var answer = [CChar](repeating: 0, count: 512)
    let count = whoholds_ask(
      "\u{1B}[8$p\u{1B}[>0q\u{1B}[c", &answer, Int32(answer.count), CChar(UInt8(ascii: "c")), emulator.patience)
    var codes = answer.prefix(Int(count)).map { Int32(UInt8(bitPattern: $0)) }[...]
    var typed: [Input] = []
    while let event = decoder.next({ _ in codes.popFirst() }) {
      switch event {
      case .directionMode(let mode): emulator.directionMode = mode
      case .version(let name): emulator.version = name
      case .key(let key): typed.append(.key(key))
      case .mouse, .attributes: break
      }
    }
    return typed
  }

  private static func prepareColours(_ environment: [String: String], _ options: Options) -> ColourDepth {
    guard has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    let most = ColourDepth(colours: Int(whoholds_colours()))
    let isRefused = !(environment["NO_COLOR"] ?? "").isEmpty
    guard let wanted = options.colours else { return isRefused ? .none : most }
    return wanted.rawValue < most.rawValue ? wanted : most
  }

  private static func prepareInput(mouse: Bool) {
    let window = whoholds_window()
    cbreak()
    noecho()
    nonl()
    keypad(window, true)
    set_escdelay(25)
    leaveok(window, false)
    curs_set(0)
    if mouse { whoholds_mouse(1) }
  }

  private mutating func switchDirection() {
    isSwitched = true
    // A signal in between must know what to give back.
    prepareRestoring()
    send(Self.explicitDirection)
  }

  /// What a signal handler writes: the terminal's own strings, mouse off, direction back.
  private func prepareRestoring() {
    let parts = [
      isSwitched ? Self.implicitDirection : "", Self.capability("kmous") == nil ? "" : Self.mouseOff,
      Self.capability("cnorm") ?? "", Self.capability("sgr0") ?? "", Self.capability("rmkx") ?? "",
      Self.capability("rmcup") ?? "",
    ]
    let text = parts.joined()
    whoholds_guard_restoring(text, text.utf8.count)
  }

  /// A string of the terminal's description without its padding.
  private static func capability(_ name: String) -> String? {
    guard let pointer = tigetstr(name), Int(bitPattern: pointer) != -1 else { return nil }
    var result = ""
    var isPadding = false
    for character in String(cString: pointer) {
      if character == "$" { isPadding = true } else if !isPadding { result.append(character) }
      if character == ">" { isPadding = false }
    }
    return result
  }

  private static func size() -> (Int, Int) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    whoholds_size(&columns, &rows)
    return (Int(columns), Int(rows))
  }

  private func placeCursor(_ point: Canvas.Point?) {
    guard let point, point.x < width, point.y < height else {
      curs_set(0)
      return
    }
    wmove(whoholds_window(), Int32(point.y), Int32(point.x))
    curs_set(1)
  }
}
