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

## pwa

starter-pwa-notes = ノート
starter-pwa-search = ノートを検索
starter-pwa-create = 新規
starter-pwa-topics = 話題
starter-pwa-topic = 話題
starter-pwa-all = すべて
starter-pwa-none = まだ何もありません。
starter-pwa-install = この端末にインストール
starter-pwa-back = 戻る
starter-pwa-pin = 固定
starter-pwa-unpin = 固定解除
starter-pwa-remove = 削除
starter-pwa-removed = ノートを削除しました。
starter-pwa-undo = 元に戻す
starter-pwa-text = ノートの本文
starter-pwa-placeholder = ここに書きます。1行目が題名になります。
starter-pwa-untitled = 無題
starter-pwa-online = この端末に保存済み
starter-pwa-offline = オフラインでもすべて使えます
starter-pwa-words = 語数
starter-pwa-welcome = このノートはあなたのもので、この端末だけに残ります。自由に書き換えてください。通信がなくても、入力と同時に保存されます。
starter-pwa-sample-a = これについて知っていることは？次に知りたいことは？
starter-pwa-sample-b = 週末にもう一度考えたいこと。
starter-pwa-sample-c = 小さな一歩から。今日ひとつ、明日ひとつ。
starter-pwa-readme = 素の TypeScript で書かれた、インストールできるノート。内容はブラウザーの保存領域に残ります。
starter-pwa-readme-offline = サービスワーカー（public/sw.js）はビルドしたアプリでのみ動きます。

## electron_app

starter-electron-app-format = 書式
starter-electron-app-bold = 太字
starter-electron-app-italic = 斜体
starter-electron-app-heading = 見出し
starter-electron-app-bullet = 箇条書き
starter-electron-app-new = 新規
starter-electron-app-open = 開く…
starter-electron-app-save = 保存
starter-electron-app-close = 破棄
starter-electron-app-drafts = 下書き
starter-electron-app-source = Markdown の本文
starter-electron-app-preview = プレビュー
starter-electron-app-goal = 目標
starter-electron-app-words = 語数
starter-electron-app-untitled = 無題
starter-electron-app-in-browser = このブラウザーに保存
starter-electron-app-on-disk = まだファイルに保存されていません
starter-electron-app-saved = 保存しました。
starter-electron-app-failed = ファイルを扱えませんでした。
starter-electron-app-tour = 片側に書き、反対側で読みます。 **太字** や _斜体_ 、箇条書きや引用は数文字で書け、上のボタンでも入力できます。
starter-electron-app-plan = 構成
starter-electron-app-tour-end = 下で目標の語数を決めると、バーが満ちていきます。
starter-electron-app-opening = これについて、ひとつだけ伝えるなら？
starter-electron-app-readme = デスクトップの執筆机。片側に Markdown、反対側に紙面。ファイルはシステムのダイアログで開閉します。
starter-electron-app-readme-dev = 自動更新で開発するときは端末を二つ使います。
starter-electron-app-readme-bridge = ページとコンピューターをつなぐ唯一の扉：開くと保存。

## desktop_app

starter-desktop-app-start = 開始
starter-desktop-app-stop = 停止
starter-desktop-app-idle = プロジェクトを選び、作業を書いて、時計を動かしましょう。
starter-desktop-app-what = 何に取り組んでいますか？
starter-desktop-app-day = 今日の時間割
starter-desktop-app-week = この7日間
starter-desktop-app-total = 合計
starter-desktop-app-entries = 記録
starter-desktop-app-none = まだ記録がありません。
starter-desktop-app-untitled = 説明なし
starter-desktop-app-remove = 削除
starter-desktop-app-again = 続ける
starter-desktop-app-report = レポートを保存
starter-desktop-app-written = レポートの保存先：
starter-desktop-app-failed = レポートを保存できませんでした。
starter-desktop-app-project = プロジェクト
starter-desktop-app-from = 開始時刻
starter-desktop-app-to = 終了時刻
starter-desktop-app-sample-a = 最初の案
starter-desktop-app-sample-b = 打ち合わせ
starter-desktop-app-sample-c = 念入りな見直し
starter-desktop-app-readme = デスクトップの作業時間表。画面は React、裏側は Rust、土台は Tauri 2 です。
starter-desktop-app-readme-browser = 画面だけをブラウザーで開く場合、レポートはダウンロードされます。
starter-desktop-app-readme-test = Rust 側のテスト（先に npm run icons でアイコンを作ります）：

## dapp

