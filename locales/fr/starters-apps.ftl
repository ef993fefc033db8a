# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = Aujourd’hui
starter-mobile-app-progress = Progression
starter-mobile-app-add = Ajouter une habitude
starter-mobile-app-new-habit = Nouvelle habitude
starter-mobile-app-habit-name = Que voulez-vous faire chaque jour ?
starter-mobile-app-color = Couleur
starter-mobile-app-save = Enregistrer
starter-mobile-app-cancel = Annuler
starter-mobile-app-remove = Retirer
starter-mobile-app-removed = Retirée
starter-mobile-app-undo = Rétablir
starter-mobile-app-done-today = Fait aujourd’hui
starter-mobile-app-streak = Jours d’affilée
starter-mobile-app-best-streak = Plus longue série
starter-mobile-app-last-weeks = Les quatre dernières semaines
starter-mobile-app-empty-title = Une page blanche
starter-mobile-app-empty-hint = Ajoutez une petite chose à faire aujourd’hui.
starter-mobile-app-swipe-hint = Touchez ou faites glisser une habitude une fois faite.
starter-mobile-app-readme = Un suivi d’habitudes au format téléphone, qui garde tout sur l’appareil.
starter-mobile-app-readme-content = les textes de l’application et ses premières habitudes
starter-mobile-app-readme-model = ce qu’est une habitude, les séries et le stockage
starter-mobile-app-readme-screens = un fichier par écran

## pwa

starter-pwa-notes = Carnet
starter-pwa-search = Chercher dans le carnet
starter-pwa-create = Nouvelle note
starter-pwa-topics = Sujets
starter-pwa-topic = Sujet
starter-pwa-all = Tout
starter-pwa-none = Rien ici pour l’instant.
starter-pwa-install = Installer sur cet appareil
starter-pwa-back = Retour
starter-pwa-pin = Épingler
starter-pwa-unpin = Détacher
starter-pwa-remove = Supprimer
starter-pwa-removed = La note a été supprimée.
starter-pwa-undo = Rétablir
starter-pwa-text = Texte de la note
starter-pwa-placeholder = Écrivez ici. La première ligne est le titre.
starter-pwa-untitled = Sans titre
starter-pwa-online = Enregistré sur cet appareil
starter-pwa-offline = Hors ligne, et tout fonctionne
starter-pwa-words = Mots
starter-pwa-welcome = Ce carnet est à vous et reste sur cet appareil. Modifiez ce que vous voulez : tout s’enregistre pendant la frappe, avec ou sans réseau.
starter-pwa-sample-a = Qu’est-ce que j’en sais déjà ? Que voudrais-je apprendre ensuite ?
starter-pwa-sample-b = Une idée à reprendre en fin de semaine.
starter-pwa-sample-c = À petits pas : un aujourd’hui, un demain.
starter-pwa-readme = Un carnet installable en TypeScript pur. Les notes restent dans le stockage du navigateur.
starter-pwa-readme-offline = Le service worker (public/sw.js) n’est actif que dans l’application compilée :

## electron_app

starter-electron-app-format = Mise en forme
starter-electron-app-bold = Gras
starter-electron-app-italic = Italique
starter-electron-app-heading = Titre
starter-electron-app-bullet = Liste à puces
starter-electron-app-new = Nouveau
starter-electron-app-open = Ouvrir…
starter-electron-app-save = Enregistrer
starter-electron-app-close = Écarter
starter-electron-app-drafts = Brouillons
starter-electron-app-source = Texte en Markdown
starter-electron-app-preview = Aperçu
starter-electron-app-goal = Objectif
starter-electron-app-words = Mots
starter-electron-app-untitled = Sans titre
starter-electron-app-in-browser = Conservé dans ce navigateur
starter-electron-app-on-disk = Pas encore enregistré dans un fichier
starter-electron-app-saved = Enregistré.
starter-electron-app-failed = Le fichier n’a pas pu être utilisé.
starter-electron-app-tour = Écrivez d’un côté, lisez de l’autre. Le **gras**, l’_italique_, les listes et les citations tiennent en quelques signes, et les boutons du haut les tapent pour vous.
starter-electron-app-plan = Plan
starter-electron-app-tour-end = Fixez un objectif de mots en bas et regardez la barre se remplir.
starter-electron-app-opening = Quelle est la chose à en dire ?
starter-electron-app-readme = Un bureau d’écriture : Markdown d’un côté, la page de l’autre, fichiers ouverts et enregistrés par les dialogues du système.
starter-electron-app-readme-dev = Avec rechargement en direct, dans deux terminaux :
starter-electron-app-readme-bridge = la seule porte entre la page et l’ordinateur : ouvrir et enregistrer.

