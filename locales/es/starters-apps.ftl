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

## pwa

starter-pwa-notes = Notas
starter-pwa-search = Buscar en el cuaderno
starter-pwa-create = Nueva nota
starter-pwa-topics = Temas
starter-pwa-topic = Tema
starter-pwa-all = Todo
starter-pwa-none = Aún no hay nada aquí.
starter-pwa-install = Instalar en este dispositivo
starter-pwa-back = Volver
starter-pwa-pin = Fijar
starter-pwa-unpin = Soltar
starter-pwa-remove = Eliminar
starter-pwa-removed = La nota se ha eliminado.
starter-pwa-undo = Deshacer
starter-pwa-text = Texto de la nota
starter-pwa-placeholder = Escribe aquí. La primera línea es el título.
starter-pwa-untitled = Sin título
starter-pwa-online = Guardado en este dispositivo
starter-pwa-offline = Sin conexión, y todo sigue funcionando
starter-pwa-words = Palabras
starter-pwa-welcome = Este cuaderno es tuyo y se queda en este dispositivo. Cambia lo que quieras: se guarda mientras escribes, con o sin red.
starter-pwa-sample-a = ¿Qué sé ya de esto? ¿Qué me gustaría averiguar después?
starter-pwa-sample-b = Una idea para retomar al final de la semana.
starter-pwa-sample-c = Pasos pequeños: uno hoy, otro mañana.
starter-pwa-readme = Un cuaderno instalable en TypeScript puro. Las notas se quedan en el almacenamiento del navegador.
starter-pwa-readme-offline = El service worker (public/sw.js) solo está activo en la aplicación compilada:

## electron_app

starter-electron-app-format = Formato
starter-electron-app-bold = Negrita
starter-electron-app-italic = Cursiva
starter-electron-app-heading = Título
starter-electron-app-bullet = Lista con viñetas
starter-electron-app-new = Nuevo
starter-electron-app-open = Abrir…
starter-electron-app-save = Guardar
starter-electron-app-close = Descartar
starter-electron-app-drafts = Borradores
starter-electron-app-source = Texto en Markdown
starter-electron-app-preview = Vista previa
starter-electron-app-goal = Meta
starter-electron-app-words = Palabras
starter-electron-app-untitled = Sin título
starter-electron-app-in-browser = Guardado en este navegador
starter-electron-app-on-disk = Aún no guardado en un archivo
starter-electron-app-saved = Guardado.
starter-electron-app-failed = No se pudo usar el archivo.
starter-electron-app-tour = Escribe a un lado y lee en el otro. La **negrita**, la _cursiva_, las listas y las citas son solo unos signos, y los botones de arriba los escriben por ti.
starter-electron-app-plan = Esquema
starter-electron-app-tour-end = Fija abajo una meta de palabras y mira cómo se llena la barra.
starter-electron-app-opening = ¿Qué es lo único que hay que decir sobre esto?
starter-electron-app-readme = Un escritorio para escribir: Markdown a un lado, la página al otro, archivos abiertos y guardados con los diálogos del sistema.
starter-electron-app-readme-dev = Con recarga en vivo, en dos terminales:
starter-electron-app-readme-bridge = la única puerta entre la página y el ordenador: abrir y guardar.

## desktop_app

starter-desktop-app-start = Empezar
starter-desktop-app-stop = Parar
starter-desktop-app-idle = Elige un proyecto, di qué haces y pon en marcha el reloj.
starter-desktop-app-what = ¿En qué trabajas?
starter-desktop-app-day = El día hora a hora
starter-desktop-app-week = Siete días
starter-desktop-app-total = Tiempo total
starter-desktop-app-entries = Registros
starter-desktop-app-none = Aún no hay nada registrado.
starter-desktop-app-untitled = Sin descripción
starter-desktop-app-remove = Eliminar
starter-desktop-app-again = Continuar
starter-desktop-app-report = Guardar un informe
starter-desktop-app-written = El informe está aquí:
starter-desktop-app-failed = No se pudo guardar el informe.
starter-desktop-app-project = Proyecto
starter-desktop-app-from = Desde
starter-desktop-app-to = Hasta
starter-desktop-app-sample-a = Primer boceto
starter-desktop-app-sample-b = Conversación
starter-desktop-app-sample-c = Revisión atenta
starter-desktop-app-readme = Una hoja de horas: React en la ventana, Rust detrás, con Tauri 2.
starter-desktop-app-readme-browser = Solo la ventana, en un navegador; el informe se descarga:
starter-desktop-app-readme-test = Pruebas de la parte en Rust, cuando existan los iconos (npm run icons):

