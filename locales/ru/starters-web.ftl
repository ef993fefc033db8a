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
