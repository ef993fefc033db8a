### Un progetto: l'attività, l'anteprima, il codice, le versioni.

ui-ws-unreadable = Non è stato possibile aprire questo progetto
ui-ws-to-projects = Ai progetti
ui-ws-opening = Apertura del progetto
ui-ws-name = Nome del progetto
ui-ws-view = Che cosa si vede
ui-ws-preview = Anteprima
ui-ws-code = Codice
ui-ws-split = Entrambi
ui-ws-more = Altre azioni
ui-ws-side = Pannello laterale
ui-ws-show-side = Mostra il pannello laterale
ui-ws-hide-side = Nascondi il pannello laterale
ui-ws-side-resize = Larghezza del pannello laterale
ui-ws-split-resize = Divisione fra codice e anteprima
ui-ws-renamed = Il progetto ora si chiama «{ $title }»
ui-ws-duplicated = Questa è la copia: «{ $title }»
ui-ws-deleted = «{ $title }» è stato eliminato
ui-ws-exported = Esportato in { $path }
ui-ws-regenerate-title = Rifare sopra le tue modifiche?
ui-ws-regenerate-text = Hai modificato dei file a mano. Il nuovo risultato ne prende il posto; ciò che hai scritto resta nelle versioni e puoi tornarci quando vuoi.

ui-standing-verified-text = Esattamente questi file hanno superato tutti i controlli richiesti.
ui-standing-unchecked-text = Questi file sono stati modificati a mano e da allora non controllati.
ui-standing-draft-text = Una bozza: non ha superato tutti i controlli, o è stata fermata.
ui-standing-empty-text = Non ci sono ancora file.

ui-run-none = Qui non è stato ancora fatto nulla.
ui-run-more = Mostra tutto
ui-run-less = Mostra meno
ui-run-asking = In attesa di una risposta
ui-run-writing = Scrittura dei file
ui-run-checking = Controllo
ui-run-repairing = Riparazione di ciò che i controlli hanno trovato
ui-run-saving = Salvataggio
ui-run-stop = Ferma
ui-run-stopping = Arresto in corso
ui-run-attempts = Chiamate senza risposta
ui-run-attempt = { $provider }: { $reason }
ui-run-attempt-next = { $provider }: { $reason }; si continua con { $next }
ui-run-notes = Note
ui-run-files = { $count ->
    [one] { $count } file scritto
   *[other] { $count } file scritti
}
ui-run-files-hidden = { $count ->
    [one] { $count } file precedente non è elencato
   *[other] { $count } file precedenti non sono elencati
}
ui-run-lines = { $count ->
    [one] { $count } riga
   *[other] { $count } righe
}
ui-run-problems = Problemi
ui-run-more-problems = { $count ->
    [one] e { $count } altro
   *[other] e altri { $count }
}
ui-run-tokens = { $input } token letti, { $output } scritti
ui-run-cost = circa { $cost }
ui-run-cost-estimated = ≈ { $cost }, in parte stimato
ui-run-hedge = di cui { $cost } per seconde risposte
ui-run-saved = { $cost } risparmiati dalla cache
ui-run-verified = Verificato
ui-run-verified-text = Ha superato tutti i controlli richiesti ed è ora la versione attuale.
ui-run-draft = Tenuto come bozza
ui-run-draft-text = Non tutti i controlli sono stati superati. Ciò che era attuale lo è ancora; la bozza è nelle versioni.
ui-run-stopped = Fermato
ui-run-stopped-text = Ciò che era completo è tenuto come bozza nelle versioni. Ciò che era attuale lo è ancora.
ui-run-failed = Non ne è venuto nulla
ui-run-failed-text = Nulla è stato cambiato: ciò che c'era è intatto.
ui-run-accept = Prendilo così com'è