starter-dapp-connect = ウォレットを接続
starter-dapp-no-wallet = このブラウザーにウォレットはありません。デモ口座ですべて試せます。
starter-dapp-local = ローカルのデモ：支援はこの端末だけに残り、お金は動きません。
starter-dapp-on-chain = 本番：支援ごとに取引が生じ、ウォレットが確認を求めます。
starter-dapp-not-deployed = ウォレットは接続済みですが契約が未設定のため、支援は端末内に留まります。
starter-dapp-balance = デモ残高
starter-dapp-raised = 集まった額
starter-dapp-target = 目標
starter-dapp-amount = 金額（ETH）
starter-dapp-pledge = 支援する
starter-dapp-reached = 目標達成
starter-dapp-too-much = デモ口座の残高を超えています。
starter-dapp-ledger = 台帳
starter-dapp-everyone = 全員
starter-dapp-mine = 自分
starter-dapp-me = あなた（デモ）
starter-dapp-take-back = 取り消す
starter-dapp-reset = 最初から
starter-dapp-sent = 取引を送信しました：
starter-dapp-refused = ウォレットは送信しませんでした。
starter-dapp-empty = まだ支援がありません。上から目標を選んでください。
starter-dapp-readme = 共通の目標と支援：React、EIP-1193 対応ウォレット、Solidity の契約ひとつ。
starter-dapp-readme-contract = 達成した目標には支払い、未達なら返金
starter-dapp-readme-deploy = 好みの道具で契約を公開し、話題と同じ順に目標を作り、.env.example を .env に複製してアドレスを書きます。

## nft_marketplace

starter-nft-marketplace-demo = この端末だけのデモです。コインは遊び用です。
starter-nft-marketplace-purse = 手持ちのコイン
starter-nft-marketplace-market = 販売中
starter-nft-marketplace-owned = あなたの所蔵
starter-nft-marketplace-all = すべての連作
starter-nft-marketplace-search = 検索
starter-nft-marketplace-sort = 並び順
starter-nft-marketplace-by-number = 番号順
starter-nft-marketplace-cheapest = 安い順
starter-nft-marketplace-dearest = 高い順
starter-nft-marketplace-price = 価格
starter-nft-marketplace-highest = 最高入札
starter-nft-marketplace-buy = 購入
starter-nft-marketplace-bid = 入札
starter-nft-marketplace-your-bid = あなたの入札額
starter-nft-marketplace-bid-placed = 入札しました。
starter-nft-marketplace-bid-too-low = 最高額を上回る必要があります。
starter-nft-marketplace-not-enough = コインが足りません。
starter-nft-marketplace-bought = あなたのものになりました。
starter-nft-marketplace-sell = 最高入札者に売る
starter-nft-marketplace-sold = 売却しました。
starter-nft-marketplace-yours = 所蔵
starter-nft-marketplace-close = 閉じる
starter-nft-marketplace-nothing = ここには作品がありません。別の連作をご覧ください。
starter-nft-marketplace-history = 履歴
starter-nft-marketplace-favourite = お気に入り
starter-nft-marketplace-readme = 数から生まれる作品の画廊。遊び用のコインで絞り込み、入札、売買ができます。
starter-nft-marketplace-readme-contract = 外部の取り込みが要らない ERC-721 契約をコンパイルします

## browser_game

starter-browser-game-field = ゲーム画面
starter-browser-game-score = 得点
starter-browser-game-best = 最高
starter-browser-game-start = プレイ
starter-browser-game-how-switch = またはタップで軌道を変える
starter-browser-game-how-goal = 火花を集め、破片をよけましょう。
starter-browser-game-pause = 一時停止
starter-browser-game-paused = 一時停止中
starter-browser-game-resume = 再開
starter-browser-game-restart = やり直す
starter-browser-game-again = もう一度
starter-browser-game-over = 飛行終了。
starter-browser-game-record = 新記録！
starter-browser-game-sector = 区域
starter-browser-game-sound = 音
starter-browser-game-readme-world = 描画を含まない規則
starter-browser-game-readme-painter = 描画のすべて
starter-browser-game-readme-main = キー、タッチ、時計

## mobile_game

starter-mobile-game-score = 得点
starter-mobile-game-best = 最高
starter-mobile-game-undo = 一手戻す
starter-mobile-game-restart = 新しいゲーム
starter-mobile-game-how = スワイプか矢印キーで動かすと、同じ数が重なって倍になります。
starter-mobile-game-board = 盤面
starter-mobile-game-reached = すべての目標を達成。まだ続けられます！
starter-mobile-game-next = 次の目標
starter-mobile-game-over = もう動かせません
starter-mobile-game-over-hint = 一手戻すか、新しいゲームを始めましょう。
starter-mobile-game-readme-phone = スマートフォンでは、npm run dev が表示するネットワークのアドレスを開きます。

