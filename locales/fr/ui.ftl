### La fenêtre.

ui-title = Projets
ui-project-count = { $count ->
    [one] { $count } projet sur cet ordinateur
   *[other] { $count } projets sur cet ordinateur
}
ui-loading = Lecture de vos projets
ui-verified = Vérifié
ui-draft = Brouillon
ui-versions = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
ui-changed = Modifié { $date }
ui-copy-preview = Copier la commande d’aperçu
ui-copied = Copié
ui-copy-path = Copier le chemin du dossier
ui-actions-for = Actions pour { $title }

ui-empty-title = Rien ici pour l’instant
ui-empty-text = Décrivez une application dans un terminal. Elle est écrite, vérifiée et enregistrée sur cet ordinateur, puis apparaît ici.
ui-empty-copy = Copier la commande
ui-empty-prompt = un tableau kanban avec glisser-déposer
ui-empty-offline = Sans compte, sans serveur et sans Node. Sans fournisseur, vous recevez une base de départ faite sans IA.

ui-error-title = Les projets n’ont pas pu être lus
ui-error-text = Vos fichiers sont intacts. Réessayez ; si cela se reproduit, vectort doctor montre ce qui ne va pas.
ui-error-detail = Détail
ui-retry = Réessayer

ui-language = Langue
ui-theme = Apparence
ui-theme-system = Comme le système
ui-theme-light = Claire
ui-theme-dark = Sombre
ui-version = Vectort { $version }
ui-data-folder = Données dans { $path }
