### Окно.

ui-title = Проекты
ui-project-count = { $count ->
    [one] { $count } проект на этом компьютере
    [few] { $count } проекта на этом компьютере
   *[many] { $count } проектов на этом компьютере
}
ui-loading = Чтение ваших проектов
ui-verified = Проверен
ui-draft = Черновик
ui-versions = { $count ->
    [one] { $count } версия
    [few] { $count } версии
   *[many] { $count } версий
}
ui-changed = Изменён { $date }
ui-copy-preview = Скопировать команду предпросмотра
ui-copied = Скопировано
ui-copy-path = Скопировать путь к папке
ui-actions-for = Действия: { $title }

ui-empty-title = Здесь пока ничего нет
ui-empty-text = Опишите приложение в терминале. Оно будет написано, проверено и сохранено на этом компьютере и появится здесь.
ui-empty-copy = Скопировать команду
ui-empty-prompt = канбан-доска с перетаскиванием
ui-empty-offline = Без учётной записи, сервера и Node. Без поставщика вы получите заготовку, сделанную без ИИ.

ui-error-title = Не удалось прочитать проекты
ui-error-text = Ваши файлы не тронуты. Попробуйте снова; если это повторится, vectort doctor покажет, что не так.
ui-error-detail = Подробности
ui-retry = Попробовать снова

ui-language = Язык
ui-theme = Оформление
ui-theme-system = Как в системе
ui-theme-light = Светлое
ui-theme-dark = Тёмное
ui-version = Vectort { $version }
ui-data-folder = Данные в { $path }
