### Un proyecto: la actividad, la vista previa, el código, las versiones.

ui-ws-unreadable = No se pudo abrir este proyecto
ui-ws-to-projects = A los proyectos
ui-ws-opening = Se está abriendo el proyecto
ui-ws-name = Nombre del proyecto
ui-ws-view = Lo que se muestra
ui-ws-preview = Vista previa
ui-ws-code = Código
ui-ws-split = Ambos
ui-ws-more = Más acciones
ui-ws-side = Panel lateral
ui-ws-show-side = Mostrar el panel lateral
ui-ws-hide-side = Ocultar el panel lateral
ui-ws-side-resize = Anchura del panel lateral
ui-ws-split-resize = Reparto entre código y vista previa
ui-ws-renamed = El proyecto se llama ahora «{ $title }»
ui-ws-duplicated = Esta es la copia: «{ $title }»
ui-ws-deleted = Se eliminó «{ $title }»
ui-ws-exported = Exportado a { $path }
ui-ws-regenerate-title = ¿Volver a crear sobre sus propios cambios?
ui-ws-regenerate-text = Usted cambió archivos a mano. El nuevo resultado ocupa su lugar; lo que escribió queda en las versiones y puede volver a ello cuando quiera.

ui-standing-verified-text = Exactamente estos archivos pasaron todas las comprobaciones necesarias.
ui-standing-unchecked-text = Estos archivos se cambiaron a mano y no se han comprobado desde entonces.
ui-standing-draft-text = Un borrador: no pasó todas las comprobaciones o se detuvo.
ui-standing-empty-text = Todavía no hay archivos.

ui-run-log = Actividad
ui-run-none = Aquí no se ha hecho nada todavía.
ui-run-more = Mostrar todo
ui-run-less = Mostrar menos
ui-run-asking = Esperando una respuesta
ui-run-writing = Escribiendo archivos
ui-run-checking = Comprobando
ui-run-repairing = Reparando lo que hallaron las comprobaciones
ui-run-saving = Guardando
ui-run-stop = Detener
ui-run-stopping = Deteniendo
ui-run-attempts = Llamadas sin respuesta
ui-run-attempt = { $provider }: { $reason }
ui-run-attempt-next = { $provider }: { $reason }; sigue con { $next }
ui-run-notes = Observaciones
ui-run-files = { $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
}
ui-run-files-hidden = { $count ->
    [one] { $count } archivo anterior no aparece
   *[other] { $count } archivos anteriores no aparecen
}
ui-run-lines = { $count ->
    [one] { $count } línea
   *[other] { $count } líneas
}
ui-run-problems = Problemas
ui-run-more-problems = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
ui-run-tokens = { $input } tokens leídos, { $output } escritos
ui-run-cost = unos { $cost }
ui-run-cost-estimated = ≈ { $cost }, en parte estimado
ui-run-hedge = { $cost } de ello por segundas respuestas
ui-run-saved = { $cost } ahorrados por la caché
ui-run-verified = Verificado
ui-run-verified-text = Pasó todas las comprobaciones necesarias y es ahora la versión actual.
ui-run-draft = Guardado como borrador
ui-run-draft-text = No pasó todas las comprobaciones. Lo que era actual lo sigue siendo; el borrador está en las versiones.
ui-run-stopped = Detenido
ui-run-stopped-text = Lo que estaba completo queda como borrador en las versiones. Lo que era actual lo sigue siendo.
ui-run-failed = No resultó nada
ui-run-failed-text = No se cambió nada: lo que había sigue intacto.
ui-run-accept = Tomarlo como está

run-note-starter = Un punto de partida hecho sin IA, a partir de su descripción, en este equipo.
run-note-starter-framework = El punto de partida está escrito con { $detail }.
run-note-echoed-model = Respondió otro modelo distinto del pedido: { $detail }
run-note-duplicate-path = { $detail } se escribió dos veces; vale la última.
run-note-skipped-resting = { $provider } descansa tras varios fallos; primero se pregunta a otros.
run-note-skipped-disabled = { $provider } no puede responder tal como está configurado; primero se pregunta a otros.
run-note-skipped-throttled = { $provider } pidió una pausa; primero se pregunta a otros.
run-note-waiting = Esperando a { $provider } ({ $reason }): nuevo intento en { $seconds } s
run-note-hedged = Se pregunta también a { $provider }, porque el primero va lento.

ui-check-title = Comprobaciones
ui-check-parse = Sintaxis
ui-check-tools = Herramientas
ui-check-resolve = Importaciones
ui-check-bundle = Empaquetado
ui-check-types = Tipos
ui-check-mount = Arranque
ui-check-accept = Propósito
ui-check-passed = superada
ui-check-failed = no superada
ui-check-unavailable = no se puede aquí
ui-check-not-required = no hace falta
ui-check-broke = No se pudo hacer la comprobación
ui-check-verified = La versión { $version } pasó todas las comprobaciones necesarias
ui-check-not-verified = La versión { $version } no pasó todas las comprobaciones necesarias

