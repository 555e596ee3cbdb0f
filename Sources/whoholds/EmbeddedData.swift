import CPack
import ExtractionModel

/// The data folder that was compiled into the binary.
enum EmbeddedData {
  /// Its files, as they lay in `Data/`.
  static var files: DataFiles {
    var count = 0
    let files = UnsafeBufferPointer(start: whoholds_files(&count), count: count)
    return DataFiles(
      Dictionary(
        uniqueKeysWithValues: files.map { file in
          (String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
        }))
  }
}
