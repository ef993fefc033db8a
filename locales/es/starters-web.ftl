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

## Shop (ecommerce)

starter-ecommerce-about = Una tienda con búsqueda, categorías, un carrito que se conserva al recargar y un formulario de pedido validado. No se cobra nada.
starter-ecommerce-products = Alba | Puerto | Pradera | Brasa | Escarcha | Enebro | Duna | Tinta | Lino | Marea | Huerto | Halo de luz
starter-ecommerce-notes = Novedad | Serie corta | El favorito
starter-ecommerce-delivery = Envío gratis desde
starter-ecommerce-browse = Ver la colección
starter-ecommerce-search = Buscar
starter-ecommerce-category = Categoría
starter-ecommerce-all = Todo
starter-ecommerce-sort = Ordenar por
starter-ecommerce-featured = Destacados
starter-ecommerce-cheap-first = Precio, de menor a mayor
starter-ecommerce-dear-first = Precio, de mayor a menor
starter-ecommerce-add = Añadir al carrito
starter-ecommerce-added = Añadido
starter-ecommerce-nothing = Sin resultados. Prueba otra palabra o categoría.
starter-ecommerce-cart = Carrito
starter-ecommerce-empty-cart = Tu carrito está vacío.
starter-ecommerce-less = Uno menos
starter-ecommerce-more = Uno más
starter-ecommerce-subtotal = Suma parcial
starter-ecommerce-shipping = Envío
starter-ecommerce-free = Gratis
starter-ecommerce-total = Total a pagar
starter-ecommerce-checkout = Tramitar pedido
starter-ecommerce-back = Volver al carrito
starter-ecommerce-close = Cerrar
starter-ecommerce-full-name = Nombre completo
starter-ecommerce-email = Correo electrónico
starter-ecommerce-address = Dirección de envío
starter-ecommerce-required = Rellena este campo.
starter-ecommerce-bad-email = No es una dirección de correo.
starter-ecommerce-order = Hacer pedido
starter-ecommerce-thanks = ¡Gracias! Tu pedido está en camino hacia nosotros.
starter-ecommerce-demo = Artículos de muestra, sin pagos reales
starter-ecommerce-slogan = Elegido con cuidado, hecho para durar

## Community feed (social_media)

starter-social-media-about = Un muro comunitario: publica, marca como favorito, responde, guarda y sigue. Todo se guarda en este navegador.
starter-social-media-people = Lucía Romero | Mateo Vidal | Carmen Ortega | Diego Navarro | Elena Prieto
starter-social-media-posts = Primer día por aquí. ¿Qué debería leer para ponerme al día? | Pequeña victoria de hoy: lo que llevaba un mes aplazando me llevó veinte minutos. | He hecho una lista breve de lo que me funcionó este año. La comparto con quien la quiera. | Pregunta para quienes tienen experiencia: ¿qué haríais distinto si empezarais de nuevo? | El encuentro del sábado sigue en pie. Traed a alguien y algo que enseñar. | Gracias por las respuestas de la semana pasada. Ayudaron más de lo que creéis.
starter-social-media-replies = ¡Te damos la bienvenida! Empieza por lo guardado. | Bien hecho, esas son las mejores. | Sí, me encantaría verla. | Pediría ayuda mucho antes. | ¡Allí estaré! | Nos alegra tenerte aquí.
starter-social-media-you = Tú
starter-social-media-home = Inicio
starter-social-media-saved = Guardados
starter-social-media-topics = Temas
starter-social-media-prompt = ¿Qué estás pensando?
starter-social-media-topic = Tema
starter-social-media-left = Caracteres restantes:
starter-social-media-publish = Publicar
starter-social-media-like = Me gusta
starter-social-media-reply = Respuestas
starter-social-media-save = Guardar publicación
starter-social-media-remove = Eliminar publicación
starter-social-media-write-reply = Escribe una respuesta
starter-social-media-send = Enviar
starter-social-media-suggestions = Personas a seguir
starter-social-media-follow = Seguir
starter-social-media-following = Siguiendo
starter-social-media-nothing-saved = Aún no hay nada guardado. El marcador bajo una publicación la conserva aquí.
starter-social-media-nothing-here = Aún no hay publicaciones. Escribe la primera.

