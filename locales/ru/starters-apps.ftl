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
