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
run-note-how-to-run = Lo que dice el modelo sobre cómo ejecutarlo: { $detail }
run-note-other-steps-file = { $detail } pertenece a otro paso; lo que este escribió se descartó.
run-note-answer-cut = La respuesta terminó antes de tiempo. Pregunta por el resto.
run-note-kept-locked = { $detail } está bloqueado y se dejó como estaba.
run-note-replaced-edit = { $detail } se cambió a mano entretanto; tu texto está en la versión anterior.
run-note-stopped-same-problems = Los mismos problemas volvieron tras una reparación y no se gastó más en ellos. Queda la última versión buena.
run-note-unusable-plan = El modelo no dio un plan utilizable; se hizo de una pasada.
run-note-tests-built = Se escribieron pruebas que se pueden construir; ejecútalas con las herramientas del proyecto.
run-note-tests-only-parsed = Se escribieron pruebas; aquí solo se pudieron revisar sus errores.
run-note-review-dropped = Los cambios de la revisión rompían algo y se descartaron.
run-note-tests-dropped = Las pruebas escritas rompían algo y se descartaron.

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

## La conversación

ui-chat = Conversación
ui-chat-empty = Pide un cambio abajo, o pregunta algo sobre la aplicación.
ui-turn-next = Tu próxima petición
ui-turn-name = Turno { $turn }: { $kind }
ui-turn-create = Crear
ui-turn-ask = Preguntar
ui-turn-edit = Editar
ui-turn-build = Construir
ui-turn-ask-text = Responde con palabras, no cambia nada
ui-turn-edit-text = Cambia la aplicación de una vez
ui-turn-build-text = Primero planifica y luego avanza paso a paso
ui-turn-ask-placeholder = ¿Qué quieres saber de esta aplicación?
ui-turn-edit-placeholder = ¿Qué debe cambiar?
ui-turn-build-placeholder = ¿Qué hay que construir? Primero verás un plan.
ui-turn-mode = Qué debe hacer
ui-turn-manner = Cómo se hace
ui-turn-quick-text = Una sola pasada: lo más rápido y barato.
ui-turn-advanced-text = Planifica, avanza paso a paso, revisa y prueba. Cuesta más.
ui-turn-model = Modelo
ui-turn-model-fits = Elegido automáticamente
ui-turn-send = Enviar
ui-turn-wait = Hay un trabajo en curso. Podrás enviar esto cuando termine.
ui-turn-cap = como mucho { $cap }
ui-turn-credits-text = Solo un resultado verificado, o una respuesta, cuesta créditos. Los fallos, reintentos y reparaciones no cuestan nada.
ui-turn-replay = Repetir
ui-turn-replay-same = Como antes
ui-turn-replay-of = Turno { $turn } repetido
ui-turn-revert = Revertir
ui-turn-reverted = Revertido
ui-turn-reverted-toast = Los archivos están como antes de este turno
ui-turn-accepted-toast = La versión { $version } es la actual, tal como está
ui-turn-report = Informe de error
ui-turn-reported = El informe está en { $path }. No contiene claves.
ui-run-planning = Planificando
ui-run-reviewing = Revisando seguridad y accesibilidad
ui-run-testing = Escribiendo y ejecutando pruebas
ui-run-cost-of = { $cost } de { $cap }
ui-run-answered = Respondido
ui-run-answered-text = No se cambió nada.
ui-run-planned = Planificado
ui-run-planned-text = El plan espera tu aprobación. Aún no se cambió nada.
ui-run-accepted = Tomado tal como está
ui-run-accepted-text = No pasaron todas las comprobaciones; aun así lo hiciste actual.
ui-fix = Arreglar
ui-fix-free = gratis, sin IA
ui-fix-accept = Tomarlo y arreglarlo
ui-fix-model = Arreglar con IA
ui-repair-none = Ninguna regla sin IA sirve para lo que queda.
ui-check-count = { $passed } de { $count } superadas

## Pasos y planes

