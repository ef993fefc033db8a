### Nomi comuni alla finestra, ai menu e alla riga di comando.

## Tipi di app

type-web-app = App web
type-ecommerce = Negozio online
type-social-media = Rete sociale
type-blog-cms = Blog con articoli
type-portfolio = Raccolta di lavori
type-landing-page = Pagina di presentazione
type-dashboard = Cruscotto
type-saas-platform = Piattaforma SaaS
type-mobile-app = App per telefono
type-pwa = App web installabile
type-react-native = App React Native
type-flutter-app = App Flutter
type-rest-api = API REST
type-graphql-api = API GraphQL
type-microservices = Microservizi
type-websocket-server = Server per WebSocket
type-electron-app = App Electron
type-desktop-app = App per computer
type-smart-contract = Contratto intelligente
type-dapp = App decentralizzata
type-nft-marketplace = Mercato di NFT
type-browser-game = Gioco per browser
type-mobile-game = Gioco per telefono
type-ml-model = Modello di apprendimento automatico
type-data-pipeline = Flusso di dati
type-chatbot = Assistente di conversazione
type-cli-tool = Strumento da riga di comando
type-automation-script = Script di automazione
type-chrome-extension = Estensione di Chrome

## Ciò che precisa un’app

choice-database-mongodb = MongoDB
choice-database-postgresql = PostgreSQL
choice-database-mysql = MySQL
choice-database-sqlite = SQLite
choice-database-redis = Redis
choice-database-firebase = Firebase
choice-database-supabase = Supabase
choice-database-prisma = Prisma
choice-feature-authentication = Accesso
choice-feature-payments = Pagamenti
choice-feature-realtime-chat = Chat in tempo reale
choice-feature-file-upload = Caricamento di file
choice-feature-email-notifications = Notifiche via e-mail
choice-feature-push-notifications = Notifiche push
choice-feature-analytics = Analisi d’uso
choice-feature-seo = Ottimizzazione per i motori di ricerca
choice-feature-admin-dashboard = Area di amministrazione
choice-feature-multi-language = Più lingue
choice-feature-themes = Tema scuro e chiaro
choice-feature-api-documentation = Documentazione dell’API
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
choice-deployment-static = File statici
choice-deployment-kubernetes = Kubernetes

## Anteprima

preview-overlay-title = Quest’app ha un problema
preview-overlay-close = Chiudi

## Azioni: nei menu e nella tavolozza dei comandi

action-new-app = Nuova app
action-projects = Progetti
action-import-folder = Importa una cartella…
action-import-zip = Importa uno ZIP…
action-import-git = Importa da git…
action-settings = Impostazioni
action-palette = Tavolozza dei comandi
action-save = Salva file
action-stop = Ferma
action-regenerate = Costruisci di nuovo
action-check = Verifica
action-repair = Ripara senza IA
action-chat = Chiedi una modifica
action-pick-element = Scegli un elemento nell’anteprima
action-reload-preview = Ricarica anteprima
action-show-preview = Solo anteprima
action-show-code = Solo codice
action-show-split = Anteprima e codice
action-toggle-console = Mostra o nascondi la console
action-versions = Versioni
action-undo-change = Annulla l’ultima modifica
action-redo-change = Ripeti la modifica
action-deploy = Pubblica
action-export-zip = Esporta come ZIP…
action-reveal-folder = Mostra la cartella del progetto
action-rename = Rinomina
action-duplicate = Duplica
action-delete = Elimina
action-next-theme = Alterna chiaro e scuro
action-data-folder = Apri la cartella dei dati
action-log-folder = Apri la cartella dei registri

## Menu nativi

menu-file = Documento
menu-edit = Modifica
menu-view = Vista
menu-app = Applicazione
menu-help = Aiuto
menu-quit = Esci
menu-about = Informazioni su Vectort
menu-hide = Nascondi Vectort
menu-hide-others = Nascondi altri
menu-undo = Annulla
menu-redo = Ripristina
menu-cut = Taglia
menu-copy = Copia
menu-paste = Incolla
menu-select-all = Seleziona tutto
