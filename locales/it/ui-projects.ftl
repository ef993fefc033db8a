### I progetti.

ui-projects-search = Cerca progetti
ui-projects-layout = Disposizione
ui-projects-list = A elenco
ui-projects-grid = A schede
ui-projects-count = { $count ->
    [one] { $count } progetto
   *[other] { $count } progetti
}
ui-projects-no-match = Nessun progetto corrisponde. Cerca per titolo, tipo o framework.
ui-projects-reading = Lettura dei tuoi progetti
ui-projects-unread = Non è stato possibile leggere i progetti
ui-projects-empty-title = Ancora nessun progetto
ui-projects-empty-text = Descrivi un’app: viene scritta, verificata e salvata su questo computer. Oppure importa una cartella che hai già.
ui-projects-more = Azioni per { $title }
ui-projects-deleted = { $title } è stato eliminato
ui-projects-duplicated = { $title } è stato duplicato
