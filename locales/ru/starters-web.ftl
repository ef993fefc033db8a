### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = Доска задач: перетаскивайте карточки между колонками, добавляйте и отбирайте их. Всё хранится в этом браузере.
starter-web-app-tasks = Поговорить с тремя будущими пользователями | Записать первую идею | Набросать главный экран | Выбрать название и цвета | Позвать друга попробовать | Назначить дату запуска | Собрать удачные примеры
starter-web-app-todo = Нужно сделать
starter-web-app-doing = В работе
starter-web-app-done = Готово
starter-web-app-search = Поиск карточек
starter-web-app-labels = Метки
starter-web-app-all-labels = Все
starter-web-app-add-card = Добавить карточку
starter-web-app-add-to = Добавить карточку:
starter-web-app-new-card = Что нужно сделать?
starter-web-app-save = Добавить
starter-web-app-cancel = Отмена
starter-web-app-remove = Удалить карточку
starter-web-app-removed = Карточка удалена
starter-web-app-undo = Вернуть
starter-web-app-dismiss = Закрыть
starter-web-app-empty = Перетащите карточку сюда
starter-web-app-no-match = Нет карточек, подходящих под фильтр
starter-web-app-progress = Ход работы
starter-web-app-due = Срок
starter-web-app-hint = Перетаскивайте карточки мышью или выберите одну и двигайте стрелками влево и вправо.

## Shop (ecommerce)

starter-ecommerce-about = Витрина с поиском, категориями, корзиной, которая переживает перезагрузку, и проверкой заказа. Деньги не списываются.
starter-ecommerce-products = Рассвет | Гавань | Луг | Уголёк | Иней | Можжевельник | Дюна | Чернила | Лён | Прилив | Фруктовый сад | Сияние
starter-ecommerce-notes = Новинка | Малая партия | Любимое
starter-ecommerce-delivery = Бесплатная доставка от
starter-ecommerce-browse = Смотреть коллекцию
starter-ecommerce-search = Поиск
starter-ecommerce-category = Категория
starter-ecommerce-all = Все товары
starter-ecommerce-sort = Сортировка
starter-ecommerce-featured = Рекомендуем
starter-ecommerce-cheap-first = Сначала дешевле
starter-ecommerce-dear-first = Сначала дороже
starter-ecommerce-add = В корзину
starter-ecommerce-added = Добавлено
starter-ecommerce-nothing = Ничего не найдено. Попробуйте другое слово или категорию.
starter-ecommerce-cart = Корзина
starter-ecommerce-empty-cart = Корзина пуста.
starter-ecommerce-less = На один меньше
starter-ecommerce-more = На один больше
starter-ecommerce-subtotal = Сумма
starter-ecommerce-shipping = Доставка
starter-ecommerce-free = Бесплатно
starter-ecommerce-total = Итого
starter-ecommerce-checkout = Оформить заказ
starter-ecommerce-back = Назад в корзину
starter-ecommerce-close = Закрыть
starter-ecommerce-full-name = Имя и фамилия
starter-ecommerce-email = Электронная почта
starter-ecommerce-address = Адрес доставки
starter-ecommerce-required = Заполните это поле.
starter-ecommerce-bad-email = Это не адрес электронной почты.
starter-ecommerce-order = Заказать
starter-ecommerce-thanks = Спасибо! Мы получили ваш заказ.
starter-ecommerce-demo = Товары для примера, оплата не взимается
starter-ecommerce-slogan = Выбрано с заботой, сделано надолго

## Community feed (social_media)

