### أسماء تشترك فيها النافذة والقوائم وسطر الأوامر.

## أنواع التطبيقات

type-web-app = تطبيق ويب
type-ecommerce = متجر إلكتروني
type-social-media = شبكة اجتماعية
type-blog-cms = مدونة
type-portfolio = معرض أعمال
type-landing-page = صفحة هبوط
type-dashboard = لوحة معلومات
type-saas-platform = منصة SaaS
type-mobile-app = تطبيق جوال
type-pwa = تطبيق ويب قابل للتثبيت
type-react-native = تطبيق React Native
type-flutter-app = تطبيق Flutter
type-rest-api = واجهة REST
type-graphql-api = واجهة GraphQL
type-microservices = خدمات مصغرة
type-websocket-server = خادم WebSocket
type-electron-app = تطبيق Electron
type-desktop-app = تطبيق سطح مكتب
type-smart-contract = عقد ذكي
type-dapp = تطبيق لامركزي
type-nft-marketplace = سوق NFT
type-browser-game = لعبة متصفح
type-mobile-game = لعبة جوال
type-ml-model = نموذج تعلم آلي
type-data-pipeline = خط معالجة بيانات
type-chatbot = روبوت محادثة
type-cli-tool = أداة سطر أوامر
type-automation-script = نص أتمتة
type-chrome-extension = إضافة Chrome

## ما يُحدَّد به التطبيق

choice-database-mongodb = MongoDB
choice-database-postgresql = PostgreSQL
choice-database-mysql = MySQL
choice-database-sqlite = SQLite
choice-database-redis = Redis
choice-database-firebase = Firebase
choice-database-supabase = Supabase
choice-database-prisma = Prisma
choice-feature-authentication = تسجيل الدخول
choice-feature-payments = المدفوعات
choice-feature-realtime-chat = محادثة مباشرة
choice-feature-file-upload = رفع الملفات
choice-feature-email-notifications = إشعارات بالبريد
choice-feature-push-notifications = إشعارات فورية
choice-feature-analytics = تحليل الاستخدام
choice-feature-seo = تحسين الظهور في محركات البحث
choice-feature-admin-dashboard = لوحة الإدارة
choice-feature-multi-language = عدة لغات
choice-feature-themes = مظهر داكن وفاتح
choice-feature-api-documentation = توثيق واجهة API
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
choice-deployment-static = ملفات ثابتة
choice-deployment-kubernetes = Kubernetes

## المعاينة

preview-overlay-title = في هذا التطبيق مشكلة
preview-overlay-close = إغلاق

## الإجراءات: في القوائم وفي لوحة الأوامر

action-new-app = تطبيق جديد
action-projects = المشاريع
action-import-folder = استيراد مجلد…
action-import-zip = استيراد ملف ZIP…
action-import-git = استيراد من git…
action-settings = الإعدادات
action-palette = لوحة الأوامر
action-save = حفظ الملف
action-stop = إيقاف
action-regenerate = إنشاء من جديد
action-check = فحص
action-repair = إصلاح دون ذكاء اصطناعي
action-chat = طلب تعديل
action-pick-element = اختيار عنصر في المعاينة
action-reload-preview = إعادة تحميل المعاينة
action-show-preview = المعاينة فقط
action-show-code = الشيفرة فقط
action-show-split = المعاينة والشيفرة
action-toggle-console = إظهار وحدة التحكم أو إخفاؤها
action-versions = الإصدارات
action-undo-change = التراجع عن آخر تغيير
action-redo-change = إعادة التغيير
action-deploy = نشر
action-export-zip = تصدير كملف ZIP…
action-reveal-folder = إظهار مجلد المشروع
action-rename = إعادة تسمية
action-duplicate = تكرار
action-delete = حذف
action-next-theme = التبديل بين الفاتح والداكن
action-data-folder = فتح مجلد البيانات
action-log-folder = فتح مجلد السجلات

## القوائم الأصلية

menu-file = ملف
menu-edit = تحرير
menu-view = عرض
menu-app = التطبيق
menu-help = مساعدة
menu-quit = إنهاء
menu-about = حول Vectort
menu-hide = إخفاء Vectort
menu-hide-others = إخفاء البقية
menu-undo = تراجع
menu-redo = إعادة
menu-cut = قص
menu-copy = نسخ
menu-paste = لصق
menu-select-all = تحديد الكل
