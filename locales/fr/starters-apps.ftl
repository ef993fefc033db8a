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