## chrome_extension

starter-chrome-extension-about = ページを話題ごとに取っておけます。登録は不要です。
starter-chrome-extension-settings = 設定
starter-chrome-extension-topic = 話題
starter-chrome-extension-save = 取っておく
starter-chrome-extension-demo = ページとして開いています。現在のタブの代わりに例を表示します。
starter-chrome-extension-search = 検索
starter-chrome-extension-unread = 未読のみ
starter-chrome-extension-pages = 取っておいたページ
starter-chrome-extension-nothing = 読むものがありません。今のページを取っておきましょう。
starter-chrome-extension-undo = 元に戻す
starter-chrome-extension-default-topic = 最初に選ばれる話題
starter-chrome-extension-badge = ツールバーのアイコンに未読数を表示
starter-chrome-extension-compact = 詰めて表示
starter-chrome-extension-export-about = すべてのページをファイルに
starter-chrome-extension-export = 書き出す
starter-chrome-extension-clear-about = 既読のページ
starter-chrome-extension-clear = 取り除く
starter-chrome-extension-saved = 保存しました。
starter-chrome-extension-already = 先頭に移しました。
starter-chrome-extension-removed = 削除しました。
starter-chrome-extension-cleared = 既読のページを取り除きました。
starter-chrome-extension-read = 既読
starter-chrome-extension-remove = 削除
starter-chrome-extension-left = 未読
starter-chrome-extension-save-link = このリンクを取っておく
starter-chrome-extension-look-up = 調べる：
starter-chrome-extension-readme-developer = デベロッパー モードを有効にします。
starter-chrome-extension-readme-load = このフォルダーをパッケージ化されていない拡張機能として読み込みます。
starter-chrome-extension-readme-page = Chrome はこれらのファイルをそのまま実行するため、ビルドは不要です。popup.html は普通のページとしても開けます。

## react_native

starter-react-native-today = 今日の合計
starter-react-native-more = ひとつ数える
starter-react-native-fewer = ひとつ減らす
starter-react-native-reset = 今日を最初から
starter-react-native-reset-title = 最初からにしますか？
starter-react-native-reset-text = 今日の数がすべて0に戻ります。
starter-react-native-cancel = キャンセル
starter-react-native-readme = 話題ごとに一日の回数を数えるアプリ。Expo と React Native を使います。
starter-react-native-readme-phone = Expo が表示するコードを Expo Go で読み取ると、スマートフォンで見られます。

## flutter_app

starter-flutter-app-planned = 今週の予定
starter-flutter-app-free = 予定なし
starter-flutter-app-add = 予定に入れる・外す
starter-flutter-app-clear = 今週を空にする
starter-flutter-app-cleared = 今週の予定を空にしました。
starter-flutter-app-undo = 元に戻す
starter-flutter-app-readme = Flutter の週間プランナー。話題をタップして日に割り当てます。
starter-flutter-app-readme-create = 最初のコマンドは各プラットフォームのフォルダーを加え、既存のファイルは変えません。

## rest_api

starter-rest-api-first-record = 最初の考え：
starter-rest-api-not-found = その記録はありません。
starter-rest-api-unknown-topic = 次の話題から選んでください：
starter-rest-api-nothing-to-change = 変更する内容がありません。
starter-rest-api-readme = FastAPI と SQLite による小さな REST API です。
starter-rest-api-readme-database = 環境変数 DATABASE でデータベースのファイルを指定します。

## graphql_api

starter-graphql-api-starter = 新しい案：
starter-graphql-api-not-found = 存在しないか、すでに削除されています。
starter-graphql-api-empty-title = 案には題名が必要です。
starter-graphql-api-long-title = 題名が長すぎます。
starter-graphql-api-listening = 準備完了：
starter-graphql-api-readme = 案を集めて投票する GraphQL API。TypeScript と GraphQL Yoga で書かれています。
starter-graphql-api-readme-explore = ブラウザーで試す：

## microservices

starter-microservices-not-found = ここには何もありません。
starter-microservices-bad-json = 本文は小さな JSON オブジェクトでなければなりません。
starter-microservices-bad-order = 注文には商品と1以上の整数の数量が必要です。
starter-microservices-sold-out = 在庫が足りません。
starter-microservices-away = サービスが応答しません。
starter-microservices-broken = ここで問題が起きました。詳細はログにあります。
starter-microservices-readme = 依存なしの Node.js サービス三つ：ゲートウェイ、カタログ、注文。
starter-microservices-readme-local = コンテナーなしなら端末三つで。テストも：

