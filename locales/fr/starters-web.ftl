### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = Un tableau de tâches : déplacez les cartes d’une colonne à l’autre, ajoutez-en et filtrez-les. Tout reste dans ce navigateur.
starter-web-app-tasks = Parler à trois futurs utilisateurs | Noter la première idée | Esquisser l’écran principal | Choisir un nom et des couleurs | Inviter un ami à l’essayer | Fixer une date de lancement | Réunir de bons exemples
starter-web-app-todo = À faire
starter-web-app-doing = En cours
starter-web-app-done = Terminé
starter-web-app-search = Rechercher une carte
starter-web-app-labels = Étiquettes
starter-web-app-all-labels = Toutes
starter-web-app-add-card = Ajouter une carte
starter-web-app-add-to = Ajouter une carte :
starter-web-app-new-card = Que faut-il faire ?
starter-web-app-save = Ajouter
starter-web-app-cancel = Annuler
starter-web-app-remove = Supprimer la carte
starter-web-app-removed = Carte supprimée
starter-web-app-undo = Rétablir
starter-web-app-dismiss = Fermer
starter-web-app-empty = Déposez une carte ici
starter-web-app-no-match = Aucune carte ne correspond au filtre
starter-web-app-progress = Avancement
starter-web-app-due = Échéance
starter-web-app-hint = Déplacez les cartes à la souris, ou sélectionnez-en une et utilisez les flèches gauche et droite.

## Shop (ecommerce)

starter-ecommerce-about = Une boutique avec recherche, catégories, un panier conservé au rechargement et un formulaire de commande vérifié. Aucun paiement n’est effectué.
starter-ecommerce-products = Aurore | Rivage | Prairie | Braise | Givre | Genièvre | Dune claire | Encre | Lin | Marée | Verger | Lueur
starter-ecommerce-notes = Nouveau | Petite série | Le préféré
starter-ecommerce-delivery = Livraison offerte dès
starter-ecommerce-browse = Voir la collection
starter-ecommerce-search = Rechercher
starter-ecommerce-category = Catégorie
starter-ecommerce-all = Tout
starter-ecommerce-sort = Trier par
starter-ecommerce-featured = Sélection
starter-ecommerce-cheap-first = Prix croissant
starter-ecommerce-dear-first = Prix décroissant
starter-ecommerce-add = Ajouter au panier
starter-ecommerce-added = Ajouté
starter-ecommerce-nothing = Aucun résultat. Essayez un autre mot ou une autre catégorie.
starter-ecommerce-cart = Panier
starter-ecommerce-empty-cart = Votre panier est vide.
starter-ecommerce-less = Un de moins
starter-ecommerce-more = Un de plus
starter-ecommerce-subtotal = Sous-total
starter-ecommerce-shipping = Livraison
starter-ecommerce-free = Offerte
starter-ecommerce-total = Total à payer
starter-ecommerce-checkout = Commander
starter-ecommerce-back = Retour au panier
starter-ecommerce-close = Fermer
starter-ecommerce-full-name = Nom complet
starter-ecommerce-email = Adresse e-mail
starter-ecommerce-address = Adresse de livraison
starter-ecommerce-required = Veuillez remplir ce champ.
starter-ecommerce-bad-email = Ce n’est pas une adresse e-mail.
starter-ecommerce-order = Valider la commande
starter-ecommerce-thanks = Merci ! Votre commande nous parvient.
starter-ecommerce-demo = Articles d’exemple, aucun paiement
starter-ecommerce-slogan = Choisi avec soin, fait pour durer

## Community feed (social_media)