run-note-starter = Un punto di partenza fatto senza IA, dalla tua descrizione, su questo computer.
run-note-starter-framework = Il punto di partenza è scritto con { $detail }.
run-note-echoed-model = Ha risposto un modello diverso da quello chiesto: { $detail }
run-note-duplicate-path = { $detail } è stato scritto due volte; vale l'ultima.
run-note-skipped-resting = { $provider } riposa dopo vari errori; prima si interpellano gli altri.
run-note-skipped-disabled = { $provider } non può rispondere così com’è configurato; prima si interpellano gli altri.
run-note-skipped-throttled = { $provider } ha chiesto una pausa; prima si interpellano gli altri.
run-note-waiting = In attesa di { $provider } ({ $reason }): nuovo tentativo tra { $seconds } s
run-note-hedged = Si interpella anche { $provider }, perché il primo è lento.
run-note-how-to-run = Che cosa dice il modello su come eseguirlo: { $detail }
run-note-other-steps-file = { $detail } appartiene a un altro passo; ciò che questo ne ha scritto è stato scartato.
run-note-answer-cut = La risposta è finita troppo presto. Chiedi il resto.
run-note-kept-locked = { $detail } è bloccato ed è rimasto com’era.
run-note-replaced-edit = { $detail } intanto è stato cambiato a mano; il tuo testo è nella versione prima.
run-note-stopped-same-problems = Dopo una riparazione sono tornati gli stessi problemi, perciò non si è speso altro. L’ultima versione buona resta.
run-note-unusable-plan = Il modello non ha dato un piano utilizzabile; si è fatto in un solo passaggio.
run-note-tests-built = I test sono scritti e si possono costruire; eseguili con gli strumenti del progetto.
run-note-tests-only-parsed = I test sono scritti; qui se ne potevano solo cercare gli errori.
run-note-review-dropped = Le modifiche della revisione rompevano qualcosa e sono state scartate.
run-note-tests-dropped = I test scritti rompevano qualcosa e sono stati scartati.

ui-check-title = Controlli
ui-check-parse = Sintassi
ui-check-tools = Strumenti
ui-check-resolve = Importazioni
ui-check-bundle = Pacchetto
ui-check-types = Tipi
ui-check-mount = Avvio
ui-check-accept = Scopo
ui-check-passed = superato
ui-check-failed = non superato
ui-check-unavailable = qui non è possibile
ui-check-not-required = non serve
ui-check-broke = Non è stato possibile fare il controllo
ui-check-verified = La versione { $version } ha superato tutti i controlli richiesti
ui-check-not-verified = La versione { $version } non ha superato tutti i controlli richiesti

ui-view-preview = Anteprima
ui-view-toolbar = Comandi dell'anteprima
ui-view-back = Indietro nell'anteprima
ui-view-forward = Avanti nell'anteprima
ui-view-route = Percorso nell'app
ui-view-size = Dimensioni dell'anteprima
ui-view-phone = Telefono
ui-view-tablet = Formato tablet
ui-view-fit = Tutto lo spazio
ui-view-draft = Bozza, non ancora verificata
ui-view-problems = { $count ->
    [one] { $count } problema nel codice; l'anteprima mostra l'ultimo stato che funzionava
   *[other] { $count } problemi nel codice; l'anteprima mostra l'ultimo stato che funzionava
}
ui-view-broke = Non è stato possibile mostrare l'anteprima
ui-view-crashed = L'app non risponde più
ui-view-crashed-text = La sua pagina è bloccata o si è chiusa. I tuoi file e questa finestra non ne risentono.
ui-view-open-code = Mostra il codice
ui-view-soon = In scrittura
ui-view-soon-text = L'app compare qui appena ce n'è abbastanza.
ui-view-none = Nessuna anteprima per questo tipo di progetto
ui-view-none-text = Non funziona in un browser. Il suo codice viene controllato lo stesso; apri la cartella per avviarlo con i suoi strumenti.
ui-view-empty = Ancora nulla da mostrare
ui-view-empty-text = Questo progetto non ha file. Rifallo dalla sua descrizione.
ui-view-starting = Avvio dell'anteprima
ui-console = Messaggi dell'app
ui-console-count = { $count ->
    [one] Messaggi dell'app, { $count } errore
   *[other] Messaggi dell'app, { $count } errori
}
ui-console-filter = Che cosa si elenca
ui-console-all = Tutto
ui-console-errors = Errori
ui-console-warnings = Avvisi
ui-console-rest = Altri messaggi
ui-console-clear = Svuota i messaggi
ui-console-empty = L'app non ha scritto nulla.
ui-console-resize = Altezza dell'anteprima

