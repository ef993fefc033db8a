### Ce que tous les écrans de la fenêtre partagent.

ui-navigation = Écrans
ui-offline = Pas de réseau. L’édition, l’aperçu et les modèles locaux fonctionnent comme avant.
ui-open = Ouvrir
ui-close = Fermer
ui-cancel = Annuler
ui-undo = Rétablir
ui-retry = Réessayer
ui-copied = Copié
ui-copy-detail = Copier le détail
ui-appearance = Apparence et langue
ui-language = Langue
ui-theme = Apparence
ui-theme-system = Comme le système
ui-theme-light = Clair
ui-theme-dark = Sombre
ui-standing-verified = Vérifié
ui-standing-unchecked = Non vérifié
ui-standing-draft = Brouillon
ui-standing-empty = Vide
ui-running = En cours
ui-provider-local = Modèle local
ui-provider-starter = Modèle de départ, sans IA
ui-price = { $input } lus, { $output } écrits, par million de jetons
ui-forecast = d’habitude de { $low } à { $high }
ui-forecast-one = d’habitude { $cost }
ui-forecast-text = { $count ->
    [one] D’après { $count } réponse précédente de ce modèle : la moitié coûte au plus le premier montant, neuf dixièmes le second
   *[other] D’après { $count } réponses précédentes de ce modèle : la moitié coûte au plus le premier montant, neuf dixièmes le second
}
ui-palette-search = Chercher des actions et des projets
ui-palette-actions = Commandes
ui-palette-projects = Projets
ui-palette-empty = Rien de ce nom
ui-lost-title = Cette page ne peut pas s’afficher
ui-lost-home = Vers l’accueil
ui-free = gratuit

## Pièces jointes

ui-attach = Joindre
ui-attach-files = Images ou fichiers texte…
ui-attach-list = Ce qui accompagne la demande
ui-attach-page = Une page du web…
ui-attach-page-title = Ajouter une page du web
ui-attach-page-text = Son texte est lu une fois et accompagne votre demande. Seules les pages publiques peuvent être lues.
ui-attach-page-label = Adresse
ui-attach-page-add = Ajouter
ui-attach-remove = Retirer { $name }

## Import de projets

ui-import = Importer
ui-import-git-title = Importer depuis git
ui-import-git-text = Un dépôt public est copié sur cet ordinateur et devient un projet. Rien ne lui est renvoyé.
ui-import-git-label = Adresse du dépôt
ui-import-git-start = Importer
ui-import-git-going = Le dépôt est en cours de lecture. Cela peut prendre une minute.
ui-attach-tokens = { $count ->
    [one] { $tokens } jeton
   *[other] { $tokens } jetons
}

## Erreurs pour lesquelles la fenêtre propose autre chose que la ligne de commande

ui-error-unexpected = Un imprévu s’est produit dans Vectort. Ce qui était enregistré est intact. Réessayez ; le dossier des journaux, dans les réglages, contient les détails.
ui-error-no-provider = Aucun fournisseur d’IA n’est configuré. Ajoutez une clé dans les réglages, lancez un serveur local comme Ollama, ou commencez par un modèle de départ.
ui-error-no-answer = Aucun fournisseur n’a donné de réponse utilisable. Votre description est conservée. Réessayez plus tard, choisissez un autre fournisseur ou commencez par un modèle de départ.
ui-error-no-such-version = Ce projet n’a plus de version { $value }. Rien n’a été modifié.
ui-error-unknown-type = Il n’y a pas de type « { $value } ». Choisissez-en un autre à côté de la description.
ui-error-unknown-framework = « { $value } » n’est pas un framework de ce type. Choisissez-en un autre à côté de la description.
ui-error-build-failed = Le projet n’a pas pu être construit. Ce qui existait est intact. Corrigez les problèmes signalés par l’aperçu et réessayez.
