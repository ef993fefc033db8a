### Общее для всех экранов окна.

ui-navigation = Экраны
ui-offline = Нет сети. Правка, просмотр и локальные модели работают как прежде.
ui-open = Открыть
ui-close = Закрыть
ui-cancel = Отмена
ui-undo = Вернуть
ui-retry = Попробовать ещё раз
ui-copied = Скопировано
ui-copy-detail = Скопировать подробности
ui-appearance = Оформление и язык
ui-language = Язык
ui-theme = Оформление
ui-theme-system = Как в системе
ui-theme-light = Светлое
ui-theme-dark = Тёмное
ui-standing-verified = Проверено
ui-standing-unchecked = Не проверено
ui-standing-draft = Черновик
ui-standing-empty = Пусто
ui-running = Создаётся
ui-provider-local = Локальная модель
ui-provider-starter = Заготовка, без ИИ
ui-price = { $input } за чтение, { $output } за запись, за миллион токенов
ui-forecast = обычно от { $low } до { $high }
ui-forecast-one = обычно { $cost }
ui-forecast-text = { $count ->
    [one] По { $count } прежнему ответу этой модели: половина стоит не больше первой суммы, девять из десяти — второй
    [few] По { $count } прежним ответам этой модели: половина стоит не больше первой суммы, девять из десяти — второй
    [many] По { $count } прежним ответам этой модели: половина стоит не больше первой суммы, девять из десяти — второй
   *[other] По { $count } прежнего ответа этой модели: половина стоит не больше первой суммы, девять из десяти — второй
}
ui-palette-search = Поиск действий и проектов
ui-palette-actions = Действия
ui-palette-projects = Проекты
ui-palette-empty = Ничего с таким названием
ui-lost-title = Эту страницу не удаётся показать
ui-lost-home = На главную
ui-free = бесплатно

## Вложения

ui-attach = Прикрепить
ui-attach-files = Изображения или текстовые файлы…
ui-attach-list = Что прилагается
ui-attach-page = Веб-страница…
ui-attach-page-title = Добавить веб-страницу
ui-attach-page-text = Её текст читается один раз и прилагается к запросу. Читать можно только открытые страницы.
ui-attach-page-label = Адрес
ui-attach-page-add = Добавить
ui-attach-remove = Убрать { $name }

## Импорт

ui-import = Импорт
ui-import-git-title = Импорт из git
ui-import-git-text = Открытый репозиторий копируется на этот компьютер и становится проектом. Обратно ничего не отправляется.
ui-import-git-label = Адрес репозитория
ui-import-git-start = Импортировать
ui-import-git-going = Репозиторий загружается. Это может занять минуту.
ui-attach-tokens = { $count ->
    [one] { $tokens } токен
    [few] { $tokens } токена
    [many] { $tokens } токенов
   *[other] { $tokens } токена
}

## Ошибки, при которых в окне есть иной выход, чем в командной строке

ui-error-unexpected = В Vectort произошло непредвиденное. Сохранённое не пострадало. Попробуйте ещё раз; подробности — в папке журналов, в настройках.
ui-error-no-provider = Поставщик ИИ не настроен. Добавьте ключ в настройках, запустите локальный сервер, например Ollama, или начните с заготовки.
ui-error-no-answer = Ни один поставщик не дал пригодного ответа. Описание сохранено. Попробуйте позже, выберите другого поставщика или начните с заготовки.
ui-error-no-such-version = У этого проекта больше нет версии { $value }. Ничего не изменено.
ui-error-unknown-type = Типа «{ $value }» нет. Выберите другой рядом с описанием.
ui-error-unknown-framework = «{ $value }» — не фреймворк для этого типа. Выберите другой рядом с описанием.
ui-error-build-failed = Проект не удалось собрать. Прежнее не тронуто. Исправьте ошибки, указанные в просмотре, и попробуйте ещё раз.