starter-social-media-about = Un fil communautaire : publiez, aimez, répondez, enregistrez et suivez. Tout reste dans ce navigateur.
starter-social-media-people = Camille Laurent | Hugo Morel | Inès Garnier | Louis Perrin | Manon Chevalier
starter-social-media-posts = Premier jour ici. Que dois-je lire pour me mettre à jour ? | Petite victoire du jour : ce que je repoussais depuis un mois m’a pris vingt minutes. | J’ai dressé une courte liste de ce qui a marché pour moi cette année. Je la partage volontiers. | Question aux plus expérimentés : que feriez-vous autrement si vous recommenciez ? | La rencontre de samedi est confirmée. Venez avec un ami et quelque chose à montrer. | Merci à tous pour vos réponses la semaine dernière. Elles m’ont beaucoup aidée.
starter-social-media-replies = Bienvenue ! Commencez par les publications enregistrées. | Bravo, ce sont les meilleures. | Oui, j’aimerais beaucoup la voir. | Je demanderais de l’aide bien plus tôt. | J’y serai ! | Nous sommes ravis de vous compter parmi nous.
starter-social-media-you = Vous
starter-social-media-home = Accueil
starter-social-media-saved = Enregistrés
starter-social-media-topics = Sujets
starter-social-media-prompt = Qu’avez-vous en tête ?
starter-social-media-topic = Sujet
starter-social-media-left = Caractères restants :
starter-social-media-publish = Publier
starter-social-media-like = J’aime
starter-social-media-reply = Réponses
starter-social-media-save = Enregistrer la publication
starter-social-media-remove = Supprimer la publication
starter-social-media-write-reply = Écrire une réponse
starter-social-media-send = Envoyer
starter-social-media-suggestions = Personnes à suivre
starter-social-media-follow = Suivre
starter-social-media-following = Abonné
starter-social-media-nothing-saved = Rien d’enregistré pour l’instant. Le signet sous une publication la garde ici.
starter-social-media-nothing-here = Aucune publication ici. Écrivez la première.

## Blog with an editor (blog_cms)

starter-blog-cms-about = Un blog avec son éditeur : écrivez en Markdown simple avec un aperçu en direct, publiez ou gardez des brouillons, cherchez et filtrez. Les articles restent dans ce navigateur.
starter-blog-cms-titles = Pourquoi nous commençons petit | Carnet d’une semaine lente | Les outils auxquels nous revenons | Un entretien à terminer
starter-blog-cms-bodies = Les grands projets attendent le bon moment. Les petits n’ont besoin que de cet après-midi. ¶ Au début, nous nous sommes promis de montrer quelque chose **chaque semaine**, même modeste. Cela a changé ce que nous osions tenter. ¶ > Ce qui existe peut être amélioré. ¶ Cette page est donc une invitation : commencez, partagez, et laissez venir la suite. | Rien d’urgent cette semaine, et c’était le but. ¶ # Ce que nous avons remarqué ¶ Sans échéance, les questions mûrissent. Nous avons relu de vieilles notes, appelé deux personnes admirées et beaucoup marché. ¶ Les réponses peuvent attendre lundi. | Tous les quelques mois nous essayons du neuf, puis nous revenons aux trois mêmes outils : du papier, un minuteur et un ami franc. ¶ # Pourquoi ils durent ¶ Ils sont simples, toujours à portée de main et ne réclament jamais de mise à jour. | Ici, les premières réponses s’écrivent encore. Ouvrez ce brouillon, terminez-le et publiez-le quand il vous plaît.
starter-blog-cms-write = Écrire
starter-blog-cms-search = Chercher un article
starter-blog-cms-filter = Filtrer par sujet
starter-blog-cms-all = Tous les sujets
starter-blog-cms-latest = Derniers articles
starter-blog-cms-drafts = Brouillons
starter-blog-cms-draft = Brouillon
starter-blog-cms-none = Aucun article trouvé. Essayez un autre mot.
starter-blog-cms-minutes = Minutes de lecture :
starter-blog-cms-edit = Modifier
starter-blog-cms-back = La une
starter-blog-cms-next = Suivant
starter-blog-cms-missing = Cet article n’existe plus.
starter-blog-cms-title = Titre
starter-blog-cms-untitled = Sans titre
starter-blog-cms-topic = Sujet
starter-blog-cms-text = Texte
starter-blog-cms-help = Une ligne vide ouvre un paragraphe ; # un titre, > une citation, - une liste, **gras**, *italique*.
starter-blog-cms-preview = Aperçu
starter-blog-cms-words = Mots :
starter-blog-cms-saved = enregistré
starter-blog-cms-publish = Publier
starter-blog-cms-unpublish = Repasser en brouillon
starter-blog-cms-remove = Supprimer

## Portfolio (portfolio)