## dapp

starter-dapp-connect = Conectar una cartera
starter-dapp-no-wallet = No hay ninguna cartera en este navegador. Puedes probarlo todo con la cuenta de demostración.
starter-dapp-local = Demostración local: las promesas se quedan en este dispositivo y no mueven dinero.
starter-dapp-on-chain = En vivo: cada promesa es una transacción que confirmas en tu cartera.
starter-dapp-not-deployed = Hay una cartera conectada, pero ningún contrato configurado: todo queda en local.
starter-dapp-balance = Saldo de demostración
starter-dapp-raised = Reunido
starter-dapp-target = Meta
starter-dapp-amount = Importe en ETH
starter-dapp-pledge = Prometer
starter-dapp-reached = Meta alcanzada
starter-dapp-too-much = Es más de lo que tiene la cuenta de demostración.
starter-dapp-ledger = Libro
starter-dapp-everyone = Todos
starter-dapp-mine = Las mías
starter-dapp-me = Tú (demostración)
starter-dapp-take-back = Retirar
starter-dapp-reset = Empezar de nuevo
starter-dapp-sent = Transacción enviada:
starter-dapp-refused = La cartera no la envió.
starter-dapp-empty = Aún no has prometido nada: elige una meta arriba.
starter-dapp-readme = Metas comunes y promesas: React, cualquier cartera EIP-1193 y un contrato en Solidity.
starter-dapp-readme-contract = paga las metas alcanzadas y devuelve las demás
starter-dapp-readme-deploy = Despliega el contrato con la herramienta que prefieras, abre una meta por tema en el mismo orden, copia .env.example a .env y pon la dirección.

## nft_marketplace

starter-nft-marketplace-demo = Una demostración en este dispositivo: las monedas son de juguete.
starter-nft-marketplace-purse = En tu monedero
starter-nft-marketplace-market = En venta
starter-nft-marketplace-owned = Tu colección
starter-nft-marketplace-all = Todas las series
starter-nft-marketplace-search = Buscar
starter-nft-marketplace-sort = Ordenar
starter-nft-marketplace-by-number = Por número
starter-nft-marketplace-cheapest = Precio más bajo primero
starter-nft-marketplace-dearest = Precio más alto primero
starter-nft-marketplace-price = Precio
starter-nft-marketplace-highest = Mejor oferta
starter-nft-marketplace-buy = Comprar
starter-nft-marketplace-bid = Pujar
starter-nft-marketplace-your-bid = Tu puja
starter-nft-marketplace-bid-placed = Tu puja está registrada.
starter-nft-marketplace-bid-too-low = La puja debe superar a la mayor.
starter-nft-marketplace-not-enough = No hay monedas suficientes en tu monedero.
starter-nft-marketplace-bought = Es tuya.
starter-nft-marketplace-sell = Vender al mejor postor
starter-nft-marketplace-sold = Vendida.
starter-nft-marketplace-yours = Tuya
starter-nft-marketplace-close = Cerrar
starter-nft-marketplace-nothing = Aquí no cuelga nada. Prueba otra serie.
starter-nft-marketplace-history = Historial
starter-nft-marketplace-favourite = Favorita
starter-nft-marketplace-readme = Una galería cuyas obras nacen de un número: filtra, puja, compra y vende con monedas de juguete.
starter-nft-marketplace-readme-contract = compila el contrato ERC-721, que no necesita importaciones

## browser_game

starter-browser-game-field = Campo de juego
starter-browser-game-score = Puntos
starter-browser-game-best = Récord
starter-browser-game-start = Jugar
starter-browser-game-how-switch = o un toque: cambiar de órbita
starter-browser-game-how-goal = Recoge las chispas. No toques las esquirlas.
starter-browser-game-pause = Pausar
starter-browser-game-paused = En pausa
starter-browser-game-resume = Seguir
starter-browser-game-restart = Reiniciar
starter-browser-game-again = Jugar otra vez
starter-browser-game-over = El vuelo ha terminado.
starter-browser-game-record = ¡Nuevo récord!
starter-browser-game-sector = Sección
starter-browser-game-sound = Sonido
starter-browser-game-readme-world = las reglas, sin un píxel
starter-browser-game-readme-painter = todo lo que se dibuja
starter-browser-game-readme-main = teclas, toques y reloj

## mobile_game