## desktop_app

starter-desktop-app-start = Démarrer
starter-desktop-app-stop = Arrêter
starter-desktop-app-idle = Choisissez un projet, dites ce que vous faites et lancez le chrono.
starter-desktop-app-what = Sur quoi travaillez-vous ?
starter-desktop-app-day = La journée heure par heure
starter-desktop-app-week = Sept jours
starter-desktop-app-total = Temps total
starter-desktop-app-entries = Saisies
starter-desktop-app-none = Rien d’enregistré pour l’instant.
starter-desktop-app-untitled = Sans description
starter-desktop-app-remove = Supprimer
starter-desktop-app-again = Reprendre
starter-desktop-app-report = Enregistrer un rapport
starter-desktop-app-written = Le rapport est ici :
starter-desktop-app-failed = Le rapport n’a pas pu être enregistré.
starter-desktop-app-project = Projet
starter-desktop-app-from = Début
starter-desktop-app-to = Fin
starter-desktop-app-sample-a = Première esquisse
starter-desktop-app-sample-b = Échange
starter-desktop-app-sample-c = Relecture attentive
starter-desktop-app-readme = Une feuille de temps : React dans la fenêtre, Rust derrière, avec Tauri 2.
starter-desktop-app-readme-browser = La fenêtre seule, dans un navigateur ; le rapport est alors téléchargé :
starter-desktop-app-readme-test = Tests de la partie Rust, une fois les icônes créées (npm run icons) :

## dapp

starter-dapp-connect = Connecter un portefeuille
starter-dapp-no-wallet = Aucun portefeuille dans ce navigateur. Vous pouvez tout essayer avec le compte de démonstration.
starter-dapp-local = Démonstration locale : les promesses restent sur cet appareil, sans argent réel.
starter-dapp-on-chain = En direct : chaque promesse est une transaction que votre portefeuille vous fait confirmer.
starter-dapp-not-deployed = Un portefeuille est connecté, mais aucun contrat n’est défini : tout reste local.
starter-dapp-balance = Solde de démonstration
starter-dapp-raised = Réuni
starter-dapp-target = Objectif
starter-dapp-amount = Montant en ETH
starter-dapp-pledge = Promettre
starter-dapp-reached = Objectif atteint
starter-dapp-too-much = C’est plus que le solde du compte de démonstration.
starter-dapp-ledger = Registre
starter-dapp-everyone = Tout le monde
starter-dapp-mine = Les miennes
starter-dapp-me = Vous (démo)
starter-dapp-take-back = Reprendre
starter-dapp-reset = Recommencer
starter-dapp-sent = Transaction envoyée :
starter-dapp-refused = Le portefeuille ne l’a pas envoyée.
starter-dapp-empty = Aucune promesse de votre part : choisissez un objectif plus haut.
starter-dapp-readme = Des objectifs communs et des promesses : React, tout portefeuille EIP-1193 et un contrat Solidity.
starter-dapp-readme-contract = verse les objectifs atteints, rembourse les autres
starter-dapp-readme-deploy = Déployez le contrat avec l’outil de votre choix, ouvrez un objectif par sujet dans le même ordre, copiez .env.example vers .env et indiquez l’adresse.

## nft_marketplace

