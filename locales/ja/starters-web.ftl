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

## Community feed (social_media)

starter-social-media-about = コミュニティのフィードです。投稿、いいね、返信、保存、フォローができ、内容はすべてこのブラウザに保存されます。
starter-social-media-people = 佐藤 美咲 | 高橋 蓮 | 中村 葵 | 小林 悠真 | 山田 凛
starter-social-media-posts = 今日から参加しました。まず何を読めばいいですか？ | 小さな成果：ひと月先延ばしにしていたことが20分で終わりました。 | 今年うまくいったことを短くまとめました。ほしい方に共有します。 | 経験者に質問です。もう一度始めるなら、何を変えますか？ | 土曜日の集まりは予定どおりです。友だちと見せたいものを持ってきてください。 | 先週の温かい返信をありがとうございました。思った以上に助けられました。
starter-social-media-replies = ようこそ！まず保存された投稿からどうぞ。 | いいですね、それが一番うれしいです。 | ぜひ見たいです。 | もっと早く助けを求めます。 | 行きます！ | 来てくれてうれしいです。
starter-social-media-you = あなた
starter-social-media-home = ホーム
starter-social-media-saved = 保存済み
starter-social-media-topics = 話題
starter-social-media-prompt = いま何を考えていますか？
starter-social-media-topic = 話題
starter-social-media-left = 残り文字数：
starter-social-media-publish = 投稿する
starter-social-media-like = いいね
starter-social-media-reply = 返信
starter-social-media-save = 投稿を保存
starter-social-media-remove = 投稿を削除
starter-social-media-write-reply = 返信を書く
starter-social-media-send = 送信
starter-social-media-suggestions = おすすめユーザー
starter-social-media-follow = フォロー
starter-social-media-following = フォロー中
starter-social-media-nothing-saved = まだ保存した投稿はありません。投稿の下のしおりで保存できます。
starter-social-media-nothing-here = まだ投稿がありません。最初の投稿を書きましょう。

## Blog with an editor (blog_cms)

starter-blog-cms-about = エディター付きのブログです。簡単な Markdown で書きながらプレビューし、公開や下書き保存、検索、絞り込みができます。記事はこのブラウザに保存されます。
starter-blog-cms-titles = 小さく始める理由 | ゆっくり過ごした一週間の記録 | いつも戻ってくる道具たち | 書きかけのインタビュー
starter-blog-cms-bodies = 大きな計画は好機を待ちます。小さな計画に必要なのは今日の午後だけです。 ¶ 始めたとき、どんなに小さくても**毎週**何かを見せると約束しました。それで挑戦できることが変わりました。 ¶ > すでにあるものは、もっと良くできる。 ¶ このページは招待状です。始めて、分かち合い、次の一歩を待ちましょう。 | 今週は急ぎの用事が何もなく、それこそが狙いでした。 ¶ # 気づいたこと ¶ 締め切りがないと問いは深まります。古いノートを読み返し、尊敬する二人に電話し、いつもより歩きました。 ¶ 答えは月曜日まで待てます。 | 数か月ごとに新しいものを試し、結局いつもの三つに戻ります。紙とタイマー、そして正直な友人です。 ¶ # 長く使える理由 ¶ 単純で、いつも手元にあり、更新を求めません。 | 最初の回答はまだ執筆中です。この下書きを開いて仕上げ、納得したら公開してください。
starter-blog-cms-write = 書く
starter-blog-cms-search = 記事を検索
starter-blog-cms-filter = 話題で絞り込む
starter-blog-cms-all = すべての話題
starter-blog-cms-latest = 新着記事
starter-blog-cms-drafts = 下書き一覧
starter-blog-cms-draft = 下書き
starter-blog-cms-none = 該当する記事がありません。別の言葉をお試しください。
starter-blog-cms-minutes = 読了時間（分）：
starter-blog-cms-edit = 編集
starter-blog-cms-back = トップへ戻る
starter-blog-cms-next = 次の記事
starter-blog-cms-missing = この記事はもうありません。
starter-blog-cms-title = タイトル
starter-blog-cms-untitled = 無題
starter-blog-cms-topic = 話題
starter-blog-cms-text = 本文
starter-blog-cms-help = 空行で段落、# 見出し、> 引用、- リスト、**太字**、*強調*。
starter-blog-cms-preview = プレビュー
starter-blog-cms-words = 単語数：
starter-blog-cms-saved = 保存済み
starter-blog-cms-publish = 公開する
starter-blog-cms-unpublish = 下書きに戻す
starter-blog-cms-remove = 削除

