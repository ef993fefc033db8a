page-paid-title = Pagamento
page-paid-text = Grazie. Appena il pagamento è confermato, i crediti sono sul Suo account. Può chiudere questa pagina.
page-unpaid-title = Nessun pagamento
page-unpaid-text = Non è stato pagato nulla. Può chiudere questa pagina.