starter-nft-marketplace-demo = Une démonstration sur cet appareil : les pièces sont fictives.
starter-nft-marketplace-purse = Dans votre bourse
starter-nft-marketplace-market = En vente
starter-nft-marketplace-owned = Votre collection
starter-nft-marketplace-all = Toutes les séries
starter-nft-marketplace-search = Rechercher
starter-nft-marketplace-sort = Trier
starter-nft-marketplace-by-number = Par numéro
starter-nft-marketplace-cheapest = Prix croissant
starter-nft-marketplace-dearest = Prix décroissant
starter-nft-marketplace-price = Prix
starter-nft-marketplace-highest = Meilleure offre
starter-nft-marketplace-buy = Acheter
starter-nft-marketplace-bid = Enchérir
starter-nft-marketplace-your-bid = Votre offre
starter-nft-marketplace-bid-placed = Votre offre est enregistrée.
starter-nft-marketplace-bid-too-low = L’offre doit dépasser la meilleure.
starter-nft-marketplace-not-enough = Il n’y a pas assez de pièces dans votre bourse.
starter-nft-marketplace-bought = Elle est à vous.
starter-nft-marketplace-sell = Vendre au plus offrant
starter-nft-marketplace-sold = Vendue.
starter-nft-marketplace-yours = À vous
starter-nft-marketplace-close = Fermer
starter-nft-marketplace-nothing = Rien n’est accroché ici. Essayez une autre série.
starter-nft-marketplace-history = Historique
starter-nft-marketplace-favourite = Favori
starter-nft-marketplace-readme = Une galerie dont les œuvres naissent d’un nombre : filtrez, enchérissez, achetez et vendez avec des pièces fictives.
starter-nft-marketplace-readme-contract = compile le contrat ERC-721, sans aucune importation

## browser_game

starter-browser-game-field = Terrain de jeu
starter-browser-game-score = Points
starter-browser-game-best = Record
starter-browser-game-start = Jouer
starter-browser-game-how-switch = ou un toucher : changer d’orbite
starter-browser-game-how-goal = Attrapez les étincelles. Évitez les éclats.
starter-browser-game-pause = Mettre en pause
starter-browser-game-paused = En pause
starter-browser-game-resume = Reprendre
starter-browser-game-restart = Recommencer
starter-browser-game-again = Rejouer
starter-browser-game-over = Le vol est terminé.
starter-browser-game-record = Un nouveau record !
starter-browser-game-sector = Secteur
starter-browser-game-sound = Son
starter-browser-game-readme-world = les règles, sans un pixel
starter-browser-game-readme-painter = tout ce qui est dessiné
starter-browser-game-readme-main = touches, gestes et horloge

## mobile_game

starter-mobile-game-score = Points
starter-mobile-game-best = Record
starter-mobile-game-undo = Annuler le coup
starter-mobile-game-restart = Nouvelle partie
starter-mobile-game-how = Glissez ou utilisez les flèches : deux tuiles égales en font une du double.
starter-mobile-game-board = Plateau de tuiles
starter-mobile-game-reached = Tous les objectifs sont atteints. Continuez !
starter-mobile-game-next = Prochain objectif
starter-mobile-game-over = Plus de coups possibles
starter-mobile-game-over-hint = Revenez d’un coup ou lancez une nouvelle partie.
starter-mobile-game-readme-phone = Sur un téléphone : ouvrez l’adresse réseau affichée par npm run dev.

## chrome_extension

