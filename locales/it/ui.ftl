### La finestra.

ui-title = Progetti
ui-project-count = { $count ->
    [one] { $count } progetto su questo computer
   *[other] { $count } progetti su questo computer
}
ui-loading = Lettura dei tuoi progetti
ui-verified = Verificato
ui-draft = Bozza
ui-versions = { $count ->
    [one] { $count } versione
   *[other] { $count } versioni
}
ui-changed = Modificato { $date }
ui-copy-preview = Copia il comando di anteprima
ui-copied = Copiato
ui-copy-path = Copia il percorso della cartella
ui-actions-for = Azioni per { $title }

ui-empty-title = Ancora niente qui
ui-empty-text = Descrivi un’app in un terminale. Viene scritta, verificata e salvata su questo computer, e compare qui.
ui-empty-copy = Copia il comando
ui-empty-prompt = una lavagna kanban con trascinamento
ui-empty-offline = Funziona senza account, senza server e senza Node. Senza fornitore ricevi una base fatta senza IA.

ui-error-title = Impossibile leggere i progetti
ui-error-text = I tuoi file sono intatti. Riprova; se succede ancora, vectort doctor mostra che cosa non va.
ui-error-detail = Dettaglio
ui-retry = Riprova

ui-language = Lingua
ui-theme = Aspetto
ui-theme-system = Come il sistema
ui-theme-light = Chiaro
ui-theme-dark = Scuro
ui-version = Vectort { $version }
ui-data-folder = Dati in { $path }
