import 'dart:convert';

/// What is planned for each day of a week: indexes of topics, from Monday to Sunday.
///
/// Immutable: a change gives a new plan, which makes undo a matter of keeping the old one.
final class Plan {
  const Plan._(this._days);

  factory Plan.empty() => Plan._(List.filled(daysInWeek, const <int>{}));

  /// A first week, so that the app does not begin with a blank page.
  factory Plan.sample(int topicCount) {
    return Plan._([
      for (var day = 0; day < daysInWeek; day++)
        if (day.isEven && topicCount > 0) {day ~/ 2 % topicCount} else const <int>{},
    ]);
  }

  static const daysInWeek = 7;

  final List<Set<int>> _days;

  Set<int> on(int day) => _days[day];

  int get count => _days.fold(0, (sum, day) => sum + day.length);

  Plan toggle(int day, int topic) {
    final topics = _days[day];
    final changed = topics.contains(topic) ? topics.difference({topic}) : {...topics, topic};
    return Plan._([..._days.take(day), changed, ..._days.skip(day + 1)]);
  }

  String encode() => jsonEncode([for (final day in _days) day.toList()..sort()]);

  /// The plan in [text], or null when it is not one.
  static Plan? decode(String? text, int topicCount) {
    if (text == null) return null;
    final Object? json;
    try {
      json = jsonDecode(text);
    } on FormatException {
      return null;
    }
    if (json is! List || json.length != daysInWeek) return null;
    final days = <Set<int>>[];
    for (final Object? day in json) {
      if (day is! List) return null;
      days.add(day.whereType<int>().where((topic) => topic >= 0 && topic < topicCount).toSet());
    }
    return Plan._(days);
  }
}