starter-mobile-game-score = Puntos
starter-mobile-game-best = Récord
starter-mobile-game-undo = Deshacer
starter-mobile-game-restart = Partida nueva
starter-mobile-game-how = Desliza o usa las flechas: dos fichas iguales se unen en una del doble.
starter-mobile-game-board = Tablero de fichas
starter-mobile-game-reached = Todas las metas alcanzadas. ¡Sigue!
starter-mobile-game-next = Próxima meta
starter-mobile-game-over = No quedan movimientos
starter-mobile-game-over-hint = Deshaz un movimiento o empieza otra partida.
starter-mobile-game-readme-phone = En un teléfono: abre la dirección de red que muestra npm run dev.

## chrome_extension

starter-chrome-extension-about = Guarda páginas para después, por temas y sin cuenta.
starter-chrome-extension-settings = Ajustes
starter-chrome-extension-topic = Tema
starter-chrome-extension-save = Guardar
starter-chrome-extension-demo = Abierto como página: un ejemplo sustituye a la pestaña actual.
starter-chrome-extension-search = Buscar
starter-chrome-extension-unread = Sin leer
starter-chrome-extension-pages = Páginas guardadas
starter-chrome-extension-nothing = Nada que leer. Guarda la página en la que estás.
starter-chrome-extension-undo = Deshacer
starter-chrome-extension-default-topic = Tema propuesto primero
starter-chrome-extension-badge = Mostrar las páginas sin leer en el icono
starter-chrome-extension-compact = Lista compacta
starter-chrome-extension-export-about = Todas las páginas en un archivo
starter-chrome-extension-export = Exportar
starter-chrome-extension-clear-about = Páginas ya leídas
starter-chrome-extension-clear = Quitarlas
starter-chrome-extension-saved = Guardado.
starter-chrome-extension-already = Movida al principio.
starter-chrome-extension-removed = Quitada.
starter-chrome-extension-cleared = Se quitaron las páginas leídas.
starter-chrome-extension-read = Leída
starter-chrome-extension-remove = Quitar
starter-chrome-extension-left = Por leer
starter-chrome-extension-save-link = Guardar este enlace
starter-chrome-extension-look-up = Consultar:
starter-chrome-extension-readme-developer = Activa el modo de desarrollador.
starter-chrome-extension-readme-load = Carga esta carpeta como extensión sin empaquetar.
starter-chrome-extension-readme-page = Chrome ejecuta estos archivos tal cual, sin compilación. El archivo popup.html también funciona como página normal.

## react_native

starter-react-native-today = contados hoy
starter-react-native-more = Cuenta uno más
starter-react-native-fewer = Uno menos
starter-react-native-reset = Empezar el día de nuevo
starter-react-native-reset-title = ¿Empezar de nuevo?
starter-react-native-reset-text = Todas las cuentas de hoy vuelven a cero.
starter-react-native-cancel = Cancelar
starter-react-native-readme = Un contador para cada tema del día, con Expo y React Native.
starter-react-native-readme-phone = Escanea con Expo Go el código que muestra Expo para verla en un teléfono.

## flutter_app

starter-flutter-app-planned = Planeado esta semana
starter-flutter-app-free = Nada planeado
starter-flutter-app-add = Planear o quitar
starter-flutter-app-clear = Vaciar la semana
starter-flutter-app-cleared = La semana está vacía.
starter-flutter-app-undo = Deshacer
starter-flutter-app-readme = Un planificador semanal en Flutter: toca un tema para ponerlo en un día.
starter-flutter-app-readme-create = La primera orden añade las carpetas de las plataformas y no toca estos archivos.

## rest_api

starter-rest-api-first-record = Primeras ideas sobre
starter-rest-api-not-found = Ese registro no existe.
starter-rest-api-unknown-topic = Elige uno de estos temas:
starter-rest-api-nothing-to-change = La petición no cambia nada.
starter-rest-api-readme = Una pequeña API REST con FastAPI y SQLite.
starter-rest-api-readme-database = La variable DATABASE indica el archivo de la base de datos.

## graphql_api

starter-graphql-api-starter = Algo nuevo para
starter-graphql-api-not-found = No existe, o ya no.
starter-graphql-api-empty-title = Una idea necesita un título.
starter-graphql-api-long-title = El título es demasiado largo.
starter-graphql-api-listening = Listo:
starter-graphql-api-readme = Una API GraphQL para reunir ideas y votarlas, en TypeScript con GraphQL Yoga.
starter-graphql-api-readme-explore = Explórala en el navegador:

## microservices

starter-microservices-not-found = Aquí no hay nada.
starter-microservices-bad-json = El cuerpo debe ser un objeto JSON pequeño.
starter-microservices-bad-order = Un pedido necesita un producto y una cantidad entera de al menos uno.
starter-microservices-sold-out = No hay existencias suficientes.
starter-microservices-away = El servicio no responde.
starter-microservices-broken = Algo falló aquí; el registro sabe más.
starter-microservices-readme = Tres servicios en Node.js sin dependencias: una pasarela, un catálogo y pedidos.
starter-microservices-readme-local = Sin contenedores, en tres terminales, y las pruebas:

