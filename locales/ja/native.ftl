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
