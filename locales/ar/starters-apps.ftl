# Words inside the offline starters of apps, games, services and scripts.
# A starter shows them as %%t.<id>%%; they take no variables.

## mobile_app

starter-mobile-app-today = اليوم
starter-mobile-app-progress = التقدّم
starter-mobile-app-add = إضافة عادة
starter-mobile-app-new-habit = عادة جديدة
starter-mobile-app-habit-name = ماذا تودّ أن تفعل كل يوم؟
starter-mobile-app-color = اللون
starter-mobile-app-save = حفظ
starter-mobile-app-cancel = إلغاء
starter-mobile-app-remove = إزالة
starter-mobile-app-removed = أُزيلت
starter-mobile-app-undo = تراجع
starter-mobile-app-done-today = أُنجز اليوم
starter-mobile-app-streak = أيام متتالية
starter-mobile-app-best-streak = أطول سلسلة أيام
starter-mobile-app-last-weeks = الأسابيع الأربعة الأخيرة
starter-mobile-app-empty-title = صفحة جديدة
starter-mobile-app-empty-hint = أضف شيئًا صغيرًا يمكنك فعله اليوم.
starter-mobile-app-swipe-hint = انقر على العادة أو اسحبها عند إنجازها.
starter-mobile-app-readme = متتبّع عادات بحجم الهاتف يحفظ كل شيء على الجهاز.
starter-mobile-app-readme-content = نصوص التطبيق وعاداته الأولى
starter-mobile-app-readme-model = تعريف العادة والسلاسل والحفظ
starter-mobile-app-readme-screens = ملف لكل شاشة

## pwa

starter-pwa-notes = الملاحظات
starter-pwa-search = ابحث في الدفتر
starter-pwa-create = ملاحظة جديدة
starter-pwa-topics = المواضيع
starter-pwa-topic = الموضوع
starter-pwa-all = الكل
starter-pwa-none = لا شيء هنا بعد.
starter-pwa-install = تثبيت على هذا الجهاز
starter-pwa-back = رجوع
starter-pwa-pin = تثبيت
starter-pwa-unpin = إلغاء التثبيت
starter-pwa-remove = حذف
starter-pwa-removed = حُذفت الملاحظة.
starter-pwa-undo = تراجع
starter-pwa-text = نص الملاحظة
starter-pwa-placeholder = اكتب هنا. السطر الأول هو العنوان.
starter-pwa-untitled = بلا عنوان
starter-pwa-online = محفوظ على هذا الجهاز
starter-pwa-offline = بلا اتصال، وكل شيء يعمل
starter-pwa-words = الكلمات
starter-pwa-welcome = هذا الدفتر لك ويبقى على هذا الجهاز. غيّر ما تشاء: يُحفظ أثناء الكتابة، بشبكة أو من دونها.
starter-pwa-sample-a = ماذا أعرف عن هذا؟ وماذا أودّ أن أكتشف بعد ذلك؟
starter-pwa-sample-b = فكرة أعود إليها في نهاية الأسبوع.
starter-pwa-sample-c = خطوات صغيرة أولًا: واحدة اليوم وأخرى غدًا.
starter-pwa-readme = دفتر قابل للتثبيت بلغة TypeScript وحدها. تبقى الملاحظات في تخزين المتصفح.
starter-pwa-readme-offline = يعمل عامل الخدمة (public/sw.js) في التطبيق المبنيّ فقط:
