### مشروع واحد: السير، والمعاينة، والشيفرة، والإصدارات.

ui-ws-unreadable = تعذّر فتح هذا المشروع
ui-ws-to-projects = إلى المشاريع
ui-ws-opening = يُفتح المشروع
ui-ws-name = اسم المشروع
ui-ws-view = ما يُعرض
ui-ws-preview = المعاينة
ui-ws-code = الشيفرة
ui-ws-split = كلاهما
ui-ws-more = إجراءات أخرى
ui-ws-side = اللوحة الجانبية
ui-ws-show-side = إظهار اللوحة الجانبية
ui-ws-hide-side = إخفاء اللوحة الجانبية
ui-ws-side-resize = عرض اللوحة الجانبية
ui-ws-split-resize = نصيب الشيفرة والمعاينة
ui-ws-renamed = صار اسم المشروع «{ $title }»
ui-ws-duplicated = هذه هي النسخة: «{ $title }»
ui-ws-deleted = حُذف «{ $title }»
ui-ws-exported = صُدّر إلى { $path }
ui-ws-regenerate-title = هل تُعاد الصناعة فوق تعديلاتك؟
ui-ws-regenerate-text = لقد عدّلت ملفات بيدك. تحلّ النتيجة الجديدة محلها؛ ويبقى ما كتبته في الإصدارات، ويمكنك الرجوع إليه متى شئت.

ui-standing-verified-text = هذه الملفات بعينها اجتازت كل الفحوص المطلوبة.
ui-standing-unchecked-text = عُدّلت هذه الملفات يدويًا ولم تُفحص منذ ذلك.
ui-standing-draft-text = مسودة: لم تجتز كل الفحوص، أو أُوقفت.
ui-standing-empty-text = لا ملفات بعد.

