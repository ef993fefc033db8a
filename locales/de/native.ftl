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

## Vorschau

preview-overlay-title = Diese App hat ein Problem
preview-overlay-close = Schließen
