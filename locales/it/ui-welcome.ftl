### La prima schermata.

ui-welcome-title = Che cosa costruiamo?
ui-welcome-placeholder = Descrivi la tua app con parole tue
ui-welcome-start = Costruisci
ui-welcome-start-starter = Inizia da un modello
ui-welcome-length = { $length } caratteri su { $max }
ui-welcome-failed = Non è stato possibile iniziare
ui-welcome-type = Tipo di app
ui-welcome-type-fits = Tipo: come descritto
ui-welcome-type-found = Tipo: { $type }
ui-welcome-framework = Framework usato
ui-welcome-suggested = Suggerito
ui-welcome-maker = Realizzato da
ui-welcome-maker-fits = Qualsiasi fornitore
ui-welcome-size = Impegno
ui-welcome-quick = Rapido
ui-welcome-advanced = Avanzato
ui-welcome-looking = Ricerca dei fornitori
ui-welcome-asked = Viene interpellato { $provider }: { $model }
ui-welcome-others = { $count ->
    [one] { $count } altro di riserva
   *[other] { $count } altri di riserva
}
ui-welcome-change = Cambia
ui-welcome-starter-text = Un modello di partenza è una piccola app finita di questo tipo, fatta senza IA e senza rete. Non costa nulla.
ui-welcome-nobody = Nessun fornitore di IA è configurato e nessun modello locale risponde. Aggiungi una chiave, avvia un server locale come Ollama o inizia da un modello: una piccola app finita, fatta senza IA.
ui-welcome-add-key = Aggiungi una chiave
ui-welcome-examples = Oppure inizia da un esempio
ui-welcome-recent = Progetti recenti
ui-welcome-all = { $count ->
    [one] Mostra { $count }
   *[other] Mostra tutti e { $count }
}
ui-welcome-none = Ciò che costruisci appare qui.
ui-example-board = Bacheca delle attività
ui-example-board-text = Una bacheca kanban con tre colonne, schede da trascinare, scadenze e una ricerca; ricorda tutto su questo computer
ui-example-shop = Piccolo negozio
ui-example-shop-text = Un negozio online di ceramiche fatte a mano con categorie, pagine dei prodotti, carrello e modulo d’ordine
ui-example-budget = Bilancio di casa
ui-example-budget-text = Un pannello delle spese di casa: totali mensili, un grafico per categoria e un modulo per aggiungere spese
ui-example-portfolio = Portfolio fotografico
ui-example-portfolio-text = Un portfolio per una fotografa con galleria, pagina di presentazione e modulo di contatto, sobrio e per lo più in bianco e nero
ui-example-game = Gioco del serpente
ui-example-game-text = Un gioco del serpente nel browser con le frecce, tre velocità e una classifica dei punteggi
ui-example-habits = Diario delle abitudini
ui-example-habits-text = Un diario delle abitudini per il telefono che funziona senza rete: spunte giornaliere, serie e riepilogo settimanale
ui-welcome-more = Altre scelte
ui-welcome-fits = Come conviene
ui-welcome-database = I dati stanno in
ui-welcome-deployment = Girerà su
ui-welcome-features = Funzioni
ui-welcome-integrations = Servizi
ui-welcome-more-chosen = { $count ->
    [one] { $count } altra scelta
   *[other] { $count } altre scelte
}
