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
