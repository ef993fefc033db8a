page-paid-title = الدفع
page-paid-text = شكرًا لك. ستكون الأرصدة في حسابك فور تأكيد الدفع. يمكنك إغلاق هذه الصفحة.
page-unpaid-title = لم يتم الدفع
page-unpaid-text = لم يُدفع أي مبلغ. يمكنك إغلاق هذه الصفحة.
