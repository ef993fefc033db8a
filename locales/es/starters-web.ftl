### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = Un tablero de tareas: arrastra tarjetas entre columnas, añádelas y fíltralas. Todo se guarda en este navegador.
starter-web-app-tasks = Hablar con tres futuros usuarios | Anotar la primera idea | Esbozar la pantalla principal | Elegir un nombre y colores | Invitar a alguien a probarlo | Fijar la fecha de lanzamiento | Reunir buenos ejemplos
starter-web-app-todo = Por hacer
starter-web-app-doing = En curso
starter-web-app-done = Hecho
starter-web-app-search = Buscar tarjetas
starter-web-app-labels = Etiquetas
starter-web-app-all-labels = Todas
starter-web-app-add-card = Añadir tarjeta
starter-web-app-add-to = Añadir una tarjeta:
starter-web-app-new-card = ¿Qué hay que hacer?
starter-web-app-save = Añadir
starter-web-app-cancel = Cancelar
starter-web-app-remove = Eliminar tarjeta
starter-web-app-removed = Tarjeta eliminada
starter-web-app-undo = Deshacer
starter-web-app-dismiss = Cerrar
starter-web-app-empty = Suelta aquí una tarjeta
starter-web-app-no-match = Ninguna tarjeta coincide con el filtro
starter-web-app-progress = Progreso
starter-web-app-due = Fecha límite
starter-web-app-hint = Arrastra las tarjetas con el ratón, o selecciona una y usa las flechas izquierda y derecha.
