"""What the script says, and the names of the folders it makes."""

DESCRIPTION = %%description|json%%
TOPICS: list[str] = %%topics|json%%

IMAGES = %%t.images|json%%
DOCUMENTS = %%t.documents|json%%
TABLES = %%t.tables|json%%
SOUND = %%t.sound|json%%
VIDEO = %%t.video|json%%
ARCHIVES = %%t.archives|json%%

HELP_FOLDER = %%t.help-folder|json%%
HELP_APPLY = %%t.help-apply|json%%
HELP_UNDO = %%t.help-undo|json%%
HELP_QUIET = %%t.help-quiet|json%%
NO_FOLDER = %%t.no-folder|json%%
NOTHING = %%t.nothing|json%%
DRY_RUN = %%t.dry-run|json%%
IN_THE_WAY = %%t.in-the-way|json%%
