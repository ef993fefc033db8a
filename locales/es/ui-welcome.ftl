### La primera pantalla.

ui-welcome-title = ¿Qué construimos?
ui-welcome-placeholder = Describa su aplicación con sus propias palabras
ui-welcome-start = Construir
ui-welcome-start-starter = Empezar con una plantilla
ui-welcome-length = { $length } de { $max } caracteres
ui-welcome-failed = No se pudo empezar
ui-welcome-type = Tipo de aplicación
ui-welcome-type-fits = Tipo: según la descripción
ui-welcome-type-found = Tipo: { $type }
ui-welcome-framework = Framework usado
ui-welcome-suggested = Sugerido
ui-welcome-maker = Hecho por
ui-welcome-maker-fits = Cualquier proveedor
ui-welcome-size = Esfuerzo
ui-welcome-quick = Rápido
ui-welcome-advanced = Avanzado
ui-welcome-looking = Buscando proveedores
ui-welcome-asked = Se pregunta a { $provider }: { $model }
ui-welcome-others = { $count ->
    [one] { $count } más en reserva
   *[other] { $count } más en reserva
}
ui-welcome-change = Cambiar
ui-welcome-starter-text = Una plantilla inicial es una pequeña aplicación terminada de este tipo, hecha sin IA y sin red. No cuesta nada.
ui-welcome-nobody = No hay proveedor de IA configurado y ningún modelo local responde. Añada una clave, inicie un servidor local como Ollama o empiece con una plantilla: una pequeña aplicación terminada, hecha sin IA.
ui-welcome-add-key = Añadir una clave
ui-welcome-examples = O empiece con un ejemplo
ui-welcome-recent = Proyectos recientes
ui-welcome-all = { $count ->
    [one] Mostrar { $count }
   *[other] Mostrar los { $count }
}
ui-welcome-none = Lo que construya aparecerá aquí.
ui-example-board = Tablero de tareas
ui-example-board-text = Un tablero kanban con tres columnas, tarjetas que se arrastran, fechas límite y un buscador; lo guarda todo en este ordenador
ui-example-shop = Tienda pequeña
ui-example-shop-text = Una tienda en línea de cerámica artesanal con categorías, páginas de producto, cesta y formulario de pedido
ui-example-budget = Presupuesto del hogar
ui-example-budget-text = Un panel de gastos del hogar: totales por mes, un gráfico por categoría y un formulario para añadir gastos
ui-example-portfolio = Portafolio de fotos
ui-example-portfolio-text = Un portafolio de fotógrafo con galería, página de presentación y formulario de contacto, sobrio y casi todo en blanco y negro
ui-example-game = Juego de la serpiente
ui-example-game-text = Un juego de la serpiente en el navegador con las flechas, tres velocidades y una lista de mejores puntuaciones
ui-example-habits = Registro de hábitos
ui-example-habits-text = Un registro de hábitos para el móvil que funciona sin red: marcas diarias, rachas y un resumen semanal
ui-welcome-more = Más opciones
ui-welcome-fits = Según convenga
ui-welcome-database = Los datos están en
ui-welcome-deployment = Se desplegará en
ui-welcome-features = Funciones
ui-welcome-integrations = Servicios
ui-welcome-more-chosen = { $count ->
    [one] { $count } opción más
   *[other] { $count } opciones más
}
