### Что пошло не так: что произошло, что это значит для работы, что делать.

## Ошибки, по коду

error-empty-description = Описание пустое. Скажите в нескольких словах, что построить.
error-description-too-long = В описании { $length } знаков; допускается не более { $max }.
error-control-characters = В описании есть управляющие символы. Удалите их и попробуйте снова.
error-unknown-type = Типа «{ $value }» нет. Список показывает vectort types.
error-unknown-framework = «{ $value }» — не фреймворк этого типа. Список показывает vectort types.
error-unknown-provider = Поставщика «{ $value }» нет. Выберите openai, anthropic, gemini или local.
error-unknown-model = Модель «{ $value }» недоступна.
error-no-provider = Ни один поставщик ИИ не настроен. Задайте OPENAI_API_KEY, ANTHROPIC_API_KEY или GEMINI_API_KEY либо запустите локальный сервер, например Ollama.
error-no-answer = Ни один поставщик не дал пригодного ответа. Попробуйте позже или добавьте --allow-starter, чтобы начать без ИИ.
error-out-not-empty = Папка { $path } не пуста. Выберите пустую или новую; ничего не изменено.
error-not-a-project = { $path } — не проект: нет ни package.json, ни index.html, ни другого известного манифеста.
error-not-found = { $path } не существует.
error-no-such-version = В этом проекте нет версии «{ $value }». Список показывает vectort history.
error-no-space = Диск заполнен. Сохранённое ранее в безопасности; освободите место и попробуйте снова.
error-io = Не удалось прочитать или записать { $path }: { $detail }
error-permission-denied = У Vectort нет права читать или записывать { $path }.
error-cancelled = Отменено. Всё завершённое сохранено.
error-invalid-base-url = { $variable } — непригодный адрес: { $value }
error-keyring-unavailable = Системное хранилище ключей не отвечает. Ключи из переменных окружения работают.
error-port-taken = Порт { $port } занят. Выберите другой с помощью --port.
error-unsafe-path = Путь «{ $path }» небезопасен и отклонён.
error-too-many-files = Слишком много файлов; допускается не более { $max }.
error-file-too-large = Файл { $path } слишком велик; допускается не более { $max } байт.
error-answer-without-files = Модель ответила без единого файла.
error-answer-truncated = Ответ модели оборвался посреди файла. Завершённые файлы сохранены.
error-newer-schema = Эти данные записаны более новой версией Vectort. Обновите Vectort, чтобы открыть их; ничего не изменено.
error-database-locked = С этим проектом работает другой Vectort. Попробуйте, когда он закончит.
error-database-damaged = База данных проекта повреждена. Папка и её файлы не тронуты.
error-no-display = Нет экрана, чтобы открыть окно. Команды работают и без него: vectort --help
error-build-failed = Не удалось собрать проект. Проблемы перечислены выше; то, что было, не тронуто.
error-not-previewable = Проект этого типа не работает в предпросмотре.
error-bad-usage = { $detail }
error-internal = В Vectort произошло нечто непредвиденное: { $detail }. Сохранённое в безопасности.

## Почему поставщик не ответил

attempt-no-key = нет ключа
attempt-unauthorized = ключ отклонён
attempt-forbidden = ключ не даёт доступа к этой модели
attempt-quota = квота учётной записи исчерпана
attempt-rate-limited = слишком много запросов
attempt-overloaded = перегружен
attempt-server-error = ошибка сервера
attempt-unreachable = недоступен
attempt-timeout = слишком долгое молчание
attempt-model-not-found = такой модели нет
attempt-bad-request = запрос отклонён
attempt-context-too-long = запрос слишком длинный для модели
attempt-refused = модель отказалась
attempt-malformed = ответ нельзя прочитать
attempt-truncated = ответ оборвался
attempt-empty = пустой ответ
attempt-cancelled = отменено

## Проблемы в проекте, по коду

problem-syntax-error = Синтаксическая ошибка
problem-unresolved-import = Импорт никуда не ведёт
problem-unknown-package = Пакет не встроен
problem-missing-export = Импорт называет то, чего файл не экспортирует
problem-missing-file = Нет нужного файла
problem-bad-manifest = Манифест недействителен
problem-bundle-error = Не удалось собрать приложение
problem-blank-page = Страница остаётся пустой
problem-uncaught-error = Ошибка при запуске приложения
problem-unhandled-rejection = Отклонённое обещание, которое никто не обработал
problem-mount-timeout = Приложение не запустилось вовремя
problem-mount-crashed = Приложение обрушило свою страницу
problem-mount-unavailable = Здесь приложение запустить не удалось
problem-file-too-large = Файл слишком велик
problem-too-many-files = Слишком много файлов
problem-unsafe-path = Путь небезопасен
problem-truncated-file = Файл обрывается слишком рано
problem-duplicate-path = Файл дан дважды; действует последний
problem-case-collision = Два имени различаются только регистром
problem-binary-content = Содержимое — не текст
problem-no-files = В ответе нет ни одного файла
problem-pack-version = Используется другая версия встроенного пакета
problem-css-error = Ошибка в таблице стилей
problem-repair-failed = Исправление не помогло
