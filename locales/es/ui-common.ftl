### Lo que comparten todas las pantallas de la ventana.

ui-navigation = Pantallas
ui-offline = Sin red. La edición, la vista previa y los modelos locales siguen funcionando.
ui-open = Abrir
ui-close = Cerrar
ui-cancel = Cancelar
ui-undo = Deshacer
ui-retry = Reintentar
ui-copied = Copiado
ui-copy-detail = Copiar el detalle
ui-appearance = Apariencia e idioma
ui-language = Idioma
ui-theme = Apariencia
ui-theme-system = Como el sistema
ui-theme-light = Claro
ui-theme-dark = Oscuro
ui-standing-verified = Verificado
ui-standing-unchecked = Sin comprobar
ui-standing-draft = Borrador
ui-standing-empty = Vacío
ui-running = En curso
ui-provider-local = Modelo local
ui-provider-starter = Plantilla inicial, sin IA
ui-price = { $input } leídos, { $output } escritos, por millón de tokens
ui-forecast = normalmente de { $low } a { $high }
ui-forecast-one = normalmente { $cost }
ui-forecast-text = { $count ->
    [one] Según { $count } respuesta anterior de este modelo: la mitad cuesta como mucho la primera cantidad, nueve de diez la segunda
   *[other] Según { $count } respuestas anteriores de este modelo: la mitad cuesta como mucho la primera cantidad, nueve de diez la segunda
}
ui-palette-search = Buscar acciones y proyectos
ui-palette-actions = Acciones
ui-palette-projects = Proyectos
ui-palette-empty = Nada con ese nombre
ui-lost-title = Esta página no se puede mostrar
ui-lost-home = Ir al inicio
ui-free = gratis

## Adjuntos

ui-attach = Adjuntar
ui-attach-files = Imágenes o archivos de texto…
ui-attach-list = Lo que acompaña
ui-attach-page = Una página web…
ui-attach-page-title = Añadir una página web
ui-attach-page-text = Su texto se lee una vez y acompaña tu petición. Solo se pueden leer páginas públicas.
ui-attach-page-label = Dirección
ui-attach-page-add = Añadir
ui-attach-remove = Quitar { $name }

## Importación

ui-import = Importar
ui-import-git-title = Importar desde git
ui-import-git-text = Un repositorio público se copia en este equipo y se convierte en un proyecto. No se le devuelve nada.
ui-import-git-label = Dirección del repositorio
ui-import-git-start = Importar
ui-import-git-going = Se está leyendo el repositorio. Puede tardar un minuto.
ui-attach-tokens = { $count ->
    [one] { $tokens } token
   *[other] { $tokens } tokens
}

## Errores en los que la ventana ofrece otra salida que la línea de comandos

ui-error-unexpected = Ocurrió algo inesperado en Vectort. Lo guardado está a salvo. Inténtelo de nuevo; la carpeta de registros, en los ajustes, contiene los detalles.
ui-error-no-provider = No hay ningún proveedor de IA configurado. Añada una clave en los ajustes, inicie un servidor local como Ollama o empiece con una plantilla inicial.
ui-error-no-answer = Ningún proveedor dio una respuesta utilizable. Su descripción se conserva. Inténtelo más tarde, elija otro proveedor o empiece con una plantilla inicial.
ui-error-no-such-version = Este proyecto ya no tiene la versión { $value }. No se cambió nada.
ui-error-unknown-type = No existe el tipo «{ $value }». Elija otro junto a la descripción.
ui-error-unknown-framework = «{ $value }» no es un framework de este tipo. Elija otro junto a la descripción.
ui-error-build-failed = No se pudo construir el proyecto. Lo que había sigue intacto. Corrija los problemas que indica la vista previa e inténtelo de nuevo.