ui-view-preview = Vista previa
ui-view-toolbar = Controles de la vista previa
ui-view-back = Atrás en la vista previa
ui-view-forward = Adelante en la vista previa
ui-view-route = Ruta en la aplicación
ui-view-size = Tamaño de la vista previa
ui-view-phone = Teléfono
ui-view-tablet = Tableta
ui-view-fit = Todo el espacio
ui-view-draft = Borrador, aún sin verificar
ui-view-problems = { $count ->
    [one] { $count } problema en el código; la vista previa muestra el último estado que funcionó
   *[other] { $count } problemas en el código; la vista previa muestra el último estado que funcionó
}
ui-view-broke = No se pudo mostrar la vista previa
ui-view-crashed = La aplicación dejó de responder
ui-view-crashed-text = Su página se bloqueó o terminó. Sus archivos y esta ventana no están afectados.
ui-view-open-code = Mostrar el código
ui-view-soon = Se está escribiendo
ui-view-soon-text = La aplicación aparece aquí en cuanto hay bastante de ella.
ui-view-none = Sin vista previa para este tipo de proyecto
ui-view-none-text = No funciona en un navegador. Su código se comprueba igualmente; abra la carpeta para ejecutarlo con sus propias herramientas.
ui-view-empty = Todavía no hay nada que mostrar
ui-view-empty-text = Este proyecto no tiene archivos. Vuelva a crearlo a partir de su descripción.
ui-view-starting = Iniciando la vista previa
ui-console = Consola
ui-console-count = { $count ->
    [one] Consola, { $count } error
   *[other] Consola, { $count } errores
}
ui-console-filter = Lo que se lista
ui-console-all = Todo
ui-console-errors = Errores
ui-console-warnings = Avisos
ui-console-rest = Mensajes
ui-console-clear = Vaciar la consola
ui-console-empty = La aplicación no ha escrito nada.
ui-console-resize = Altura de la vista previa

ui-code-title = Código
ui-code-files = Archivos
ui-code-tabs = Archivos abiertos
ui-code-show-files = Mostrar los archivos
ui-code-hide-files = Ocultar los archivos
ui-code-resize = Anchura de la lista de archivos
ui-code-new-file = Archivo nuevo
ui-code-new-folder = Carpeta nueva
ui-code-file-name = Nombre del archivo nuevo
ui-code-folder-name = Nombre de la carpeta nueva
ui-code-new-name = Nombre nuevo de { $name }
ui-code-name-empty = Hace falta un nombre
ui-code-name-taken = Ya hay algo con ese nombre
ui-code-name-unsafe = No todos los sistemas admiten este nombre
ui-code-renamed = Ahora se llama { $name }
ui-code-deleted = Se eliminó { $name }
ui-code-discarded = Se cerró { $name } sin guardar
ui-code-close = Cerrar { $name }
ui-code-unsaved = sin guardar
ui-code-adding = { $count ->
    [one] Añadiendo { $done } de { $count } archivo
   *[other] Añadiendo { $done } de { $count } archivos
}
ui-code-added = { $count ->
    [one] { $count } archivo añadido
   *[other] { $count } archivos añadidos
}
ui-code-too-large = { $count ->
    [one] { $count } archivo supera 1 MiB y no se añadió
   *[other] { $count } archivos superan 1 MiB y no se añadieron
}
ui-code-open-place = Abrir { $place }
ui-code-editor = { $path }, área de texto
ui-code-loading = Leyendo el archivo
ui-code-empty = Todavía no hay archivos
ui-code-empty-text = Aparecen cuando se guarda una versión. También puede añadir uno.
ui-code-none = Ningún archivo abierto
ui-code-none-text = Elija uno en la lista o arrastre archivos a ella.
ui-code-gone = Este archivo ya no está
ui-code-gone-text = Ya no está en el proyecto. Las versiones aún lo tienen.
ui-code-binary = Esto no es texto
ui-code-binary-text = El archivo ocupa { $size } y no se puede editar aquí.
ui-code-binary-changed = Los dos no se pueden comparar aquí.
ui-code-conflict = Alguien más cambió este archivo
ui-code-conflict-text = Otro programa, u otra versión, tiene un texto distinto. No se pierde nada hasta que usted elija.
ui-code-take-mine = Quedarse con el mío
ui-code-take-theirs = Tomar el otro
ui-code-took-theirs = Su texto se reemplazó por el otro
ui-code-mine = El suyo
ui-code-theirs = El otro
ui-code-diff-side = { $path } – { $side }
ui-code-comparison = { $path }, comparación
ui-code-versions = De la versión { $from } a la versión { $to }
ui-code-edit = Editar
ui-code-find = Buscar
ui-code-replace-with = Reemplazar por
ui-code-next = Siguiente
ui-code-previous = Anterior
ui-code-all = Todas
ui-code-match-case = Mayúsculas y minúsculas
ui-code-by-word = Palabras completas
ui-code-regexp = Expresión regular
ui-code-replace = Reemplazar
ui-code-replace-all = Reemplazar todo
ui-code-current-match = resultado actual
ui-code-on-line = en la línea
ui-code-replaced-one = resultado reemplazado en la línea $
ui-code-replaced-all = $ resultados reemplazados
ui-code-go-to-line = Ir a la línea
ui-code-go = Ir
ui-code-fold = Plegar esta parte
ui-code-unfold = Desplegar esta parte
ui-code-folded = código plegado
ui-code-completions = Sugerencias
ui-code-unchanged = Líneas sin cambios: $

ui-history-version = Versión { $version }
ui-history-current = actual
ui-history-empty = Todavía no hay versiones. Cada resultado y cada cambio se convierte en una.
ui-history-generated = Hecha por IA
ui-history-starter = Punto de partida
ui-history-imported = Importada
ui-history-edited = Cambiada a mano
ui-history-outside = Cambiada por otro programa
ui-history-restored = Versión { $version } recuperada
ui-history-files = { $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
}
ui-history-restore = Hacerla la actual
ui-history-restored-toast = La versión { $version } vuelve a ser la actual
ui-history-compare = Con qué se compara
ui-history-against-before = La anterior
ui-history-against-now = La actual
ui-history-first = Es la primera versión.
ui-history-same = Ningún archivo es distinto.
ui-history-changed = { $count ->
    [one] { $count } archivo distinto
   *[other] { $count } archivos distintos
}
ui-history-added = añadido
ui-history-edited-file = cambiado
ui-history-removed = eliminado
