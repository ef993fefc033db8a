# What the hosted API writes to people: mail, and the few pages that its links lead to.

## Mail
mail-greeting = Hello { $name },
mail-ignore = If it was not you, you need not do anything.
mail-footer = This mail was sent by Vectort, { $host }. Nobody reads answers to it.

# Links work for 24 hours.
mail-verify-subject = Confirm your address
mail-verify-text = An account of Vectort was made with this address. Confirm that it is yours. The link works for 24 hours.
mail-verify-action = Confirm the address

# Links work for one hour.
mail-reset-subject = Set a new password
mail-reset-text = A new password was asked for your account. Set it with this link, which works for one hour and once.
mail-reset-action = Set a new password
mail-changed-subject = Your password was changed
mail-changed-text = The password of your account was changed, and all devices were signed out.
mail-changed-not-you = If it was not you, ask for a new password at once: whoever did it knows your mail or your password.
mail-signin-subject = New sign-in to your account
mail-signin-text = Somebody signed in to your account on { $device } at { $time }.
mail-signin-unnamed = a device without a name
mail-signin-not-you = If it was not you, sign out everywhere and change your password.
mail-receipt-subject = Receipt { $number }
mail-receipt-text =
    Thank you. { $amount } were paid on { $date } for { $credits ->
        [one] { $credits } credit
       *[other] { $credits } credits
    }.
mail-receipt-number = Number of this receipt: { $number }

## Pages behind the links
page-verify-title = Confirm your address
page-verify-text = One more step: confirm that this address is yours.
page-verify-action = Confirm
page-verify-done = Your address is confirmed. You can close this page.
page-reset-title = New password
page-reset-text = At least 8 characters, with an upper and a lower case letter, a digit and another sign.
page-reset-label = New password
page-reset-action = Save the password
page-reset-done = The password is saved and every device is signed out. Sign in with the new one.
page-over-title = This link no longer works
page-over-text = It was used already, or it is too old. Ask for a new one in the app.
page-weak-password = This password is too easily guessed.
page-failed-title = Signing in did not work
page-failed-text = Go back to the app and try again.
