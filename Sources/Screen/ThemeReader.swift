extension Theme {
  /// A field of a theme file. Screen knows no file format: who reads the file hands its fields over.
  public struct Field: Hashable, Sendable {
    /// Field name.
    public let name: String
    /// Field value.
    public let value: String
    /// Line in the file, from 1.
    public let line: Int

    /// A field.
    public init(name: String, value: String, line: Int) {
      self.name = name
      self.value = value
      self.line = line
    }
  }

  /// A line of a theme file that could not be used.
  public struct Fault: Hashable, Sendable {
    /// Line, from 1; nothing where the whole file is meant.
    public let line: Int?
    /// What is wrong and what to do.
    public let message: String
  }

  /// The theme of a file's records, each of them one role, and what is wrong with it.
  ///
  ///     role: reported-red
  ///     ink: 231 15 7
  ///     ground: 160 1 1
  ///     attribute: bold
  ///     mono: reverse
  ///
  /// `ink` and `ground` are indices of 256, 16 and 8 colours, or `default`; `attribute` stands beside colours, `mono`
  /// in place of them; both may repeat.
  public static func read(name: String, records: [[Field]]) -> (theme: Theme, faults: [Fault]) {
    var styles: [Role: Style] = [:]
    var faults: [Fault] = []
    for fields in records {
      guard let field = fields.first(where: { $0.name == "role" }) else {
        faults.append(Fault(line: fields.first?.line, message: "a style needs a `role`"))
        continue
      }
      guard let role = Role(name: field.value) else {
        faults.append(Fault(line: field.line, message: "`\(field.value)` is no role"))
        continue
      }
      if styles[role] != nil {
        faults.append(Fault(line: field.line, message: "`\(field.value)` has a style already"))
      }
      styles[role] = style(fields, &faults)
    }
    for role in Role.allCases where styles[role] == nil {
      faults.append(Fault(line: nil, message: "no style for the role `\(role.name)`"))
    }
    return (Theme(name: name, styles: styles), faults)
  }

  private static func style(_ fields: [Field], _ faults: inout [Fault]) -> Style {
    var style = Style()
    for field in fields {
      switch field.name {
      case "role", "note": break
      case "ink": style.ink = colour(field, &faults)
      case "ground": style.ground = colour(field, &faults)
      case "attribute": style.attributes.formUnion(attribute(field, &faults))
      case "mono": style.mono.formUnion(attribute(field, &faults))
      default:
        faults.append(
          Fault(
            line: field.line, message: "`\(field.name)` is no field of a style: role ink ground attribute mono note"))
      }
    }
    return style
  }

  private static func colour(_ field: Field, _ faults: inout [Fault]) -> Style.Colour? {
    if field.value == "default" { return nil }
    let numbers = field.value.split(separator: " ").map { UInt8($0) }
    guard numbers.count == 3, let of256 = numbers[0], let of16 = numbers[1], of16 < 16, let of8 = numbers[2], of8 < 8
    else {
      faults.append(
        Fault(
          line: field.line,
          message: "`\(field.name)` needs `default`, or three indices: of 256, of 16 and of 8 colours, as in 231 15 7"))
      return nil
    }
    return Style.Colour(of256: of256, of16: of16, of8: of8)
  }

  private static func attribute(_ field: Field, _ faults: inout [Fault]) -> Style.Attributes {
    if let attribute = Style.Attributes.byName[field.value] { return attribute }
    let names = Style.Attributes.byName.keys.sorted().joined(separator: " ")
    faults.append(Fault(line: field.line, message: "`\(field.value)` is no attribute: \(names)"))
    return []
  }
}
