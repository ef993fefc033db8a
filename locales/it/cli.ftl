### La riga di comando.

## Aiuto

cli-about = Descrivi un’app; viene scritta, verificata e avviata.
cli-heading-usage = Uso
cli-heading-commands = Comandi
cli-heading-arguments = Argomenti
cli-heading-options = Opzioni

cli-generate-about = Descrivere un’app e averla scritta, verificata e salvata
cli-preview-about = Servire un progetto su questo computer e seguirne le modifiche
cli-build-about = Costruire un progetto per la produzione: minificato, con nomi con impronta
cli-history-about = Elencare le versioni di un progetto
cli-restore-about = Tornare a una versione; nulla viene cancellato
cli-export-about = Scrivere un progetto in un file ZIP
cli-deploy-about = Mettere online un progetto
cli-providers-about = Mostrare quali fornitori di IA sono pronti
cli-types-about = Elencare i tipi di app con i loro framework
cli-doctor-about = Controllare che cosa offre questo computer e che cosa manca

cli-arg-description = Che cosa costruire, con parole tue; «-» legge l’ingresso standard
cli-arg-dir = Cartella del progetto
cli-arg-version = Versione, come la mostra la cronologia

cli-opt-type = Tipo di app; se manca, ricavato dalla descrizione
cli-opt-framework = Framework; se manca, quello abituale del tipo
cli-opt-database = Dove stanno i dati; nessun posto particolare se manca
cli-opt-feature = Che cosa deve avere in più; si può ripetere
cli-opt-integration = Un servizio con cui parla; si può ripetere
cli-opt-deployment = Dove sarà pubblicata; aperto se manca
cli-opt-mode = quick (rapido) o advanced (avanzato): prima un piano, più file
cli-opt-provider = Chiedere solo a questo fornitore: openai, anthropic, gemini o local
cli-opt-model = Chiedere questo modello
cli-opt-allow-starter = Se nessun fornitore risponde, iniziare con una base fatta senza IA
cli-opt-no-mount = Non aprire l’app in una finestra nascosta per verificarla
cli-opt-generate-out = Cartella in cui scrivere; deve essere vuota o non esistere
cli-opt-max-cost = Fermarsi quando costerebbe più di tanti dollari, per esempio 0.25
cli-opt-record = Registrare ogni chiamata in questo file, senza chiavi
cli-opt-replay = Riprodurre questa registrazione senza interpellare nessuno
cli-opt-json = Mostrare un oggetto JSON per riga
cli-opt-port = Porta del server
cli-opt-strict = Spegnere la rete dentro l’anteprima
cli-opt-build-out = Cartella in cui costruire
cli-opt-zip = File ZIP da scrivere
cli-opt-deploy-to = Destinazione: vercel
cli-opt-deploy-name = Nome dell’app lì; ricavato dal titolo se manca
cli-opt-help = Mostrare questo aiuto
cli-opt-version = Mostrare la versione

## Uso sbagliato

cli-usage-hint = Per vedere come si fa: { $command }
cli-usage-unknown-command = Il comando «{ $value }» non esiste.
cli-usage-unknown-option = L’opzione «{ $value }» qui non esiste.
cli-usage-did-you-mean = Intendevi «{ $suggestion }»?
cli-usage-missing = Manca { $name }.
cli-usage-missing-command = Manca un comando.
cli-usage-missing-value = { $name } richiede un valore.
cli-usage-invalid-value = «{ $value }» non è possibile per { $name }.
cli-usage-repeated = { $name } si può dare una volta sola.

## In corso

cli-asking = Richiesta a { $provider } ({ $model })
cli-provider-failed = { $provider } non ha risposto: { $reason }
cli-skipped-resting = { $provider } riposa dopo vari errori; prima si interpellano gli altri.
cli-skipped-disabled = { $provider } non può rispondere così com’è configurato; prima si interpellano gli altri.
cli-skipped-throttled = { $provider } chiede una pausa di { $seconds } s; prima si interpellano gli altri.
cli-waiting = Attesa di { $seconds } s per { $provider }: { $reason }
cli-hedged = Si interpella anche { $provider }, perché il primo è lento.
cli-switched = { $provider }: { $reason }; si continua con { $next }. I file completi restano.
cli-file-written = { $path } ({ $size })
cli-size-bytes = { $count } B
cli-size-kib = { $count } KiB
cli-size-mib = { $count } MiB
cli-files-count = { $count ->
    [one] { $count } file
   *[other] { $count } file
}
cli-phase-checking = Verifica
cli-phase-repairing = Riparazione
cli-draft = Bozza, non ancora verificata
cli-starter-notice = Base iniziale, senza IA: un inizio funzionante, fatto dalla tua descrizione su questo computer.
cli-starter-hint = Per farla scrivere a un’IA, imposta OPENAI_API_KEY, ANTHROPIC_API_KEY o GEMINI_API_KEY, oppure avvia un server locale come Ollama.
cli-model-echoed = Chiesto { $asked }, ha risposto { $echoed }.

