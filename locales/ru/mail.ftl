# What the hosted API writes to people: mail, and the few pages that its links lead to.

## Mail
mail-greeting = Здравствуйте, { $name }!
mail-ignore = Если это были не вы, ничего делать не нужно.
mail-footer = Это письмо отправил Vectort, { $host }. Ответы на него никто не читает.

# Links work for 24 hours.
mail-verify-subject = Подтвердите адрес
mail-verify-text = С этим адресом создана учётная запись Vectort. Подтвердите, что он ваш. Ссылка действует 24 часа.
mail-verify-action = Подтвердить адрес

# Links work for one hour.
mail-reset-subject = Задайте новый пароль
mail-reset-text = Для вашей учётной записи запрошен новый пароль. Задайте его по этой ссылке: она действует один час и один раз.
mail-reset-action = Задать новый пароль
mail-changed-subject = Ваш пароль изменён
mail-changed-text = Пароль вашей учётной записи изменён, и на всех устройствах выполнен выход.
mail-changed-not-you = Если это были не вы, немедленно запросите новый пароль: кто-то знает вашу почту или ваш пароль.
mail-signin-subject = Новый вход в вашу учётную запись
mail-signin-text = В вашу учётную запись вошли: { $device }, { $time }.
mail-signin-unnamed = устройство без названия
mail-signin-not-you = Если это были не вы, выйдите на всех устройствах и смените пароль.
mail-receipt-subject = Квитанция { $number }
mail-receipt-text =
    Спасибо. { $date } оплачено { $amount } за { $credits ->
        [one] { $credits } кредит
        [few] { $credits } кредита
        [many] { $credits } кредитов
       *[other] { $credits } кредита
    }.
mail-receipt-number = Номер квитанции: { $number }

## Pages behind the links
page-verify-title = Подтвердите адрес
page-verify-text = Ещё один шаг: подтвердите, что этот адрес ваш.
page-verify-action = Подтвердить
page-verify-done = Адрес подтверждён. Эту страницу можно закрыть.
page-reset-title = Новый пароль
page-reset-text = Не меньше 8 знаков: прописная и строчная буква, цифра и ещё какой-нибудь знак.
page-reset-label = Новый пароль
page-reset-action = Сохранить пароль
page-reset-done = Пароль сохранён, на всех устройствах выполнен выход. Войдите с новым паролем.
page-over-title = Эта ссылка больше не действует
page-over-text = Она уже использована или устарела. Запросите новую в приложении.
page-weak-password = Этот пароль слишком легко угадать.
page-failed-title = Войти не удалось
page-failed-text = Вернитесь в приложение и попробуйте ещё раз.