starter-chrome-extension-about = Gardez des pages pour plus tard, par sujet, sans compte.
starter-chrome-extension-settings = Réglages
starter-chrome-extension-topic = Sujet
starter-chrome-extension-save = Garder
starter-chrome-extension-demo = Ouvert comme page : un exemple remplace l’onglet actuel.
starter-chrome-extension-search = Rechercher
starter-chrome-extension-unread = Non lues
starter-chrome-extension-pages = Pages gardées
starter-chrome-extension-nothing = Rien à lire. Gardez la page où vous êtes.
starter-chrome-extension-undo = Rétablir
starter-chrome-extension-default-topic = Sujet proposé d’abord
starter-chrome-extension-badge = Afficher le nombre de pages non lues sur l’icône
starter-chrome-extension-compact = Liste compacte
starter-chrome-extension-export-about = Toutes les pages dans un fichier
starter-chrome-extension-export = Exporter
starter-chrome-extension-clear-about = Pages déjà lues
starter-chrome-extension-clear = Les retirer
starter-chrome-extension-saved = Gardé.
starter-chrome-extension-already = Remontée en tête.
starter-chrome-extension-removed = Retirée.
starter-chrome-extension-cleared = Les pages lues ont été retirées.
starter-chrome-extension-read = Lue
starter-chrome-extension-remove = Retirer
starter-chrome-extension-left = À lire
starter-chrome-extension-save-link = Garder ce lien
starter-chrome-extension-look-up = À consulter :
starter-chrome-extension-readme-developer = Activez le mode développeur.
starter-chrome-extension-readme-load = Chargez ce dossier comme extension non empaquetée.
starter-chrome-extension-readme-page = Chrome exécute ces fichiers tels quels, sans compilation. Le fichier popup.html fonctionne aussi comme simple page.

## react_native

starter-react-native-today = comptés aujourd’hui
starter-react-native-more = Compte un de plus
starter-react-native-fewer = Un de moins
starter-react-native-reset = Recommencer la journée
starter-react-native-reset-title = Recommencer ?
starter-react-native-reset-text = Tous les comptes du jour reviennent à zéro.
starter-react-native-cancel = Annuler
starter-react-native-readme = Un compteur par sujet du jour, avec Expo et React Native.
starter-react-native-readme-phone = Scannez avec Expo Go le code affiché par Expo pour le voir sur un téléphone.

## flutter_app

starter-flutter-app-planned = Prévu cette semaine
starter-flutter-app-free = Rien de prévu
starter-flutter-app-add = Prévoir ou retirer
starter-flutter-app-clear = Vider la semaine
starter-flutter-app-cleared = La semaine est vide.
starter-flutter-app-undo = Rétablir
starter-flutter-app-readme = Un agenda de la semaine en Flutter : touchez un sujet pour le placer un jour.
starter-flutter-app-readme-create = La première commande ajoute les dossiers des plateformes sans toucher à ces fichiers.

## rest_api

starter-rest-api-first-record = Premières idées sur
starter-rest-api-not-found = Cet enregistrement n’existe pas.
starter-rest-api-unknown-topic = Choisissez l’un de ces sujets :
starter-rest-api-nothing-to-change = La requête ne change rien.
starter-rest-api-readme = Une petite API REST avec FastAPI et SQLite.
starter-rest-api-readme-database = La variable DATABASE désigne le fichier de la base.

## graphql_api

starter-graphql-api-starter = Du nouveau pour
starter-graphql-api-not-found = Cela n’existe pas, ou plus.
starter-graphql-api-empty-title = Une idée a besoin d’un titre.
starter-graphql-api-long-title = Le titre est trop long.
starter-graphql-api-listening = Prêt :
starter-graphql-api-readme = Une API GraphQL pour réunir des idées et voter, en TypeScript avec GraphQL Yoga.
starter-graphql-api-readme-explore = À explorer dans le navigateur :

## microservices

starter-microservices-not-found = Il n’y a rien ici.
starter-microservices-bad-json = Le corps doit être un petit objet JSON.
starter-microservices-bad-order = Une commande demande un produit et une quantité entière d’au moins un.
starter-microservices-sold-out = Le stock est insuffisant.
starter-microservices-away = Le service ne répond pas.
starter-microservices-broken = Une erreur est survenue ici ; le journal en dit plus.
starter-microservices-readme = Trois services en Node.js sans dépendances : une passerelle, un catalogue et des commandes.
starter-microservices-readme-local = Sans conteneurs, dans trois terminaux, et les tests :

## websocket_server

starter-websocket-server-flag-addr = adresse d’écoute
starter-websocket-server-flag-origin = hôte des pages autorisées à se connecter d’ailleurs
starter-websocket-server-room = Salon
starter-websocket-server-your-name = Votre nom
starter-websocket-server-message = Votre message
starter-websocket-server-send = Envoyer
starter-websocket-server-reconnecting = Connexion perdue. Nouvel essai…
starter-websocket-server-readme = Un serveur WebSocket en Go : un salon par sujet, les messages récents pour les nouveaux venus et une page pour l’essayer.

