# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = Сегодня
starter-mobile-app-progress = Прогресс
starter-mobile-app-add = Добавить привычку
starter-mobile-app-new-habit = Новая привычка
starter-mobile-app-habit-name = Что хочется делать каждый день?
starter-mobile-app-color = Цвет
starter-mobile-app-save = Сохранить
starter-mobile-app-cancel = Отмена
starter-mobile-app-remove = Убрать
starter-mobile-app-removed = Удалено
starter-mobile-app-undo = Вернуть
starter-mobile-app-done-today = Сделано сегодня
starter-mobile-app-streak = Дней подряд
starter-mobile-app-best-streak = Лучшая серия
starter-mobile-app-last-weeks = Последние четыре недели
starter-mobile-app-empty-title = Чистая страница
starter-mobile-app-empty-hint = Добавьте одно небольшое дело на сегодня.
starter-mobile-app-swipe-hint = Готово — нажмите или смахните строку.
starter-mobile-app-readme = Трекер привычек для телефона: все данные остаются на устройстве.
starter-mobile-app-readme-content = тексты приложения и первые привычки
starter-mobile-app-readme-model = что такое привычка, серии и хранение
starter-mobile-app-readme-screens = по файлу на каждый экран

## pwa

starter-pwa-notes = Заметки
starter-pwa-search = Искать в блокноте
starter-pwa-create = Новая
starter-pwa-topics = Темы
starter-pwa-topic = Тема
starter-pwa-all = Все
starter-pwa-none = Здесь пока ничего нет.
starter-pwa-install = Установить на устройство
starter-pwa-back = Назад
starter-pwa-pin = Закрепить
starter-pwa-unpin = Открепить
starter-pwa-remove = Удалить
starter-pwa-removed = Заметка удалена.
starter-pwa-undo = Вернуть
starter-pwa-text = Текст заметки
starter-pwa-placeholder = Пишите здесь. Первая строка — заголовок.
starter-pwa-untitled = Без названия
starter-pwa-online = Сохранено на этом устройстве
starter-pwa-offline = Нет сети, но всё работает
starter-pwa-words = Слов
starter-pwa-welcome = Этот блокнот ваш и остаётся на этом устройстве. Меняйте что угодно: текст сохраняется, пока вы печатаете, с сетью и без.
starter-pwa-sample-a = Что я уже об этом знаю? Что хочу выяснить дальше?
starter-pwa-sample-b = Мысль, к которой стоит вернуться в конце недели.
starter-pwa-sample-c = Сначала маленькие шаги: один сегодня, один завтра.
starter-pwa-readme = Устанавливаемый блокнот на чистом TypeScript. Заметки остаются в хранилище браузера.
starter-pwa-readme-offline = Service worker (public/sw.js) работает только в собранном приложении:

## electron_app

starter-electron-app-format = Форматирование
starter-electron-app-bold = Полужирный
starter-electron-app-italic = Курсив
starter-electron-app-heading = Заголовок
starter-electron-app-bullet = Маркированный список
starter-electron-app-new = Создать
starter-electron-app-open = Открыть…
starter-electron-app-save = Сохранить
starter-electron-app-close = Убрать
starter-electron-app-drafts = Черновики
starter-electron-app-source = Текст в разметке Markdown
starter-electron-app-preview = Просмотр
starter-electron-app-goal = Цель
starter-electron-app-words = Слов
starter-electron-app-untitled = Без названия
starter-electron-app-in-browser = Хранится в этом браузере
starter-electron-app-on-disk = Ещё не сохранено в файл
starter-electron-app-saved = Сохранено.
starter-electron-app-failed = Не удалось обработать файл.
starter-electron-app-tour = Пишите с одной стороны, читайте с другой. **Полужирный**, _курсив_, списки и цитаты — это пара знаков, а кнопки сверху поставят их за вас.
starter-electron-app-plan = План
starter-electron-app-tour-end = Задайте внизу цель по словам и следите, как заполняется полоса.
starter-electron-app-opening = Что самое важное стоит об этом сказать?
starter-electron-app-readme = Письменный стол для компьютера: слева Markdown, справа страница, файлы через системные диалоги.
starter-electron-app-readme-dev = С живой перезагрузкой, в двух терминалах:
starter-electron-app-readme-bridge = единственная дверь между страницей и компьютером: открыть и сохранить.

## desktop_app

