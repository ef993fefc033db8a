### Один проект: ход работы, просмотр, код, версии.

ui-ws-unreadable = Этот проект не удалось открыть
ui-ws-to-projects = К проектам
ui-ws-opening = Проект открывается
ui-ws-name = Название проекта
ui-ws-view = Что показано
ui-ws-preview = Просмотр
ui-ws-code = Код
ui-ws-split = Вместе
ui-ws-more = Другие действия
ui-ws-side = Боковая панель
ui-ws-show-side = Показать боковую панель
ui-ws-hide-side = Скрыть боковую панель
ui-ws-side-resize = Ширина боковой панели
ui-ws-split-resize = Доли кода и просмотра
ui-ws-renamed = Теперь проект называется «{ $title }»
ui-ws-duplicated = Это копия: «{ $title }»
ui-ws-deleted = «{ $title }» удалён
ui-ws-exported = Сохранено в { $path }
ui-ws-regenerate-title = Создать заново поверх ваших правок?
ui-ws-regenerate-text = Вы меняли файлы вручную. Новый результат займёт их место; написанное вами останется в версиях, и к нему можно вернуться в любой момент.

ui-standing-verified-text = Именно эти файлы прошли все нужные проверки.
ui-standing-unchecked-text = Эти файлы изменены вручную и с тех пор не проверялись.
ui-standing-draft-text = Черновик: он прошёл не все проверки или был остановлен.
ui-standing-empty-text = Файлов пока нет.

ui-run-none = Здесь ещё ничего не создано.
ui-run-more = Показать всё
ui-run-less = Показать меньше
ui-run-asking = Ожидание ответа
ui-run-writing = Пишутся файлы
ui-run-checking = Проверка
ui-run-repairing = Исправление найденного проверками
ui-run-saving = Сохранение
ui-run-stop = Остановить
ui-run-stopping = Останавливается
ui-run-attempts = Обращения без ответа
ui-run-attempt = Сбой у { $provider }: { $reason }
ui-run-attempt-next = Сбой у { $provider }: { $reason }; дальше отвечает { $next }
ui-run-notes = Замечания
ui-run-files = { $count ->
    [one] { $count } файл
    [few] { $count } файла
    [many] { $count } файлов
   *[other] { $count } файла
}
ui-run-files-hidden = { $count ->
    [one] { $count } более ранний файл не показан
    [few] { $count } более ранних файла не показаны
    [many] { $count } более ранних файлов не показаны
   *[other] { $count } более раннего файла не показано
}
ui-run-lines = { $count ->
    [one] { $count } строка
    [few] { $count } строки
    [many] { $count } строк
   *[other] { $count } строки
}
ui-run-problems = Проблемы
ui-run-more-problems = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
    [many] и ещё { $count }
   *[other] и ещё { $count }
}
ui-run-tokens = прочитано токенов: { $input }, написано: { $output }
ui-run-cost = около { $cost }
ui-run-cost-estimated = ≈ { $cost }, отчасти оценка
ui-run-hedge = из них { $cost } за вторые ответы
ui-run-saved = кэш запросов сберёг { $cost }
ui-run-verified = Проверено
ui-run-verified-text = Все нужные проверки пройдены; теперь это текущая версия.
ui-run-draft = Сохранено как черновик
ui-run-draft-text = Пройдены не все проверки. Прежняя текущая версия осталась текущей; черновик лежит в версиях.
ui-run-stopped = Остановлено
ui-run-stopped-text = Готовое сохранено в версиях как черновик. Прежняя текущая версия осталась текущей.
ui-run-failed = Ничего не вышло
ui-run-failed-text = Ничего не изменено: всё прежнее на месте.
ui-run-accept = Принять как есть

