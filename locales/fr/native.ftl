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

## Ce qui précise une application

choice-database-mongodb = MongoDB
choice-database-postgresql = PostgreSQL
choice-database-mysql = MySQL
choice-database-sqlite = SQLite
choice-database-redis = Redis
choice-database-firebase = Firebase
choice-database-supabase = Supabase
choice-database-prisma = Prisma
choice-feature-authentication = Connexion
choice-feature-payments = Paiements
choice-feature-realtime-chat = Discussion en direct
choice-feature-file-upload = Envoi de fichiers
choice-feature-email-notifications = Notifications par e-mail
choice-feature-push-notifications = Notifications push
choice-feature-analytics = Statistiques d’usage
choice-feature-seo = Référencement
choice-feature-admin-dashboard = Espace d’administration
choice-feature-multi-language = Plusieurs langues
choice-feature-themes = Thème clair et sombre
choice-feature-api-documentation = Documentation de l’API
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
choice-deployment-static = Fichiers statiques
choice-deployment-kubernetes = Kubernetes

## Aperçu

preview-overlay-title = Cette application a un problème
preview-overlay-close = Fermer

## Actions : dans les menus et la palette de commandes

action-new-app = Nouvelle application
action-projects = Projets
action-import-folder = Importer un dossier…
action-import-zip = Importer un ZIP…
action-import-git = Importer depuis git…
action-settings = Réglages
action-palette = Palette de commandes
action-save = Enregistrer le fichier
action-stop = Arrêter
action-regenerate = Construire à nouveau
action-check = Vérifier
action-repair = Réparer sans IA
action-chat = Demander une modification
action-pick-element = Choisir un élément dans l’aperçu
action-reload-preview = Recharger l’aperçu
action-show-preview = Aperçu seul
action-show-code = Code seul
action-show-split = Aperçu et code
action-toggle-console = Afficher ou masquer la console
action-versions = Versions enregistrées
action-undo-change = Annuler le dernier changement
action-redo-change = Rétablir le changement
action-deploy = Déployer
action-export-zip = Exporter en ZIP…
action-reveal-folder = Afficher le dossier du projet
action-rename = Renommer
action-duplicate = Dupliquer
action-delete = Supprimer
action-next-theme = Basculer clair et sombre
action-data-folder = Ouvrir le dossier de données
action-log-folder = Ouvrir le dossier des journaux

## Menus natifs

menu-file = Fichier
menu-edit = Édition
menu-view = Affichage
menu-app = Application
menu-help = Aide
menu-quit = Quitter
menu-about = À propos de Vectort
menu-hide = Masquer Vectort
menu-hide-others = Masquer les autres
menu-undo = Annuler
menu-redo = Rétablir
menu-cut = Couper
menu-copy = Copier
menu-paste = Coller
menu-select-all = Tout sélectionner