starter-social-media-about = Лента сообщества: пишите, отмечайте, отвечайте, сохраняйте и подписывайтесь. Всё хранится в этом браузере.
starter-social-media-people = Анна Соколова | Илья Морозов | Вера Лебедева | Максим Орлов | Дарья Зимина
starter-social-media-posts = Я здесь первый день. Что почитать, чтобы войти в курс дела? | Маленькая победа: то, что я откладывал месяц, заняло двадцать минут. | Составила короткий список того, что сработало у меня в этом году. Поделюсь с желающими. | Вопрос к опытным: что бы вы сделали иначе, если бы начинали заново? | Субботняя встреча состоится. Приводите друзей и приносите, что показать. | Спасибо всем за добрые ответы на прошлой неделе. Они очень помогли.
starter-social-media-replies = Добро пожаловать! Начните с сохранённых записей. | Отлично, такие победы самые приятные. | Да, очень хочу посмотреть. | Я бы гораздо раньше попросил помощи. | Я приду! | Мы рады, что вы с нами.
starter-social-media-you = Вы
starter-social-media-home = Главная
starter-social-media-saved = Сохранённое
starter-social-media-topics = Темы
starter-social-media-prompt = О чём вы думаете?
starter-social-media-topic = Тема
starter-social-media-left = Осталось знаков:
starter-social-media-publish = Опубликовать
starter-social-media-like = Нравится
starter-social-media-reply = Ответы
starter-social-media-save = Сохранить запись
starter-social-media-remove = Удалить запись
starter-social-media-write-reply = Напишите ответ
starter-social-media-send = Отправить
starter-social-media-suggestions = Кого читать
starter-social-media-follow = Подписаться
starter-social-media-following = Вы подписаны
starter-social-media-nothing-saved = Пока ничего не сохранено. Закладка под записью добавит её сюда.
starter-social-media-nothing-here = Здесь пока нет записей. Напишите первую.

## Blog with an editor (blog_cms)

starter-blog-cms-about = Блог со своим редактором: пишите на простом Markdown с живым просмотром, публикуйте или храните черновики, ищите и отбирайте. Статьи хранятся в этом браузере.
starter-blog-cms-titles = Почему мы начинаем с малого | Заметки неспешной недели | Инструменты, к которым мы возвращаемся | Интервью, которое нужно закончить
starter-blog-cms-bodies = Большие планы ждут подходящего момента. Маленьким хватает сегодняшнего дня. ¶ В начале мы пообещали себе показывать что-нибудь **каждую неделю**, пусть и скромное. Это изменило то, на что мы решались. ¶ > То, что уже есть, можно улучшить. ¶ Эта страница — приглашение: начните, поделитесь, и следующий шаг найдётся сам. | На этой неделе не случилось ничего срочного, и в этом был смысл. ¶ # Что мы заметили ¶ Без срока вопросы становятся глубже. Мы перечитали старые записи, позвонили двум людям, которыми восхищаемся, и больше гуляли. ¶ Ответы подождут до понедельника. | Раз в несколько месяцев мы пробуем новое и каждый раз возвращаемся к трём инструментам: бумаге, таймеру и честному другу. ¶ # Почему они остаются ¶ Они просты, всегда под рукой и никогда не просят обновиться. | Первые ответы ещё пишутся. Откройте этот черновик, допишите его и опубликуйте, когда он вам понравится.
starter-blog-cms-write = Написать
starter-blog-cms-search = Поиск статей
starter-blog-cms-filter = Отбор по теме
starter-blog-cms-all = Все темы
starter-blog-cms-latest = Последние статьи
starter-blog-cms-drafts = Черновики
starter-blog-cms-draft = Черновик
starter-blog-cms-none = Ничего не найдено. Попробуйте другое слово.
starter-blog-cms-minutes = Минут чтения:
starter-blog-cms-edit = Изменить
starter-blog-cms-back = На главную
starter-blog-cms-next = Дальше
starter-blog-cms-missing = Этой статьи больше нет.
starter-blog-cms-title = Заголовок
starter-blog-cms-untitled = Без названия
starter-blog-cms-topic = Тема
starter-blog-cms-text = Текст
starter-blog-cms-help = Пустая строка начинает абзац; # заголовок, > цитата, - список, **жирный**, *курсив*.
starter-blog-cms-preview = Просмотр
starter-blog-cms-words = Слов:
starter-blog-cms-saved = сохранено
starter-blog-cms-publish = Опубликовать
starter-blog-cms-unpublish = Вернуть в черновики
starter-blog-cms-remove = Удалить

## Portfolio (portfolio)

