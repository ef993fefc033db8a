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

## Shop (ecommerce)

starter-ecommerce-about = 検索とカテゴリ、再読み込みしても残るカート、入力チェック付きの注文フォームを備えた店舗です。支払いは発生しません。
starter-ecommerce-products = 夜明け | 港 | 草原 | 残り火 | 霜 | 杜松 | 砂丘 | 墨 | 亜麻 | 潮 | 果樹園 | 光輪
starter-ecommerce-notes = 新作 | 少量生産 | 一番人気
starter-ecommerce-delivery = 送料無料のご注文金額：
starter-ecommerce-browse = 商品を見る
starter-ecommerce-search = 検索
starter-ecommerce-category = カテゴリ
starter-ecommerce-all = すべて
starter-ecommerce-sort = 並べ替え
starter-ecommerce-featured = おすすめ
starter-ecommerce-cheap-first = 価格の安い順
starter-ecommerce-dear-first = 価格の高い順
starter-ecommerce-add = カートに入れる
starter-ecommerce-added = 追加しました
starter-ecommerce-nothing = 見つかりません。別の言葉やカテゴリをお試しください。
starter-ecommerce-cart = カート
starter-ecommerce-empty-cart = カートは空です。
starter-ecommerce-less = 1つ減らす
starter-ecommerce-more = 1つ増やす
starter-ecommerce-subtotal = 小計
starter-ecommerce-shipping = 送料
starter-ecommerce-free = 無料
starter-ecommerce-total = 合計
starter-ecommerce-checkout = ご注文手続き
starter-ecommerce-back = カートに戻る
starter-ecommerce-close = 閉じる
starter-ecommerce-full-name = お名前
starter-ecommerce-email = メールアドレス
starter-ecommerce-address = お届け先住所
starter-ecommerce-required = 入力してください。
starter-ecommerce-bad-email = メールアドレスの形式ではありません。
starter-ecommerce-order = 注文する
starter-ecommerce-thanks = ありがとうございます！ご注文を承りました。
starter-ecommerce-demo = 見本の商品です。支払いは発生しません
starter-ecommerce-slogan = 丁寧に選び、長く使えるものを
