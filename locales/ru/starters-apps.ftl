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
