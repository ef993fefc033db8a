### Los proyectos.

ui-projects-search = Buscar proyectos
ui-projects-layout = Disposición
ui-projects-list = En lista
ui-projects-grid = En tarjetas
ui-projects-count = { $count ->
    [one] { $count } proyecto
   *[other] { $count } proyectos
}
ui-projects-no-match = Ningún proyecto coincide. Busque por título, tipo o framework.
ui-projects-reading = Leyendo sus proyectos
ui-projects-unread = No se pudieron leer los proyectos
ui-projects-empty-title = Aún no hay proyectos
ui-projects-empty-text = Describa una aplicación: se escribe, se comprueba y se guarda en este ordenador. O importe una carpeta que ya tenga.
ui-projects-more = Acciones para { $title }
ui-projects-deleted = Se eliminó { $title }
ui-projects-duplicated = Se duplicó { $title }
