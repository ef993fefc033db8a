### Nombres que comparten la ventana, los menús y la línea de órdenes.

## Tipos de aplicación

type-web-app = Aplicación web
type-ecommerce = Tienda en línea
type-social-media = Red social
type-blog-cms = Blog y artículos
type-portfolio = Portafolio
type-landing-page = Página de presentación
type-dashboard = Panel de control
type-saas-platform = Plataforma SaaS
type-mobile-app = Aplicación móvil
type-pwa = Aplicación web instalable
type-react-native = Aplicación React Native
type-flutter-app = Aplicación Flutter
type-rest-api = API REST
type-graphql-api = API GraphQL
type-microservices = Microservicios
type-websocket-server = Servidor WebSocket
type-electron-app = Aplicación Electron
type-desktop-app = Aplicación de escritorio
type-smart-contract = Contrato inteligente
type-dapp = Aplicación descentralizada
type-nft-marketplace = Mercado de NFT
type-browser-game = Juego de navegador
type-mobile-game = Juego móvil
type-ml-model = Modelo de aprendizaje automático
type-data-pipeline = Flujo de datos
type-chatbot = Asistente conversacional
type-cli-tool = Herramienta de línea de órdenes
type-automation-script = Script de automatización
type-chrome-extension = Extensión de Chrome

## Lo que precisa una aplicación

choice-database-mongodb = MongoDB
choice-database-postgresql = PostgreSQL
choice-database-mysql = MySQL
choice-database-sqlite = SQLite
choice-database-redis = Redis
choice-database-firebase = Firebase
choice-database-supabase = Supabase
choice-database-prisma = Prisma
choice-feature-authentication = Inicio de sesión
choice-feature-payments = Pagos
choice-feature-realtime-chat = Chat en vivo
choice-feature-file-upload = Subida de archivos
choice-feature-email-notifications = Avisos por correo
choice-feature-push-notifications = Avisos push
choice-feature-analytics = Analítica de uso
choice-feature-seo = Posicionamiento en buscadores
choice-feature-admin-dashboard = Área de administración
choice-feature-multi-language = Varios idiomas
choice-feature-themes = Tema claro y oscuro
choice-feature-api-documentation = Documentación de la API
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
choice-deployment-static = Archivos estáticos
choice-deployment-kubernetes = Kubernetes

## Vista previa

preview-overlay-title = Esta aplicación tiene un problema
preview-overlay-close = Cerrar

## Acciones: en los menús y en la paleta de comandos

action-new-app = Nueva aplicación
action-projects = Proyectos
action-import-folder = Importar una carpeta…
action-import-zip = Importar un ZIP…
action-import-git = Importar desde git…
action-settings = Ajustes
action-palette = Paleta de comandos
action-save = Guardar archivo
action-stop = Detener
action-regenerate = Construir de nuevo
action-check = Comprobar
action-repair = Reparar sin IA
action-chat = Pedir un cambio
action-pick-element = Elegir un elemento en la vista previa
action-reload-preview = Recargar vista previa
action-show-preview = Solo vista previa
action-show-code = Solo código
action-show-split = Vista previa y código
action-toggle-console = Mostrar u ocultar la consola
action-versions = Versiones
action-undo-change = Deshacer el último cambio
action-redo-change = Rehacer el cambio
action-deploy = Desplegar
action-export-zip = Exportar como ZIP…
action-reveal-folder = Mostrar la carpeta del proyecto
action-rename = Cambiar nombre
action-duplicate = Duplicar
action-delete = Eliminar
action-next-theme = Alternar claro y oscuro
action-data-folder = Abrir la carpeta de datos
action-log-folder = Abrir la carpeta de registros

## Menús nativos

menu-file = Archivo
menu-edit = Edición
menu-view = Ver
menu-app = Aplicación
menu-help = Ayuda
menu-quit = Salir
menu-about = Acerca de Vectort
menu-hide = Ocultar Vectort
menu-hide-others = Ocultar otros
menu-undo = Deshacer
menu-redo = Rehacer
menu-cut = Cortar
menu-copy = Copiar
menu-paste = Pegar
menu-select-all = Seleccionar todo