## smart_contract

starter-smart-contract-readme = Un conseil qui décide par vote, en Solidity pour Foundry.
starter-smart-contract-readme-contract = membres, questions, votes et quorum
starter-smart-contract-readme-agenda = les premières questions à voter
starter-smart-contract-readme-audit = Faites auditer un contrat avant de lui confier de la valeur.

## ml_model

starter-ml-model-help-train = entraîner sur des données générées et enregistrer le modèle
starter-ml-model-help-predict = classer une ligne de mesures
starter-ml-model-help-file = fichier du modèle
starter-ml-model-help-seed = graine des nombres aléatoires
starter-ml-model-help-features = mesures
starter-ml-model-accuracy = Exactitude sur des lignes inédites
starter-ml-model-not-trained = Entraînez d’abord le modèle ; ce fichier n’existe pas :
starter-ml-model-readme = Un classifieur en NumPy seul, entraîné sur des mesures générées, une classe par sujet.
starter-ml-model-readme-data = Les vraies données entrent par model/data.py.

## data_pipeline

starter-data-pipeline-help-source = fichier CSV à lire
starter-data-pipeline-help-target = base SQLite à écrire
starter-data-pipeline-read = Lignes lues
starter-data-pipeline-loaded = Lignes chargées
starter-data-pipeline-duplicates = Doublons
starter-data-pipeline-rejected = Rejetées
starter-data-pipeline-line = ligne
starter-data-pipeline-failed = Rien n’a été chargé.
starter-data-pipeline-readme = Un pipeline de CSV vers SQLite avec la seule bibliothèque standard de Python : extraire, transformer, charger.
starter-data-pipeline-readme-again = Il peut être relancé à tout moment : aucune ligne n’est ajoutée deux fois, et un échec ne laisse rien.

## cli_tool

starter-cli-tool-usage = Commandes :
starter-cli-tool-help-add = noter une chose à faire
starter-cli-tool-help-list = montrer ce qui reste, ou tout
starter-cli-tool-help-done = cocher l’entrée N
starter-cli-tool-help-drop = retirer l’entrée N
starter-cli-tool-added = Noté sous le numéro
starter-cli-tool-done = Fait :
starter-cli-tool-dropped = Retiré :
starter-cli-tool-empty = Plus rien à faire.
starter-cli-tool-unknown-command = Cette commande n’existe pas :
starter-cli-tool-missing-text = Dites quoi noter : add TEXT
starter-cli-tool-bad-number = Il faut un numéro de la liste :
starter-cli-tool-no-entry = Il n’y a pas d’entrée
starter-cli-tool-storage = La liste n’a pas pu être utilisée et reste inchangée :
starter-cli-tool-damaged = cette ligne n’est pas une entrée :
starter-cli-tool-readme = Une liste de tâches pour le terminal, en Rust sans dépendances, dans un simple fichier texte.

## automation_script

starter-automation-script-images = Images
starter-automation-script-documents = Textes
starter-automation-script-tables = Tableaux
starter-automation-script-sound = Sons
starter-automation-script-video = Vidéos
starter-automation-script-archives = Fichiers compressés
starter-automation-script-help-folder = dossier à ranger
starter-automation-script-help-apply = déplacer les fichiers ; sinon ils sont seulement listés
starter-automation-script-help-undo = tout remettre en place
starter-automation-script-help-quiet = ne signaler que les problèmes
starter-automation-script-no-folder = Ce n’est pas un dossier :
starter-automation-script-nothing = Rien à ranger.
starter-automation-script-dry-run = Rien n’a été déplacé. Ajoutez --apply pour déplacer les fichiers.
starter-automation-script-in-the-way = Un fichier gêne :
starter-automation-script-readme = Un script qui range un dossier par sujet et par genre. Il montre d’abord, ne déplace que sur demande et sait tout remettre.
starter-automation-script-readme-schedule = Chaque soir à vingt heures, avec cron :