## Risultati

cli-verified = Verificato in { $seconds } s
cli-not-verified = Non verificato
cli-not-verified-hint = I file sono salvati come bozza. I problemi sono elencati sopra.
cli-saved-in = Salvato in { $path }
cli-tokens = { $input } token inviati, { $output } ricevuti
cli-cost = Costo { $cost }
cli-cost-estimated = Costo ≈ { $cost }, in parte stimato
cli-cost-hedge = di cui { $cost } per seconde risposte
cli-cost-saved = { $cost } risparmiati dalla cache
cli-preview-next = Per vederla: { $command }
cli-preview-ready = Anteprima: { $url }
cli-preview-stop = Ctrl+C la ferma.
cli-preview-updated = { $path } aggiornato in { $milliseconds } ms
cli-built = Costruito in { $path }: { $files }, { $size }
cli-exported = Esportato in { $path }: { $files }, { $size }
cli-deploy-building = Compilazione per la produzione
cli-deploy-uploading = { $count ->
    [one] Invio di { $count } file
   *[other] Invio di { $count } file
}
cli-deploy-preparing = In attesa che sia pronto lì
cli-deploy-reaching = Prova di { $url }
cli-deploy-live = Pubblicato: { $url }
cli-deploy-not-answering = Distribuito, non risponde ancora: { $url }
cli-restored = La versione { $version } è di nuovo quella attuale. Le successive restano.
cli-history-current = attuale
cli-version-generated = Generata
cli-version-starter = Base iniziale
cli-version-edited = Modificata
cli-version-outside = Modificata fuori da Vectort
cli-version-restored = Ripristinata
cli-version-imported = Importata
cli-imported = Questa cartella non era ancora nota; i suoi file sono ora la versione 1.

## Fornitori e tipi

cli-provider-key-environment = chiave da { $variable }
cli-provider-key-keyring = chiave dal portachiavi del sistema
cli-provider-key-missing = nessuna chiave; imposta { $variable }
cli-provider-local-found = attivo su { $url }
cli-provider-local-none = nessun server locale trovato
cli-health-ready = pronto
cli-health-trying = riposato, decide la prossima risposta
cli-health-resting = riposa { $seconds } s dopo errori
cli-health-throttled = chiede una pausa di { $seconds } s
cli-health-first-text = primo testo di solito in { $half } s, quasi sempre in { $most } s
cli-health-rate = { $rate } token/s
cli-types-default = abituale
cli-types-browser = funziona nell’anteprima
cli-types-source = ne viene verificata la sintassi

## Verifiche

check-parse = Sintassi
check-tools = Strumenti
check-resolve = Importazioni
check-bundle = Assemblaggio
check-types = Tipi
check-mount = Avvio
check-accept = Scopo
check-state-passed = superata
check-state-failed = fallita
check-state-unavailable = impossibile qui
check-state-not-required = non richiesta

## Diagnosi

doctor-state-ok = pronto
doctor-state-missing = manca
doctor-data-folder = Cartella dei dati
doctor-database = Database dei progetti
doctor-providers = Fornitori di IA
doctor-local-server = Server di IA locale
doctor-keyring = Portachiavi del sistema
doctor-webview = Vista web
doctor-packs = Pacchetti npm incorporati
doctor-language = Lingua
doctor-version = Versione di Vectort

cli-edit-about = Modificare un progetto a parole
cli-ask-about = Chiedere di un progetto; nessun file cambia
cli-replay-about = Richiedere un turno della conversazione, per esempio a un altro fornitore
cli-report-about = Scrivere un turno in una segnalazione senza segreti
cli-import-about = Fare di una cartella, uno ZIP o un indirizzo git un progetto
cli-diff-about = Mostrare in che cosa differiscono due versioni
cli-arg-change = Che cosa cambiare, oppure - per leggerlo dallo standard input
cli-arg-question = La domanda, oppure - per leggerla dallo standard input
cli-arg-turn = Numero del turno
cli-arg-source = Una cartella, un file ZIP o l’indirizzo di un repository git pubblico
cli-opt-plan = Pianificare prima e non cambiare nulla finché il piano non è approvato
cli-opt-yes = Seguire il piano così com’è
cli-opt-advanced = Usare i modelli più potenti
cli-opt-attach = Allegare un’immagine, un file di testo o il testo di una pagina web; ripetibile
cli-opt-report-out = File in cui scrivere la segnalazione
cli-opt-import-out = Cartella del progetto; assente o vuota
cli-planned = Il piano attende. Approvalo nella finestra, oppure richiedilo con --plan --yes.
cli-reported = La segnalazione è in { $path }. Non contiene chiavi.