ui-code-title = Codice
ui-code-files = File del progetto
ui-code-tabs = File aperti
ui-code-show-files = Mostra i file
ui-code-hide-files = Nascondi i file
ui-code-resize = Larghezza dell'elenco dei file
ui-code-new-file = Nuovo file
ui-code-new-folder = Nuova cartella
ui-code-file-name = Nome del nuovo file
ui-code-folder-name = Nome della nuova cartella
ui-code-new-name = Nuovo nome di { $name }
ui-code-name-empty = Serve un nome
ui-code-name-taken = C'è già qualcosa con questo nome
ui-code-name-unsafe = Non tutti i sistemi ammettono questo nome
ui-code-renamed = Rinominato in { $name }
ui-code-deleted = { $name } è stato eliminato
ui-code-discarded = { $name } è stato chiuso senza salvare
ui-code-close = Chiudi { $name }
ui-code-unsaved = non salvato
ui-code-adding = { $count ->
    [one] Aggiunta di { $done } file su { $count }
   *[other] Aggiunta di { $done } file su { $count }
}
ui-code-added = { $count ->
    [one] { $count } file aggiunto
   *[other] { $count } file aggiunti
}
ui-code-too-large = { $count ->
    [one] { $count } file supera 1 MiB ed è stato lasciato fuori
   *[other] { $count } file superano 1 MiB e sono stati lasciati fuori
}
ui-code-open-place = Apri { $place }
ui-code-editor = { $path }, area di testo
ui-code-loading = Lettura del file
ui-code-empty = Ancora nessun file
ui-code-empty-text = Ci sono appena si tiene una versione. Puoi anche aggiungerne uno tu.
ui-code-none = Nessun file aperto
ui-code-none-text = Scegline uno nell'elenco, o trascinaci dei file.
ui-code-gone = Questo file non c'è più
ui-code-gone-text = Non è più nel progetto. Le versioni lo hanno ancora.
ui-code-binary = Questo non è testo
ui-code-binary-text = Il file è di { $size } e qui non si può modificare.
ui-code-binary-changed = I due qui non si possono confrontare.
ui-code-conflict = Qualcun altro ha modificato questo file
ui-code-conflict-text = Un altro programma, o un'altra versione, ha un testo diverso. Nulla va perso finché non scegli.
ui-code-take-mine = Tieni il mio
ui-code-take-theirs = Prendi l'altro
ui-code-took-theirs = Il tuo testo è stato sostituito dall'altro
ui-code-mine = Il tuo
ui-code-theirs = L'altro
ui-code-diff-side = { $path } – { $side }
ui-code-comparison = { $path }, confronto
ui-code-versions = Dalla versione { $from } alla versione { $to }
ui-code-edit = Modifica
ui-code-find = Cerca
ui-code-replace-with = Sostituisci con
ui-code-next = Successivo
ui-code-previous = Precedente
ui-code-all = Tutti
ui-code-match-case = Maiuscole e minuscole
ui-code-by-word = Parole intere
ui-code-regexp = Espressione regolare
ui-code-replace = Sostituisci
ui-code-replace-all = Sostituisci tutto
ui-code-current-match = risultato attuale
ui-code-on-line = alla riga
ui-code-replaced-one = risultato sostituito alla riga $
ui-code-replaced-all = $ risultati sostituiti
ui-code-go-to-line = Vai alla riga
ui-code-go = Vai
ui-code-fold = Comprimi questa parte
ui-code-unfold = Espandi questa parte
ui-code-folded = codice compresso
ui-code-completions = Suggerimenti
ui-code-unchanged = Righe invariate: $

