# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = 今日
starter-mobile-app-progress = 記録
starter-mobile-app-add = 習慣を追加
starter-mobile-app-new-habit = 新しい習慣
starter-mobile-app-habit-name = 毎日続けたいことは？
starter-mobile-app-color = 色
starter-mobile-app-save = 保存
starter-mobile-app-cancel = キャンセル
starter-mobile-app-remove = 削除
starter-mobile-app-removed = 削除しました
starter-mobile-app-undo = 元に戻す
starter-mobile-app-done-today = 今日の達成
starter-mobile-app-streak = 連続日数
starter-mobile-app-best-streak = 最長の連続日数
starter-mobile-app-last-weeks = この4週間
starter-mobile-app-empty-title = まっさらなページ
starter-mobile-app-empty-hint = 今日できる小さなことを追加しましょう。
starter-mobile-app-swipe-hint = 終わったらタップかスワイプで記録します。
starter-mobile-app-readme = スマートフォン向けの習慣トラッカー。データはすべて端末に残ります。
starter-mobile-app-readme-content = アプリの文言と最初の習慣
starter-mobile-app-readme-model = 習慣の定義、連続日数、保存
starter-mobile-app-readme-screens = 画面ごとに1ファイル
