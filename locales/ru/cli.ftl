### Командная строка.

## Справка

cli-about = Опишите приложение — оно будет написано, проверено и запущено.
cli-heading-usage = Использование
cli-heading-commands = Команды
cli-heading-arguments = Аргументы
cli-heading-options = Параметры

cli-generate-about = Описать приложение и получить его написанным, проверенным и сохранённым
cli-preview-about = Показать проект на этом компьютере и следить за его изменениями
cli-build-about = Собрать проект для публикации: сжатый, с хешами в именах
cli-history-about = Перечислить версии проекта
cli-restore-about = Вернуться к версии; ничего не удаляется
cli-export-about = Записать проект в файл ZIP
cli-deploy-about = Опубликовать проект в сети
cli-providers-about = Показать, какие поставщики ИИ готовы
cli-types-about = Перечислить типы приложений и их фреймворки
cli-doctor-about = Проверить, что есть на этом компьютере и чего не хватает

cli-arg-description = Что построить, своими словами; «-» читает стандартный ввод
cli-arg-dir = Папка проекта
cli-arg-version = Версия, как она показана в истории

cli-opt-type = Тип приложения; если не указан, определяется по описанию
cli-opt-framework = Фреймворк; если не указан, обычный для типа
cli-opt-database = Где хранить данные; если не указано, всё равно
cli-opt-feature = Что ещё должно быть; можно повторять
cli-opt-integration = Служба, с которой работает приложение; можно повторять
cli-opt-deployment = Где будет развёрнуто; если не указано, не решено
cli-opt-mode = quick (быстро) или advanced (подробно): сначала план, больше файлов
cli-opt-provider = Спрашивать только этого поставщика: openai, anthropic, gemini или local
cli-opt-model = Запросить эту модель
cli-opt-allow-starter = Если никто не ответит, начать с заготовки, сделанной без ИИ
cli-opt-no-mount = Не открывать приложение в скрытом окне для проверки
cli-opt-generate-out = Куда записать; папка должна быть пустой или не существовать
cli-opt-max-cost = Остановиться, если стоимость превысит столько долларов США, например 0.25
cli-opt-record = Записать каждый запрос в этот файл, без ключей
cli-opt-replay = Воспроизвести эту запись, никого не спрашивая
cli-opt-json = Выводить по одному объекту JSON в строке
cli-opt-port = Порт сервера
cli-opt-strict = Отключить сеть внутри предпросмотра
cli-opt-build-out = Папка для сборки
cli-opt-zip = Файл ZIP, который будет записан
cli-opt-deploy-to = Куда: vercel
cli-opt-deploy-name = Имя приложения там; если не указано, берётся из названия
cli-opt-help = Показать эту справку
cli-opt-version = Показать версию

## Неверное использование

cli-usage-hint = Как это работает: { $command }
cli-usage-unknown-command = Команды «{ $value }» нет.
cli-usage-unknown-option = Параметра «{ $value }» здесь нет.
cli-usage-did-you-mean = Возможно, вы имели в виду «{ $suggestion }»?
cli-usage-missing = Не хватает: { $name }.
cli-usage-missing-command = Не указана команда.
cli-usage-missing-value = Для { $name } нужно значение.
cli-usage-invalid-value = «{ $value }» не подходит для { $name }.
cli-usage-repeated = { $name } можно указать только один раз.

## Во время работы

cli-asking = Запрос к { $provider } ({ $model })
cli-provider-failed = Нет ответа от { $provider }: { $reason }
cli-skipped-resting = { $provider } отдыхает после нескольких сбоев; сначала спрашиваются другие.
cli-skipped-disabled = { $provider } не может ответить при нынешних настройках; сначала спрашиваются другие.
cli-skipped-throttled = { $provider } просит паузу { $seconds } с; сначала спрашиваются другие.
cli-waiting = Ждём { $provider } { $seconds } с: { $reason }
cli-hedged = Первый медлит, поэтому спрашивается и { $provider }.
cli-switched = Сбой у { $provider }: { $reason }; дальше отвечает { $next }. Готовые файлы остаются.
cli-file-written = { $path } ({ $size })
cli-size-bytes = { $count } Б
cli-size-kib = { $count } КиБ
cli-size-mib = { $count } МиБ
cli-files-count = { $count ->
    [one] { $count } файл
    [few] { $count } файла
   *[many] { $count } файлов
}
cli-phase-checking = Проверка
cli-phase-repairing = Исправление
cli-draft = Черновик, ещё не проверен
cli-starter-notice = Заготовка без ИИ: рабочее начало, сделанное по вашему описанию на этом компьютере.
cli-starter-hint = Чтобы приложение написал ИИ, задайте OPENAI_API_KEY, ANTHROPIC_API_KEY или GEMINI_API_KEY либо запустите локальный сервер, например Ollama.
cli-model-echoed = Запрошена { $asked }, ответила { $echoed }.