run-note-starter = Заготовка без ИИ, сделанная по вашему описанию на этом компьютере.
run-note-starter-framework = Заготовка написана на { $detail }.
run-note-echoed-model = Ответила не та модель, которую спросили: { $detail }
run-note-duplicate-path = { $detail } записан дважды; считается последний.
run-note-skipped-resting = { $provider } отдыхает после нескольких сбоев; сначала спрашиваются другие.
run-note-skipped-disabled = { $provider } не может ответить при нынешних настройках; сначала спрашиваются другие.
run-note-skipped-throttled = { $provider } просит сделать паузу; сначала спрашиваются другие.
run-note-waiting = Ждём { $provider } ({ $reason }): новая попытка через { $seconds } с
run-note-hedged = Первый медлит, поэтому спрашивается и { $provider }.
run-note-how-to-run = Что модель говорит о запуске: { $detail }
run-note-other-steps-file = { $detail } относится к другому шагу; написанное здесь отброшено.
run-note-answer-cut = Ответ оборвался раньше времени. Спросите об остальном.
run-note-kept-locked = { $detail } закрыт и оставлен как есть.
run-note-replaced-edit = { $detail } тем временем изменили вручную; ваш текст в предыдущей версии.
run-note-stopped-same-problems = После исправления появились те же проблемы, и больше на них не тратилось. Последняя хорошая версия остаётся.
run-note-unusable-plan = Модель не дала пригодного плана, поэтому всё сделано за один проход.
run-note-tests-built = Тесты написаны и собираются; запустите их инструментами проекта.
run-note-tests-only-parsed = Тесты написаны; здесь их можно было только проверить на ошибки.
run-note-review-dropped = Изменения после просмотра что-то сломали и отброшены.
run-note-tests-dropped = Написанные тесты что-то сломали и отброшены.

ui-check-title = Проверки
ui-check-parse = Синтаксис
ui-check-tools = Инструменты языка
ui-check-resolve = Импорты
ui-check-bundle = Сборка
ui-check-types = Типы
ui-check-mount = Запуск
ui-check-accept = Назначение
ui-check-passed = пройдена
ui-check-failed = не пройдена
ui-check-unavailable = здесь невозможна
ui-check-not-required = не нужна
ui-check-broke = Проверку не удалось выполнить
ui-check-verified = Версия { $version } прошла все нужные проверки
ui-check-not-verified = Версия { $version } прошла не все нужные проверки

ui-view-preview = Просмотр
ui-view-toolbar = Управление просмотром
ui-view-back = Назад в просмотре
ui-view-forward = Вперёд в просмотре
ui-view-route = Путь в приложении
ui-view-size = Размер просмотра
ui-view-phone = Телефон
ui-view-tablet = Планшет
ui-view-fit = Всё место
ui-view-draft = Черновик, ещё не проверен
ui-view-problems = { $count ->
    [one] { $count } проблема в коде; показано последнее рабочее состояние
    [few] { $count } проблемы в коде; показано последнее рабочее состояние
    [many] { $count } проблем в коде; показано последнее рабочее состояние
   *[other] { $count } проблемы в коде; показано последнее рабочее состояние
}
ui-view-broke = Просмотр не удалось показать
ui-view-crashed = Приложение перестало отвечать
ui-view-crashed-text = Его страница зависла или завершилась. Ваших файлов и этого окна это не касается.
ui-view-open-code = Показать код
ui-view-soon = Пишется
ui-view-soon-text = Приложение появится здесь, как только его будет достаточно.
ui-view-none = Для такого проекта просмотра нет
ui-view-none-text = Он не работает в браузере. Его код всё равно проверяется; откройте папку, чтобы запустить его собственными средствами.
ui-view-empty = Пока нечего показать
ui-view-empty-text = В этом проекте нет файлов. Создайте его заново по описанию.
ui-view-starting = Просмотр запускается
ui-console = Консоль
ui-console-count = { $count ->
    [one] Консоль, { $count } ошибка
    [few] Консоль, { $count } ошибки
    [many] Консоль, { $count } ошибок
   *[other] Консоль, { $count } ошибки
}
ui-console-filter = Что показано
ui-console-all = Всё
ui-console-errors = Ошибки
ui-console-warnings = Предупреждения
ui-console-rest = Сообщения
ui-console-clear = Очистить консоль
ui-console-empty = Приложение ничего не написало.
ui-console-resize = Высота просмотра