starter-portfolio-about = Un portfolio en TypeScript pur : un index filtrable, une visionneuse aux flèches, un thème clair ou sombre et un formulaire qui ouvre la messagerie du visiteur.
starter-portfolio-opening = Un travail lent et soigné
starter-portfolio-available = Disponible pour de nouveaux projets
starter-portfolio-work = Travaux
starter-portfolio-contact = Me contacter
starter-portfolio-dark = Sombre
starter-portfolio-filter = Filtrer les travaux
starter-portfolio-all = Tous
starter-portfolio-projects = Signaux calmes | Lumière du Nord | Ville de papier | Seconde marée | Terrain commun | Fleur de nuit | Saison ouverte
starter-portfolio-stories = Né d’un croquis dans un train, ce projet est devenu en un hiver une série complète. | Une étude du rythme et de la répétition, avec un jeu de formes volontairement réduit. | Réalisé à trois et testé avec de vraies personnes toutes les deux semaines. | La commande tenait en une phrase ; la réponse a demandé quarante essais et deux bonnes disputes.
starter-portfolio-contact-line = Parlez-moi de votre idée
starter-portfolio-your-name = Votre nom
starter-portfolio-message = Votre message
starter-portfolio-send = Écrire le courriel
starter-portfolio-fill-in = Veuillez remplir tous les champs.
starter-portfolio-mail-opens = Votre messagerie s’ouvre avec ce message.
starter-portfolio-previous = Précédent
starter-portfolio-next = Suivant
starter-portfolio-close = Fermer

## Landing page (landing_page)

starter-landing-page-about = Une page d’accueil en TypeScript pur et Tailwind : un aperçu à essayer, des onglets, des prix mensuels et annuels, des questions et une liste d’attente gardée dans ce navigateur.
starter-landing-page-features = Fonctions
starter-landing-page-pricing = Tarifs
starter-landing-page-questions = Vos questions
starter-landing-page-headline = Une façon plus sereine d’y arriver
starter-landing-page-email = Votre e-mail
starter-landing-page-join = S’inscrire
starter-landing-page-no-spam = Un seul message au lancement, rien d’autre.
starter-landing-page-bad-email = Veuillez saisir une adresse e-mail complète.
starter-landing-page-joined = Merci, vous êtes sur la liste.
starter-landing-page-today = Aujourd’hui
starter-landing-page-why = Pensé autour de votre journée
starter-landing-page-feature-titles = Tout au même endroit | Le bon moment | Rien qu’à vous
starter-landing-page-feature-texts = Notes, contacts et projets restent ensemble : vous les trouvez sans chercher. | Il se manifeste quand il le faut et se tait le reste du temps. | Vos données vous appartiennent : exportez-les quand vous voulez et partez librement.
starter-landing-page-pricing-line = Des prix simples, sans surprise
starter-landing-page-period = Période de facturation
starter-landing-page-monthly = Mensuel
starter-landing-page-yearly = Annuel, 20 % de moins
starter-landing-page-plans = Débuter | Grandir | Ensemble
starter-landing-page-benefits = Un projet | Export à tout moment | Projets illimités | Historique des changements | Partage avec toute l’équipe | Aide sous un jour
starter-landing-page-per-month = par mois
starter-landing-page-choose = Choisir
starter-landing-page-popular = Le plus choisi
starter-landing-page-faq-questions = Quand cela commence-t-il ? | Puis-je changer de formule plus tard ? | Est-ce que cela marche sur mon téléphone ?
starter-landing-page-faq-answers = Les premiers inscrits entrent cette saison, les autres peu après. | Oui, à tout moment, et vous ne payez que les jours utilisés. | Oui, dans tout navigateur récent, sur grand ou petit écran.

## Dashboard (dashboard)

starter-dashboard-about = Un tableau de bord avec choix de période, chiffres clés qui pilotent le graphique, filtre par sujet et table à trier, chercher et télécharger. Les chiffres sont des exemples.
starter-dashboard-sources = Recherche | Accès direct | Lettre d’information
starter-dashboard-range = Période
starter-dashboard-visitors = Visiteurs
starter-dashboard-signups = Inscriptions
starter-dashboard-revenue = Revenus
starter-dashboard-rate = Taux de conversion
starter-dashboard-change = par rapport à la période précédente
starter-dashboard-trend = tous les sujets
starter-dashboard-now = Cette période
starter-dashboard-before = Période précédente
starter-dashboard-by-topic = Par sujet
starter-dashboard-pick = cliquez pour n’en voir qu’un
starter-dashboard-show-all = Afficher tous les sujets
starter-dashboard-details = Détails
starter-dashboard-topic = Sujet
starter-dashboard-source = Provenance
starter-dashboard-find = Trouver une ligne
starter-dashboard-no-rows = Aucune ligne ne correspond.
starter-dashboard-download = Télécharger en CSV
starter-dashboard-sample = Chiffres d’exemple ; branchez les vôtres dans src/data.ts.

## Team workspace (saas_platform)

