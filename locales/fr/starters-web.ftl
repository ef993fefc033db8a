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
