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

## What an app can be narrowed down with

choice-database-mongodb = MongoDB
choice-database-postgresql = PostgreSQL
choice-database-mysql = MySQL
choice-database-sqlite = SQLite
choice-database-redis = Redis
choice-database-firebase = Firebase
choice-database-supabase = Supabase
choice-database-prisma = Prisma
choice-feature-authentication = Sign-in
choice-feature-payments = Payments
choice-feature-realtime-chat = Live chat
choice-feature-file-upload = File upload
choice-feature-email-notifications = E-mail notifications
choice-feature-push-notifications = Push notifications
choice-feature-analytics = Analytics
choice-feature-seo = Search engine optimisation
choice-feature-admin-dashboard = Administration area
choice-feature-multi-language = Several languages
choice-feature-themes = Dark and light theme
choice-feature-api-documentation = API documentation
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
choice-deployment-static = Static files
choice-deployment-kubernetes = Kubernetes

## Preview

preview-overlay-title = This app has a problem
preview-overlay-close = Dismiss

## Actions: in menus and in the command palette

action-new-app = New app
action-projects = Projects
action-import-folder = Import a folder…
action-import-zip = Import a ZIP…
action-import-git = Import from git…
action-settings = Settings
action-palette = Command palette
action-save = Save file
action-stop = Stop
action-regenerate = Build again
action-check = Check
action-repair = Mend without AI
action-chat = Ask for a change
action-pick-element = Pick an element in the preview
action-reload-preview = Reload preview
action-show-preview = Preview only
action-show-code = Code only
action-show-split = Preview and code
action-toggle-console = Show or hide console
action-versions = Versions
action-undo-change = Undo last change
action-redo-change = Redo
action-deploy = Deploy
action-export-zip = Export as ZIP…
action-reveal-folder = Show project folder
action-rename = Rename
action-duplicate = Duplicate
action-delete = Delete
action-next-theme = Switch light and dark
action-data-folder = Open data folder
action-log-folder = Open log folder

## Native menus

menu-file = File
menu-edit = Edit
menu-view = View
menu-app = App
menu-help = Help
menu-quit = Quit
menu-about = About Vectort
menu-hide = Hide Vectort
menu-hide-others = Hide others
menu-undo = Undo
menu-redo = Redo
menu-cut = Cut
menu-copy = Copy
menu-paste = Paste
menu-select-all = Select all
