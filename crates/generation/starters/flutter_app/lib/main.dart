import 'package:flutter/material.dart';
import 'package:flutter_localizations/flutter_localizations.dart';
import 'package:shared_preferences/shared_preferences.dart';

import 'content.dart';
import 'plan_store.dart';
import 'week_page.dart';

Future<void> main() async {
  WidgetsFlutterBinding.ensureInitialized();
  runApp(PlannerApp(store: PlanStore(await SharedPreferences.getInstance())));
}

class PlannerApp extends StatelessWidget {
  const PlannerApp({super.key, required this.store});

  final PlanStore store;

  @override
  Widget build(BuildContext context) {
    return MaterialApp(
      title: Content.title,
      locale: Content.locale,
      supportedLocales: const [Content.locale],
      localizationsDelegates: GlobalMaterialLocalizations.delegates,
      theme: _theme(Brightness.light),
      darkTheme: _theme(Brightness.dark),
      home: WeekPage(store: store),
    );
  }

  ThemeData _theme(Brightness brightness) {
    final seed = const HSLColor.fromAHSL(1, %%hue%%, 0.6, 0.4).toColor();
    return ThemeData(
      colorScheme: ColorScheme.fromSeed(seedColor: seed, brightness: brightness),
    );
  }
}
