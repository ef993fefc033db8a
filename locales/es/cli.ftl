### La línea de órdenes.

## Ayuda

cli-about = Describe una aplicación; se escribe, se verifica y se pone en marcha.
cli-heading-usage = Uso
cli-heading-commands = Órdenes
cli-heading-arguments = Argumentos
cli-heading-options = Opciones

cli-generate-about = Describir una aplicación y recibirla escrita, verificada y guardada
cli-preview-about = Servir un proyecto en este equipo y seguir sus cambios
cli-build-about = Construir un proyecto para producción: minificado, con nombres con huella
cli-history-about = Enumerar las versiones de un proyecto
cli-restore-about = Volver a una versión; no se borra nada
cli-export-about = Escribir un proyecto en un archivo ZIP
cli-deploy-about = Publicar un proyecto en línea
cli-providers-about = Mostrar qué proveedores de IA están listos
cli-types-about = Enumerar los tipos de aplicación con sus frameworks
cli-doctor-about = Comprobar qué ofrece este equipo y qué falta

cli-arg-description = Qué construir, con tus palabras; «-» lee la entrada estándar
cli-arg-dir = Carpeta del proyecto
cli-arg-version = Versión, tal como la muestra el historial

cli-opt-type = Tipo de aplicación; si falta, se deduce de la descripción
cli-opt-framework = Framework; si falta, el habitual del tipo
cli-opt-database = Dónde viven los datos; nada en particular si falta
cli-opt-feature = Algo que también debe tener; se puede repetir
cli-opt-integration = Un servicio con el que habla; se puede repetir
cli-opt-deployment = Dónde se va a desplegar; queda abierto si falta
cli-opt-mode = quick (rápido) o advanced (avanzado): primero un plan, más archivos
cli-opt-provider = Preguntar solo a este proveedor: openai, anthropic, gemini o local
cli-opt-model = Pedir este modelo
cli-opt-allow-starter = Si ningún proveedor responde, empezar con una base hecha sin IA
cli-opt-no-mount = No abrir la aplicación en una ventana oculta para verificarla
cli-opt-generate-out = Carpeta donde escribir; debe estar vacía o no existir
cli-opt-max-cost = Detenerse cuando fuera a costar más de estos dólares, por ejemplo 0.25
cli-opt-record = Grabar cada llamada en este archivo, sin claves
cli-opt-replay = Reproducir esta grabación en lugar de preguntar
cli-opt-json = Mostrar un objeto JSON por línea
cli-opt-port = Puerto del servidor
cli-opt-strict = Cortar la red dentro de la vista previa
cli-opt-build-out = Carpeta donde construir
cli-opt-zip = Archivo ZIP que escribir
cli-opt-deploy-to = Destino: vercel
cli-opt-deploy-name = Nombre de la aplicación allí; sale de su título si se omite
cli-opt-help = Mostrar esta ayuda
cli-opt-version = Mostrar la versión

## Uso incorrecto

cli-usage-hint = Para ver cómo funciona: { $command }
cli-usage-unknown-command = No existe la orden «{ $value }».
cli-usage-unknown-option = Aquí no existe la opción «{ $value }».
cli-usage-did-you-mean = ¿Querías decir «{ $suggestion }»?
cli-usage-missing = Falta { $name }.
cli-usage-missing-command = Falta una orden.
cli-usage-missing-value = { $name } necesita un valor.
cli-usage-invalid-value = «{ $value }» no es posible para { $name }.
cli-usage-repeated = { $name } solo se puede dar una vez.

## En marcha

cli-asking = Preguntando a { $provider } ({ $model })
cli-provider-failed = { $provider } no respondió: { $reason }
cli-skipped-resting = { $provider } descansa tras varios fallos; primero se pregunta a otros.
cli-skipped-disabled = { $provider } no puede responder tal como está configurado; primero se pregunta a otros.
cli-skipped-throttled = { $provider } pide una pausa de { $seconds } s; primero se pregunta a otros.
cli-waiting = Esperando { $seconds } s a { $provider }: { $reason }
cli-hedged = Se pregunta también a { $provider }, porque el primero va lento.
cli-switched = { $provider }: { $reason }; sigue con { $next }. Los archivos completos se quedan.
cli-file-written = { $path } ({ $size })
cli-size-bytes = { $count } B
cli-size-kib = { $count } KiB
cli-size-mib = { $count } MiB
cli-files-count = { $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
}
cli-phase-checking = Comprobando
cli-phase-repairing = Reparando
cli-draft = Borrador, aún sin verificar
cli-starter-notice = Base inicial, sin IA: un comienzo que funciona, hecho a partir de tu descripción en este equipo.
cli-starter-hint = Para que la escriba una IA, define OPENAI_API_KEY, ANTHROPIC_API_KEY o GEMINI_API_KEY, o inicia un servidor local como Ollama.
cli-model-echoed = Se pidió { $asked }; respondió { $echoed }.

