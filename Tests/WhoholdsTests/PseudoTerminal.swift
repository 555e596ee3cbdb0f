import Foundation

/// The real binary in a pseudo-terminal: what a person would see, type, and find afterwards.
final class PseudoTerminal {
  /// What happened to the program.
  struct Gone: Error {
    let message: String
  }

  private(set) var screen: TerminalScreen
  private let terminal: Int32
  /// Held open, so that the line settings can still be asked for when the program has gone.
  private let line: Int32
  private let process: pid_t
  private let before: [UInt8]
  private var status: Int32?

  /// Starts `whoholds` in a terminal of the given size.
  init(
    _ arguments: [String], in folder: TemporaryFolder, columns: Int = 120, rows: Int = 34,
    environment: [String: String] = [:], directory: String? = nil,
    script: String? = nil
  ) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // What unlockpt and ptsname do, which are not imported: TIOCSPTLCK and TIOCGPTN.
    var lock: Int32 = 0
    var number: Int32 = 0
    guard terminal >= 0, ioctl(terminal, 0x4004_5431, &lock) == 0, ioctl(terminal, 0x8004_5430, &number) == 0 else {
      throw Gone(message: "no pseudo-terminal")
    }
    let device = "/dev/pts/\(number)"
    line = open(device, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard line >= 0, ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else { throw Gone(message: "no line") }
    before = PseudoTerminal.settings(line)
    process = try PseudoTerminal.spawn(
      arguments, device: device, home: folder.path, environment,
      script ?? directory.map { _ in "cd \"$WORKING\" && exec \"$@\"" },
      directory)
  }

  deinit {
    if status == nil { kill(process, SIGKILL) }
    close(terminal)
    close(line)
  }

  /// Reads what the program draws until the screen is as described.
  func wait(until description: String, _ condition: (TerminalScreen) -> Bool) throws {
    while !condition(screen) {
      guard try readSome() else {
        throw Gone(message: "ended before \(description); the screen was:\n\(screen.text)")
      }
    }
  }

  /// Presses keys.
  func type(_ keys: String) {
    var bytes = Array(keys.utf8)
    _ = write(terminal, &bytes, bytes.count)
  }

  /// Presses keys of any bytes.
  func type(bytes: [UInt8]) {
    var bytes = bytes
    _ = write(terminal, &bytes, bytes.count)
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) { kill(process, number) }

  /// Reads what is there, without waiting for more than a moment.
  func drain() throws {
    while hasOutput(within: 0) { _ = try readSome() }
  }

  /// Reads to the end of the program and gives its exit status.
  func end() throws -> Int32 {
    while try readSome() {}
    return status!
  }

  /// Whether the line is set as it was before the program came.
  var isLineAsBefore: Bool { PseudoTerminal.settings(line) == before }

  /// Reads a piece; says whether the program still runs.
  private func readSome() throws -> Bool {
    if hasEnded(), !hasOutput(within: 0) { return false }
    guard hasOutput(within: 20_000) || hasEnded() else {
      throw Gone(message: "nothing happened for twenty seconds; the screen was:\n\(screen.text)")
    }
    guard hasOutput(within: 0) else { return true }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(terminal, &bytes, bytes.count)
    guard count > 0 else { return true }
    let answers = screen.take(bytes[..<count])
    if !answers.isEmpty { type(answers) }
    return true
  }

  /// Waits for output in steps, because the end of the program makes none.
  private func hasOutput(within milliseconds: Int32) -> Bool {
    var left = milliseconds
    repeat {
      var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      if poll(&request, 1, min(left, 50)) > 0, request.revents & Int16(POLLIN) != 0 { return true }
      left -= 50
    } while left > 0 && !hasEnded()
    return false
  }

  private func hasEnded() -> Bool {
    if status != nil { return true }
    var code: Int32 = 0
    guard waitpid(process, &code, WNOHANG) == process else { return false }
    status = code & 0x7f == 0 ? code >> 8 & 0xff : 128 + code & 0x7f
    return true
  }

  private static func settings(_ line: Int32) -> [UInt8] {
    var settings = termios()
    tcgetattr(line, &settings)
    return withUnsafeBytes(of: &settings) { Array($0) }
  }

  /// Starts the binary as the leader of a session whose terminal is `device`.
  private static func spawn(
    _ arguments: [String], device: String, home: String, _ more: [String: String], _ script: String?,
    _ directory: String?
  ) throws -> pid_t {
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, a macro that is not imported
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // Threads of the tests block signals, and children inherit that.
    let ownMask: Int16 = 0x08  // POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, newSession | ownMask)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, device, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    let environment = [
      "HOME": home, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "WORKING": directory ?? home,
    ].merging(more) { $1 }.map { "\($0)=\($1)" }
    // posix_spawn has no portable way to change the folder: the shell does it.
    let command = script.map { ["/bin/sh", "-c", $0, "sh", Binary.path] } ?? [Binary.path]
    var arguments = (command + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, command[0], &actions, &attributes, &arguments, &variables)
    guard error == 0 else { throw Gone(message: "cannot start \(Binary.path): \(String(cString: strerror(error)))") }
    return process
  }
}