ui-run-none = لم يُصنع شيء هنا بعد.
ui-run-more = عرض الكل
ui-run-less = عرض أقل
ui-run-asking = في انتظار جواب
ui-run-writing = تُكتب الملفات
ui-run-checking = يجري الفحص
ui-run-repairing = يُصلح ما وجدته الفحوص
ui-run-saving = يجري الحفظ
ui-run-stop = إيقاف
ui-run-stopping = يجري الإيقاف
ui-run-attempts = نداءات بلا جواب
ui-run-attempt = لم يُجب { $provider }: { $reason }
ui-run-attempt-next = لم يُجب { $provider }: { $reason }؛ والمتابعة مع { $next }
ui-run-notes = ملاحظات
ui-run-files = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
ui-run-files-hidden = { $count ->
    [zero] كل الملفات معروضة
    [one] ملف سابق واحد غير معروض
    [two] ملفان سابقان غير معروضين
    [few] { $count } ملفات سابقة غير معروضة
    [many] { $count } ملفًا سابقًا غير معروض
   *[other] { $count } ملف سابق غير معروض
}
ui-run-lines = { $count ->
    [zero] بلا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $count } أسطر
    [many] { $count } سطرًا
   *[other] { $count } سطر
}
ui-run-problems = مشكلات
ui-run-more-problems = { $count ->
    [zero] ولا غيرها
    [one] وواحدة أخرى
    [two] واثنتان أخريان
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
ui-run-tokens = رموز مقروءة: { $input }، ومكتوبة: { $output }
ui-run-cost = نحو { $cost }
ui-run-cost-estimated = ≈ { $cost }، بعضها تقدير
ui-run-hedge = منها { $cost } لإجابات ثانية
ui-run-saved = وفّرت الذاكرة المخبأة { $cost }
ui-run-verified = تم التحقق
ui-run-verified-text = اجتاز كل الفحوص المطلوبة، وهو الآن الإصدار الحالي.
ui-run-draft = محفوظ كمسودة
ui-run-draft-text = لم تُجتز كل الفحوص. ما كان حاليًا ما زال حاليًا؛ والمسودة في الإصدارات.
ui-run-stopped = أُوقف
ui-run-stopped-text = ما اكتمل محفوظ كمسودة في الإصدارات. وما كان حاليًا ما زال حاليًا.
ui-run-failed = لم ينتج شيء
ui-run-failed-text = لم يتغير شيء: ما كان موجودًا بقي كما هو.
ui-run-accept = اعتماده كما هو

run-note-starter = بداية صُنعت دون ذكاء اصطناعي من وصفك على هذا الحاسوب.
run-note-starter-framework = البداية مكتوبة بـ { $detail }.
run-note-echoed-model = أجاب نموذج غير المطلوب: { $detail }
run-note-duplicate-path = كُتب { $detail } مرتين؛ والعبرة بالأخيرة.
run-note-skipped-resting = يستريح { $provider } بعد عدة إخفاقات؛ يُسأل الآخرون أولًا.
run-note-skipped-disabled = لا يستطيع { $provider } الإجابة بإعداده الحالي؛ يُسأل الآخرون أولًا.
run-note-skipped-throttled = طلب { $provider } مهلة؛ يُسأل الآخرون أولًا.
run-note-waiting = انتظار { $provider } ({ $reason }): محاولة جديدة بعد { $seconds } ث
run-note-hedged = يُسأل { $provider } أيضًا لأن الأول بطيء.
run-note-how-to-run = ما يقوله النموذج عن التشغيل: { $detail }
run-note-other-steps-file = { $detail } يخص خطوة أخرى، فصُرف النظر عمّا كتبته هذه الخطوة فيه.
run-note-answer-cut = انتهت الإجابة قبل أوانها. اسأل عن البقية.
run-note-kept-locked = { $detail } مقفل وبقي كما هو.
run-note-replaced-edit = تغيّر { $detail } يدويًا في هذه الأثناء؛ نصّك في الإصدار السابق.
run-note-stopped-same-problems = عادت المشكلات نفسها بعد الإصلاح، فلم يُنفق عليها المزيد. يبقى آخر إصدار سليم.
run-note-unusable-plan = لم يعطِ النموذج خطة صالحة، فنُفّذ العمل دفعة واحدة.
run-note-tests-built = كُتبت اختبارات ويمكن بناؤها؛ شغّلها بأدوات المشروع.
run-note-tests-only-parsed = كُتبت اختبارات؛ هنا لم يكن ممكنًا إلا البحث عن أخطائها.
run-note-review-dropped = أفسدت تغييرات المراجعة شيئًا فصُرف النظر عنها.
run-note-tests-dropped = أفسدت الاختبارات المكتوبة شيئًا فصُرف النظر عنها.

ui-check-title = الفحوص
ui-check-parse = الصياغة
ui-check-tools = أدوات اللغة
ui-check-resolve = الاستيرادات
ui-check-bundle = التجميع
ui-check-types = الأنواع
ui-check-mount = التشغيل
ui-check-accept = الغرض
ui-check-passed = اجتاز
ui-check-failed = لم يجتز
ui-check-unavailable = غير ممكن هنا
ui-check-not-required = غير لازم
ui-check-broke = تعذّر إجراء الفحص
ui-check-verified = اجتاز الإصدار { $version } كل الفحوص المطلوبة
ui-check-not-verified = لم يجتز الإصدار { $version } كل الفحوص المطلوبة

ui-view-preview = المعاينة
ui-view-toolbar = أدوات المعاينة
ui-view-back = رجوع في المعاينة
ui-view-forward = تقدّم في المعاينة
ui-view-route = المسار في التطبيق
ui-view-size = حجم المعاينة
ui-view-phone = هاتف
ui-view-tablet = جهاز لوحي
ui-view-fit = كل المساحة
ui-view-draft = مسودة لم يُتحقق منها بعد
ui-view-problems = { $count ->
    [zero] لا مشكلات في الشيفرة
    [one] مشكلة واحدة في الشيفرة؛ تعرض المعاينة آخر حالة عملت
    [two] مشكلتان في الشيفرة؛ تعرض المعاينة آخر حالة عملت
    [few] { $count } مشكلات في الشيفرة؛ تعرض المعاينة آخر حالة عملت
    [many] { $count } مشكلة في الشيفرة؛ تعرض المعاينة آخر حالة عملت
   *[other] { $count } مشكلة في الشيفرة؛ تعرض المعاينة آخر حالة عملت
}
ui-view-broke = تعذّر عرض المعاينة
ui-view-crashed = توقف التطبيق عن الاستجابة
ui-view-crashed-text = صفحته معلّقة أو انتهت. ملفاتك وهذه النافذة بخير.
ui-view-open-code = عرض الشيفرة
ui-view-soon = تجري الكتابة
ui-view-soon-text = يظهر التطبيق هنا حالما يتوفر منه ما يكفي.
ui-view-none = لا معاينة لهذا النوع من المشاريع
ui-view-none-text = إنه لا يعمل في متصفح. تُفحص شيفرته مع ذلك؛ افتح المجلد لتشغيله بأدواته.
ui-view-empty = لا شيء لعرضه بعد
ui-view-empty-text = ليس في هذا المشروع ملفات. اصنعه من جديد من وصفه.
ui-view-starting = تبدأ المعاينة
ui-console = سجل التطبيق
ui-console-count = { $count ->
    [zero] سجل التطبيق، بلا أخطاء
    [one] سجل التطبيق، خطأ واحد
    [two] سجل التطبيق، خطآن
    [few] سجل التطبيق، { $count } أخطاء
    [many] سجل التطبيق، { $count } خطأً
   *[other] سجل التطبيق، { $count } خطأ
}
ui-console-filter = ما يُسرد
ui-console-all = الكل
ui-console-errors = الأخطاء
ui-console-warnings = التحذيرات
ui-console-rest = الرسائل
ui-console-clear = إفراغ السجل
ui-console-empty = لم يكتب التطبيق شيئًا.
ui-console-resize = ارتفاع المعاينة

ui-code-title = الشيفرة
ui-code-files = الملفات
ui-code-tabs = الملفات المفتوحة
ui-code-show-files = إظهار الملفات
ui-code-hide-files = إخفاء الملفات
ui-code-resize = عرض قائمة الملفات
ui-code-new-file = ملف جديد
ui-code-new-folder = مجلد جديد
ui-code-file-name = اسم الملف الجديد
ui-code-folder-name = اسم المجلد الجديد
ui-code-new-name = الاسم الجديد لـ { $name }
ui-code-name-empty = يلزم اسم
ui-code-name-taken = يوجد شيء بهذا الاسم
ui-code-name-unsafe = لا تقبل كل الأنظمة هذا الاسم
ui-code-renamed = صار الاسم { $name }
ui-code-deleted = حُذف { $name }
ui-code-discarded = أُغلق { $name } دون حفظ
ui-code-close = إغلاق { $name }
ui-code-unsaved = غير محفوظ
ui-code-adding = { $count ->
    [zero] لا ملفات للإضافة
    [one] يُضاف الملف
    [two] أُضيف { $done } من ملفين
    [few] أُضيف { $done } من { $count } ملفات
    [many] أُضيف { $done } من { $count } ملفًا
   *[other] أُضيف { $done } من { $count } ملف
}
ui-code-added = { $count ->
    [zero] لم يُضف ملف
    [one] أُضيف ملف واحد
    [two] أُضيف ملفان
    [few] أُضيفت { $count } ملفات
    [many] أُضيف { $count } ملفًا
   *[other] أُضيف { $count } ملف
}
ui-code-too-large = { $count ->
    [zero] كل الملفات ضمن 1 MiB
    [one] ملف واحد أكبر من 1 MiB ولم يُضف
    [two] ملفان أكبر من 1 MiB ولم يُضافا
    [few] { $count } ملفات أكبر من 1 MiB ولم تُضف
    [many] { $count } ملفًا أكبر من 1 MiB ولم تُضف
   *[other] { $count } ملف أكبر من 1 MiB ولم يُضف
}
ui-code-open-place = فتح { $place }
ui-code-editor = { $path }، المحرر
ui-code-loading = يُقرأ الملف
ui-code-empty = لا ملفات بعد
ui-code-empty-text = تظهر حالما يُحفظ إصدار. ويمكنك إضافة ملف بنفسك.
ui-code-none = لا ملف مفتوح
ui-code-none-text = اختر ملفًا من القائمة، أو أفلت ملفات فيها.
ui-code-gone = هذا الملف لم يعد موجودًا
ui-code-gone-text = لم يعد في المشروع. وما زال في الإصدارات.
ui-code-binary = هذا ليس نصًا
ui-code-binary-text = حجم الملف { $size } ولا يمكن تعديله هنا.
ui-code-binary-changed = لا يمكن مقارنة الاثنين هنا.
ui-code-conflict = عُدّل هذا الملف في مكان آخر
ui-code-conflict-text = لدى برنامج آخر أو إصدار آخر نص مختلف. لا يضيع شيء حتى تختار.
ui-code-take-mine = الإبقاء على نصي
ui-code-take-theirs = أخذ النص الآخر
ui-code-took-theirs = حلّ النص الآخر محل نصك
ui-code-mine = نصك
ui-code-theirs = النص الآخر
ui-code-diff-side = { $path }، من { $side }
ui-code-comparison = مقارنة { $path }
ui-code-versions = من الإصدار { $from } إلى الإصدار { $to }
ui-code-edit = تعديل
ui-code-find = بحث
ui-code-replace-with = استبدال بـ
ui-code-next = التالي
ui-code-previous = السابق
ui-code-all = الكل
ui-code-match-case = مطابقة حالة الأحرف
ui-code-by-word = كلمات كاملة
ui-code-regexp = تعبير نمطي
ui-code-replace = استبدال
ui-code-replace-all = استبدال الكل
ui-code-current-match = التطابق الحالي
ui-code-on-line = في السطر
ui-code-replaced-one = استُبدل التطابق في السطر $
ui-code-replaced-all = تطابقات مستبدلة: $
ui-code-go-to-line = الذهاب إلى سطر
ui-code-go = ذهاب
ui-code-fold = طيّ هذا الجزء
ui-code-unfold = بسط هذا الجزء
ui-code-folded = شيفرة مطوية
ui-code-completions = اقتراحات
ui-code-unchanged = أسطر لم تتغير: $

ui-history-version = الإصدار { $version }
ui-history-current = الحالي
ui-history-empty = لا إصدارات بعد. كل نتيجة وكل تعديل يصير إصدارًا.
ui-history-generated = صنعه الذكاء الاصطناعي
ui-history-starter = بداية
ui-history-imported = مستورد
ui-history-edited = معدّل يدويًا
ui-history-outside = عدّله برنامج آخر
ui-history-restored = استُعيد الإصدار { $version }
ui-history-files = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
ui-history-restore = جعله الحالي
ui-history-restored-toast = عاد الإصدار { $version } حاليًا
ui-history-compare = ما يُقارن به
ui-history-against-before = ما قبله
ui-history-against-now = الحالي
ui-history-first = هذا أول إصدار.
ui-history-same = لا ملف يختلف.
ui-history-changed = { $count ->
    [zero] لا ملف يختلف
    [one] ملف واحد يختلف
    [two] ملفان يختلفان
    [few] { $count } ملفات تختلف
    [many] { $count } ملفًا يختلف
   *[other] { $count } ملف يختلف
}
ui-history-added = أُضيف
ui-history-edited-file = عُدّل
ui-history-removed = أُزيل

## المحادثة

ui-chat = المحادثة
ui-chat-empty = اطلب تعديلًا في الأسفل، أو اسأل شيئًا عن التطبيق.
ui-turn-next = طلبك التالي
ui-turn-name = الجولة { $turn }: { $kind }
ui-turn-create = إنشاء
ui-turn-ask = سؤال
ui-turn-edit = تعديل
ui-turn-build = بناء
ui-turn-ask-text = يجيب بالكلمات ولا يغيّر شيئًا
ui-turn-edit-text = يغيّر التطبيق دفعة واحدة
ui-turn-build-text = يخطّط أولًا ثم يعمل خطوة خطوة
ui-turn-ask-placeholder = ماذا تريد أن تعرف عن هذا التطبيق؟
ui-turn-edit-placeholder = ما الذي يجب أن يتغيّر؟
ui-turn-build-placeholder = ما الذي نبنيه؟ سترى خطة أولًا.
ui-turn-mode = المطلوب
ui-turn-manner = كيفية التنفيذ
ui-turn-quick-text = دفعة واحدة: الأسرع والأقل كلفة.
ui-turn-advanced-text = يخطّط ويعمل خطوة خطوة ويراجع ويختبر. كلفته أعلى.
ui-turn-model = النموذج
ui-turn-model-fits = يُختار تلقائيًا
ui-turn-send = إرسال
ui-turn-wait = هناك عمل جارٍ. يمكنك الإرسال عند انتهائه.
ui-turn-cap = { $cap } على الأكثر
ui-turn-credits-text = لا يكلّف أرصدةً إلا ما تمّ التحقق منه أو الإجابة. الإخفاق وإعادة المحاولة والإصلاح بلا كلفة.
ui-turn-replay = مرة أخرى
ui-turn-replay-same = كما في السابق
ui-turn-replay-of = إعادة الجولة { $turn }
ui-turn-revert = إرجاع
ui-turn-reverted = أُرجعت
ui-turn-reverted-toast = عادت الملفات كما كانت قبل هذه الجولة
ui-turn-accepted-toast = الإصدار { $version } هو الحالي كما هو
ui-turn-report = تقرير عن خلل
ui-turn-reported = التقرير في { $path }. لا يحوي أي مفاتيح.
ui-run-planning = يجري التخطيط
ui-run-reviewing = تجري مراجعة الأمان وسهولة الوصول
ui-run-testing = تجري كتابة الاختبارات وتشغيلها
ui-run-cost-of = { $cost } من { $cap }
ui-run-answered = أُجيب
ui-run-answered-text = لم يتغيّر شيء.
ui-run-planned = خُطّط
ui-run-planned-text = الخطة بانتظار كلمتك. لم يتغيّر شيء بعد.
ui-run-accepted = أُخذ كما هو
ui-run-accepted-text = لم تنجح كل الفحوص، لكنك جعلته الحالي مع ذلك.
ui-fix = إصلاح
ui-fix-free = مجانًا، دون ذكاء اصطناعي
ui-fix-accept = خذه وأصلحه
ui-fix-model = إصلاح بالذكاء الاصطناعي
ui-repair-none = لا قاعدة دون ذكاء اصطناعي تناسب ما بقي.
ui-check-count = نجح { $passed } من { $count }

## الخطوات والخطط

ui-step-list = الخطوات
ui-step-plan = تخطيط
ui-step-write = كتابة
ui-step-check = فحص
ui-step-repair = إصلاح بالقواعد
ui-step-mend = إصلاح بالذكاء الاصطناعي
ui-step-review = مراجعة
ui-step-test = اختبار
ui-step-waiting = في الانتظار
ui-step-running = جارية
ui-step-done = تمّت
ui-step-failed = أخفقت
ui-step-skipped = تُركت
ui-step-stopped = أُوقفت
ui-step-stop = إيقاف «{ $step }»
ui-plan-title = الخطة
ui-plan-text = غيّر ما تشاء ثم ابنِ. لا يُنفَّذ شيء قبل ذلك.
ui-plan-data = البيانات
ui-plan-routes = الصفحات
ui-plan-dependencies = الحزم
ui-plan-include = تنفيذ «{ $step }»
ui-plan-step-title = عنوان الخطوة { $number }
ui-plan-up = رفع «{ $step }»
ui-plan-down = خفض «{ $step }»
ui-plan-remove = إزالة { $name }
ui-plan-build = ابدأ البناء
ui-plan-dismiss = صرف النظر
ui-plan-reset = كما خُطّط

## ما يراه النموذج

ui-context-title = ما يراه الذكاء الاصطناعي
ui-context-text = الملفات المهمة لطلبك، الأثبت أولًا. أما البقية فتُذكر أسماؤها فقط.
ui-context-all-text = المشروع كله يتّسع.
ui-context-meter = { $used } من { $budget } رمز
ui-context-budget = المساحة للملفات
ui-context-by-itself = تلقائي
ui-context-whole = كاملًا
ui-context-outline = مخطّط
ui-context-excerpt = مقتطف
ui-context-pin = إظهار { $path } دائمًا
ui-context-unpin = إظهار { $path } عند الحاجة فقط
ui-context-exclude = عدم إظهار { $path }
ui-context-include = إظهار { $path } من جديد
ui-context-all = الكل يتّسع
ui-context-pinned = ثبّتَّه أنت
ui-context-selected = اختير في المعاينة
ui-context-problem = فيه مشكلة
ui-context-named = ذُكر في طلبك
ui-context-symbol = ما يدور حوله طلبك
ui-context-imports = يستورد ملفًا كهذا
ui-context-imported-by = يستورده ملف كهذا
ui-context-recent = تغيّر حديثًا
ui-context-central = يستخدمه معظم المشروع
ui-context-entry = نقطة بدء التطبيق
ui-context-manifest = حزم المشروع
ui-pick-going = انقر عنصرًا في المعاينة. ‏Esc للإلغاء.
ui-pick-remove = دون هذا العنصر

## الأقفال

ui-code-lock = قفل أمام الذكاء الاصطناعي
ui-code-unlock = فتح للذكاء الاصطناعي
ui-code-locked = مقفل: لا يغيّره الذكاء الاصطناعي
ui-code-locked-toast = لن يغيّر الذكاء الاصطناعي { $name } بعد الآن
ui-code-unlocked-toast = يمكن للذكاء الاصطناعي تغيير { $name } مجددًا

## المزيد عن الإصدارات

ui-history-undone = تراجُع عن تغيير
ui-history-redone = إعادة تغيير
ui-history-repaired = أُصلح دون ذكاء اصطناعي
ui-history-branched = فرع جديد
ui-history-undone-toast = تمّ التراجع عن آخر تغيير
ui-history-redone-toast = عاد التغيير
ui-history-branch = مشروع جديد من هنا
ui-history-branched-toast = يبدأ «{ $title }» بالإصدار { $version }
ui-history-by-model = بالذكاء الاصطناعي
ui-history-by-person = بيد إنسان
ui-history-by-rules = دون ذكاء اصطناعي
ui-history-turn = الجولة { $turn }
ui-chat-earlier = { $count ->
    [zero] لا جولات سابقة
    [one] إظهار جولة سابقة واحدة
    [two] إظهار جولتين سابقتين
    [few] إظهار { $count } جولات سابقة
    [many] إظهار { $count } جولة سابقة
   *[other] إظهار { $count } جولة سابقة
}
ui-turn-fixes = { $count ->
    [zero] لا مشكلات للإصلاح
    [one] مشكلة واحدة للإصلاح
    [two] مشكلتان للإصلاح
    [few] { $count } مشكلات للإصلاح
    [many] { $count } مشكلة للإصلاح
   *[other] { $count } مشكلة للإصلاح
}
ui-run-credits = { $count ->
    [zero] بلا أرصدة
    [one] رصيد واحد
    [two] رصيدان
    [few] { $count } أرصدة
    [many] { $count } رصيدًا
   *[other] { $count } رصيد
}
ui-repair-count = { $count ->
    [zero] لم يُصلح شيء دون ذكاء اصطناعي
    [one] أُصلح موضع واحد دون ذكاء اصطناعي
    [two] أُصلح موضعان دون ذكاء اصطناعي
    [few] أُصلحت { $count } مواضع دون ذكاء اصطناعي
    [many] أُصلح { $count } موضعًا دون ذكاء اصطناعي
   *[other] أُصلح { $count } موضع دون ذكاء اصطناعي
}
ui-context-files = { $count ->
    [zero] لا يُعرض أي ملف
    [one] يُعرض ملف واحد
    [two] يُعرض ملفان
    [few] تُعرض { $count } ملفات
    [many] يُعرض { $count } ملفًا
   *[other] يُعرض { $count } ملف
}
ui-context-excluded = { $count ->
    [zero] لم يُستبعد أي ملف
    [one] استُبعد ملف واحد
    [two] استُبعد ملفان
    [few] استُبعدت { $count } ملفات
    [many] استُبعد { $count } ملفًا
   *[other] استُبعد { $count } ملف
}
ui-context-listed = { $count ->
    [zero] لا ملفات مذكورة بالاسم فقط
    [one] ملف واحد مذكور بالاسم فقط
    [two] ملفان مذكوران بالاسم فقط
    [few] { $count } ملفات مذكورة بالاسم فقط
    [many] { $count } ملفًا مذكورًا بالاسم فقط
   *[other] { $count } ملف مذكور بالاسم فقط
}
