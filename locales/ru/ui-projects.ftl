### Проекты.

ui-projects-search = Поиск проектов
ui-projects-layout = Вид
ui-projects-list = Списком
ui-projects-grid = Карточками
ui-projects-count = { $count ->
    [one] { $count } проект
    [few] { $count } проекта
    [many] { $count } проектов
   *[other] { $count } проекта
}
ui-projects-no-match = Ничего не найдено. Ищите по названию, типу или фреймворку.
ui-projects-reading = Чтение ваших проектов
ui-projects-unread = Не удалось прочитать проекты
ui-projects-empty-title = Проектов пока нет
ui-projects-empty-text = Опишите приложение — оно будет написано, проверено и сохранено на этом компьютере. Или импортируйте имеющуюся папку.
ui-projects-more = Действия с { $title }
ui-projects-deleted = Удалено: { $title }
ui-projects-duplicated = Создана копия: { $title }
