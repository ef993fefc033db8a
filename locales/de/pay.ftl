page-paid-title = Zahlung
page-paid-text = Danke. Sobald die Zahlung bestätigt ist, sind die Guthaben auf Ihrem Konto. Sie können diese Seite schließen.
page-unpaid-title = Keine Zahlung
page-unpaid-text = Es wurde nichts bezahlt. Sie können diese Seite schließen.