ui-code-title = Код
ui-code-files = Файлы
ui-code-tabs = Открытые файлы
ui-code-show-files = Показать файлы
ui-code-hide-files = Скрыть файлы
ui-code-resize = Ширина списка файлов
ui-code-new-file = Новый файл
ui-code-new-folder = Новая папка
ui-code-file-name = Имя нового файла
ui-code-folder-name = Имя новой папки
ui-code-new-name = Новое имя для { $name }
ui-code-name-empty = Нужно имя
ui-code-name-taken = Такое имя уже занято
ui-code-name-unsafe = Не каждая система примет это имя
ui-code-renamed = Новое имя: { $name }
ui-code-deleted = { $name } удалён
ui-code-discarded = { $name } закрыт без сохранения
ui-code-close = Закрыть { $name }
ui-code-unsaved = не сохранено
ui-code-adding = { $count ->
    [one] Добавление: { $done } из { $count } файла
    [few] Добавление: { $done } из { $count } файлов
    [many] Добавление: { $done } из { $count } файлов
   *[other] Добавление: { $done } из { $count } файла
}
ui-code-added = { $count ->
    [one] Добавлен { $count } файл
    [few] Добавлено { $count } файла
    [many] Добавлено { $count } файлов
   *[other] Добавлено { $count } файла
}
ui-code-too-large = { $count ->
    [one] { $count } файл больше 1 MiB и пропущен
    [few] { $count } файла больше 1 MiB и пропущены
    [many] { $count } файлов больше 1 MiB и пропущены
   *[other] { $count } файла больше 1 MiB и пропущено
}
ui-code-open-place = Открыть { $place }
ui-code-editor = { $path }, редактор
ui-code-loading = Файл читается
ui-code-empty = Файлов пока нет
ui-code-empty-text = Они появятся с первой сохранённой версией. Файл можно добавить и самому.
ui-code-none = Ни один файл не открыт
ui-code-none-text = Выберите файл в списке или перетащите туда файлы.
ui-code-gone = Этого файла больше нет
ui-code-gone-text = Его больше нет в проекте. В версиях он остался.
ui-code-binary = Это не текст
ui-code-binary-text = Размер файла { $size }; здесь его нельзя править.
ui-code-binary-changed = Эти два файла нельзя сравнить здесь.
ui-code-conflict = Этот файл изменил кто-то ещё
ui-code-conflict-text = У другой программы или версии другой текст. Ничего не пропадёт, пока вы не выберете.
ui-code-take-mine = Оставить мой
ui-code-take-theirs = Взять другой
ui-code-took-theirs = Ваш текст заменён другим
ui-code-mine = Ваш
ui-code-theirs = Другой
ui-code-diff-side = { $path } – { $side }, текст
ui-code-comparison = { $path }, сравнение
ui-code-versions = От версии { $from } к версии { $to }
ui-code-edit = Править
ui-code-find = Найти
ui-code-replace-with = Заменить на
ui-code-next = Дальше
ui-code-previous = Назад
ui-code-all = Все
ui-code-match-case = Учитывать регистр
ui-code-by-word = Слова целиком
ui-code-regexp = Регулярное выражение
ui-code-replace = Заменить
ui-code-replace-all = Заменить всё
ui-code-current-match = текущее совпадение
ui-code-on-line = в строке
ui-code-replaced-one = заменено совпадение в строке $
ui-code-replaced-all = заменено совпадений: $
ui-code-go-to-line = К строке
ui-code-go = Перейти
ui-code-fold = Свернуть эту часть
ui-code-unfold = Развернуть эту часть
ui-code-folded = свёрнутый код
ui-code-completions = Подсказки
ui-code-unchanged = Строк без изменений: $

