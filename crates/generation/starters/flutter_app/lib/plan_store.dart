import 'dart:async';

import 'package:flutter/foundation.dart';
import 'package:shared_preferences/shared_preferences.dart';

import 'content.dart';
import 'plan.dart';

/// Holds the current plan, tells listeners about changes, and keeps it on the device.
final class PlanStore extends ChangeNotifier {
  PlanStore(this._preferences)
      : _plan = Plan.decode(_preferences.getString(_key), Content.topics.length) ??
            Plan.sample(Content.topics.length);

  static const _key = 'week-plan';

  final SharedPreferences _preferences;
  Plan _plan;

  Plan get plan => _plan;

  set plan(Plan plan) {
    _plan = plan;
    notifyListeners();
    unawaited(_preferences.setString(_key, plan.encode()));
  }
}