## Portfolio (portfolio)

starter-portfolio-about = 素の TypeScript で書いたポートフォリオ。絞り込める作品一覧、矢印キーで送れるビューア、明暗の切り替え、メールソフトを開く連絡フォームを備えます。
starter-portfolio-opening = ゆっくり、丁寧につくる仕事
starter-portfolio-available = 新しい依頼を受付中
starter-portfolio-work = 作品一覧
starter-portfolio-contact = 連絡先
starter-portfolio-dark = ダーク
starter-portfolio-filter = 作品を絞り込む
starter-portfolio-all = すべて
starter-portfolio-projects = 静かな合図 | 北の光 | 紙の街 | 二度目の潮 | 共有の地 | 夜の花 | 解禁の季節
starter-portfolio-stories = 列車で描いた一枚のスケッチが、ひと冬かけて一つのシリーズに育ちました。 | あえて少ない形だけを使い、リズムと反復を探った習作です。 | 三人のチームでつくり、二週間ごとに実際の人と試しました。 | 依頼は一文でしたが、答えには四十の下書きと二度の良い議論が必要でした。
starter-portfolio-contact-line = あなたのアイデアを聞かせてください
starter-portfolio-your-name = お名前
starter-portfolio-message = メッセージ
starter-portfolio-send = メールを書く
starter-portfolio-fill-in = すべての欄に入力してください。
starter-portfolio-mail-opens = この内容でメールソフトが開きます。
starter-portfolio-previous = 前へ
starter-portfolio-next = 次へ
starter-portfolio-close = 閉じる

## Landing page (landing_page)

starter-landing-page-about = TypeScript と Tailwind だけのランディングページ。試せる部品、機能タブ、月額と年額、よくある質問、このブラウザに保存される順番待ちリストがあります。
starter-landing-page-features = 機能
starter-landing-page-pricing = 料金
starter-landing-page-questions = よくある質問
starter-landing-page-headline = もっと穏やかに、やり遂げる
starter-landing-page-email = メールアドレス
starter-landing-page-join = 登録する
starter-landing-page-no-spam = 公開時に一度だけお知らせします。
starter-landing-page-bad-email = 正しいメールアドレスを入力してください。
starter-landing-page-joined = ありがとうございます。登録しました。
starter-landing-page-today = 今日
starter-landing-page-why = あなたの一日に寄り添う設計
starter-landing-page-feature-titles = すべてを一か所に | ちょうど良い時に | あなただけのもの
starter-landing-page-feature-texts = メモも人も計画もひとまとめ。探さずに見つかります。 | 必要なときだけ知らせ、あとは静かにしています。 | データはあなたのもの。いつでも書き出して、いつでもやめられます。
starter-landing-page-pricing-line = わかりやすい料金、追加なし
starter-landing-page-period = お支払い周期
starter-landing-page-monthly = 月払い
starter-landing-page-yearly = 年払い、20%お得
starter-landing-page-plans = はじめる | 広げる | みんなで
starter-landing-page-benefits = プロジェクト1件 | いつでも書き出し | プロジェクト数は無制限 | すべての変更履歴 | チーム全員で共有 | 1日以内のサポート
starter-landing-page-per-month = 月額
starter-landing-page-choose = これを選ぶ
starter-landing-page-popular = 一番人気
starter-landing-page-faq-questions = いつ始まりますか？ | あとでプランを変えられますか？ | スマートフォンで使えますか？
starter-landing-page-faq-answers = 先に登録した方から今季ご案内し、ほかの方も間もなく続きます。 | はい、いつでも。使った日数分だけのお支払いです。 | はい、画面の大小を問わず最新のブラウザで使えます。

## Dashboard (dashboard)

starter-dashboard-about = 期間の切り替え、グラフを切り替える主要指標、話題での絞り込み、並べ替え・検索・ダウンロードできる表を備えたダッシュボードです。数値は見本です。
starter-dashboard-sources = 検索 | 直接 | メールマガジン
starter-dashboard-range = 期間
starter-dashboard-visitors = 訪問者
starter-dashboard-signups = 登録
starter-dashboard-revenue = 売上
starter-dashboard-rate = 転換率
starter-dashboard-change = 前の期間との比較
starter-dashboard-trend = すべての話題
starter-dashboard-now = 今期
starter-dashboard-before = 前期
starter-dashboard-by-topic = 話題別
starter-dashboard-pick = 押すと絞り込めます
starter-dashboard-show-all = すべての話題を表示
starter-dashboard-details = 内訳
starter-dashboard-topic = 話題
starter-dashboard-source = 流入元
starter-dashboard-find = 行を検索
starter-dashboard-no-rows = 該当する行がありません。
starter-dashboard-download = CSV をダウンロード
starter-dashboard-sample = 数値は見本です。src/data.ts で自分のデータにつなげます。

