# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = Oggi
starter-mobile-app-progress = Progressi
starter-mobile-app-add = Aggiungi un’abitudine
starter-mobile-app-new-habit = Nuova abitudine
starter-mobile-app-habit-name = Che cosa vuoi fare ogni giorno?
starter-mobile-app-color = Colore
starter-mobile-app-save = Salva
starter-mobile-app-cancel = Annulla
starter-mobile-app-remove = Rimuovi
starter-mobile-app-removed = Rimossa
starter-mobile-app-undo = Ripristina
starter-mobile-app-done-today = Fatto oggi
starter-mobile-app-streak = Giorni di fila
starter-mobile-app-best-streak = Serie più lunga
starter-mobile-app-last-weeks = Le ultime quattro settimane
starter-mobile-app-empty-title = Una pagina bianca
starter-mobile-app-empty-hint = Aggiungi una piccola cosa che puoi fare oggi.
starter-mobile-app-swipe-hint = Quando è fatta, tocca l’abitudine o falla scorrere.
starter-mobile-app-readme = Un diario delle abitudini per il telefono, che tiene tutto sul dispositivo.
starter-mobile-app-readme-content = i testi dell’app e le prime abitudini
starter-mobile-app-readme-model = che cos’è un’abitudine, le serie e il salvataggio
starter-mobile-app-readme-screens = un file per ogni schermata
