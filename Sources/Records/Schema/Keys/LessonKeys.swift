import Incidents

extension FieldList where Record == FiveWhys {
  /// The keys of `five_whys`.
  static let fiveWhys = FieldList(
    "a chain of five whys",
    [
      Field("problem", .proseShowingComments, "What the first question asks about") { $0.problem = $1 }.disclosed(
        .review),
      Field("whys", .list(.record(.why) { FiveWhys.Step(why: "", because: nil) }), .required, "One to nine questions") {
        $0.whys = $1
      },
    ])
}

extension FieldList where Record == FiveWhys.Step {
  /// The keys of a question.
  static let why = FieldList(
    "a question",
    [
      Field("why", .proseShowingComments, .required, "The question") { $0.why = $1 }.disclosed(.review),
      Field("because", .proseShowingComments, "The answer, without the word Because") { $0.because = $1 }.disclosed(
        .review),
      Field("internal", .flag, "Whether the question is for insiders only") { $0.isInternal = $1 },
    ])
}

extension FieldList where Record == Lessons {
  /// The keys of `lessons`.
  static let lessons = FieldList(
    "lessons",
    [
      Field("went_well", .list(.remark), "What worked") { $0.wentWell = $1 }.disclosed(.review),
      Field("went_wrong", .list(.proseOrRecord(.mistake) { Lessons.Mistake(text: $0) }), "What did not work") {
        $0.wentWrong = $1
      }.disclosed(.review),
      Field("got_lucky", .list(.remark), "What worked by chance") { $0.gotLucky = $1 }.disclosed(.review),
      Field("improvements", .list(.proseOrRecord(.improvement) { Lessons.Improvement(text: $0) }), "What is changed") {
        $0.improvements = $1
      }.disclosed(.review),
    ])
}

extension FieldList where Record == Lessons.Mistake {
  /// The keys of an item of `went_wrong`.
  static let mistake = FieldList(
    "a thing that went wrong",
    [
      Field("text", .prose, .required, "What went wrong") { $0.text = $1 }.disclosed(.review),
      Field("actions", .list(.text), "The ids of the action items that answer it") { $0.actions = $1 }.disclosed(
        .review),
      Field("internal", .flag, "Whether the lesson is for insiders only") { $0.isInternal = $1 },
    ])
}

extension FieldList where Record == Lessons.Improvement {
  /// The keys of an item of `improvements`.
  static let improvement = FieldList(
    "an improvement",
    [
      Field("text", .prose, .required, "What is changed") { $0.text = $1 }.disclosed(.review),
      Field("done", .flag, "Whether it is done") { $0.isDone = $1 }.disclosed(.review),
      Field("internal", .flag, "Whether the lesson is for insiders only") { $0.isInternal = $1 },
    ])
}

extension FieldList where Record == Link {
  /// The keys of an item of `links`.
  static let link = FieldList(
    "a link",
    [
      Field("title", .text, .required, "What stands on the page") { $0.title = $1 }.disclosed(.review),
      Field("url", .url, .required, "Its address") { $0.url = $1 }.disclosed(.review),
      Field("internal", .flag, "Whether the link is for insiders only") { $0.isInternal = $1 },
    ])
}

extension FieldList where Record == Remark {
  /// The keys of a text that may be for insiders only.
  static let remark = FieldList(
    "a remark",
    [
      Field("text", .prose, .required, "What there is to say") { $0.text = $1 }.disclosed(.review),
      Field("internal", .flag, "Whether the text is for insiders only") { $0.isInternal = $1 },
    ])
}

extension ValueKind where Value == Remark {
  /// Prose alone, or with `internal` beside it.
  static let remark = ValueKind.proseOrRecord(.remark) { Remark($0) }
}
