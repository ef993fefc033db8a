page-paid-title = Pago
page-paid-text = Gracias. En cuanto se confirme el pago, los créditos estarán en su cuenta. Puede cerrar esta página.
page-unpaid-title = Sin pago
page-unpaid-text = No se ha pagado nada. Puede cerrar esta página.
