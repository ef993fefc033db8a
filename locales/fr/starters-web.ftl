### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = Un tableau de tâches : déplacez les cartes d’une colonne à l’autre, ajoutez-en et filtrez-les. Tout reste dans ce navigateur.
starter-web-app-tasks = Parler à trois futurs utilisateurs | Noter la première idée | Esquisser l’écran principal | Choisir un nom et des couleurs | Inviter un ami à l’essayer | Fixer une date de lancement | Réunir de bons exemples
starter-web-app-todo = À faire
starter-web-app-doing = En cours
starter-web-app-done = Terminé
starter-web-app-search = Rechercher une carte
starter-web-app-labels = Étiquettes
starter-web-app-all-labels = Toutes
starter-web-app-add-card = Ajouter une carte
starter-web-app-add-to = Ajouter une carte :
starter-web-app-new-card = Que faut-il faire ?
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
starter-ecommerce-thanks = Merci ! Votre commande nous parvient.
starter-ecommerce-demo = Articles d’exemple, aucun paiement
starter-ecommerce-slogan = Choisi avec soin, fait pour durer