ui-history-version = Версия { $version }
ui-history-current = текущая
ui-history-empty = Версий пока нет. Каждый результат и каждая правка становится версией.
ui-history-generated = Создана ИИ
ui-history-starter = Заготовка
ui-history-imported = Импорт
ui-history-edited = Изменена вручную
ui-history-outside = Изменена другой программой
ui-history-restored = Возвращена версия { $version }
ui-history-files = { $count ->
    [one] { $count } файл
    [few] { $count } файла
    [many] { $count } файлов
   *[other] { $count } файла
}
ui-history-restore = Сделать текущей
ui-history-restored-toast = Версия { $version } снова текущая
ui-history-compare = С чем сравнивается
ui-history-against-before = С прежней
ui-history-against-now = С текущей
ui-history-first = Это первая версия.
ui-history-same = Ни один файл не отличается.
ui-history-changed = { $count ->
    [one] Отличается { $count } файл
    [few] Отличаются { $count } файла
    [many] Отличаются { $count } файлов
   *[other] Отличается { $count } файла
}
ui-history-added = добавлен
ui-history-edited-file = изменён
ui-history-removed = удалён

## Разговор

ui-chat = Разговор
ui-chat-empty = Попросите об изменении ниже или спросите что-нибудь о приложении.
ui-turn-next = Ваш следующий запрос
ui-turn-name = Ход { $turn }: { $kind }
ui-turn-create = Создать
ui-turn-ask = Спросить
ui-turn-edit = Изменить
ui-turn-build = Построить
ui-turn-ask-text = Отвечает словами, ничего не меняет
ui-turn-edit-text = Меняет приложение за один проход
ui-turn-build-text = Сначала план, потом работа по шагам
ui-turn-ask-placeholder = Что вы хотите узнать об этом приложении?
ui-turn-edit-placeholder = Что должно измениться?
ui-turn-build-placeholder = Что построить? Сначала вы увидите план.
ui-turn-mode = Что нужно сделать
ui-turn-manner = Как это делается
ui-turn-quick-text = Один проход: быстрее и дешевле всего.
ui-turn-advanced-text = Планирует, работает по шагам, просматривает и тестирует. Это дороже.
ui-turn-model = Модель
ui-turn-model-fits = Выбирается сама
ui-turn-send = Отправить
ui-turn-wait = Работа ещё идёт. Отправить можно будет, когда она закончится.
ui-turn-cap = не больше { $cap }
ui-turn-credits-text = Кредиты тратятся только на проверенный результат или ответ. Неудачи, повторы и исправления не стоят ничего.
ui-turn-replay = Ещё раз
ui-turn-replay-same = Как раньше
ui-turn-replay-of = Повтор хода { $turn }
ui-turn-revert = Вернуть как было
ui-turn-reverted = Отменено
ui-turn-reverted-toast = Файлы такие, какими были до этого хода
ui-turn-accepted-toast = Версия { $version } стала текущей как есть
ui-turn-report = Отчёт об ошибке
ui-turn-reported = Отчёт в { $path }. Ключей в нём нет.
ui-run-planning = Планирование
ui-run-reviewing = Просмотр безопасности и доступности
ui-run-testing = Написание и запуск тестов
ui-run-cost-of = { $cost } из { $cap }
ui-run-answered = Отвечено
ui-run-answered-text = Ничего не изменено.
ui-run-planned = Спланировано
ui-run-planned-text = План ждёт вашего слова. Пока ничего не изменено.
ui-run-accepted = Принято как есть
ui-run-accepted-text = Не все проверки пройдены; вы всё равно сделали версию текущей.
ui-fix = Исправить
ui-fix-free = бесплатно, без ИИ
ui-fix-accept = Принять и исправить
ui-fix-model = Исправить с ИИ
ui-repair-none = Для оставшегося нет правила без ИИ.
ui-check-count = Пройдено { $passed } из { $count }

## Шаги и планы

ui-step-list = Шаги
ui-step-plan = Планировать
ui-step-write = Писать
ui-step-check = Проверять
ui-step-repair = Исправлять по правилам
ui-step-mend = Исправлять с ИИ
ui-step-review = Просматривать
ui-step-test = Тестировать
ui-step-waiting = ожидает
ui-step-running = идёт
ui-step-done = готово
ui-step-failed = не удалось
ui-step-skipped = пропущено
ui-step-stopped = остановлено
ui-step-stop = Остановить «{ $step }»
ui-plan-title = План
ui-plan-text = Измените что угодно, потом стройте. До этого ничего не делается.
ui-plan-data = Данные
ui-plan-routes = Страницы
ui-plan-dependencies = Пакеты
ui-plan-include = Выполнить «{ $step }»
ui-plan-step-title = Название шага { $number }
ui-plan-up = Поднять «{ $step }»
ui-plan-down = Опустить «{ $step }»
ui-plan-remove = Убрать { $name }
ui-plan-build = Построить
ui-plan-dismiss = Отклонить
ui-plan-reset = Как было в плане

