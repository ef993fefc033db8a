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

## Предпросмотр

preview-overlay-title = В этом приложении проблема
preview-overlay-close = Закрыть
