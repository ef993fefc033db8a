### Первый экран.

ui-welcome-title = Что построим?
ui-welcome-placeholder = Опишите приложение своими словами
ui-welcome-start = Построить
ui-welcome-start-starter = Начать с заготовки
ui-welcome-length = Символов: { $length } из { $max }
ui-welcome-failed = Не удалось начать
ui-welcome-type = Тип приложения
ui-welcome-type-fits = Тип: по описанию
ui-welcome-type-found = Тип: { $type }
ui-welcome-framework = Фреймворк
ui-welcome-suggested = Рекомендуется
ui-welcome-maker = Кто создаёт
ui-welcome-maker-fits = Любой поставщик
ui-welcome-size = Усилия
ui-welcome-quick = Быстро
ui-welcome-advanced = Подробно
ui-welcome-looking = Поиск поставщиков
ui-welcome-asked = Запрос получит { $provider }: { $model }
ui-welcome-others = { $count ->
    [one] ещё { $count } в запасе
    [few] ещё { $count } в запасе
    [many] ещё { $count } в запасе
   *[other] ещё { $count } в запасе
}
ui-welcome-change = Изменить
ui-welcome-starter-text = Заготовка — готовое небольшое приложение этого типа, созданное без ИИ и без сети. Она ничего не стоит.
ui-welcome-nobody = Поставщик ИИ не настроен, и ни одна локальная модель не отвечает. Добавьте ключ, запустите локальный сервер, например Ollama, или начните с заготовки: готового небольшого приложения без ИИ.
ui-welcome-add-key = Добавить ключ
ui-welcome-examples = Или начните с примера
ui-welcome-recent = Недавние проекты
ui-welcome-all = { $count ->
    [one] Показать { $count }
    [few] Показать все { $count }
    [many] Показать все { $count }
   *[other] Показать все { $count }
}
ui-welcome-none = Здесь появится то, что вы построите.
ui-example-board = Доска задач
ui-example-board-text = Канбан-доска с тремя колонками, карточками для перетаскивания, сроками и поиском; всё хранится на этом компьютере
ui-example-shop = Небольшой магазин
ui-example-shop-text = Интернет-магазин керамики ручной работы с категориями, страницами товаров, корзиной и оформлением заказа
ui-example-budget = Семейный бюджет
ui-example-budget-text = Панель семейных расходов: итоги по месяцам, диаграмма по категориям и форма для новых трат
ui-example-portfolio = Портфолио фотографа
ui-example-portfolio-text = Портфолио фотографа с галереей, страницей о себе и формой связи, спокойное и в основном чёрно-белое
ui-example-game = Игра «Змейка»
ui-example-game-text = Игра «Змейка» в браузере: стрелки, три скорости и таблица рекордов
ui-example-habits = Трекер привычек
ui-example-habits-text = Трекер привычек для телефона, работающий без сети: ежедневные отметки, серии и обзор недели
ui-welcome-more = Ещё варианты
ui-welcome-fits = Как подойдёт
ui-welcome-database = Данные хранятся в
ui-welcome-deployment = Будет работать на
ui-welcome-features = Возможности
ui-welcome-integrations = Сервисы
ui-welcome-more-chosen = { $count ->
    [one] Ещё { $count } вариант
    [few] Ещё { $count } варианта
    [many] Ещё { $count } вариантов
   *[other] Ещё { $count } варианта
}
