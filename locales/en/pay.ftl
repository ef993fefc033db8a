page-paid-title = Payment
page-paid-text = Thank you. As soon as the payment is confirmed, the credits are on your account. You can close this page.
page-unpaid-title = No payment
page-unpaid-text = Nothing was paid. You can close this page.
