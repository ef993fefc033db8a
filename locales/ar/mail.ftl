# What the hosted API writes to people: mail, and the few pages that its links lead to.

## Mail
mail-greeting = مرحبًا { $name }،
mail-ignore = إن لم تكن أنت من فعل ذلك، فلا يلزمك فعل شيء.
mail-footer = أرسل Vectort هذه الرسالة، { $host }. لا أحد يقرأ الردود عليها.

# Links work for 24 hours.
mail-verify-subject = أكّد عنوانك
mail-verify-text = أُنشئ حساب في Vectort بهذا العنوان. أكّد أنه لك. يعمل الرابط لمدة 24 ساعة.
mail-verify-action = تأكيد العنوان

# Links work for one hour.
mail-reset-subject = عيّن كلمة مرور جديدة
mail-reset-text = طُلبت كلمة مرور جديدة لحسابك. عيّنها بهذا الرابط الذي يعمل لساعة واحدة ولمرة واحدة.
mail-reset-action = تعيين كلمة مرور جديدة
mail-changed-subject = تغيّرت كلمة مرورك
mail-changed-text = تغيّرت كلمة مرور حسابك، وسُجّل الخروج من جميع الأجهزة.
mail-changed-not-you = إن لم تكن أنت من فعل ذلك، فاطلب كلمة مرور جديدة فورًا: هناك من يعرف بريدك أو كلمة مرورك.
mail-signin-subject = تسجيل دخول جديد إلى حسابك
mail-signin-text = سُجّل الدخول إلى حسابك من { $device } في { $time }.
mail-signin-unnamed = جهاز بلا اسم
mail-signin-not-you = إن لم تكن أنت من فعل ذلك، فسجّل الخروج من كل الأجهزة وغيّر كلمة مرورك.
mail-receipt-subject = إيصال { $number }
mail-receipt-text =
    شكرًا لك. دُفع { $amount } بتاريخ { $date } مقابل { $credits ->
        [zero] { $credits } رصيد
        [one] رصيد واحد ({ $credits })
        [two] رصيدين ({ $credits })
        [few] { $credits } أرصدة
        [many] { $credits } رصيدًا
       *[other] { $credits } رصيد
    }.
mail-receipt-number = رقم هذا الإيصال: { $number }

## Pages behind the links
page-verify-title = أكّد عنوانك
page-verify-text = خطوة أخيرة: أكّد أن هذا العنوان لك.
page-verify-action = تأكيد
page-verify-done = تم تأكيد عنوانك. يمكنك إغلاق هذه الصفحة.
page-reset-title = كلمة مرور جديدة
page-reset-text = 8 أحرف على الأقل، فيها حرف كبير وحرف صغير ورقم وعلامة أخرى.
page-reset-label = كلمة المرور الجديدة
page-reset-action = حفظ كلمة المرور
page-reset-done = حُفظت كلمة المرور وسُجّل الخروج من كل الأجهزة. سجّل الدخول بالكلمة الجديدة.
page-over-title = لم يعد هذا الرابط يعمل
page-over-text = استُخدم من قبل أو انتهت صلاحيته. اطلب رابطًا جديدًا من التطبيق.
page-weak-password = كلمة المرور هذه سهلة التخمين.
page-failed-title = لم ينجح تسجيل الدخول
page-failed-text = عد إلى التطبيق وحاول مرة أخرى.