## websocket_server

starter-websocket-server-flag-addr = dirección de escucha
starter-websocket-server-flag-origin = host de las páginas que pueden conectarse desde fuera
starter-websocket-server-room = Sala
starter-websocket-server-your-name = Tu nombre
starter-websocket-server-message = Mensaje
starter-websocket-server-send = Enviar
starter-websocket-server-reconnecting = Se perdió la conexión. Reintentando…
starter-websocket-server-readme = Un servidor WebSocket en Go: una sala por tema, mensajes recientes para quien llega y una página para probarlo.

## smart_contract

starter-smart-contract-readme = Un consejo que decide por votación, en Solidity para Foundry.
starter-smart-contract-readme-contract = miembros, preguntas, votos y cuórum
starter-smart-contract-readme-agenda = las primeras preguntas por votar
starter-smart-contract-readme-audit = Haz auditar un contrato antes de confiarle algo de valor.

## ml_model

starter-ml-model-help-train = entrenar con datos generados y guardar el modelo
starter-ml-model-help-predict = clasificar una fila de medidas
starter-ml-model-help-file = archivo del modelo
starter-ml-model-help-seed = semilla de los números aleatorios
starter-ml-model-help-features = medidas
starter-ml-model-accuracy = Exactitud en filas no vistas
starter-ml-model-not-trained = Entrena antes el modelo; este archivo no existe:
starter-ml-model-readme = Un clasificador con NumPy puro, entrenado con medidas generadas, una clase por tema.
starter-ml-model-readme-data = Los datos reales entran por model/data.py.

## data_pipeline

starter-data-pipeline-help-source = archivo CSV que leer
starter-data-pipeline-help-target = base SQLite que escribir
starter-data-pipeline-read = Filas leídas
starter-data-pipeline-loaded = Filas cargadas
starter-data-pipeline-duplicates = Duplicados
starter-data-pipeline-rejected = Rechazadas
starter-data-pipeline-line = línea
starter-data-pipeline-failed = No se cargó nada.
starter-data-pipeline-readme = Un flujo de CSV a SQLite solo con la biblioteca estándar de Python: extraer, transformar, cargar.
starter-data-pipeline-readme-again = Puede ejecutarse de nuevo cuando sea: ninguna fila se añade dos veces y un fallo no deja nada.

## cli_tool

starter-cli-tool-usage = Órdenes:
starter-cli-tool-help-add = anotar algo por hacer
starter-cli-tool-help-list = mostrar lo pendiente, o todo
starter-cli-tool-help-done = marcar la entrada N
starter-cli-tool-help-drop = quitar la entrada N
starter-cli-tool-added = Anotado como
starter-cli-tool-done = Hecho:
starter-cli-tool-dropped = Quitado:
starter-cli-tool-empty = No queda nada por hacer.
starter-cli-tool-unknown-command = Esa orden no existe:
starter-cli-tool-missing-text = Di qué anotar: add TEXT
starter-cli-tool-bad-number = Hace falta un número de la lista:
starter-cli-tool-no-entry = No hay ninguna entrada
starter-cli-tool-storage = No se pudo usar la lista y no cambió:
starter-cli-tool-damaged = esta línea no es una entrada:
starter-cli-tool-readme = Una lista de tareas para la terminal, en Rust sin dependencias, en un archivo de texto.

## automation_script

starter-automation-script-images = Imágenes
starter-automation-script-documents = Documentos
starter-automation-script-tables = Tablas
starter-automation-script-sound = Sonido
starter-automation-script-video = Vídeos
starter-automation-script-archives = Archivos comprimidos
starter-automation-script-help-folder = carpeta que ordenar
starter-automation-script-help-apply = mover los archivos; sin esto solo se muestran
starter-automation-script-help-undo = devolver todo a su sitio
starter-automation-script-help-quiet = avisar solo de los problemas
starter-automation-script-no-folder = Esto no es una carpeta:
starter-automation-script-nothing = Nada que ordenar.
starter-automation-script-dry-run = No se movió nada. Añade --apply para mover los archivos.
starter-automation-script-in-the-way = Hay un archivo en medio:
starter-automation-script-readme = Un script que ordena una carpeta por tema y tipo. Primero muestra, solo mueve si se lo pides y puede deshacerlo todo.
starter-automation-script-readme-schedule = Cada tarde a las ocho, con cron:
