page-paid-title = 付款
page-paid-text = 谢谢。付款确认后，点数会立即到账。您可以关闭此页面。
page-unpaid-title = 未付款
page-unpaid-text = 没有支付任何款项。您可以关闭此页面。