## Blog with an editor (blog_cms)

starter-blog-cms-about = Un blog con su propio editor: escribe en Markdown sencillo con vista previa, publica o guarda borradores, busca y filtra. Los artículos se guardan en este navegador.
starter-blog-cms-titles = Por qué empezamos en pequeño | Apuntes de una semana lenta | Las herramientas a las que volvemos | Una entrevista por terminar
starter-blog-cms-bodies = Los grandes planes esperan el momento justo. Los pequeños solo necesitan esta tarde. ¶ Al empezar nos prometimos mostrar algo **cada semana**, por modesto que fuera. Eso cambió lo que nos atrevíamos a probar. ¶ > Lo que existe se puede mejorar. ¶ Esta página es una invitación: empieza, comparte y deja que llegue el siguiente paso. | Esta semana no pasó nada urgente, y de eso se trataba. ¶ # Lo que observamos ¶ Sin plazos, las preguntas crecen mejor. Releímos notas antiguas, llamamos a dos personas que admiramos y caminamos más. ¶ Las respuestas pueden esperar al lunes. | Cada pocos meses probamos algo nuevo, y siempre volvemos a las mismas tres herramientas: papel, un temporizador y alguien sincero. ¶ # Por qué duran ¶ Son simples, están a mano y nunca piden una actualización. | Aquí las primeras respuestas aún se están escribiendo. Abre este borrador, termínalo y publícalo cuando te guste.
starter-blog-cms-write = Escribir
starter-blog-cms-search = Buscar artículos
starter-blog-cms-filter = Filtrar por tema
starter-blog-cms-all = Todos los temas
starter-blog-cms-latest = Últimos artículos
starter-blog-cms-drafts = Borradores
starter-blog-cms-draft = Borrador
starter-blog-cms-none = Ningún artículo coincide. Prueba otra palabra.
starter-blog-cms-minutes = Minutos de lectura:
starter-blog-cms-edit = Editar
starter-blog-cms-back = Portada
starter-blog-cms-next = Siguiente
starter-blog-cms-missing = Este artículo ya no existe.
starter-blog-cms-title = Título
starter-blog-cms-untitled = Sin título
starter-blog-cms-topic = Tema
starter-blog-cms-text = Texto
starter-blog-cms-help = Una línea vacía abre un párrafo; # un título, > una cita, - una lista, **negrita**, *cursiva*.
starter-blog-cms-preview = Vista previa
starter-blog-cms-words = Palabras:
starter-blog-cms-saved = guardado
starter-blog-cms-publish = Publicar
starter-blog-cms-unpublish = Volver a borrador
starter-blog-cms-remove = Eliminar

## Portfolio (portfolio)

starter-portfolio-about = Un portafolio en TypeScript puro: un índice filtrable, un visor con las flechas, tema claro u oscuro y un formulario que abre el correo del visitante.
starter-portfolio-opening = Trabajo hecho sin prisa y con cuidado
starter-portfolio-available = Disponible para nuevos proyectos
starter-portfolio-work = Trabajos
starter-portfolio-contact = Contacto
starter-portfolio-dark = Oscuro
starter-portfolio-filter = Filtrar trabajos
starter-portfolio-all = Todos
starter-portfolio-projects = Señales serenas | Luz del norte | Ciudad de papel | Segunda marea | Tierra común | Flor de noche | Temporada abierta
starter-portfolio-stories = Empezó como un boceto en un tren y en un invierno se convirtió en una serie completa. | Un estudio del ritmo y la repetición con un conjunto de formas muy reducido. | Hecho entre tres personas y probado con gente real cada dos semanas. | El encargo era una frase; la respuesta llevó cuarenta borradores y dos buenas discusiones.
starter-portfolio-contact-line = Cuéntame tu idea
starter-portfolio-your-name = Tu nombre
starter-portfolio-message = Mensaje
starter-portfolio-send = Escribir correo
starter-portfolio-fill-in = Rellena todos los campos.
starter-portfolio-mail-opens = Tu programa de correo se abre con este mensaje.
starter-portfolio-previous = Anterior
starter-portfolio-next = Siguiente
starter-portfolio-close = Cerrar

