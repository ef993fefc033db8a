### ما تشترك فيه كل شاشات النافذة.

ui-navigation = الشاشات
ui-offline = لا شبكة. التحرير والمعاينة والنماذج المحلية تعمل كما كانت.
ui-open = فتح
ui-close = إغلاق
ui-cancel = إلغاء
ui-undo = تراجع
ui-retry = إعادة المحاولة
ui-copied = تم النسخ
ui-copy-detail = نسخ التفاصيل
ui-appearance = المظهر واللغة
ui-language = اللغة
ui-theme = المظهر
ui-theme-system = مثل النظام
ui-theme-light = فاتح
ui-theme-dark = داكن
ui-standing-verified = متحقَّق منه
ui-standing-unchecked = لم يُفحص
ui-standing-draft = مسودة
ui-standing-empty = فارغ
ui-running = قيد الإنشاء
ui-provider-local = نموذج محلي
ui-provider-starter = قالب بداية، بلا ذكاء اصطناعي
ui-price = { $input } للقراءة و{ $output } للكتابة لكل مليون رمز
ui-forecast = عادةً من { $low } إلى { $high }
ui-forecast-one = عادةً { $cost }
ui-forecast-text = { $count ->
    [zero] لا إجابات سابقة من هذا النموذج: نصفها لا يتجاوز المبلغ الأول، وتسعة أعشارها الثاني
    [one] وفق إجابة سابقة واحدة من هذا النموذج: نصفها لا يتجاوز المبلغ الأول، وتسعة أعشارها الثاني
    [two] وفق إجابتين سابقتين من هذا النموذج: نصفها لا يتجاوز المبلغ الأول، وتسعة أعشارها الثاني
    [few] وفق { $count } إجابات سابقة من هذا النموذج: نصفها لا يتجاوز المبلغ الأول، وتسعة أعشارها الثاني
    [many] وفق { $count } إجابة سابقة من هذا النموذج: نصفها لا يتجاوز المبلغ الأول، وتسعة أعشارها الثاني
   *[other] وفق { $count } إجابة سابقة من هذا النموذج: نصفها لا يتجاوز المبلغ الأول، وتسعة أعشارها الثاني
}
ui-palette-search = البحث في الإجراءات والمشاريع
ui-palette-actions = الإجراءات
ui-palette-projects = المشاريع
ui-palette-empty = لا شيء بهذا الاسم
ui-lost-title = تعذّر عرض هذه الصفحة
ui-lost-home = إلى البداية
ui-free = مجانًا

## المرفقات

ui-attach = إرفاق
ui-attach-files = صور أو ملفات نصية…
ui-attach-list = المرفقات
ui-attach-page = صفحة من الويب…
ui-attach-page-title = إضافة صفحة من الويب
ui-attach-page-text = يُقرأ نصها مرة واحدة ويُرفق بطلبك. لا تُقرأ إلا الصفحات العامة.
ui-attach-page-label = العنوان
ui-attach-page-add = إضافة
ui-attach-remove = إزالة { $name }

## الاستيراد

ui-import = استيراد
ui-import-git-title = استيراد من git
ui-import-git-text = يُنسخ مستودع عام إلى هذا الحاسوب ويصير مشروعًا. لا يُرسل إليه شيء.
ui-import-git-label = عنوان المستودع
ui-import-git-start = استيراد
ui-import-git-going = يجري جلب المستودع. قد يستغرق ذلك دقيقة.
ui-attach-tokens = { $count ->
    [zero] { $tokens } رمز
    [one] { $tokens } رمز
    [two] { $tokens } رمز
    [few] { $tokens } رموز
    [many] { $tokens } رمزًا
   *[other] { $tokens } رمز
}

## أخطاء لها في النافذة حل غير حل سطر الأوامر

ui-error-unexpected = حدث شيء غير متوقع في Vectort. ما حُفظ في أمان. أعد المحاولة؛ التفاصيل في مجلد السجلات ضمن الإعدادات.
ui-error-no-provider = لم يُضبط أي مزوّد ذكاء اصطناعي. أضف مفتاحًا في الإعدادات، أو شغّل خادمًا محليًا مثل Ollama، أو ابدأ بقالب بداية.
ui-error-no-answer = لم يعطِ أي مزوّد إجابة صالحة. وصفك محفوظ. أعد المحاولة لاحقًا، أو اختر مزوّدًا آخر، أو ابدأ بقالب بداية.
ui-error-no-such-version = لم يعد لهذا المشروع إصدار { $value }. لم يتغير شيء.
ui-error-unknown-type = لا يوجد نوع «{ $value }». اختر نوعًا آخر بجانب الوصف.
ui-error-unknown-framework = «{ $value }» ليس إطار عمل لهذا النوع. اختر إطارًا آخر بجانب الوصف.
ui-error-build-failed = تعذّر بناء المشروع. ما كان موجودًا لم يُمس. أصلح المشكلات التي تذكرها المعاينة ثم أعد المحاولة.