starter-desktop-app-start = Старт
starter-desktop-app-stop = Стоп
starter-desktop-app-idle = Выберите проект, напишите, чем заняты, и запустите часы.
starter-desktop-app-what = Над чем вы работаете?
starter-desktop-app-day = День по часам
starter-desktop-app-week = Семь дней
starter-desktop-app-total = Всего
starter-desktop-app-entries = Записи
starter-desktop-app-none = Пока ничего не записано.
starter-desktop-app-untitled = Без описания
starter-desktop-app-remove = Удалить
starter-desktop-app-again = Продолжить
starter-desktop-app-report = Сохранить отчёт
starter-desktop-app-written = Отчёт сохранён здесь:
starter-desktop-app-failed = Не удалось сохранить отчёт.
starter-desktop-app-project = Проект
starter-desktop-app-from = Начало
starter-desktop-app-to = Конец
starter-desktop-app-sample-a = Первый набросок
starter-desktop-app-sample-b = Разговор
starter-desktop-app-sample-c = Внимательная проверка
starter-desktop-app-readme = Учёт времени: React в окне, Rust за ним, сборка на Tauri 2.
starter-desktop-app-readme-browser = Только окно, в браузере; отчёт тогда скачивается:
starter-desktop-app-readme-test = Тесты части на Rust, когда созданы значки (npm run icons):

## dapp

starter-dapp-connect = Подключить кошелёк
starter-dapp-no-wallet = В этом браузере нет кошелька. Всё можно попробовать с демонстрационным счётом.
starter-dapp-local = Локальная демонстрация: обещания остаются на устройстве, деньги не движутся.
starter-dapp-on-chain = Вживую: каждое обещание — транзакция, которую подтверждает кошелёк.
starter-dapp-not-deployed = Кошелёк подключён, но контракт не задан: обещания остаются локальными.
starter-dapp-balance = Демо-баланс
starter-dapp-raised = Собрано
starter-dapp-target = Цель
starter-dapp-amount = Сумма в ETH
starter-dapp-pledge = Поддержать
starter-dapp-reached = Цель достигнута
starter-dapp-too-much = На демонстрационном счёте столько нет.
starter-dapp-ledger = Журнал
starter-dapp-everyone = Все
starter-dapp-mine = Мои
starter-dapp-me = Вы (демо)
starter-dapp-take-back = Забрать
starter-dapp-reset = Начать заново
starter-dapp-sent = Транзакция отправлена:
starter-dapp-refused = Кошелёк её не отправил.
starter-dapp-empty = Ваших обещаний пока нет: выберите цель выше.
starter-dapp-readme = Общие цели и обещания: React, любой кошелёк EIP-1193 и один контракт на Solidity.
starter-dapp-readme-contract = выплачивает достигнутые цели, возвращает остальное
starter-dapp-readme-deploy = Разверните контракт удобным инструментом, откройте по цели на тему в том же порядке, скопируйте .env.example в .env и укажите адрес.

## nft_marketplace

starter-nft-marketplace-demo = Демонстрация на этом устройстве: монеты игрушечные.
starter-nft-marketplace-purse = В кошельке
starter-nft-marketplace-market = В продаже
starter-nft-marketplace-owned = Ваша коллекция
starter-nft-marketplace-all = Все серии
starter-nft-marketplace-search = Поиск
starter-nft-marketplace-sort = Порядок
starter-nft-marketplace-by-number = По номеру
starter-nft-marketplace-cheapest = Сначала дешёвые
starter-nft-marketplace-dearest = Сначала дорогие
starter-nft-marketplace-price = Цена
starter-nft-marketplace-highest = Высшая ставка
starter-nft-marketplace-buy = Купить
starter-nft-marketplace-bid = Ставка
starter-nft-marketplace-your-bid = Ваша ставка
starter-nft-marketplace-bid-placed = Ставка принята.
starter-nft-marketplace-bid-too-low = Ставка должна превысить высшую.
starter-nft-marketplace-not-enough = В кошельке не хватает монет.
starter-nft-marketplace-bought = Теперь это ваше.
starter-nft-marketplace-sell = Продать по высшей ставке
starter-nft-marketplace-sold = Продано.
starter-nft-marketplace-yours = Ваша
starter-nft-marketplace-close = Закрыть
starter-nft-marketplace-nothing = Здесь пусто. Посмотрите другую серию.
starter-nft-marketplace-history = История
starter-nft-marketplace-favourite = Избранное
starter-nft-marketplace-readme = Галерея, где работы рождаются из числа: фильтры, ставки, покупка и продажа за игрушечные монеты.
starter-nft-marketplace-readme-contract = компилирует контракт ERC-721, которому не нужны импорты

## browser_game

starter-browser-game-field = Игровое поле
starter-browser-game-score = Очки
starter-browser-game-best = Рекорд
starter-browser-game-start = Играть
starter-browser-game-how-switch = или касание: сменить орбиту
starter-browser-game-how-goal = Собирайте искры. Не касайтесь осколков.
starter-browser-game-pause = Пауза
starter-browser-game-paused = На паузе
starter-browser-game-resume = Продолжить
starter-browser-game-restart = Заново
starter-browser-game-again = Ещё раз
starter-browser-game-over = Полёт окончен.
starter-browser-game-record = Новый рекорд!
starter-browser-game-sector = Сектор
starter-browser-game-sound = Звук
starter-browser-game-readme-world = правила, без единого пикселя
starter-browser-game-readme-painter = всё, что рисуется
starter-browser-game-readme-main = клавиши, касания и такт

