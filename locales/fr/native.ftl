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
