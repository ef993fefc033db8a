NAME = %%name|json%%
# One class for each topic.
LABELS: list[str] = %%topics|json%%

HELP_TRAIN = %%t.help-train|json%%
HELP_PREDICT = %%t.help-predict|json%%
HELP_FILE = %%t.help-file|json%%
HELP_SEED = %%t.help-seed|json%%
HELP_FEATURES = %%t.help-features|json%%
ACCURACY = %%t.accuracy|json%%
NOT_TRAINED = %%t.not-trained|json%%
