### Les projets.

ui-projects-search = Chercher un projet
ui-projects-layout = Disposition
ui-projects-list = En liste
ui-projects-grid = En vignettes
ui-projects-count = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
ui-projects-no-match = Aucun projet ne correspond. Cherchez par titre, type ou framework.
ui-projects-reading = Lecture de vos projets
ui-projects-unread = Les projets n’ont pas pu être lus
ui-projects-empty-title = Pas encore de projet
ui-projects-empty-text = Décrivez une application : elle est écrite, vérifiée et enregistrée sur cet ordinateur. Ou importez un dossier existant.
ui-projects-more = Actions pour { $title }
ui-projects-deleted = { $title } a été supprimé
ui-projects-duplicated = { $title } a été dupliqué