ui-history-version = Versione { $version }
ui-history-current = attuale
ui-history-empty = Non ci sono ancora versioni. Ogni risultato e ogni modifica lo diventa.
ui-history-generated = Fatta dall'IA
ui-history-starter = Punto di partenza
ui-history-imported = Importata
ui-history-edited = Modificata a mano
ui-history-outside = Modificata da un altro programma
ui-history-restored = Versione { $version } ripristinata
ui-history-files = { $count ->
    [one] { $count } file in tutto
   *[other] { $count } file in tutto
}
ui-history-restore = Rendila attuale
ui-history-restored-toast = La versione { $version } è di nuovo attuale
ui-history-compare = Con che cosa si confronta
ui-history-against-before = La precedente
ui-history-against-now = L'attuale
ui-history-first = È la prima versione.
ui-history-same = Nessun file è diverso.
ui-history-changed = { $count ->
    [one] { $count } file diverso
   *[other] { $count } file diversi
}
ui-history-added = aggiunto
ui-history-edited-file = modificato
ui-history-removed = rimosso

## La conversazione

ui-chat = Conversazione
ui-chat-empty = Chiedi una modifica qui sotto, o domanda qualcosa sull’app.
ui-turn-next = La tua prossima richiesta
ui-turn-name = Turno { $turn }: { $kind }
ui-turn-create = Crea
ui-turn-ask = Chiedi
ui-turn-edit = Modifica
ui-turn-build = Costruisci
ui-turn-ask-text = Risponde a parole, non cambia nulla
ui-turn-edit-text = Cambia l’app in un solo passaggio
ui-turn-build-text = Prima pianifica, poi lavora passo per passo
ui-turn-ask-placeholder = Che cosa vuoi sapere di quest’app?
ui-turn-edit-placeholder = Che cosa deve cambiare?
ui-turn-build-placeholder = Che cosa va costruito? Prima vedrai un piano.
ui-turn-mode = Che cosa fare
ui-turn-manner = Come si fa
ui-turn-quick-text = Un solo passaggio: il modo più rapido ed economico.
ui-turn-advanced-text = Pianifica, lavora passo per passo, rivede e prova. Costa di più.
ui-turn-model = Modello
ui-turn-model-fits = Scelto da sé
ui-turn-send = Invia
ui-turn-wait = C’è un lavoro in corso. Potrai inviare quando sarà finito.
ui-turn-cap = al massimo { $cap }
ui-turn-credits-text = Solo un risultato verificato, o una risposta, costa crediti. Errori, nuovi tentativi e riparazioni non ne costano.
ui-turn-replay = Ripeti
ui-turn-replay-same = Come prima
ui-turn-replay-of = Turno { $turn } ripetuto
ui-turn-revert = Ripristina
ui-turn-reverted = Ripristinato
ui-turn-reverted-toast = I file sono come prima di questo turno
ui-turn-accepted-toast = La versione { $version } è quella attuale, così com’è
ui-turn-report = Segnala errore
ui-turn-reported = La segnalazione è in { $path }. Non contiene chiavi.
ui-run-planning = Pianificazione
ui-run-reviewing = Revisione di sicurezza e accessibilità
ui-run-testing = Scrittura ed esecuzione dei test
ui-run-cost-of = { $cost } di { $cap }
ui-run-answered = Risposto
ui-run-answered-text = Non è stato cambiato nulla.
ui-run-planned = Pianificato
ui-run-planned-text = Il piano attende la tua parola. Non è ancora cambiato nulla.
ui-run-accepted = Preso così com’è
ui-run-accepted-text = Non tutti i controlli sono passati; l’hai reso attuale lo stesso.
ui-fix = Correggi
ui-fix-free = gratis, senza IA
ui-fix-accept = Prendilo e correggilo
ui-fix-model = Correggi con l’IA
ui-repair-none = Nessuna regola senza IA vale per ciò che resta.
ui-check-count = { $passed } di { $count } superati

## Passi e piani

