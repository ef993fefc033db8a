# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = Hoy
starter-mobile-app-progress = Progreso
starter-mobile-app-add = Añadir un hábito
starter-mobile-app-new-habit = Nuevo hábito
starter-mobile-app-habit-name = ¿Qué quieres hacer cada día?
starter-mobile-app-color = Color
starter-mobile-app-save = Guardar
starter-mobile-app-cancel = Cancelar
starter-mobile-app-remove = Quitar
starter-mobile-app-removed = Quitado
starter-mobile-app-undo = Deshacer
starter-mobile-app-done-today = Hecho hoy
starter-mobile-app-streak = Días seguidos
starter-mobile-app-best-streak = Mejor racha
starter-mobile-app-last-weeks = Las últimas cuatro semanas
starter-mobile-app-empty-title = Una página en blanco
starter-mobile-app-empty-hint = Añade algo pequeño que puedas hacer hoy.
starter-mobile-app-swipe-hint = Toca un hábito o deslízalo cuando lo hayas hecho.
starter-mobile-app-readme = Un registro de hábitos para el móvil que lo guarda todo en el dispositivo.
starter-mobile-app-readme-content = los textos de la aplicación y sus primeros hábitos
starter-mobile-app-readme-model = qué es un hábito, las rachas y el almacenamiento
starter-mobile-app-readme-screens = un archivo por pantalla