## Resultados

cli-verified = Verificado en { $seconds } s
cli-not-verified = Sin verificar
cli-not-verified-hint = Los archivos están guardados como borrador. Los problemas figuran arriba.
cli-saved-in = Guardado en { $path }
cli-tokens = { $input } tokens enviados, { $output } recibidos
cli-cost = Coste { $cost }
cli-cost-estimated = Coste ≈ { $cost }, en parte estimado
cli-cost-hedge = { $cost } de ello por segundas respuestas
cli-cost-saved = { $cost } ahorrados por la caché
cli-preview-next = Para verla: { $command }
cli-preview-ready = Vista previa: { $url }
cli-preview-stop = Ctrl+C la detiene.
cli-preview-updated = { $path } actualizado en { $milliseconds } ms
cli-built = Construido en { $path }: { $files }, { $size }
cli-exported = Exportado a { $path }: { $files }, { $size }
cli-deploy-building = Compilando para producción
cli-deploy-uploading = { $count ->
    [one] Enviando { $count } archivo
   *[other] Enviando { $count } archivos
}
cli-deploy-preparing = Esperando a que esté listo allí
cli-deploy-reaching = Probando { $url }
cli-deploy-live = En línea: { $url }
cli-deploy-not-answering = Desplegado, aún no responde: { $url }
cli-restored = La versión { $version } vuelve a ser la actual. Las posteriores se conservan.
cli-history-current = actual
cli-version-generated = Generada
cli-version-starter = Base inicial
cli-version-edited = Editada
cli-version-outside = Editada fuera de Vectort
cli-version-restored = Restaurada
cli-version-imported = Importada
cli-imported = Esta carpeta aún no se conocía; sus archivos son ahora la versión 1.

## Proveedores y tipos

cli-provider-key-environment = clave de { $variable }
cli-provider-key-keyring = clave del llavero del sistema
cli-provider-key-missing = sin clave; define { $variable }
cli-provider-local-found = en marcha en { $url }
cli-provider-local-none = no se encontró ningún servidor local
cli-health-ready = listo
cli-health-trying = tras descansar, decide la próxima respuesta
cli-health-resting = descansa { $seconds } s tras fallos
cli-health-throttled = pide una pausa de { $seconds } s
cli-health-first-text = primer texto normalmente en { $half } s, casi siempre en { $most } s
cli-health-rate = { $rate } tokens por segundo
cli-types-default = habitual
cli-types-browser = funciona en la vista previa
cli-types-source = se comprueba su sintaxis

## Comprobaciones

check-parse = Sintaxis
check-tools = Herramientas
check-resolve = Importaciones
check-bundle = Empaquetado
check-types = Tipos
check-mount = Arranque
check-accept = Propósito
check-state-passed = superada
check-state-failed = fallida
check-state-unavailable = imposible aquí
check-state-not-required = no necesaria

## Diagnóstico

doctor-state-ok = listo
doctor-state-missing = falta
doctor-data-folder = Carpeta de datos
doctor-database = Base de datos de proyectos
doctor-providers = Proveedores de IA
doctor-local-server = Servidor de IA local
doctor-keyring = Llavero del sistema
doctor-webview = Vista web
doctor-packs = Paquetes npm incluidos
doctor-language = Idioma
doctor-version = Versión de Vectort

cli-edit-about = Cambiar un proyecto con palabras
cli-ask-about = Preguntar sobre un proyecto; ningún archivo cambia
cli-replay-about = Volver a pedir un turno de la conversación, por ejemplo a otro proveedor
cli-report-about = Escribir un turno en un informe de error sin secretos
cli-import-about = Convertir una carpeta, un ZIP o una dirección git en un proyecto
cli-diff-about = Mostrar en qué difieren dos versiones
cli-arg-change = Qué cambiar, o - para leerlo de la entrada estándar
cli-arg-question = La pregunta, o - para leerla de la entrada estándar
cli-arg-turn = Número del turno
cli-arg-source = Una carpeta, un archivo ZIP o la dirección de un repositorio git público
cli-opt-plan = Planificar primero y no cambiar nada hasta aprobar el plan
cli-opt-yes = Seguir el plan tal como está
cli-opt-advanced = Usar los modelos más potentes
cli-opt-attach = Adjuntar una imagen, un archivo de texto o el texto de una página web; se puede repetir
cli-opt-report-out = Archivo donde escribir el informe
cli-opt-import-out = Carpeta del proyecto; inexistente o vacía
cli-planned = El plan espera. Apruébelo en la ventana o vuelva a pedirlo con --plan --yes.
cli-reported = El informe está en { $path }. No contiene claves.
