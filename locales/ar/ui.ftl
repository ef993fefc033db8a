### النافذة.

ui-title = المشاريع
ui-project-count = { $count ->
    [zero] لا مشاريع على هذا الحاسوب
    [one] مشروع واحد على هذا الحاسوب
    [two] مشروعان على هذا الحاسوب
    [few] { $count } مشاريع على هذا الحاسوب
    [many] { $count } مشروعًا على هذا الحاسوب
   *[other] { $count } مشروع على هذا الحاسوب
}
ui-loading = تُقرأ مشاريعك
ui-verified = تم التحقق
ui-draft = مسودة
ui-versions = { $count ->
    [zero] لا إصدارات
    [one] إصدار واحد
    [two] إصداران
    [few] { $count } إصدارات
    [many] { $count } إصدارًا
   *[other] { $count } إصدار
}
ui-changed = تغيّر { $date }
ui-copy-preview = نسخ أمر المعاينة
ui-copied = نُسخ
ui-copy-path = نسخ مسار المجلد
ui-actions-for = إجراءات { $title }

ui-empty-title = لا شيء هنا بعد
ui-empty-text = صِف تطبيقًا في الطرفية. يُكتب ويُفحص ويُحفظ على هذا الحاسوب ثم يظهر هنا.
ui-empty-copy = نسخ الأمر
ui-empty-prompt = لوحة كانبان بالسحب والإفلات
ui-empty-offline = يعمل دون حساب ودون خادم ودون Node. ومن دون مزوّد تحصل على قالب بداية صُنع دون ذكاء اصطناعي.

ui-error-title = تعذرت قراءة المشاريع
ui-error-text = ملفاتك لم تُمس. حاول مجددًا؛ وإن تكرر الأمر فسيبيّن vectort doctor الخلل.
ui-error-detail = التفاصيل
ui-retry = حاول مجددًا

ui-language = اللغة
ui-theme = المظهر
ui-theme-system = مثل النظام
ui-theme-light = فاتح
ui-theme-dark = داكن
ui-version = Vectort { $version }
ui-data-folder = البيانات في { $path }