starter-portfolio-about = Портфолио на чистом TypeScript: указатель работ с отбором, просмотр стрелками, светлая и тёмная тема и форма, открывающая почтовую программу.
starter-portfolio-opening = Работы, сделанные неспешно и с заботой
starter-portfolio-available = Открыты для новых проектов
starter-portfolio-work = Работы
starter-portfolio-contact = Связаться
starter-portfolio-dark = Тёмная тема
starter-portfolio-filter = Отбор работ
starter-portfolio-all = Все
starter-portfolio-projects = Тихие сигналы | Северный свет | Бумажный город | Второй прилив | Общая земля | Ночной цветок | Открытый сезон
starter-portfolio-stories = Всё началось с наброска в поезде и за зиму выросло в целую серию. | Исследование ритма и повтора с намеренно малым набором форм. | Сделано втроём и каждые две недели проверялось на живых людях. | Задание уместилось в одну фразу; ответ занял сорок черновиков и два хороших спора.
starter-portfolio-contact-line = Расскажите о своей идее
starter-portfolio-your-name = Ваше имя
starter-portfolio-message = Сообщение
starter-portfolio-send = Написать письмо
starter-portfolio-fill-in = Заполните все поля.
starter-portfolio-mail-opens = Откроется почтовая программа с этим сообщением.
starter-portfolio-previous = Назад
starter-portfolio-next = Вперёд
starter-portfolio-close = Закрыть

## Landing page (landing_page)

starter-landing-page-about = Посадочная страница на чистом TypeScript и Tailwind: кусочек продукта для пробы, вкладки, цены за месяц и год, вопросы и список ожидания в этом браузере.
starter-landing-page-features = Возможности
starter-landing-page-pricing = Цены
starter-landing-page-questions = Вопросы
starter-landing-page-headline = Спокойный способ всё успеть
starter-landing-page-email = Ваша почта
starter-landing-page-join = Записаться
starter-landing-page-no-spam = Одно письмо в день запуска и больше ничего.
starter-landing-page-bad-email = Введите адрес почты полностью.
starter-landing-page-joined = Спасибо, вы в списке.
starter-landing-page-today = Сегодня
starter-landing-page-why = Создано вокруг вашего дня
starter-landing-page-feature-titles = Всё в одном месте | В нужный момент | Только ваше
starter-landing-page-feature-texts = Заметки, люди и планы вместе, поэтому их не нужно искать. | Напомнит, когда вы нужны, и промолчит в остальное время. | Данные остаются у вас: выгружайте их когда угодно и уходите свободно.
starter-landing-page-pricing-line = Простые цены без сюрпризов
starter-landing-page-period = Период оплаты
starter-landing-page-monthly = За месяц
starter-landing-page-yearly = За год, на 20 % дешевле
starter-landing-page-plans = Начало | Рост | Вместе
starter-landing-page-benefits = Один проект | Выгрузка в любой момент | Проекты без ограничений | История всех изменений | Доступ для всей команды | Помощь в течение дня
starter-landing-page-per-month = в месяц
starter-landing-page-choose = Выбрать
starter-landing-page-popular = Выбирают чаще
starter-landing-page-faq-questions = Когда начало? | Можно ли сменить тариф позже? | Работает ли это на телефоне?
starter-landing-page-faq-answers = Первые в списке войдут в этом сезоне, остальные вскоре после. | Да, в любой момент, и платите только за использованные дни. | Да, в любом современном браузере, на большом и малом экране.

## Dashboard (dashboard)

starter-dashboard-about = Панель показателей: выбор периода, ключевые цифры, переключающие график, отбор по теме и таблица с сортировкой, поиском и выгрузкой. Цифры приведены для примера.
starter-dashboard-sources = Поиск | Прямые заходы | Рассылка
starter-dashboard-range = Период
starter-dashboard-visitors = Посетители
starter-dashboard-signups = Регистрации
starter-dashboard-revenue = Доход
starter-dashboard-rate = Конверсия
starter-dashboard-change = к предыдущему периоду
starter-dashboard-trend = все темы
starter-dashboard-now = Этот период
starter-dashboard-before = Прошлый период
starter-dashboard-by-topic = По темам
starter-dashboard-pick = нажмите, чтобы выбрать
starter-dashboard-show-all = Показать все темы
starter-dashboard-details = Подробно
starter-dashboard-topic = Тема
starter-dashboard-source = Источник
starter-dashboard-find = Найти строку
starter-dashboard-no-rows = Подходящих строк нет.
starter-dashboard-download = Скачать CSV
starter-dashboard-sample = Цифры для примера; свои подключаются в src/data.ts.

## Team workspace (saas_platform)

