import 'package:%%snake%%/content.dart';
import 'package:%%snake%%/main.dart';
import 'package:%%snake%%/plan.dart';
import 'package:%%snake%%/plan_store.dart';
import 'package:flutter/material.dart';
import 'package:flutter_test/flutter_test.dart';
import 'package:shared_preferences/shared_preferences.dart';

void main() {
  Future<PlanStore> pump(WidgetTester tester) async {
    SharedPreferences.setMockInitialValues({'week-plan': Plan.empty().encode()});
    final store = PlanStore(await SharedPreferences.getInstance());
    await tester.pumpWidget(PlannerApp(store: store));
    await tester.pumpAndSettle();
    return store;
  }

  testWidgets('a tap on a topic plans it', (tester) async {
    final store = await pump(tester);
    await tester.tap(find.byKey(const ValueKey((0, 0))));
    await tester.pumpAndSettle();
    expect(store.plan.on(0), {0});
    expect(find.text('${Content.planned}: 1'), findsOneWidget);
  });

  testWidgets('clearing can be undone', (tester) async {
    final store = await pump(tester);
    store.plan = store.plan.toggle(0, 0);
    await tester.pumpAndSettle();
    await tester.tap(find.byTooltip(Content.clear));
    await tester.pumpAndSettle();
    expect(store.plan.count, 0);
    await tester.tap(find.text(Content.undo));
    await tester.pumpAndSettle();
    expect(store.plan.on(0), {0});
  });
}
