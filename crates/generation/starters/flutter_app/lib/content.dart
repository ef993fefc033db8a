import 'package:flutter/widgets.dart';

/// Every word a person reads.
abstract final class Content {
  static const locale = Locale('%%lang%%');
  static const title = %%name|json%%;
  static const description = %%description|json%%;
  static const topics = <String>%%topics|json%%;
  static const planned = %%t.planned|json%%;
  static const free = %%t.free|json%%;
  static const add = %%t.add|json%%;
  static const clear = %%t.clear|json%%;
  static const cleared = %%t.cleared|json%%;
  static const undo = %%t.undo|json%%;
}