ui-step-list = Passi
ui-step-plan = Pianifica
ui-step-write = Scrivi
ui-step-check = Controlla
ui-step-repair = Ripara con regole
ui-step-mend = Ripara con l’IA
ui-step-review = Rivedi
ui-step-test = Prova
ui-step-waiting = in attesa
ui-step-running = in corso
ui-step-done = fatto
ui-step-failed = non riuscito
ui-step-skipped = saltato
ui-step-stopped = fermato
ui-step-stop = Ferma «{ $step }»
ui-plan-title = Il piano
ui-plan-text = Cambia quello che vuoi, poi costruisci. Prima non si fa nulla.
ui-plan-data = Dati
ui-plan-routes = Pagine
ui-plan-dependencies = Pacchetti
ui-plan-include = Esegui «{ $step }»
ui-plan-step-title = Titolo del passo { $number }
ui-plan-up = Sposta su «{ $step }»
ui-plan-down = Sposta giù «{ $step }»
ui-plan-remove = Togli { $name }
ui-plan-build = Costruiscilo
ui-plan-dismiss = Scarta
ui-plan-reset = Come da piano iniziale

## Che cosa vede un modello

ui-context-title = Che cosa vede l’IA
ui-context-text = I file che contano per la tua richiesta, prima i più stabili. Gli altri sono solo nominati.
ui-context-all-text = Il progetto ci sta tutto.
ui-context-meter = { $used } di { $budget } token
ui-context-budget = Spazio per i file
ui-context-by-itself = Da sé
ui-context-whole = intero
ui-context-outline = struttura
ui-context-excerpt = estratto
ui-context-pin = Mostra sempre { $path }
ui-context-unpin = Mostra { $path } solo dove conta
ui-context-exclude = Non mostrare { $path }
ui-context-include = Mostra di nuovo { $path }
ui-context-all = ci sta tutto
ui-context-pinned = fissato da te
ui-context-selected = scelto nell’anteprima
ui-context-problem = ha un problema
ui-context-named = nominato nella richiesta
ui-context-symbol = di cui parla la richiesta
ui-context-imports = importa un tale file
ui-context-imported-by = importato da un tale file
ui-context-recent = cambiato da poco
ui-context-central = usato da gran parte del progetto
ui-context-entry = dove comincia l’app
ui-context-manifest = pacchetti del progetto
ui-pick-going = Fai clic su un elemento dell’anteprima. Esc annulla.
ui-pick-remove = Senza questo elemento

## Blocchi

ui-code-lock = Blocca per l’IA
ui-code-unlock = Sblocca per l’IA
ui-code-locked = Bloccato: l’IA non lo cambia
ui-code-locked-toast = L’IA non cambia più { $name }
ui-code-unlocked-toast = L’IA può di nuovo cambiare { $name }

## Altro sulle versioni

ui-history-undone = Modifica annullata
ui-history-redone = Modifica ripetuta
ui-history-repaired = Riparato senza IA
ui-history-branched = Nuovo ramo
ui-history-undone-toast = L’ultima modifica è stata annullata
ui-history-redone-toast = La modifica è di nuovo presente
ui-history-branch = Nuovo progetto da qui
ui-history-branched-toast = «{ $title }» comincia con la versione { $version }
ui-history-by-model = dall’IA
ui-history-by-person = da una persona
ui-history-by-rules = senza IA
ui-history-turn = Turno { $turn }
ui-chat-earlier = { $count ->
    [one] Mostra { $count } turno precedente
   *[other] Mostra { $count } turni precedenti
}
ui-turn-fixes = { $count ->
    [one] { $count } problema da correggere
   *[other] { $count } problemi da correggere
}
ui-run-credits = { $count ->
    [one] { $count } credito
   *[other] { $count } crediti
}
ui-repair-count = { $count ->
    [one] { $count } cosa riparata senza IA
   *[other] { $count } cose riparate senza IA
}
ui-context-files = { $count ->
    [one] { $count } file mostrato
   *[other] { $count } file mostrati
}
ui-context-excluded = { $count ->
    [one] { $count } file escluso
   *[other] { $count } file esclusi
}
ui-context-listed = { $count ->
    [one] { $count } file solo nominato
   *[other] { $count } file solo nominati
}
