### Публикация приложения.

ui-deploy-title = Опубликовать «{ $title }»
ui-deploy-text = Приложение собирается на этом компьютере и отправляется в вашу учётную запись. Передаются только изменённые файлы.
ui-deploy-background = Окно можно закрыть: публикация продолжится и сообщит, когда закончится.
ui-deploy-going = Публикуется
ui-deploy-connect-text = Подключите свою учётную запись Vercel один раз. Токен проверяется, прежде чем попасть в системное хранилище ключей.
ui-deploy-get-token = Создать токен в Vercel
ui-deploy-token = Токен Vercel
ui-deploy-token-hint = Он покидает этот компьютер только на пути в Vercel.
ui-deploy-connect = Подключить
ui-deploy-connected = подключено
ui-deploy-connected-as = подключено как { $user }
ui-deploy-from-environment = с токеном из окружения
ui-deploy-disconnect = Отключить
ui-deploy-name = Имя приложения
ui-deploy-name-hint = Оно войдёт в адрес. Если оставить пустым, берётся из названия.
ui-deploy-start = Опубликовать версию { $version }
ui-deploy-building = Сборка
ui-deploy-uploading = Отправка
ui-deploy-preparing = Vercel готовит приложение
ui-deploy-reaching = Проверка адреса
ui-deploy-uploaded = { $count ->
    [one] Отправлено { $done } из { $count } файла
    [few] Отправлено { $done } из { $count } файлов
    [many] Отправлено { $done } из { $count } файлов
   *[other] Отправлено { $done } из { $count } файла
}
ui-deploy-size = { $count ->
    [one] { $count } файл, { $size }
    [few] { $count } файла, { $size }
    [many] { $count } файлов, { $size }
   *[other] { $count } файла, { $size }
}
ui-deploy-cancelling = Отменяется
ui-deploy-live = Работает в сети
ui-deploy-live-at = Работает по адресу { $url }
ui-deploy-not-answering = Опубликовано, пока не отвечает
ui-deploy-not-answering-text = У Vercel всё готово, но адрес не ответил за минуту. Откройте его чуть позже.
ui-deploy-failed = Опубликовать не удалось
ui-deploy-cancelled = Отменено; то, что работало раньше, работает и сейчас.
ui-deploy-again = Опубликовать ещё раз
ui-deploy-open = Открыть
ui-deploy-copy = Копировать адрес
ui-deploy-past = Прежние публикации
ui-deploy-was-live = отвечало
ui-deploy-was-silent = не отвечало