## websocket_server

starter-websocket-server-flag-addr = 待ち受けるアドレス
starter-websocket-server-flag-origin = 外部から接続を許すページのホスト
starter-websocket-server-room = 部屋
starter-websocket-server-your-name = お名前
starter-websocket-server-message = メッセージ
starter-websocket-server-send = 送信
starter-websocket-server-reconnecting = 接続が切れました。再接続しています…
starter-websocket-server-readme = Go で書かれた WebSocket サーバー。話題ごとの部屋、最近のメッセージ、試用ページがあります。

## smart_contract

starter-smart-contract-readme = 投票で決める評議会の契約。Solidity と Foundry を使います。
starter-smart-contract-readme-contract = 会員、議題、投票、定足数
starter-smart-contract-readme-agenda = 最初に投票する議題
starter-smart-contract-readme-audit = 価値あるものを預ける前に、契約の監査を受けてください。

## ml_model

starter-ml-model-help-train = 生成データで学習しモデルを保存する
starter-ml-model-help-predict = 測定値を1行分類する
starter-ml-model-help-file = モデルのファイル
starter-ml-model-help-seed = 乱数の種
starter-ml-model-help-features = 測定値
starter-ml-model-accuracy = 未見データでの正解率
starter-ml-model-not-trained = 先に学習してください。ファイルがありません：
starter-ml-model-readme = NumPy だけの分類器。生成した測定値で学習し、話題ごとに1クラスです。
starter-ml-model-readme-data = 実データは model/data.py から取り込みます。

## data_pipeline

starter-data-pipeline-help-source = 読み込む CSV ファイル
starter-data-pipeline-help-target = 書き込む SQLite データベース
starter-data-pipeline-read = 読み込んだ行
starter-data-pipeline-loaded = 取り込んだ行
starter-data-pipeline-duplicates = 重複
starter-data-pipeline-rejected = 除外
starter-data-pipeline-line = 行
starter-data-pipeline-failed = 何も取り込まれませんでした。
starter-data-pipeline-readme = Python 標準ライブラリだけで CSV を SQLite へ。抽出、変換、取り込みの三段です。
starter-data-pipeline-readme-again = いつでも再実行できます。同じ行は二度入らず、失敗すると何も残りません。

## cli_tool

starter-cli-tool-usage = コマンド：
starter-cli-tool-help-add = やることを書き留める
starter-cli-tool-help-list = 未完了、またはすべてを表示
starter-cli-tool-help-done = N 番を完了にする
starter-cli-tool-help-drop = N 番を削除する
starter-cli-tool-added = 記録しました：
starter-cli-tool-done = 完了：
starter-cli-tool-dropped = 削除：
starter-cli-tool-empty = やることはありません。
starter-cli-tool-unknown-command = そのコマンドはありません：
starter-cli-tool-missing-text = 内容を書いてください：add TEXT
starter-cli-tool-bad-number = 一覧の番号が必要です：
starter-cli-tool-no-entry = その番号はありません：
starter-cli-tool-storage = 一覧を扱えません。変更はありません：
starter-cli-tool-damaged = この行は項目ではありません：
starter-cli-tool-readme = Rust で書かれた依存なしの端末用やることリスト。ただのテキストに保存します。

## automation_script

starter-automation-script-images = 画像
starter-automation-script-documents = 文書
starter-automation-script-tables = 表
starter-automation-script-sound = 音声
starter-automation-script-video = 動画
starter-automation-script-archives = 圧縮ファイル
starter-automation-script-help-folder = 片付けるフォルダー
starter-automation-script-help-apply = ファイルを移動する。なければ一覧のみ
starter-automation-script-help-undo = すべて元に戻す
starter-automation-script-help-quiet = 問題だけを知らせる
starter-automation-script-no-folder = フォルダーではありません：
starter-automation-script-nothing = 片付けるものはありません。
starter-automation-script-dry-run = まだ移動していません。--apply を付けると移動します。
starter-automation-script-in-the-way = 同名のファイルがあります：
starter-automation-script-readme = 話題と種類でフォルダーを片付けるスクリプト。まず表示し、頼まれたときだけ移し、すべて戻せます。
starter-automation-script-readme-schedule = cron で毎晩8時に：
