### Названия, общие для окна, меню и командной строки.

## Типы приложений

type-web-app = Веб-приложение
type-ecommerce = Интернет-магазин
type-social-media = Социальная сеть
type-blog-cms = Блог
type-portfolio = Портфолио
type-landing-page = Посадочная страница
type-dashboard = Панель показателей
type-saas-platform = Платформа SaaS
type-mobile-app = Мобильное приложение
type-pwa = Устанавливаемое веб-приложение
type-react-native = Приложение React Native
type-flutter-app = Приложение Flutter
type-rest-api = Интерфейс REST
type-graphql-api = Интерфейс GraphQL
type-microservices = Микросервисы
type-websocket-server = Сервер WebSocket
type-electron-app = Приложение Electron
type-desktop-app = Настольное приложение
type-smart-contract = Смарт-контракт
type-dapp = Децентрализованное приложение
type-nft-marketplace = Торговая площадка NFT
type-browser-game = Браузерная игра
type-mobile-game = Мобильная игра
type-ml-model = Модель машинного обучения
type-data-pipeline = Конвейер данных
type-chatbot = Чат-бот
type-cli-tool = Инструмент командной строки
type-automation-script = Скрипт автоматизации
type-chrome-extension = Расширение Chrome

## Чем уточняется приложение

choice-database-mongodb = MongoDB
choice-database-postgresql = PostgreSQL
choice-database-mysql = MySQL
choice-database-sqlite = SQLite
choice-database-redis = Redis
choice-database-firebase = Firebase
choice-database-supabase = Supabase
choice-database-prisma = Prisma
choice-feature-authentication = Вход в систему
choice-feature-payments = Платежи
choice-feature-realtime-chat = Чат в реальном времени
choice-feature-file-upload = Загрузка файлов
choice-feature-email-notifications = Уведомления по почте
choice-feature-push-notifications = Push-уведомления
choice-feature-analytics = Аналитика
choice-feature-seo = Поисковая оптимизация
choice-feature-admin-dashboard = Раздел администратора
choice-feature-multi-language = Несколько языков
choice-feature-themes = Тёмная и светлая темы
choice-feature-api-documentation = Документация API
choice-integration-stripe = Stripe
choice-integration-openai = OpenAI
choice-integration-google-maps = Google Maps
choice-integration-slack = Slack
choice-integration-twilio = Twilio
choice-integration-sendgrid = SendGrid
choice-integration-s3 = S3
choice-integration-github = GitHub
choice-deployment-vercel = Vercel
choice-deployment-netlify = Netlify
choice-deployment-render = Render
choice-deployment-docker = Docker
choice-deployment-static = Статические файлы
choice-deployment-kubernetes = Kubernetes

## Предпросмотр

preview-overlay-title = В этом приложении проблема
preview-overlay-close = Закрыть

## Действия: в меню и в палитре команд

action-new-app = Новое приложение
action-projects = Проекты
action-import-folder = Импортировать папку…
action-import-zip = Импортировать ZIP…
action-import-git = Импортировать из git…
action-settings = Настройки
action-palette = Палитра команд
action-save = Сохранить файл
action-stop = Остановить
action-regenerate = Собрать заново
action-check = Проверить
action-repair = Исправить без ИИ
action-chat = Попросить об изменении
action-pick-element = Выбрать элемент в предпросмотре
action-reload-preview = Обновить просмотр
action-show-preview = Только просмотр
action-show-code = Только код
action-show-split = Просмотр и код
action-toggle-console = Показать или скрыть консоль
action-versions = Версии
action-undo-change = Отменить последнее изменение
action-redo-change = Повторить изменение
action-deploy = Опубликовать
action-export-zip = Экспорт в ZIP…
action-reveal-folder = Показать папку проекта
action-rename = Переименовать
action-duplicate = Создать копию
action-delete = Удалить
action-next-theme = Сменить светлую и тёмную тему
action-data-folder = Открыть папку данных
action-log-folder = Открыть папку журналов

## Системные меню

menu-file = Файл
menu-edit = Правка
menu-view = Вид
menu-app = Приложение
menu-help = Справка
menu-quit = Выход
menu-about = О программе Vectort
menu-hide = Скрыть Vectort
menu-hide-others = Скрыть остальные
menu-undo = Отменить
menu-redo = Повторить
menu-cut = Вырезать
menu-copy = Копировать
menu-paste = Вставить
menu-select-all = Выделить всё
