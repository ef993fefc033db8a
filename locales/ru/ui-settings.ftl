### Настройки.

ui-settings-providers = Поставщики ИИ
ui-settings-providers-text = Ключи остаются в связке ключей этого компьютера. Они отправляются только своему поставщику.
ui-settings-key-environment = Ключ из переменной среды
ui-settings-key-keyring = Ключ в связке
ui-settings-no-key = Нет ключа
ui-settings-servers = { $count ->
    [one] Найден { $count } сервер
    [few] Найдено { $count } сервера
    [many] Найдено { $count } серверов
   *[other] Найдено { $count } сервера
}
ui-settings-no-server = Сервер не найден
ui-settings-local-text = Запустите на этом компьютере Ollama, LM Studio или другой OpenAI-совместимый сервер и повторите поиск.
ui-settings-address = Адрес
ui-settings-test = Проверить
ui-settings-add-key = Добавить ключ
ui-settings-replace-key = Заменить ключ
ui-settings-key = Ключ для { $name }
ui-settings-test-save = Проверить и сохранить
ui-settings-trying = Запрос к { $name }
ui-settings-works = Работает: ответ через { $ms } мс
ui-settings-works-not = Не работает: { $reason }
ui-settings-key-saved = Ключ работает и сохранён
ui-settings-key-forgotten = Ключ удалён из связки
ui-settings-forget = Забыть
ui-settings-forget-title = Забыть доступ к { $name }?
ui-settings-forget-text = Он будет удалён из связки ключей этого компьютера, и вернуть его отсюда нельзя. Проекты останутся как есть.
ui-settings-model = Модель
ui-settings-by-itself = Выбирает Vectort
ui-settings-first = Спрашивать сначала
ui-settings-look-again = Найти локальные серверы снова
ui-settings-health = Состояние моделей
ui-settings-first-text = первый текст обычно через { $half }, почти всегда за { $most } (замеров: { $count })
ui-settings-rate = { $rate } токенов в секунду
ui-settings-sparkline = Линия последних времён до первого текста: обычно { $half }, почти всегда до { $most }
ui-settings-disabled = Спрашивается последним: { $reason }. Удачная проверка вернёт его на место.
ui-settings-throttled = Просит паузу { $seconds } с
ui-settings-resting = Отдыхает { $seconds } с после нескольких сбоев
ui-settings-half-open = Пауза окончена; решит следующий ответ
ui-settings-asking = Стоимость и скорость
ui-settings-asking-text = Как спрашиваются поставщики, в окне и в командной строке.
ui-settings-max-cost = Предел стоимости одного запуска, в долларах США
ui-settings-max-cost-text = Запуск, достигший предела, завершается; готовые файлы остаются черновиком. Модели без известной цены тогда не спрашиваются.
ui-settings-no-limit = Без предела
ui-settings-not-money = Введите сумму больше нуля, например 0.25, или оставьте поле пустым.
ui-settings-hedging = Спрашивать второго поставщика, если первый медлит
ui-settings-hedging-text = Отвечает тот, кто начал первым; другой останавливается и мог что-то стоить. Не чаще одного вопроса из четырёх.
ui-settings-hedge-cost = Предел стоимости второго ответа, в долларах США
ui-settings-hedge-cost-text = Если ожидается больше, никто другой не спрашивается.
ui-settings-explore = Иногда пробовать других поставщиков
ui-settings-explore-text = Каждый десятый вопрос идёт сначала другому, чтобы узнать его скорость; никогда более дорогой модели.
ui-settings-background = Разрешить OpenAI продолжать прерванные ответы
ui-settings-background-text = Тогда OpenAI некоторое время хранит ваши слова и ответ. Выключено — мы ничего там не храним.
ui-settings-record = Хранить запись каждого запуска
ui-settings-record-text = Что отправлено и что получено, без ключей, в папке данных; последние 20. Полезно, чтобы сообщить о сбое.
ui-settings-accounts = Публикация приложений
ui-settings-accounts-text = Приложения попадают в ваш аккаунт по вашему токену.
ui-settings-not-connected = Не подключено
ui-settings-connected = Подключено
ui-settings-connected-as = Подключено как { $user }
ui-settings-token-environment = Токен из переменной среды
ui-settings-connect = Подключить
ui-settings-replace-token = Заменить токен
ui-settings-token = Токен для { $name }
ui-settings-token-where = { $name } выдаёт токены здесь:
ui-settings-folders = Папки
ui-settings-projects-folder = Новые проекты
ui-settings-data-folder = Данные
ui-settings-log-folder = Журнал
ui-settings-reveal = Показать
ui-settings-reveal-name = Показать папку: { $name }
ui-settings-about = О программе
ui-settings-version = Vectort { $version }
ui-settings-about-text = Открытый код, MIT или Apache 2.0. Ваши проекты остаются на этом компьютере.
