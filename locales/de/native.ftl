### Namen, die Fenster, Menüs und Befehlszeile gemeinsam haben.

## Arten von Apps

type-web-app = Web-App
type-ecommerce = Onlineshop
type-social-media = Soziales Netzwerk
type-blog-cms = Blog mit Artikeln
type-portfolio = Mappe eigener Arbeiten
type-landing-page = Produktseite
type-dashboard = Übersichtstafel
type-saas-platform = SaaS-Plattform
type-mobile-app = Mobile App
type-pwa = Installierbare Web-App
type-react-native = React-Native-App
type-flutter-app = Flutter-App
type-rest-api = REST-API
type-graphql-api = GraphQL-API
type-microservices = Kleine Dienste im Verbund
type-websocket-server = WebSocket-Server
type-electron-app = Electron-App
type-desktop-app = Desktop-App
type-smart-contract = Intelligenter Vertrag
type-dapp = Dezentrale App
type-nft-marketplace = NFT-Marktplatz
type-browser-game = Browserspiel
type-mobile-game = Spiel fürs Telefon
type-ml-model = Modell für maschinelles Lernen
type-data-pipeline = Datenpipeline
type-chatbot = Gesprächsassistent
type-cli-tool = Befehlszeilenwerkzeug
type-automation-script = Automatisierungsskript
type-chrome-extension = Chrome-Erweiterung

## Womit eine App näher bestimmt wird

choice-database-mongodb = MongoDB
choice-database-postgresql = PostgreSQL
choice-database-mysql = MySQL
choice-database-sqlite = SQLite
choice-database-redis = Redis
choice-database-firebase = Firebase
choice-database-supabase = Supabase
choice-database-prisma = Prisma
choice-feature-authentication = Anmeldung
choice-feature-payments = Zahlungen
choice-feature-realtime-chat = Live-Chat
choice-feature-file-upload = Hochladen von Dateien
choice-feature-email-notifications = Benachrichtigung per E-Mail
choice-feature-push-notifications = Push-Benachrichtigungen
choice-feature-analytics = Nutzungsanalyse
choice-feature-seo = Suchmaschinenoptimierung
choice-feature-admin-dashboard = Verwaltungsbereich
choice-feature-multi-language = Mehrere Sprachen
choice-feature-themes = Dunkles und helles Design
choice-feature-api-documentation = API-Dokumentation
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
choice-deployment-static = Statische Dateien
choice-deployment-kubernetes = Kubernetes

## Vorschau

preview-overlay-title = Diese App hat ein Problem
preview-overlay-close = Schließen

## Aktionen: in Menüs und in der Befehlspalette

action-new-app = Neue App
action-projects = Projekte
action-import-folder = Ordner importieren…
action-import-zip = ZIP importieren…
action-import-git = Aus Git importieren…
action-settings = Einstellungen
action-palette = Befehlspalette
action-save = Datei speichern
action-stop = Anhalten
action-regenerate = Neu erstellen
action-check = Prüfen
action-repair = Ohne KI reparieren
action-chat = Änderung verlangen
action-pick-element = Element in der Vorschau auswählen
action-reload-preview = Vorschau neu laden
action-show-preview = Nur Vorschau
action-show-code = Nur Code
action-show-split = Vorschau und Code
action-toggle-console = Konsole ein- oder ausblenden
action-versions = Versionen
action-undo-change = Letzte Änderung rückgängig machen
action-redo-change = Änderung wiederherstellen
action-deploy = Veröffentlichen
action-export-zip = Als ZIP exportieren…
action-reveal-folder = Projektordner anzeigen
action-rename = Umbenennen
action-duplicate = Duplizieren
action-delete = Löschen
action-next-theme = Hell und Dunkel wechseln
action-data-folder = Datenordner öffnen
action-log-folder = Protokollordner öffnen

## Menüs des Systems

menu-file = Datei
menu-edit = Bearbeiten
menu-view = Ansicht
menu-app = Anwendung
menu-help = Hilfe
menu-quit = Beenden
menu-about = Über Vectort
menu-hide = Vectort ausblenden
menu-hide-others = Andere ausblenden
menu-undo = Rückgängig
menu-redo = Wiederholen
menu-cut = Ausschneiden
menu-copy = Kopieren
menu-paste = Einfügen
menu-select-all = Alles auswählen