starter-saas-platform-about = Un espace d’équipe : inviter des membres, régler les rôles, gérer des clés d’API, changer de formule et suivre l’activité. Tout reste dans ce navigateur jusqu’à la connexion d’un serveur.
starter-saas-platform-people = Adèle Moreau | Benoît Carlier | Chloé Adam
starter-saas-platform-owner = Propriétaire
starter-saas-platform-editor = Rédaction
starter-saas-platform-viewer = Lecture seule
starter-saas-platform-solo = En solo
starter-saas-platform-team = Équipe
starter-saas-platform-scale = Croissance
starter-saas-platform-overview = Vue d’ensemble
starter-saas-platform-members = Membres
starter-saas-platform-keys = Clés d’API
starter-saas-platform-plan = Formule et usage
starter-saas-platform-welcome = Heureux de vous voir
starter-saas-platform-first-steps = Premiers pas
starter-saas-platform-activity = Activité
starter-saas-platform-quiet = Rien pour l’instant. Vos changements apparaîtront ici.
starter-saas-platform-invited = Invitation
starter-saas-platform-left = Retrait
starter-saas-platform-role-set = Rôle modifié
starter-saas-platform-key-made = Clé créée
starter-saas-platform-key-gone = Clé révoquée
starter-saas-platform-plan-set = Formule modifiée
starter-saas-platform-email = Adresse e-mail
starter-saas-platform-role = Rôle
starter-saas-platform-invite = Inviter un membre
starter-saas-platform-bad-email = Veuillez saisir une adresse e-mail.
starter-saas-platform-taken = Cette personne est déjà membre.
starter-saas-platform-remove = Retirer le membre
starter-saas-platform-key-for = À quoi sert la clé ?
starter-saas-platform-create = Créer une clé
starter-saas-platform-copy = Copier
starter-saas-platform-copied = Copié
starter-saas-platform-revoke = Révoquer
starter-saas-platform-no-keys = Aucune clé. Créez la première ci-dessus.
starter-saas-platform-usage = Utilisation
starter-saas-platform-seats = Places
starter-saas-platform-per-month = par mois
starter-saas-platform-current = Formule actuelle
starter-saas-platform-choose = Choisir une formule
starter-saas-platform-too-small = Pas assez de places pour tous les membres.

## Chat assistant (chatbot)

starter-chatbot-about = Une discussion avec un petit assistant hors ligne : il calcule, donne l’heure, garde des notes et connaît ses sujets. Les conversations restent dans ce navigateur et s’exportent. Un modèle se branche dans src/assistant.ts.
starter-chatbot-new-chat = Nouvelle discussion
starter-chatbot-chats = Discussions
starter-chatbot-empty = Discussion vide
starter-chatbot-remove = Supprimer la discussion
starter-chatbot-export = Exporter
starter-chatbot-write = Écrire un message
starter-chatbot-send = Envoyer
starter-chatbot-typing = L’assistant écrit
starter-chatbot-you = Vous
starter-chatbot-suggestions = Propositions
starter-chatbot-quick = Que sais-tu faire ? | Quelle heure est-il ? | Combien font 12 × 7 ? | Retiens : appeler Anna | Mes notes
starter-chatbot-welcome = Bonjour ! Posez-moi une question ou choisissez une proposition ci-dessous.
starter-chatbot-greeting = Bonjour à vous aussi ! Comment puis-je aider ?
starter-chatbot-help = Je sais calculer, donner la date et l’heure, garder des notes (commencez par « Retiens : »), les lister et parler des sujets ci-dessous.
starter-chatbot-time = Nous sommes le
starter-chatbot-result = Cela fait
starter-chatbot-noted = C’est noté :
starter-chatbot-notes = Voici vos notes :
starter-chatbot-no-notes = Aucune note pour l’instant. Commencez un message par « Retiens : ».
starter-chatbot-topic = Un bon sujet ! Dites-m’en plus, ou gardez une idée avec « Retiens : ».
starter-chatbot-thanks = Avec plaisir !
starter-chatbot-unknown = Je ne le sais pas encore. Demandez « Que sais-tu faire ? » pour voir ce que je connais.
starter-chatbot-hear-greeting = bonjour | salut | bonsoir | coucou
starter-chatbot-hear-help = sais-tu faire | aide
starter-chatbot-hear-time = quelle heure | quel jour | quelle date
starter-chatbot-hear-remember = retiens | note
starter-chatbot-hear-notes = mes notes | les notes
starter-chatbot-hear-thanks = merci | remerci