ui-step-list = Pasos
ui-step-plan = Planificar
ui-step-write = Escribir
ui-step-check = Comprobar
ui-step-repair = Reparar con reglas
ui-step-mend = Reparar con IA
ui-step-review = Revisar
ui-step-test = Probar
ui-step-waiting = en espera
ui-step-running = en curso
ui-step-done = hecho
ui-step-failed = fallido
ui-step-skipped = omitido
ui-step-stopped = detenido
ui-step-stop = Detener «{ $step }»
ui-plan-title = El plan
ui-plan-text = Cambia lo que quieras y luego construye. Antes no se hace nada.
ui-plan-data = Datos
ui-plan-routes = Páginas
ui-plan-dependencies = Paquetes
ui-plan-include = Hacer «{ $step }»
ui-plan-step-title = Título del paso { $number }
ui-plan-up = Subir «{ $step }»
ui-plan-down = Bajar «{ $step }»
ui-plan-remove = Quitar { $name }
ui-plan-build = Construirlo
ui-plan-dismiss = Descartar
ui-plan-reset = Como se planeó

## Lo que ve un modelo

ui-context-title = Lo que ve la IA
ui-context-text = Los archivos que importan para tu petición, primero los más estables. Los demás solo se nombran.
ui-context-all-text = Cabe todo el proyecto.
ui-context-meter = { $used } de { $budget } tokens
ui-context-budget = Espacio para archivos
ui-context-by-itself = Automático
ui-context-whole = entero
ui-context-outline = estructura
ui-context-excerpt = fragmento
ui-context-pin = Mostrar siempre { $path }
ui-context-unpin = Mostrar { $path } solo si importa
ui-context-exclude = No mostrar { $path }
ui-context-include = Mostrar { $path } de nuevo
ui-context-all = todo cabe
ui-context-pinned = fijado por ti
ui-context-selected = elegido en la vista previa
ui-context-problem = tiene un problema
ui-context-named = nombrado en tu petición
ui-context-symbol = de lo que habla tu petición
ui-context-imports = importa un archivo así
ui-context-imported-by = importado por un archivo así
ui-context-recent = cambiado hace poco
ui-context-central = usado por gran parte del proyecto
ui-context-entry = donde empieza la aplicación
ui-context-manifest = paquetes del proyecto
ui-pick-going = Haz clic en un elemento de la vista previa. Esc lo cancela.
ui-pick-remove = Sin este elemento

## Bloqueos

ui-code-lock = Bloquear para la IA
ui-code-unlock = Desbloquear para la IA
ui-code-locked = Bloqueado: la IA no lo cambia
ui-code-locked-toast = La IA ya no cambia { $name }
ui-code-unlocked-toast = La IA puede cambiar { $name } de nuevo

## Más de las versiones

ui-history-undone = Cambio deshecho
ui-history-redone = Cambio rehecho
ui-history-repaired = Reparado sin IA
ui-history-branched = Nueva rama
ui-history-undone-toast = Se deshizo el último cambio
ui-history-redone-toast = El cambio está de nuevo
ui-history-branch = Nuevo proyecto desde aquí
ui-history-branched-toast = «{ $title }» empieza con la versión { $version }
ui-history-by-model = por la IA
ui-history-by-person = por una persona
ui-history-by-rules = sin IA
ui-history-turn = Turno { $turn }
ui-chat-earlier = { $count ->
    [one] Mostrar { $count } turno anterior
   *[other] Mostrar { $count } turnos anteriores
}
ui-turn-fixes = { $count ->
    [one] { $count } problema por arreglar
   *[other] { $count } problemas por arreglar
}
ui-run-credits = { $count ->
    [one] { $count } crédito
   *[other] { $count } créditos
}
ui-repair-count = { $count ->
    [one] { $count } cosa reparada sin IA
   *[other] { $count } cosas reparadas sin IA
}
ui-context-files = { $count ->
    [one] Se muestra { $count } archivo
   *[other] Se muestran { $count } archivos
}
ui-context-excluded = { $count ->
    [one] { $count } archivo omitido
   *[other] { $count } archivos omitidos
}
ui-context-listed = { $count ->
    [one] { $count } archivo solo nombrado
   *[other] { $count } archivos solo nombrados
}