starter-saas-platform-about = Рабочее пространство команды: приглашайте участников, задавайте роли, управляйте ключами API, меняйте тариф и следите за событиями. Пока нет сервера, всё хранится в этом браузере.
starter-saas-platform-people = Ада Миронова | Борис Карпов | Клара Агеева
starter-saas-platform-owner = Владелец
starter-saas-platform-editor = Редактор
starter-saas-platform-viewer = Читатель
starter-saas-platform-solo = Личный
starter-saas-platform-team = Командный
starter-saas-platform-scale = Для роста
starter-saas-platform-overview = Обзор
starter-saas-platform-members = Участники
starter-saas-platform-keys = Ключи API
starter-saas-platform-plan = Тариф и расход
starter-saas-platform-welcome = Рады вас видеть
starter-saas-platform-first-steps = Первые шаги
starter-saas-platform-activity = События
starter-saas-platform-quiet = Пока ничего не произошло. Здесь появятся ваши изменения.
starter-saas-platform-invited = Приглашение
starter-saas-platform-left = Удаление
starter-saas-platform-role-set = Роль изменена
starter-saas-platform-key-made = Ключ создан
starter-saas-platform-key-gone = Ключ отозван
starter-saas-platform-plan-set = Тариф изменён
starter-saas-platform-email = Адрес почты
starter-saas-platform-role = Роль
starter-saas-platform-invite = Пригласить участника
starter-saas-platform-bad-email = Введите адрес почты.
starter-saas-platform-taken = Этот человек уже участник.
starter-saas-platform-remove = Удалить участника
starter-saas-platform-key-for = Для чего ключ?
starter-saas-platform-create = Создать ключ
starter-saas-platform-copy = Копировать
starter-saas-platform-copied = Скопировано
starter-saas-platform-revoke = Отозвать
starter-saas-platform-no-keys = Ключей нет. Создайте первый выше.
starter-saas-platform-usage = Расход
starter-saas-platform-seats = Мест
starter-saas-platform-per-month = в месяц
starter-saas-platform-current = Текущий тариф
starter-saas-platform-choose = Выбрать тариф
starter-saas-platform-too-small = Мест не хватает на всех участников.

## Chat assistant (chatbot)

starter-chatbot-about = Чат с небольшим помощником, который работает без сети: считает, называет время, хранит заметки и знает свои темы. Беседы хранятся в этом браузере и выгружаются. Модель подключается в src/assistant.ts.
starter-chatbot-new-chat = Новая беседа
starter-chatbot-chats = Беседы
starter-chatbot-empty = Пустая беседа
starter-chatbot-remove = Удалить беседу
starter-chatbot-export = Выгрузить
starter-chatbot-write = Напишите сообщение
starter-chatbot-send = Отправить
starter-chatbot-typing = Помощник печатает
starter-chatbot-you = Вы
starter-chatbot-suggestions = Подсказки
starter-chatbot-quick = Что ты умеешь? | Который час? | Сколько будет 12 × 7? | Запомни: позвонить Анне | Мои заметки
starter-chatbot-welcome = Здравствуйте! Спросите меня о чём-нибудь или выберите подсказку ниже.
starter-chatbot-greeting = И вам здравствуйте! Чем помочь?
starter-chatbot-help = Я умею считать, называть дату и время, хранить заметки (начните с «Запомни:»), показывать их и говорить о темах ниже.
starter-chatbot-time = Сейчас
starter-chatbot-result = Получается
starter-chatbot-noted = Записано:
starter-chatbot-notes = Вот ваши заметки:
starter-chatbot-no-notes = Заметок пока нет. Начните сообщение с «Запомни:».
starter-chatbot-topic = Хорошая тема! Расскажите больше или сохраните мысль, начав с «Запомни:».
starter-chatbot-thanks = Пожалуйста!
starter-chatbot-unknown = Этого я пока не знаю. Спросите «Что ты умеешь?», чтобы узнать, что я могу.
starter-chatbot-hear-greeting = привет | здравствуй | добрый день | добрый вечер
starter-chatbot-hear-help = умеешь | помо
starter-chatbot-hear-time = который час | сколько времени | какое число
starter-chatbot-hear-remember = запомни | запиши
starter-chatbot-hear-notes = мои заметки | заметки
starter-chatbot-hear-thanks = спасибо | благодар
