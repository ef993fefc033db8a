### Noms communs à la fenêtre, aux menus et à la ligne de commande.

## Types d’application

type-web-app = Application web
type-ecommerce = Boutique en ligne
type-social-media = Réseau social
type-blog-cms = Blog et articles
type-portfolio = Portfolio personnel
type-landing-page = Page d’accueil produit
type-dashboard = Tableau de bord
type-saas-platform = Plateforme SaaS
type-mobile-app = Application mobile
type-pwa = Application web installable
type-react-native = Application React Native
type-flutter-app = Application Flutter
type-rest-api = API REST
type-graphql-api = API GraphQL
type-microservices = Microservices
type-websocket-server = Serveur WebSocket
type-electron-app = Application Electron
type-desktop-app = Application de bureau
type-smart-contract = Contrat intelligent
type-dapp = Application décentralisée
type-nft-marketplace = Place de marché NFT
type-browser-game = Jeu dans le navigateur
type-mobile-game = Jeu mobile
type-ml-model = Modèle d’apprentissage automatique
type-data-pipeline = Chaîne de traitement de données
type-chatbot = Agent conversationnel
type-cli-tool = Outil en ligne de commande
type-automation-script = Script d’automatisation
type-chrome-extension = Extension Chrome

## Aperçu

preview-overlay-title = Cette application a un problème
preview-overlay-close = Fermer
