### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = タスクボードです。カードを列の間でドラッグし、追加や絞り込みができます。内容はすべてこのブラウザに保存されます。
starter-web-app-tasks = 将来のユーザー3人に話を聞く | 最初のアイデアを書き出す | メイン画面をスケッチする | 名前と色を決める | 友だちに試してもらう | 公開日を決める | 良い事例を集める
starter-web-app-todo = 未着手
starter-web-app-doing = 作業中
starter-web-app-done = 完了
starter-web-app-search = カードを検索
starter-web-app-labels = ラベル
starter-web-app-all-labels = すべて
starter-web-app-add-card = カードを追加
starter-web-app-add-to = カードを追加：
starter-web-app-new-card = 何をしますか？
starter-web-app-save = 追加
starter-web-app-cancel = キャンセル
starter-web-app-remove = カードを削除
starter-web-app-removed = カードを削除しました
starter-web-app-undo = 元に戻す
starter-web-app-dismiss = 閉じる
starter-web-app-empty = ここにカードをドロップ
starter-web-app-no-match = 条件に合うカードはありません
starter-web-app-progress = 進み具合
starter-web-app-due = 期限
starter-web-app-hint = マウスでドラッグするか、カードを選んで左右の矢印キーで動かせます。
