page-paid-title = Paiement
page-paid-text = Merci. Dès que le paiement est confirmé, les crédits sont sur votre compte. Vous pouvez fermer cette page.
page-unpaid-title = Aucun paiement
page-unpaid-text = Rien n’a été payé. Vous pouvez fermer cette page.
