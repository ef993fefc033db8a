"""What the pipeline says to people."""

NAME = %%name|json%%
HELP_SOURCE = %%t.help-source|json%%
HELP_TARGET = %%t.help-target|json%%
READ = %%t.read|json%%
LOADED = %%t.loaded|json%%
DUPLICATES = %%t.duplicates|json%%
REJECTED = %%t.rejected|json%%
LINE = %%t.line|json%%
FAILED = %%t.failed|json%%