## Что видит модель

ui-context-title = Что видит ИИ
ui-context-text = Файлы, важные для вашего запроса, сначала самые постоянные. Остальные только названы.
ui-context-all-text = Весь проект помещается.
ui-context-meter = { $used } из { $budget } токенов
ui-context-budget = Место для файлов
ui-context-by-itself = Само собой
ui-context-whole = целиком
ui-context-outline = очертание
ui-context-excerpt = отрывок
ui-context-pin = Всегда показывать { $path }
ui-context-unpin = Показывать { $path }, только если важно
ui-context-exclude = Не показывать { $path }
ui-context-include = Снова показывать { $path }
ui-context-all = всё помещается
ui-context-pinned = закреплено вами
ui-context-selected = выбрано в предпросмотре
ui-context-problem = есть проблема
ui-context-named = названо в запросе
ui-context-symbol = о чём ваш запрос
ui-context-imports = импортирует такой файл
ui-context-imported-by = импортируется таким файлом
ui-context-recent = недавно изменено
ui-context-central = используется во многих местах проекта
ui-context-entry = начало приложения
ui-context-manifest = пакеты проекта
ui-pick-going = Щёлкните элемент в предпросмотре. Esc отменяет.
ui-pick-remove = Без этого элемента

## Замки

ui-code-lock = Закрыть от ИИ
ui-code-unlock = Открыть для ИИ
ui-code-locked = Закрыто: ИИ это не меняет
ui-code-locked-toast = ИИ больше не меняет { $name }
ui-code-unlocked-toast = ИИ снова может менять { $name }

## Ещё о версиях

ui-history-undone = Изменение отменено
ui-history-redone = Изменение возвращено
ui-history-repaired = Исправлено без ИИ
ui-history-branched = Новая ветвь
ui-history-undone-toast = Последнее изменение отменено
ui-history-redone-toast = Изменение возвращено на место
ui-history-branch = Новый проект отсюда
ui-history-branched-toast = «{ $title }» начинается с версии { $version }
ui-history-by-model = сделано ИИ
ui-history-by-person = сделано человеком
ui-history-by-rules = без ИИ
ui-history-turn = Ход { $turn }
ui-chat-earlier = { $count ->
    [one] Показать { $count } прежний ход
    [few] Показать { $count } прежних хода
    [many] Показать { $count } прежних ходов
   *[other] Показать { $count } прежнего хода
}
ui-turn-fixes = { $count ->
    [one] Исправить { $count } проблему
    [few] Исправить { $count } проблемы
    [many] Исправить { $count } проблем
   *[other] Исправить { $count } проблемы
}
ui-run-credits = { $count ->
    [one] { $count } кредит
    [few] { $count } кредита
    [many] { $count } кредитов
   *[other] { $count } кредита
}
ui-repair-count = { $count ->
    [one] { $count } место исправлено без ИИ
    [few] { $count } места исправлены без ИИ
    [many] { $count } мест исправлено без ИИ
   *[other] { $count } места исправлено без ИИ
}
ui-context-files = { $count ->
    [one] Показан { $count } файл
    [few] Показаны { $count } файла
    [many] Показано { $count } файлов
   *[other] Показано { $count } файла
}
ui-context-excluded = { $count ->
    [one] Исключён { $count } файл
    [few] Исключены { $count } файла
    [many] Исключено { $count } файлов
   *[other] Исключено { $count } файла
}
ui-context-listed = { $count ->
    [one] { $count } файл только назван
    [few] { $count } файла только названы
    [many] { $count } файлов только названо
   *[other] { $count } файла только названо
}
