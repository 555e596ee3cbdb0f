/// Classes of words that the stages themselves ask for; a case is called as its class in `words.rec`.
enum StageClass: Int, CaseIterable {
  /// Words of other worlds than war: sport, prices.
  case elsewhere
  /// Words of an end: انتهت المعارك ب.
  case stopped
  /// حيث: the place told of before.
  case `where`
  /// Strikes from the air.
  case airstrike
  /// Arms and supplies.
  case materiel
  /// What fire does itself: طالت الغارات.
  case reaches
  /// Troops, whoever's: الوحدات.
  case troops
  /// طوال: all the time that something lasted.
  case throughout

  /// Its name in the data.
  var name: String { "\(self)" }
}