## Landing page (landing_page)

starter-landing-page-about = Una página de presentación en TypeScript puro y Tailwind: una muestra para probar, pestañas, precios mensuales y anuales, preguntas y una lista de espera guardada en este navegador.
starter-landing-page-features = Funciones
starter-landing-page-pricing = Precios
starter-landing-page-questions = Preguntas
starter-landing-page-headline = Una forma más tranquila de lograrlo
starter-landing-page-email = Tu correo
starter-landing-page-join = Apuntarme
starter-landing-page-no-spam = Un mensaje en el lanzamiento y nada más.
starter-landing-page-bad-email = Escribe una dirección de correo completa.
starter-landing-page-joined = Gracias, ya estás en la lista.
starter-landing-page-today = Hoy
starter-landing-page-why = Pensado para tu día
starter-landing-page-feature-titles = Todo en un sitio | El momento justo | Solo tuyo
starter-landing-page-feature-texts = Notas, personas y planes están juntos, así los encuentras sin buscar. | Avisa cuando algo te necesita y calla el resto del tiempo. | Tus datos son tuyos: expórtalos cuando quieras y vete sin pedir permiso.
starter-landing-page-pricing-line = Precios sencillos, sin sorpresas
starter-landing-page-period = Periodo de facturación
starter-landing-page-monthly = Mensual
starter-landing-page-yearly = Anual, 20 % menos
starter-landing-page-plans = Empezar | Crecer | Juntos
starter-landing-page-benefits = Un proyecto | Exportación en todo momento | Proyectos ilimitados | Historial de cambios | Compartido con todo el equipo | Ayuda en un día
starter-landing-page-per-month = al mes
starter-landing-page-choose = Elegir este
starter-landing-page-popular = El más elegido
starter-landing-page-faq-questions = ¿Cuándo empieza? | ¿Puedo cambiar de plan después? | ¿Funciona en mi teléfono?
starter-landing-page-faq-answers = Los primeros de la lista entran esta temporada; los demás, poco después. | Sí, en cualquier momento, y solo pagas los días que uses. | Sí, en cualquier navegador moderno, en pantallas grandes o pequeñas.

## Dashboard (dashboard)

starter-dashboard-about = Un panel con periodo a elegir, cifras clave que cambian el gráfico, filtro por tema y una tabla para ordenar, buscar y descargar. Las cifras son de muestra.
starter-dashboard-sources = Búsqueda | Directo | Boletín
starter-dashboard-range = Periodo
starter-dashboard-visitors = Visitantes
starter-dashboard-signups = Registros
starter-dashboard-revenue = Ingresos
starter-dashboard-rate = Conversión
starter-dashboard-change = frente al periodo anterior
starter-dashboard-trend = todos los temas
starter-dashboard-now = Este periodo
starter-dashboard-before = Periodo anterior
starter-dashboard-by-topic = Por tema
starter-dashboard-pick = pulsa uno para verlo solo
starter-dashboard-show-all = Mostrar todos los temas
starter-dashboard-details = Detalles
starter-dashboard-topic = Tema
starter-dashboard-source = Origen
starter-dashboard-find = Buscar una fila
starter-dashboard-no-rows = Ninguna fila coincide.
starter-dashboard-download = Descargar CSV
starter-dashboard-sample = Cifras de muestra; conecta las tuyas en src/data.ts.

## Team workspace (saas_platform)