## Team workspace (saas_platform)

starter-saas-platform-about = チームの作業場です。メンバーの招待と役割、APIキーの発行と無効化、プラン変更、履歴の確認ができます。サーバーにつなぐまでは、このブラウザに保存されます。
starter-saas-platform-people = 青木 彩 | 坂東 健 | 千葉 恵
starter-saas-platform-owner = 所有者権限
starter-saas-platform-editor = 編集者
starter-saas-platform-viewer = 閲覧者
starter-saas-platform-solo = 個人
starter-saas-platform-team = チーム
starter-saas-platform-scale = 拡大
starter-saas-platform-overview = 概要
starter-saas-platform-members = メンバー
starter-saas-platform-keys = APIキー
starter-saas-platform-plan = プランと利用状況
starter-saas-platform-welcome = ようこそ
starter-saas-platform-first-steps = はじめの一歩
starter-saas-platform-activity = 最近の動き
starter-saas-platform-quiet = まだ動きはありません。変更するとここに表示されます。
starter-saas-platform-invited = 招待しました
starter-saas-platform-left = 外しました
starter-saas-platform-role-set = 役割を変更
starter-saas-platform-key-made = キーを発行
starter-saas-platform-key-gone = キーを無効化
starter-saas-platform-plan-set = プランを変更
starter-saas-platform-email = メールアドレス
starter-saas-platform-role = 役割
starter-saas-platform-invite = メンバーを招待
starter-saas-platform-bad-email = メールアドレスを入力してください。
starter-saas-platform-taken = この人はすでにメンバーです。
starter-saas-platform-remove = メンバーを外す
starter-saas-platform-key-for = キーの用途
starter-saas-platform-create = キーを発行する
starter-saas-platform-copy = コピー
starter-saas-platform-copied = コピーしました
starter-saas-platform-revoke = 無効にする
starter-saas-platform-no-keys = キーはありません。上で発行してください。
starter-saas-platform-usage = 利用状況
starter-saas-platform-seats = 席数
starter-saas-platform-per-month = 月額
starter-saas-platform-current = 現在のプラン
starter-saas-platform-choose = プランを選ぶ
starter-saas-platform-too-small = 全員分の席がありません。

## Chat assistant (chatbot)

starter-chatbot-about = オフラインで動く小さなアシスタントとのチャットです。計算、時刻、メモ、話題に対応します。会話はこのブラウザに保存され、書き出せます。モデルは src/assistant.ts でつなげます。
starter-chatbot-new-chat = 新しい会話
starter-chatbot-chats = 会話一覧
starter-chatbot-empty = 空の会話
starter-chatbot-remove = 会話を削除
starter-chatbot-export = 書き出す
starter-chatbot-write = メッセージを入力
starter-chatbot-send = 送信
starter-chatbot-typing = アシスタントが入力中
starter-chatbot-you = あなた
starter-chatbot-suggestions = 候補
starter-chatbot-quick = 何ができますか？ | いま何時ですか？ | 12 × 7 はいくつ？ | 覚えて：青木さんに電話 | 私のメモ
starter-chatbot-welcome = こんにちは！質問するか、下の候補から選んでください。
starter-chatbot-greeting = こちらこそこんにちは！何をお手伝いしましょうか？
starter-chatbot-help = 計算、日時の案内、メモ（「覚えて：」で始めます）とその一覧、下の話題についての会話ができます。
starter-chatbot-time = 現在は
starter-chatbot-result = 答えは
starter-chatbot-noted = メモしました：
starter-chatbot-notes = あなたのメモです：
starter-chatbot-no-notes = まだメモはありません。「覚えて：」で始めてください。
starter-chatbot-topic = いい話題ですね！もっと聞かせてください。「覚えて：」で考えを残せます。
starter-chatbot-thanks = どういたしまして！
starter-chatbot-unknown = それはまだ分かりません。「何ができますか？」と聞いてみてください。
starter-chatbot-hear-greeting = こんにちは | おはよう | こんばんは | やあ
starter-chatbot-hear-help = 何ができ | 助けて
starter-chatbot-hear-time = 何時 | 何曜日 | 何日
starter-chatbot-hear-remember = 覚えて | メモして
starter-chatbot-hear-notes = 私のメモ | メモ一覧
starter-chatbot-hear-thanks = ありがとう | 感謝
