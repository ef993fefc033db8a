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
