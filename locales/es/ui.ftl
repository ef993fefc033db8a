### La ventana.

ui-title = Proyectos
ui-project-count = { $count ->
    [one] { $count } proyecto en este equipo
   *[other] { $count } proyectos en este equipo
}
ui-loading = Leyendo tus proyectos
ui-verified = Verificado
ui-draft = Borrador
ui-versions = { $count ->
    [one] { $count } versión
   *[other] { $count } versiones
}
ui-changed = Modificado { $date }
ui-copy-preview = Copiar la orden de vista previa
ui-copied = Copiado
ui-copy-path = Copiar la ruta de la carpeta
ui-actions-for = Acciones para { $title }

ui-empty-title = Aún no hay nada
ui-empty-text = Describe una aplicación en un terminal. Se escribe, se comprueba y se guarda en este equipo, y aparece aquí.
ui-empty-copy = Copiar la orden
ui-empty-prompt = un tablero kanban con arrastrar y soltar
ui-empty-offline = Funciona sin cuenta, sin servidor y sin Node. Sin proveedor recibes una base inicial hecha sin IA.

ui-error-title = No se pudieron leer los proyectos
ui-error-text = Tus archivos están intactos. Inténtalo de nuevo; si se repite, vectort doctor muestra qué falla.
ui-error-detail = Detalle
ui-retry = Reintentar

ui-language = Idioma
ui-theme = Apariencia
ui-theme-system = Como el sistema
ui-theme-light = Clara
ui-theme-dark = Oscura
ui-version = Vectort { $version }
ui-data-folder = Datos en { $path }
