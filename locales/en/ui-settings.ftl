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
ui-settings-health = How its models are
# $half, $most (text): times, the median and the 95th percentile. $count (number)
ui-settings-first-text = first text usually after { $half }, nearly always within { $most } ({ $count } measured)
# $rate (text): a number.
ui-settings-rate = { $rate } tokens a second
ui-settings-sparkline = Line of its latest times until the first text: usually { $half }, nearly always within { $most }
# $reason (text): one of the attempt- messages.
ui-settings-disabled = Asked last: { $reason }. A test that works puts it back in its place.
# $seconds (number)
ui-settings-throttled = Wants to be left alone for { $seconds } s
ui-settings-resting = Rests for { $seconds } s after several failures
ui-settings-half-open = Rested; the next answer decides
ui-settings-asking = Cost and speed
ui-settings-asking-text = How providers are asked, in the window and on the command line.
ui-settings-max-cost = Most that a run may cost, in US dollars
ui-settings-max-cost-text = A run that reaches it ends; files that are complete stay as a draft. Models without a known price are then not asked.
ui-settings-no-limit = No limit
ui-settings-not-money = Write an amount above zero, such as 0.25, or nothing.
ui-settings-hedging = Ask a second provider where the first is slow
ui-settings-hedging-text = The first to begin answers; the other is stopped, and may have cost something. At most one question in four.
ui-settings-hedge-cost = Most that a second answer may cost, in US dollars
ui-settings-hedge-cost-text = Where it is expected to cost more, nobody else is asked.
ui-settings-explore = Try other providers now and then
ui-settings-explore-text = One question in ten goes to somebody else first, to learn how fast they are; never to a dearer model.
ui-settings-background = Let OpenAI resume broken answers
ui-settings-background-text = OpenAI then stores your words and its answer for a while. Off, nothing is stored there by us.
ui-settings-record = Keep a recording of each run
ui-settings-record-text = What was sent and what came back, without keys, in the data folder; the latest 20. Useful for reporting a fault.
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