## mobile_game

starter-mobile-game-score = Очки
starter-mobile-game-best = Рекорд
starter-mobile-game-undo = Отменить ход
starter-mobile-game-restart = Новая игра
starter-mobile-game-how = Смахивайте или жмите стрелки: равные плитки сливаются в одну вдвое больше.
starter-mobile-game-board = Поле с плитками
starter-mobile-game-reached = Все цели достигнуты. Вперёд!
starter-mobile-game-next = Следующая цель
starter-mobile-game-over = Ходов больше нет
starter-mobile-game-over-hint = Верните ход или начните новую игру.
starter-mobile-game-readme-phone = На телефоне: откройте сетевой адрес, который выводит npm run dev.

## chrome_extension

starter-chrome-extension-about = Сохраняйте страницы на потом по темам, без учётной записи.
starter-chrome-extension-settings = Настройки
starter-chrome-extension-topic = Тема
starter-chrome-extension-save = Сохранить
starter-chrome-extension-demo = Открыто как страница: вместо текущей вкладки показан пример.
starter-chrome-extension-search = Поиск
starter-chrome-extension-unread = Непрочитанные
starter-chrome-extension-pages = Сохранённые страницы
starter-chrome-extension-nothing = Читать нечего. Сохраните текущую страницу.
starter-chrome-extension-undo = Вернуть
starter-chrome-extension-default-topic = Тема по умолчанию
starter-chrome-extension-badge = Показывать непрочитанные на значке
starter-chrome-extension-compact = Компактный список
starter-chrome-extension-export-about = Все страницы в одном файле
starter-chrome-extension-export = Экспорт
starter-chrome-extension-clear-about = Прочитанные страницы
starter-chrome-extension-clear = Убрать
starter-chrome-extension-saved = Сохранено.
starter-chrome-extension-already = Перемещено наверх.
starter-chrome-extension-removed = Удалено.
starter-chrome-extension-cleared = Прочитанные страницы убраны.
starter-chrome-extension-read = Прочитано
starter-chrome-extension-remove = Убрать
starter-chrome-extension-left = Осталось прочесть
starter-chrome-extension-save-link = Сохранить эту ссылку
starter-chrome-extension-look-up = Узнать:
starter-chrome-extension-readme-developer = Включите режим разработчика.
starter-chrome-extension-readme-load = Загрузите эту папку как распакованное расширение.
starter-chrome-extension-readme-page = Chrome выполняет эти файлы как есть, без сборки. Файл popup.html работает и как обычная страница.

## react_native

starter-react-native-today = за сегодня
starter-react-native-more = Прибавляет один
starter-react-native-fewer = На один меньше
starter-react-native-reset = Начать день заново
starter-react-native-reset-title = Начать заново?
starter-react-native-reset-text = Все сегодняшние счётчики обнулятся.
starter-react-native-cancel = Отмена
starter-react-native-readme = Счётчик на каждую тему дня: Expo и React Native.
starter-react-native-readme-phone = Отсканируйте код из терминала приложением Expo Go, чтобы увидеть её на телефоне.

## flutter_app

starter-flutter-app-planned = Запланировано на неделю
starter-flutter-app-free = Ничего не запланировано
starter-flutter-app-add = Запланировать или снять
starter-flutter-app-clear = Очистить неделю
starter-flutter-app-cleared = Теперь неделя пуста.
starter-flutter-app-undo = Вернуть
starter-flutter-app-readme = Недельный планировщик на Flutter: коснитесь темы, чтобы поставить её на день.
starter-flutter-app-readme-create = Первая команда добавляет папки платформ и не трогает эти файлы.

## rest_api

starter-rest-api-first-record = Первые мысли о теме
starter-rest-api-not-found = Такой записи нет.
starter-rest-api-unknown-topic = Выберите одну из тем:
starter-rest-api-nothing-to-change = Запрос ничего не меняет.
starter-rest-api-readme = Небольшой REST API на FastAPI и SQLite.
starter-rest-api-readme-database = Переменная DATABASE задаёт файл базы данных.

## graphql_api

starter-graphql-api-starter = Новое для темы
starter-graphql-api-not-found = Этого нет или уже нет.
starter-graphql-api-empty-title = Идее нужен заголовок.
starter-graphql-api-long-title = Заголовок слишком длинный.
starter-graphql-api-listening = Готово:
starter-graphql-api-readme = GraphQL API для сбора идей и голосования, на TypeScript с GraphQL Yoga.
starter-graphql-api-readme-explore = Изучите в браузере:

