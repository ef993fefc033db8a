### نشر تطبيق.

ui-deploy-title = نشر «{ $title }»
ui-deploy-text = يُبنى التطبيق على هذا الحاسوب ويذهب إلى حسابك. لا يُرسل إلا ما تغيّر من ملفات.
ui-deploy-background = يمكنك إغلاق هذا؛ فهو يستمر ويخبرك حين ينتهي.
ui-deploy-going = يجري النشر
ui-deploy-connect-text = اربط حسابك في Vercel مرة واحدة. يُجرَّب الرمز قبل حفظه في حافظة مفاتيح النظام.
ui-deploy-get-token = إنشاء رمز في Vercel
ui-deploy-token = رمز Vercel
ui-deploy-token-hint = لا يغادر هذا الحاسوب إلا إلى Vercel.
ui-deploy-connect = ربط
ui-deploy-connected = مرتبط
ui-deploy-connected-as = مرتبط باسم { $user }
ui-deploy-from-environment = برمز من بيئة النظام
ui-deploy-disconnect = فك الربط
ui-deploy-name = اسم التطبيق
ui-deploy-name-hint = يصير جزءًا من العنوان. إن تُرك فارغًا أُخذ من العنوان الرئيسي.
ui-deploy-start = نشر الإصدار { $version }
ui-deploy-building = البناء
ui-deploy-uploading = الرفع
ui-deploy-preparing = تجهيزه لدى Vercel
ui-deploy-reaching = تجربة العنوان
ui-deploy-uploaded = { $count ->
    [zero] لا ملفات للرفع
    [one] رُفع { $done } من ملف واحد
    [two] رُفع { $done } من ملفين
    [few] رُفع { $done } من { $count } ملفات
    [many] رُفع { $done } من { $count } ملفًا
   *[other] رُفع { $done } من { $count } ملف
}
ui-deploy-size = { $count ->
    [zero] لا ملفات، { $size }
    [one] ملف واحد، { $size }
    [two] ملفان، { $size }
    [few] { $count } ملفات، { $size }
    [many] { $count } ملفًا، { $size }
   *[other] { $count } ملف، { $size }
}
ui-deploy-cancelling = يجري الإلغاء
ui-deploy-live = منشور ويعمل
ui-deploy-live-at = منشور على { $url }
ui-deploy-not-answering = نُشر ولا يستجيب بعد
ui-deploy-not-answering-text = هو جاهز لدى Vercel، لكن العنوان لم يستجب خلال دقيقة. افتحه بعد قليل.
ui-deploy-failed = لم يُنشر
ui-deploy-cancelled = أُلغي؛ وما كان منشورًا ما زال كذلك.
ui-deploy-again = نشر مرة أخرى
ui-deploy-open = فتح
ui-deploy-copy = نسخ العنوان
ui-deploy-past = عمليات نشر سابقة
ui-deploy-was-live = كان يستجيب
ui-deploy-was-silent = لم يكن يستجيب
