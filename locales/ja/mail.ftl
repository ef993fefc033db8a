# What the hosted API writes to people: mail, and the few pages that its links lead to.

## Mail
mail-greeting = { $name } 様
mail-ignore = お心当たりがない場合は、何もする必要はありません。
mail-footer = このメールは Vectort（{ $host }）から送信されました。返信は読まれません。

# Links work for 24 hours.
mail-verify-subject = メールアドレスの確認
mail-verify-text = このアドレスで Vectort のアカウントが作成されました。ご自身のものであることを確認してください。リンクは 24 時間有効です。
mail-verify-action = アドレスを確認する

# Links work for one hour.
mail-reset-subject = 新しいパスワードの設定
mail-reset-text = アカウントの新しいパスワードが求められました。このリンクから設定してください。1 時間以内に 1 回だけ使えます。
mail-reset-action = 新しいパスワードを設定する
mail-changed-subject = パスワードが変更されました
mail-changed-text = アカウントのパスワードが変更され、すべての端末がサインアウトされました。
mail-changed-not-you = お心当たりがない場合は、すぐに新しいパスワードを請求してください。誰かがメールかパスワードを知っています。
mail-signin-subject = アカウントへの新しいサインイン
mail-signin-text = { $time } に { $device } からアカウントへのサインインがありました。
mail-signin-unnamed = 名前のない端末
mail-signin-not-you = お心当たりがない場合は、すべての端末からサインアウトし、パスワードを変更してください。
mail-receipt-subject = 領収書 { $number }
mail-receipt-text =
    ありがとうございます。{ $date } に { $amount } のお支払いを受け、{ $credits ->
       *[other] { $credits } クレジット
    }を追加しました。
mail-receipt-number = 領収書番号：{ $number }

## Pages behind the links
page-verify-title = メールアドレスの確認
page-verify-text = あと一歩です。このアドレスがご自身のものであることを確認してください。
page-verify-action = 確認する
page-verify-done = アドレスが確認されました。このページは閉じてかまいません。
page-reset-title = 新しいパスワード
page-reset-text = 8 文字以上で、大文字、小文字、数字、その他の記号を含めてください。
page-reset-label = 新しいパスワード
page-reset-action = パスワードを保存する
page-reset-done = パスワードを保存し、すべての端末をサインアウトしました。新しいパスワードでサインインしてください。
page-over-title = このリンクは使えません
page-over-text = すでに使われたか、古くなっています。アプリで新しいリンクを請求してください。
page-weak-password = このパスワードは簡単に推測されます。
page-failed-title = サインインできませんでした
page-failed-text = アプリに戻って、もう一度お試しください。
