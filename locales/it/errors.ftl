### Che cosa è andato storto: che cosa è successo, che cosa significa per il lavoro, che cosa fare.

## Errori, per codice

error-empty-description = La descrizione è vuota. Di’ in poche parole che cosa costruire.
error-description-too-long = La descrizione ha { $length } caratteri; al massimo ne sono possibili { $max }.
error-control-characters = La descrizione contiene caratteri di controllo. Toglili e riprova.
error-unknown-type = Il tipo «{ $value }» non esiste. vectort types li elenca.
error-unknown-framework = «{ $value }» non è un framework di questo tipo. vectort types li elenca.
error-unknown-provider = Il fornitore «{ $value }» non esiste. Scegli openai, anthropic, gemini o local.
error-unknown-model = Il modello «{ $value }» non è disponibile.
error-no-provider = Nessun fornitore di IA è configurato. Imposta OPENAI_API_KEY, ANTHROPIC_API_KEY o GEMINI_API_KEY, oppure avvia un server locale come Ollama.
error-no-answer = Nessun fornitore ha dato una risposta utilizzabile. Riprova più tardi, o aggiungi --allow-starter per iniziare senza IA.
error-out-not-empty = { $path } non è vuota. Scegli una cartella vuota o nuova; nulla è stato cambiato.
error-not-a-project = { $path } non è un progetto: non ha package.json, index.html né un altro manifesto noto.
error-not-found = { $path } non esiste.
error-no-such-version = Questo progetto non ha la versione «{ $value }». vectort history le elenca.
error-no-space = Il disco è pieno. Ciò che era salvato è al sicuro; libera spazio e riprova.
error-io = Impossibile leggere o scrivere { $path }: { $detail }
error-permission-denied = Vectort non ha il permesso di leggere o scrivere { $path }.
error-cancelled = Annullato. Ciò che era completo è conservato.
error-invalid-base-url = { $variable } non è un indirizzo utilizzabile: { $value }
error-keyring-unavailable = Il portachiavi del sistema non risponde. Le chiavi delle variabili d’ambiente funzionano.
error-port-taken = La porta { $port } è occupata. Scegline un’altra con --port.
error-unsafe-path = Il percorso «{ $path }» non è sicuro ed è stato rifiutato.
error-too-many-files = Ci sono troppi file; al massimo ne sono possibili { $max }.
error-file-too-large = { $path } è troppo grande; al massimo sono possibili { $max } byte.
error-answer-without-files = Il modello ha risposto senza alcun file.
error-answer-truncated = La risposta del modello si è interrotta a metà di un file. I file completi sono conservati.
error-newer-schema = Questi dati sono stati scritti da un Vectort più recente. Aggiorna Vectort per aprirli; nulla è stato cambiato.
error-database-locked = Un altro Vectort sta lavorando a questo progetto. Riprova quando avrà finito.
error-database-damaged = Il database del progetto è danneggiato. La cartella e i suoi file sono intatti.
error-no-display = Non c’è uno schermo su cui aprire la finestra. I comandi funzionano senza: vectort --help
error-build-failed = Impossibile costruire il progetto. I problemi sono elencati sopra; ciò che c’era è intatto.
error-not-previewable = Questo tipo di progetto non funziona nell’anteprima.
error-bad-usage = { $detail }
error-internal = È successo qualcosa di inatteso in Vectort: { $detail }. Ciò che era salvato è al sicuro.

## Perché un fornitore non ha risposto

attempt-no-key = nessuna chiave
attempt-unauthorized = la chiave è stata rifiutata
attempt-forbidden = la chiave non dà accesso a questo modello
attempt-quota = la quota dell’account è esaurita
attempt-rate-limited = troppe richieste
attempt-overloaded = sovraccarico
attempt-server-error = un errore del server
attempt-unreachable = non raggiungibile
attempt-timeout = in silenzio troppo a lungo
attempt-model-not-found = il modello non esiste
attempt-bad-request = la richiesta è stata rifiutata
attempt-context-too-long = la richiesta è troppo lunga per il modello
attempt-refused = il modello ha rifiutato
attempt-malformed = una risposta illeggibile
attempt-truncated = la risposta si è interrotta
attempt-empty = una risposta vuota
attempt-cancelled = annullato

## Problemi trovati in un progetto, per codice

problem-syntax-error = Errore di sintassi
problem-unresolved-import = Un’importazione non porta da nessuna parte
problem-unknown-package = Un pacchetto che non è incorporato
problem-missing-export = Un’importazione nomina ciò che il suo file non esporta
problem-missing-file = Manca un file necessario
problem-bad-manifest = Il manifesto non è valido
problem-bundle-error = Impossibile assemblare l’app
problem-blank-page = La pagina resta vuota
problem-uncaught-error = Un errore all’avvio dell’app
problem-unhandled-rejection = Una promessa rifiutata che nessuno gestisce
problem-mount-timeout = L’app non si è avviata in tempo
problem-mount-crashed = L’app ha mandato in crash la sua pagina
problem-mount-unavailable = Qui non è stato possibile avviare l’app
problem-file-too-large = Il file è troppo grande
problem-too-many-files = Troppi file
problem-unsafe-path = Il percorso non è sicuro
problem-truncated-file = Il file finisce troppo presto
problem-duplicate-path = Il file è stato dato due volte; vale l’ultimo
problem-case-collision = Due nomi differiscono solo per le maiuscole
problem-binary-content = Il contenuto non è testo
problem-no-files = La risposta non contiene alcun file
problem-pack-version = È usata un’altra versione di un pacchetto incorporato
problem-css-error = Un errore in un foglio di stile
problem-repair-failed = La riparazione non è servita