## microservices

starter-microservices-not-found = Здесь ничего нет.
starter-microservices-bad-json = Тело должно быть небольшим объектом JSON.
starter-microservices-bad-order = Заказу нужны товар и целое количество не меньше одного.
starter-microservices-sold-out = На складе столько нет.
starter-microservices-away = Служба не отвечает.
starter-microservices-broken = Здесь произошёл сбой; подробности в журнале.
starter-microservices-readme = Три службы на Node.js без зависимостей: шлюз, каталог и заказы.
starter-microservices-readme-local = Без контейнеров, в трёх терминалах, и тесты:

## websocket_server

starter-websocket-server-flag-addr = адрес для приёма соединений
starter-websocket-server-flag-origin = узел страниц, которым разрешено подключаться извне
starter-websocket-server-room = Комната
starter-websocket-server-your-name = Ваше имя
starter-websocket-server-message = Сообщение
starter-websocket-server-send = Отправить
starter-websocket-server-reconnecting = Соединение потеряно. Пробуем снова…
starter-websocket-server-readme = Сервер WebSocket на Go: комната на каждую тему, последние сообщения для новичков и страница для пробы.

## smart_contract

starter-smart-contract-readme = Совет, принимающий решения голосованием: Solidity и Foundry.
starter-smart-contract-readme-contract = участники, вопросы, голоса и кворум
starter-smart-contract-readme-agenda = первые вопросы для голосования
starter-smart-contract-readme-audit = Проведите аудит контракта, прежде чем доверять ему ценности.

## ml_model

starter-ml-model-help-train = обучить на сгенерированных данных и сохранить модель
starter-ml-model-help-predict = классифицировать одну строку измерений
starter-ml-model-help-file = файл модели
starter-ml-model-help-seed = начальное значение случайных чисел
starter-ml-model-help-features = измерения
starter-ml-model-accuracy = Точность на новых строках
starter-ml-model-not-trained = Сначала обучите модель; такого файла нет:
starter-ml-model-readme = Классификатор на чистом NumPy, обученный на сгенерированных измерениях: класс на тему.
starter-ml-model-readme-data = Настоящие данные подключаются в model/data.py.

## data_pipeline

starter-data-pipeline-help-source = читаемый файл CSV
starter-data-pipeline-help-target = записываемая база SQLite
starter-data-pipeline-read = Прочитано строк
starter-data-pipeline-loaded = Загружено строк
starter-data-pipeline-duplicates = Дубликатов
starter-data-pipeline-rejected = Отклонено
starter-data-pipeline-line = строка
starter-data-pipeline-failed = Ничего не загружено.
starter-data-pipeline-readme = Конвейер из CSV в SQLite на одной стандартной библиотеке Python: извлечь, преобразовать, загрузить.
starter-data-pipeline-readme-again = Его можно запускать снова: строки не добавляются дважды, а сбой ничего не оставляет.

## cli_tool

starter-cli-tool-usage = Команды:
starter-cli-tool-help-add = записать дело
starter-cli-tool-help-list = показать открытое или всё
starter-cli-tool-help-done = отметить запись N
starter-cli-tool-help-drop = удалить запись N
starter-cli-tool-added = Записано под номером
starter-cli-tool-done = Сделано:
starter-cli-tool-dropped = Удалено:
starter-cli-tool-empty = Больше дел нет.
starter-cli-tool-unknown-command = Такой команды нет:
starter-cli-tool-missing-text = Напишите, что записать: add TEXT
starter-cli-tool-bad-number = Нужен номер из списка:
starter-cli-tool-no-entry = Нет записи
starter-cli-tool-storage = Список недоступен и не изменён:
starter-cli-tool-damaged = эта строка не запись:
starter-cli-tool-readme = Список дел для терминала на Rust без зависимостей, в обычном текстовом файле.

## automation_script

starter-automation-script-images = Изображения
starter-automation-script-documents = Документы
starter-automation-script-tables = Таблицы
starter-automation-script-sound = Звук
starter-automation-script-video = Видео
starter-automation-script-archives = Архивы
starter-automation-script-help-folder = папка для уборки
starter-automation-script-help-apply = переместить файлы; иначе они только перечисляются
starter-automation-script-help-undo = вернуть всё на место
starter-automation-script-help-quiet = сообщать только о проблемах
starter-automation-script-no-folder = Это не папка:
starter-automation-script-nothing = Убирать нечего.
starter-automation-script-dry-run = Ничего не перемещено. Добавьте --apply, чтобы переместить файлы.
starter-automation-script-in-the-way = Мешает файл:
starter-automation-script-readme = Скрипт, который разбирает папку по темам и видам. Сначала показывает, перемещает только по просьбе и умеет всё вернуть.
starter-automation-script-readme-schedule = Каждый вечер в восемь, через cron:
