### Qué ha fallado: qué ha pasado, qué significa para el trabajo, qué hacer.

## Errores, por código

error-empty-description = La descripción está vacía. Di en pocas palabras qué construir.
error-description-too-long = La descripción tiene { $length } caracteres; como máximo son posibles { $max }.
error-control-characters = La descripción contiene caracteres de control. Quítalos e inténtalo de nuevo.
error-unknown-type = No existe el tipo «{ $value }». vectort types los enumera.
error-unknown-framework = «{ $value }» no es un framework de este tipo. vectort types los enumera.
error-unknown-provider = No existe el proveedor «{ $value }». Elige openai, anthropic, gemini o local.
error-unknown-model = El modelo «{ $value }» no está disponible.
error-no-provider = No hay ningún proveedor de IA configurado. Define OPENAI_API_KEY, ANTHROPIC_API_KEY o GEMINI_API_KEY, o inicia un servidor local como Ollama.
error-no-answer = Ningún proveedor dio una respuesta utilizable. Inténtalo más tarde o añade --allow-starter para empezar sin IA.
error-out-not-empty = { $path } no está vacía. Elige una carpeta vacía o nueva; no se ha cambiado nada.
error-not-a-project = { $path } no es un proyecto: no tiene package.json, index.html ni otro manifiesto conocido.
error-not-found = { $path } no existe.
error-no-such-version = Este proyecto no tiene la versión «{ $value }». vectort history las enumera.
error-no-space = El disco está lleno. Lo guardado antes está a salvo; libera espacio e inténtalo de nuevo.
error-io = No se pudo leer o escribir { $path }: { $detail }
error-permission-denied = Vectort no tiene permiso para leer o escribir { $path }.
error-cancelled = Cancelado. Lo que estaba completo se conserva.
error-invalid-base-url = { $variable } no es una dirección utilizable: { $value }
error-keyring-unavailable = El llavero del sistema no responde. Las claves de las variables de entorno funcionan.
error-port-taken = El puerto { $port } está en uso. Elige otro con --port.
error-unsafe-path = La ruta «{ $path }» no es segura y se rechazó.
error-too-many-files = Hay demasiados archivos; como máximo son posibles { $max }.
error-file-too-large = { $path } es demasiado grande; como máximo son posibles { $max } bytes.
error-answer-without-files = El modelo respondió sin ningún archivo.
error-answer-truncated = La respuesta del modelo se cortó a mitad de un archivo. Los archivos completos se conservan.
error-newer-schema = Estos datos los escribió un Vectort más reciente. Actualiza Vectort para abrirlos; no se ha cambiado nada.
error-database-locked = Otro Vectort está trabajando en este proyecto. Inténtalo cuando termine.
error-database-damaged = La base de datos del proyecto está dañada. La carpeta y sus archivos siguen intactos.
error-no-display = No hay pantalla donde abrir la ventana. Las órdenes funcionan sin ella: vectort --help
error-build-failed = No se pudo construir el proyecto. Los problemas figuran arriba; lo que había sigue intacto.
error-not-previewable = Este tipo de proyecto no funciona en la vista previa.
error-bad-usage = { $detail }
error-internal = Ha ocurrido algo inesperado en Vectort: { $detail }. Lo guardado está a salvo.

## Por qué no respondió un proveedor

attempt-no-key = sin clave
attempt-unauthorized = la clave fue rechazada
attempt-forbidden = la clave no da acceso a este modelo
attempt-quota = la cuota de la cuenta está agotada
attempt-rate-limited = demasiadas peticiones
attempt-overloaded = sobrecargado
attempt-server-error = un error del servidor
attempt-unreachable = no se puede alcanzar
attempt-timeout = en silencio demasiado tiempo
attempt-model-not-found = el modelo no existe
attempt-bad-request = la petición fue rechazada
attempt-context-too-long = la petición es demasiado larga para el modelo
attempt-refused = el modelo se negó
attempt-malformed = una respuesta ilegible
attempt-truncated = la respuesta se cortó
attempt-empty = una respuesta vacía
attempt-cancelled = cancelado

## Problemas hallados en un proyecto, por código

problem-syntax-error = Error de sintaxis
problem-unresolved-import = Una importación no lleva a ninguna parte
problem-unknown-package = Un paquete que no está incluido
problem-missing-export = Una importación nombra algo que su archivo no exporta
problem-missing-file = Falta un archivo necesario
problem-bad-manifest = El manifiesto no es válido
problem-bundle-error = No se pudo empaquetar la aplicación
problem-blank-page = La página queda en blanco
problem-uncaught-error = Un error al arrancar la aplicación
problem-unhandled-rejection = Una promesa rechazada que nadie atiende
problem-mount-timeout = La aplicación no arrancó a tiempo
problem-mount-crashed = La aplicación hizo caer su página
problem-mount-unavailable = La aplicación no se pudo iniciar aquí
problem-file-too-large = El archivo es demasiado grande
problem-too-many-files = Demasiados archivos
problem-unsafe-path = La ruta no es segura
problem-truncated-file = El archivo termina demasiado pronto
problem-duplicate-path = El archivo se dio dos veces; vale el último
problem-case-collision = Dos nombres solo difieren en mayúsculas y minúsculas
problem-binary-content = El contenido no es texto
problem-no-files = La respuesta no contiene ningún archivo
problem-pack-version = Se usa otra versión de un paquete incluido
problem-css-error = Un error en una hoja de estilo
problem-repair-failed = La reparación no sirvió
