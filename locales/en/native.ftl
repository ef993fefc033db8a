### Names that the window, native menus and the command line share.

## Types of app

type-web-app = Web app
type-ecommerce = Online shop
type-social-media = Social network
type-blog-cms = Blog
type-portfolio = Portfolio
type-landing-page = Landing page
type-dashboard = Dashboard
type-saas-platform = SaaS platform
type-mobile-app = Mobile app
type-pwa = Installable web app
type-react-native = React Native app
type-flutter-app = Flutter app
type-rest-api = REST API
type-graphql-api = GraphQL API
type-microservices = Microservices
type-websocket-server = WebSocket server
type-electron-app = Electron app
type-desktop-app = Desktop app
type-smart-contract = Smart contract
type-dapp = Decentralised app
type-nft-marketplace = NFT marketplace
type-browser-game = Browser game
type-mobile-game = Mobile game
type-ml-model = Machine learning model
type-data-pipeline = Data pipeline
type-chatbot = Chatbot
type-cli-tool = Command-line tool
type-automation-script = Automation script
type-chrome-extension = Chrome extension

## Preview

preview-overlay-title = This app has a problem
preview-overlay-close = Dismiss
