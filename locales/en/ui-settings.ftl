### The settings.

ui-settings-providers = AI providers
ui-settings-providers-text = Keys stay in this computer's keyring. They are sent to their provider and to nobody else.
ui-settings-key-environment = Key from the environment
ui-settings-key-keyring = Key in the keyring
ui-settings-no-key = No key
# $count (number): local servers.
ui-settings-servers = { $count ->
    [one] { $count } server found
   *[other] { $count } servers found
}
ui-settings-no-server = No server found
ui-settings-local-text = Start Ollama, LM Studio or another server with an OpenAI-like address on this computer, then look again.
ui-settings-address = Address
ui-settings-test = Test
ui-settings-add-key = Add key
ui-settings-replace-key = Replace key
# $name (text): a provider.
ui-settings-key = Key for { $name }
ui-settings-test-save = Test and save
# $name (text): a provider or a vendor.
ui-settings-trying = Asking { $name }
# $ms (text): milliseconds.
ui-settings-works = It works: an answer came after { $ms } ms
# $reason (text): a message of errors.ftl.
ui-settings-works-not = It does not work: { $reason }
ui-settings-key-saved = The key works and was saved
ui-settings-key-forgotten = The key was removed from the keyring
ui-settings-forget = Forget
# $name (text): a provider or a vendor.
ui-settings-forget-title = Forget what { $name } gave you?
ui-settings-forget-text = It is taken out of this computer's keyring and cannot be brought back from here. Your projects stay as they are.
ui-settings-model = Model
ui-settings-by-itself = Chosen by Vectort
ui-settings-first = Asked first
ui-settings-look-again = Look for local servers again
ui-settings-accounts = Putting apps live
ui-settings-accounts-text = Apps go to your own account, with your own token.
ui-settings-not-connected = Not connected
ui-settings-connected = Connected
# $user (text): an account's name.
ui-settings-connected-as = Connected as { $user }
ui-settings-token-environment = Token from the environment
ui-settings-connect = Connect
ui-settings-replace-token = Replace token
# $name (text): a vendor.
ui-settings-token = Token for { $name }
# $name (text): a vendor.
ui-settings-token-where = { $name } gives out tokens here:
ui-settings-folders = Folders
ui-settings-projects-folder = New projects
ui-settings-data-folder = Data
ui-settings-log-folder = Log
ui-settings-reveal = Show
# $name (text): which folder.
ui-settings-reveal-name = Show the folder: { $name }
ui-settings-about = About
# $version (text)
ui-settings-version = Vectort { $version }
ui-settings-about-text = Open source, MIT or Apache 2.0. Your projects stay on this computer.
