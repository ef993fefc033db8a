### ウィンドウ、メニュー、コマンドラインで共通の名前。

## アプリの種類

type-web-app = ウェブアプリ
type-ecommerce = オンラインショップ
type-social-media = ソーシャルネットワーク
type-blog-cms = ブログ
type-portfolio = ポートフォリオ
type-landing-page = ランディングページ
type-dashboard = ダッシュボード
type-saas-platform = SaaS プラットフォーム
type-mobile-app = モバイルアプリ
type-pwa = インストールできるウェブアプリ
type-react-native = React Native アプリ
type-flutter-app = Flutter アプリ
type-rest-api = REST の API
type-graphql-api = GraphQL の API
type-microservices = マイクロサービス
type-websocket-server = WebSocket サーバー
type-electron-app = Electron アプリ
type-desktop-app = デスクトップアプリ
type-smart-contract = スマートコントラクト
type-dapp = 分散型アプリ
type-nft-marketplace = NFT マーケットプレイス
type-browser-game = ブラウザーゲーム
type-mobile-game = モバイルゲーム
type-ml-model = 機械学習モデル
type-data-pipeline = データパイプライン
type-chatbot = チャットボット
type-cli-tool = コマンドラインツール
type-automation-script = 自動化スクリプト
type-chrome-extension = Chrome 拡張機能

## アプリを絞り込む選択肢

choice-database-mongodb = MongoDB
choice-database-postgresql = PostgreSQL
choice-database-mysql = MySQL
choice-database-sqlite = SQLite
choice-database-redis = Redis
choice-database-firebase = Firebase
choice-database-supabase = Supabase
choice-database-prisma = Prisma
choice-feature-authentication = ログイン
choice-feature-payments = 決済
choice-feature-realtime-chat = リアルタイムチャット
choice-feature-file-upload = ファイルのアップロード
choice-feature-email-notifications = メール通知
choice-feature-push-notifications = プッシュ通知
choice-feature-analytics = 利用状況の分析
choice-feature-seo = 検索エンジン最適化
choice-feature-admin-dashboard = 管理画面
choice-feature-multi-language = 多言語対応
choice-feature-themes = ダークとライトのテーマ
choice-feature-api-documentation = API ドキュメント
choice-integration-stripe = Stripe
choice-integration-openai = OpenAI
choice-integration-google-maps = Google Maps
choice-integration-slack = Slack
choice-integration-twilio = Twilio
choice-integration-sendgrid = SendGrid
choice-integration-s3 = S3
choice-integration-github = GitHub
choice-deployment-vercel = Vercel
choice-deployment-netlify = Netlify
choice-deployment-render = Render
choice-deployment-docker = Docker
choice-deployment-static = 静的ファイル
choice-deployment-kubernetes = Kubernetes

## プレビュー

preview-overlay-title = このアプリに問題があります
preview-overlay-close = 閉じる

## 操作：メニューとコマンドパレットで使う

action-new-app = 新しいアプリ
action-projects = プロジェクト
action-import-folder = フォルダーを取り込む…
action-import-zip = ZIP を取り込む…
action-import-git = git から取り込む…
action-settings = 設定
action-palette = コマンドパレット
action-save = ファイルを保存
action-stop = 停止
action-regenerate = 作り直す
action-check = 検査
action-repair = AI を使わずに直す
action-chat = 変更を頼む
action-pick-element = プレビューで要素を選ぶ
action-reload-preview = プレビューを再読み込み
action-show-preview = プレビューのみ
action-show-code = コードのみ
action-show-split = プレビューとコード
action-toggle-console = コンソールの表示／非表示
action-versions = バージョン
action-undo-change = 直前の変更を元に戻す
action-redo-change = 変更をやり直す
action-deploy = 公開
action-export-zip = ZIP として書き出す…
action-reveal-folder = プロジェクトのフォルダーを表示
action-rename = 名前を変更
action-duplicate = 複製
action-delete = 削除
action-next-theme = ライトとダークを切り替え
action-data-folder = データフォルダーを開く
action-log-folder = ログフォルダーを開く

## ネイティブメニュー

menu-file = ファイル
menu-edit = 編集
menu-view = 表示
menu-app = アプリ
menu-help = ヘルプ
menu-quit = 終了
menu-about = Vectort について
menu-hide = Vectort を隠す
menu-hide-others = ほかを隠す
menu-undo = 取り消す
menu-redo = やり直す
menu-cut = 切り取り
menu-copy = コピー
menu-paste = 貼り付け
menu-select-all = すべて選択
