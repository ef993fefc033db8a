### Putting an app live.

# $title (text): a project's name.
ui-deploy-title = Put “{ $title }” live
ui-deploy-text = The app is built on this computer and goes to your own account. Only changed files are sent.
ui-deploy-background = You can close this; it goes on and says when it is done.
ui-deploy-going = Deploying
ui-deploy-connect-text = Connect your Vercel account once. The token is tried before it is kept in the system's keyring.
ui-deploy-get-token = Create a token at Vercel
ui-deploy-token = Vercel token
ui-deploy-token-hint = It never leaves this computer except to Vercel.
ui-deploy-connect = Connect
ui-deploy-connected = connected
# $user (text): an account's name.
ui-deploy-connected-as = connected as { $user }
ui-deploy-from-environment = with the token of the environment
ui-deploy-disconnect = Disconnect
ui-deploy-name = Name of the app
ui-deploy-name-hint = It becomes part of the address. Left empty, it is made from the title.
# $version (number)
ui-deploy-start = Deploy version { $version }
ui-deploy-building = Building
ui-deploy-uploading = Uploading
ui-deploy-preparing = Vercel prepares it
ui-deploy-reaching = Trying the address
# $done, $count (number): files.
ui-deploy-uploaded = { $count ->
    [one] { $done } of { $count } file uploaded
   *[other] { $done } of { $count } files uploaded
}
# $count (number): files. $size (text): such as 1.2 MB.
ui-deploy-size = { $count ->
    [one] { $count } file, { $size }
   *[other] { $count } files, { $size }
}
ui-deploy-cancelling = Cancelling
ui-deploy-live = Live
# $url (text): the app's address.
ui-deploy-live-at = Live at { $url }
ui-deploy-not-answering = Deployed, not answering yet
ui-deploy-not-answering-text = Vercel has it ready, but the address did not answer within a minute. Open it in a moment.
ui-deploy-failed = It was not deployed
ui-deploy-cancelled = Cancelled; what was live before still is.
ui-deploy-again = Deploy again
ui-deploy-open = Open
ui-deploy-copy = Copy address
ui-deploy-past = Deployed before
ui-deploy-was-live = answered
ui-deploy-was-silent = did not answer