## Результаты

cli-verified = Проверено за { $seconds } с
cli-not-verified = Не проверено
cli-not-verified-hint = Файлы сохранены как черновик. Проблемы перечислены выше.
cli-saved-in = Сохранено в { $path }
cli-tokens = Токенов отправлено: { $input }, получено: { $output }
cli-cost = Стоимость { $cost }
cli-cost-estimated = Стоимость ≈ { $cost }, отчасти оценка
cli-cost-hedge = из них { $cost } за вторые ответы
cli-cost-saved = кэш запросов сберёг { $cost }
cli-preview-next = Посмотреть: { $command }
cli-preview-ready = Предпросмотр: { $url }
cli-preview-stop = Ctrl+C останавливает его.
cli-preview-updated = { $path } обновлён за { $milliseconds } мс
cli-built = Собрано в { $path }: { $files }, { $size }
cli-exported = Экспортировано в { $path }: { $files }, { $size }
cli-deploy-building = Сборка для публикации
cli-deploy-uploading = { $count ->
    [one] Отправляется { $count } файл
    [few] Отправляются { $count } файла
    [many] Отправляется { $count } файлов
   *[other] Отправляется { $count } файла
}
cli-deploy-preparing = Ожидание готовности на той стороне
cli-deploy-reaching = Проверяется { $url }
cli-deploy-live = В сети: { $url }
cli-deploy-not-answering = Развёрнуто, пока не отвечает: { $url }
cli-restored = Версия { $version } снова текущая. Более поздние сохранены.
cli-history-current = текущая
cli-version-generated = Создана
cli-version-starter = Заготовка
cli-version-edited = Изменена
cli-version-outside = Изменена вне Vectort
cli-version-restored = Восстановлена
cli-version-imported = Импортирована
cli-imported = Эта папка ещё не была известна; её файлы теперь — версия 1.

## Поставщики и типы

cli-provider-key-environment = ключ из { $variable }
cli-provider-key-keyring = ключ из системного хранилища
cli-provider-key-missing = ключа нет; задайте { $variable }
cli-provider-local-found = работает по адресу { $url }
cli-provider-local-none = локальный сервер не найден
cli-health-ready = готов
cli-health-trying = после паузы, решит следующий ответ
cli-health-resting = пауза { $seconds } с после сбоев
cli-health-throttled = просит паузу { $seconds } с
cli-health-first-text = первый текст обычно за { $half } с, почти всегда за { $most } с
cli-health-rate = { $rate } токенов/с
cli-types-default = обычный
cli-types-browser = работает в предпросмотре
cli-types-source = проверяется синтаксис

## Проверки

check-parse = Синтаксис
check-tools = Инструменты языка
check-resolve = Импорты
check-bundle = Сборка
check-types = Типы
check-mount = Запуск
check-accept = Назначение
check-state-passed = пройдена
check-state-failed = не пройдена
check-state-unavailable = здесь невозможна
check-state-not-required = не требуется

## Диагностика

doctor-state-ok = готово
doctor-state-missing = отсутствует
doctor-data-folder = Папка данных
doctor-database = База данных проектов
doctor-providers = Поставщики ИИ
doctor-local-server = Локальный сервер ИИ
doctor-keyring = Системное хранилище ключей
doctor-webview = Веб-представление
doctor-packs = Встроенные пакеты npm
doctor-language = Язык
doctor-version = Версия Vectort

cli-edit-about = Изменить проект словами
cli-ask-about = Спросить о проекте; файлы не меняются
cli-replay-about = Повторить ход беседы, например у другого поставщика
cli-report-about = Записать ход беседы в отчёт об ошибке без секретов
cli-import-about = Сделать проектом папку, ZIP или адрес git
cli-diff-about = Показать различия двух версий
cli-arg-change = Что изменить, или - чтобы прочитать из стандартного ввода
cli-arg-question = Вопрос, или - чтобы прочитать из стандартного ввода
cli-arg-turn = Номер хода
cli-arg-source = Папка, файл ZIP или адрес открытого репозитория git
cli-opt-plan = Сначала составить план и ничего не менять, пока он не одобрен
cli-opt-yes = Выполнить план как есть
cli-opt-advanced = Использовать более сильные модели
cli-opt-attach = Приложить изображение, текстовый файл или текст веб-страницы; можно повторять
cli-opt-report-out = Файл для отчёта
cli-opt-import-out = Папка для проекта; отсутствующая или пустая
cli-planned = План ждёт. Одобрите его в окне или повторите запрос с --plan --yes.
cli-reported = Отчёт в { $path }. Ключей в нём нет.
