page-paid-title = お支払い
page-paid-text = ありがとうございます。お支払いが確認され次第、クレジットがアカウントに反映されます。このページは閉じてかまいません。
page-unpaid-title = お支払いなし
page-unpaid-text = お支払いは行われていません。このページは閉じてかまいません。