starter-saas-platform-about = Un espacio de equipo: invitar a miembros, asignar roles, gestionar claves de API, cambiar de plan y seguir la actividad. Todo se guarda en este navegador hasta conectar un servidor.
starter-saas-platform-people = Adela Mora | Bruno Castro | Clara Díaz
starter-saas-platform-owner = Titular
starter-saas-platform-editor = Edición
starter-saas-platform-viewer = Solo lectura
starter-saas-platform-solo = Individual
starter-saas-platform-team = Equipo
starter-saas-platform-scale = Crecimiento
starter-saas-platform-overview = Resumen
starter-saas-platform-members = Miembros
starter-saas-platform-keys = Claves de API
starter-saas-platform-plan = Plan y uso
starter-saas-platform-welcome = Qué bueno verte
starter-saas-platform-first-steps = Primeros pasos
starter-saas-platform-activity = Actividad
starter-saas-platform-quiet = Aún no ha pasado nada. Tus cambios aparecerán aquí.
starter-saas-platform-invited = Invitación
starter-saas-platform-left = Baja
starter-saas-platform-role-set = Rol cambiado
starter-saas-platform-key-made = Clave creada
starter-saas-platform-key-gone = Clave revocada
starter-saas-platform-plan-set = Plan cambiado
starter-saas-platform-email = Correo electrónico
starter-saas-platform-role = Rol
starter-saas-platform-invite = Invitar a un miembro
starter-saas-platform-bad-email = Escribe una dirección de correo.
starter-saas-platform-taken = Esta persona ya es miembro.
starter-saas-platform-remove = Quitar miembro
starter-saas-platform-key-for = ¿Para qué es la clave?
starter-saas-platform-create = Crear una clave
starter-saas-platform-copy = Copiar
starter-saas-platform-copied = Copiado
starter-saas-platform-revoke = Revocar
starter-saas-platform-no-keys = No hay claves. Crea la primera arriba.
starter-saas-platform-usage = Uso
starter-saas-platform-seats = Plazas
starter-saas-platform-per-month = al mes
starter-saas-platform-current = Plan actual
starter-saas-platform-choose = Elegir un plan
starter-saas-platform-too-small = No hay plazas para todos los miembros.

## Chat assistant (chatbot)

starter-chatbot-about = Un chat con un pequeño asistente sin conexión: calcula, da la hora, guarda notas y conoce sus temas. Las conversaciones se guardan en este navegador y se pueden exportar. Un modelo se conecta en src/assistant.ts.
starter-chatbot-new-chat = Nueva conversación
starter-chatbot-chats = Conversaciones
starter-chatbot-empty = Conversación vacía
starter-chatbot-remove = Eliminar conversación
starter-chatbot-export = Exportar
starter-chatbot-write = Escribe un mensaje
starter-chatbot-send = Enviar
starter-chatbot-typing = El asistente está escribiendo
starter-chatbot-you = Tú
starter-chatbot-suggestions = Sugerencias
starter-chatbot-quick = ¿Qué sabes hacer? | ¿Qué hora es? | ¿Cuánto es 12 × 7? | Recuerda: llamar a Ana | Mis notas
starter-chatbot-welcome = ¡Hola! Pregúntame algo o elige una sugerencia abajo.
starter-chatbot-greeting = ¡Hola también! ¿En qué puedo ayudar?
starter-chatbot-help = Sé calcular, decir la fecha y la hora, guardar notas (empieza con «Recuerda:»), mostrarlas y hablar de los temas de abajo.
starter-chatbot-time = Ahora es
starter-chatbot-result = El resultado es
starter-chatbot-noted = Anotado:
starter-chatbot-notes = Estas son tus notas:
starter-chatbot-no-notes = Aún no hay notas. Empieza un mensaje con «Recuerda:».
starter-chatbot-topic = ¡Buen tema! Cuéntame más o guarda una idea con «Recuerda:».
starter-chatbot-thanks = ¡Con mucho gusto!
starter-chatbot-unknown = Eso aún no lo sé. Pregunta «¿Qué sabes hacer?» para ver qué conozco.
starter-chatbot-hear-greeting = hola | buenos días | buenas tardes | buenas
starter-chatbot-hear-help = sabes hacer | ayuda
starter-chatbot-hear-time = qué hora | qué día | qué fecha
starter-chatbot-hear-remember = recuerda | anota
starter-chatbot-hear-notes = mis notas | las notas
starter-chatbot-hear-thanks = gracias | agradezco
