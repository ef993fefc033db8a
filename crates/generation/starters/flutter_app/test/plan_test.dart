import 'package:%%snake%%/plan.dart';
import 'package:flutter_test/flutter_test.dart';

void main() {
  test('a topic is put on a day and taken off again', () {
    final empty = Plan.empty();
    final planned = empty.toggle(2, 1);
    expect(planned.on(2), {1});
    expect(empty.count, 0, reason: 'a change leaves the old plan as it was');
    expect(planned.toggle(2, 1).count, 0);
  });

  test('a plan survives being stored', () {
    final plan = Plan.sample(3).toggle(6, 2);
    expect(Plan.decode(plan.encode(), 3)?.encode(), plan.encode());
  });

  test('what is not a plan is not read as one', () {
    for (final text in [null, '', '{}', '[1,2,3,4,5,6,7]', '[[]]']) {
      expect(Plan.decode(text, 3), isNull, reason: '$text');
    }
    expect(Plan.decode('[[9],[],[],[],[],[],[]]', 3)?.count, 0);
  });
}
