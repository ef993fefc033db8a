### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = Una bacheca di attività: trascina le schede tra le colonne, aggiungile e filtrale. Tutto resta in questo browser.
starter-web-app-tasks = Parlare con tre futuri utenti | Annotare la prima idea | Abbozzare la schermata principale | Scegliere nome e colori | Invitare un amico a provarla | Fissare la data di lancio | Raccogliere buoni esempi
starter-web-app-todo = Da fare
starter-web-app-doing = In corso
starter-web-app-done = Fatto
starter-web-app-search = Cerca schede
starter-web-app-labels = Etichette
starter-web-app-all-labels = Tutte
starter-web-app-add-card = Aggiungi scheda
starter-web-app-add-to = Aggiungi una scheda:
starter-web-app-new-card = Che cosa c’è da fare?
starter-web-app-save = Aggiungi
starter-web-app-cancel = Annulla
starter-web-app-remove = Rimuovi scheda
starter-web-app-removed = Scheda rimossa
starter-web-app-undo = Ripristina
starter-web-app-dismiss = Chiudi
starter-web-app-empty = Rilascia qui una scheda
starter-web-app-no-match = Nessuna scheda corrisponde al filtro
starter-web-app-progress = Avanzamento
starter-web-app-due = Scadenza
starter-web-app-hint = Trascina le schede con il mouse, oppure selezionane una e usa le frecce sinistra e destra.
