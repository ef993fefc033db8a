### Ciò che tutte le schermate della finestra condividono.

ui-navigation = Schermate
ui-offline = Nessuna rete. Modifica, anteprima e modelli locali funzionano come prima.
ui-open = Apri
ui-close = Chiudi
ui-cancel = Annulla
ui-undo = Ripristina
ui-retry = Riprova
ui-copied = Copiato
ui-copy-detail = Copia i dettagli
ui-appearance = Aspetto e lingua
ui-language = Lingua
ui-theme = Aspetto
ui-theme-system = Come il sistema
ui-theme-light = Chiaro
ui-theme-dark = Scuro
ui-standing-verified = Verificato
ui-standing-unchecked = Non verificato
ui-standing-draft = Bozza
ui-standing-empty = Vuoto
ui-running = In corso
ui-provider-local = Modello locale
ui-provider-starter = Modello di partenza, senza IA
ui-price = { $input } letti, { $output } scritti, per milione di token
ui-forecast = di solito da { $low } a { $high }
ui-forecast-one = di solito { $cost }
ui-forecast-text = { $count ->
    [one] Da { $count } risposta precedente di questo modello: la metà costa al massimo il primo importo, nove su dieci il secondo
   *[other] Da { $count } risposte precedenti di questo modello: la metà costa al massimo il primo importo, nove su dieci il secondo
}
ui-palette-search = Cerca azioni e progetti
ui-palette-actions = Azioni
ui-palette-projects = Progetti
ui-palette-empty = Niente con questo nome
ui-lost-title = Questa pagina non si può mostrare
ui-lost-home = Vai all’inizio
ui-free = gratis

## Allegati

ui-attach = Allega
ui-attach-files = Immagini o file di testo…
ui-attach-list = Che cosa va insieme
ui-attach-page = Una pagina web…
ui-attach-page-title = Aggiungi una pagina web
ui-attach-page-text = Il testo viene letto una volta e va insieme alla richiesta. Si possono leggere solo pagine pubbliche.
ui-attach-page-label = Indirizzo
ui-attach-page-add = Aggiungi
ui-attach-remove = Togli { $name }

## Importazione

ui-import = Importa
ui-import-git-title = Importa da git
ui-import-git-text = Un repository pubblico viene copiato su questo computer e diventa un progetto. Nulla gli viene rimandato.
ui-import-git-label = Indirizzo del repository
ui-import-git-start = Importa
ui-import-git-going = Il repository viene letto. Può volerci un minuto.
ui-attach-tokens = { $count ->
    [one] { $tokens } token
   *[other] { $tokens } token
}

## Errori per cui la finestra offre un’altra via rispetto alla riga di comando

ui-error-unexpected = In Vectort è accaduto qualcosa di imprevisto. Ciò che era salvato è al sicuro. Riprova; la cartella dei registri, nelle impostazioni, contiene i dettagli.
ui-error-no-provider = Nessun fornitore di IA è configurato. Aggiungi una chiave nelle impostazioni, avvia un server locale come Ollama o inizia da un modello di partenza.
ui-error-no-answer = Nessun fornitore ha dato una risposta utilizzabile. La descrizione è conservata. Riprova più tardi, scegli un altro fornitore o inizia da un modello di partenza.
ui-error-no-such-version = Questo progetto non ha più la versione { $value }. Nulla è stato modificato.
ui-error-unknown-type = Il tipo «{ $value }» non esiste. Scegline un altro accanto alla descrizione.
ui-error-unknown-framework = «{ $value }» non è un framework di questo tipo. Scegline un altro accanto alla descrizione.
ui-error-build-failed = Non è stato possibile costruire il progetto. Ciò che c’era è intatto. Correggi i problemi indicati dall’anteprima e riprova.
