//! The native menu: actions of the window, in the person's language.

use std::sync::{Mutex, PoisonError};

use tauri::menu::{
    IsMenuItem, Menu, MenuEvent, MenuItem, MenuItemBuilder, PredefinedMenuItem, Submenu, SubmenuBuilder,
};
use tauri::{AppHandle, Emitter as _, Wry};
use vectort_contract::{ActionId, ErrorCode, WireError};
use vectort_i18n::Localizer;

use crate::window::MAIN;

/// Ends the program; an item of the menu's own, no action of the page.
const QUIT: &str = "quit";
/// Its keys.
#[cfg(not(target_os = "macos"))]
pub(crate) const QUIT_KEYS: &str = "CmdOrCtrl+Q";

/// The menus with their actions; `None` is a line between them.
const MENUS: &[(&str, &[Option<ActionId>])] = &[
    (
        "menu-file",
        &[
            Some(ActionId::NewApp),
            Some(ActionId::Projects),
            Some(ActionId::ImportFolder),
            Some(ActionId::ImportZip),
            Some(ActionId::ImportGit),
            None,
            Some(ActionId::Save),
            Some(ActionId::Rename),
            Some(ActionId::Duplicate),
            Some(ActionId::Delete),
            None,
            Some(ActionId::ExportZip),
            Some(ActionId::RevealFolder),
            None,
            Some(ActionId::Settings),
        ],
    ),
    (
        "menu-view",
        &[
            Some(ActionId::Palette),
            None,
            Some(ActionId::ShowPreview),
            Some(ActionId::ShowCode),
            Some(ActionId::ShowSplit),
            None,
            Some(ActionId::ReloadPreview),
            Some(ActionId::ToggleConsole),
            None,
            Some(ActionId::NextTheme),
        ],
    ),
    (
        "menu-app",
        &[
            Some(ActionId::UndoChange),
            Some(ActionId::RedoChange),
            Some(ActionId::Versions),
            None,
            Some(ActionId::Chat),
            Some(ActionId::PickElement),
            Some(ActionId::Regenerate),
            Some(ActionId::Stop),
            None,
            Some(ActionId::Check),
            Some(ActionId::Repair),
            None,
            Some(ActionId::Deploy),
        ],
    ),
    ("menu-help", &[Some(ActionId::DataFolder), Some(ActionId::LogFolder)]),
];

/// The menu and what it says.
pub(crate) struct AppMenu {
    menu: Menu<Wry>,
    actions: Vec<(ActionId, MenuItem<Wry>)>,
    /// Everything with a label, by its message.
    labels: Vec<(String, Labelled)>,
    l10n: Mutex<Localizer>,
}

enum Labelled {
    Item(MenuItem<Wry>),
    Submenu(Submenu<Wry>),
    #[cfg_attr(not(target_os = "macos"), expect(dead_code, reason = "the others have no such items"))]
    Predefined(PredefinedMenuItem<Wry>),
}

impl AppMenu {
    /// Builds it, all actions enabled until the page says which it answers.
    pub(crate) fn build(app: &AppHandle, l10n: Localizer) -> tauri::Result<Self> {
        let mut made =
            Self { menu: Menu::new(app)?, actions: Vec::new(), labels: Vec::new(), l10n: Mutex::new(l10n) };
        #[cfg(target_os = "macos")]
        made.add_macos_menus(app, &l10n)?;
        for (title, actions) in MENUS {
            made.add(app, &l10n, title, actions)?;
        }
        Ok(made)
    }

    /// The menu itself.
    pub(crate) fn menu(&self) -> Menu<Wry> {
        self.menu.clone()
    }

    /// What a message says in the menu's language, which is the window's.
    pub(crate) fn label(&self, message: &str) -> String {
        self.l10n.lock().unwrap_or_else(PoisonError::into_inner).get(message)
    }

    /// Speaks another language. Items keep their places and states.
    pub(crate) fn speak(&self, l10n: Localizer) {
        let before = std::mem::replace(&mut *self.l10n.lock().unwrap_or_else(PoisonError::into_inner), l10n);
        if before == l10n {
            return;
        }
        for (message, labelled) in &self.labels {
            let text = l10n.get(message);
            let told = match labelled {
                Labelled::Item(item) => item.set_text(text),
                Labelled::Submenu(submenu) => submenu.set_text(text),
                Labelled::Predefined(item) => item.set_text(text),
            };
            if let Err(error) = told {
                tracing::warn!(%error, message, "menu not relabelled");
            }
        }
    }

    /// Greys all actions but these.
    pub(crate) fn enable(&self, answered: &[ActionId]) -> Result<(), WireError> {
        for (action, item) in &self.actions {
            item.set_enabled(answered.contains(action))
                .map_err(|error| WireError::new(ErrorCode::Internal).with("detail", error))?;
        }
        Ok(())
    }

    /// Whether the page answers the action now.
    #[cfg(target_os = "linux")]
    pub(crate) fn is_enabled(&self, action: ActionId) -> bool {
        let item = self.actions.iter().find(|(listed, _)| *listed == action);
        item.is_some_and(|(_, item)| item.is_enabled().unwrap_or(false))
    }

    fn add(
        &mut self,
        app: &AppHandle,
        l10n: &Localizer,
        title: &str,
        actions: &[Option<ActionId>],
    ) -> tauri::Result<()> {
        let mut submenu = SubmenuBuilder::new(app, l10n.get(title));
        for action in actions {
            let Some(action) = *action else {
                submenu = submenu.separator();
                continue;
            };
            // Apple keeps the settings in the program's own menu.
            if cfg!(target_os = "macos") && action == ActionId::Settings {
                continue;
            }
            submenu = submenu.item(&self.action(app, l10n, action)?);
        }
        #[cfg(not(target_os = "macos"))]
        if title == "menu-file" {
            let quit =
                MenuItemBuilder::with_id(QUIT, l10n.get("menu-quit")).accelerator(QUIT_KEYS).build(app)?;
            submenu = submenu.separator().item(&quit);
            self.labels.push(("menu-quit".to_owned(), Labelled::Item(quit)));
        }
        self.finish(title, submenu.build()?)
    }

    fn action(
        &mut self,
        app: &AppHandle,
        l10n: &Localizer,
        action: ActionId,
    ) -> tauri::Result<MenuItem<Wry>> {
        let message = format!("action-{}", action.as_str());
        let mut item = MenuItemBuilder::with_id(action.as_str(), l10n.get(&message));
        if let Some(keys) = action.keys().filter(|_| !action.has_text_keys()) {
            item = item.accelerator(keys);
        }
        let item = item.build(app)?;
        self.actions.push((action, item.clone()));
        self.labels.push((message, Labelled::Item(item.clone())));
        Ok(item)
    }

    fn finish(&mut self, title: &str, submenu: Submenu<Wry>) -> tauri::Result<()> {
        self.menu.append(&submenu as &dyn IsMenuItem<Wry>)?;
        self.labels.push((title.to_owned(), Labelled::Submenu(submenu)));
        Ok(())
    }

    /// The program's own menu, and the one without which copying has no keys.
    #[cfg(target_os = "macos")]
    fn add_macos_menus(&mut self, app: &AppHandle, l10n: &Localizer) -> tauri::Result<()> {
        let text = |message: &str| l10n.get(message);
        let own = [
            ("menu-about", PredefinedMenuItem::about(app, Some(&text("menu-about")), None)?),
            ("menu-hide", PredefinedMenuItem::hide(app, Some(&text("menu-hide")))?),
            ("menu-hide-others", PredefinedMenuItem::hide_others(app, Some(&text("menu-hide-others")))?),
            ("menu-quit", PredefinedMenuItem::quit(app, Some(&text("menu-quit")))?),
        ];
        let settings = self.action(app, l10n, ActionId::Settings)?;
        let [about, hide, hide_others, quit] = &own;
        let program = SubmenuBuilder::new(app, "Vectort")
            .item(&about.1)
            .separator()
            .item(&settings)
            .separator()
            .item(&hide.1)
            .item(&hide_others.1)
            .separator()
            .item(&quit.1)
            .build()?;
        self.menu.append(&program)?;
        let editing = [
            ("menu-undo", PredefinedMenuItem::undo(app, Some(&text("menu-undo")))?),
            ("menu-redo", PredefinedMenuItem::redo(app, Some(&text("menu-redo")))?),
            ("menu-cut", PredefinedMenuItem::cut(app, Some(&text("menu-cut")))?),
            ("menu-copy", PredefinedMenuItem::copy(app, Some(&text("menu-copy")))?),
            ("menu-paste", PredefinedMenuItem::paste(app, Some(&text("menu-paste")))?),
            ("menu-select-all", PredefinedMenuItem::select_all(app, Some(&text("menu-select-all")))?),
        ];
        let mut edit = SubmenuBuilder::new(app, text("menu-edit"));
        for (_, item) in &editing {
            edit = edit.item(item);
        }
        self.finish("menu-edit", edit.build()?)?;
        let predefined = own.into_iter().chain(editing);
        self.labels
            .extend(predefined.map(|(message, item)| (message.to_owned(), Labelled::Predefined(item))));
        Ok(())
    }
}

/// Passes on what was chosen.
pub(crate) fn on_event(app: &AppHandle, event: &MenuEvent) {
    let id = event.id().as_ref();
    if id == QUIT {
        crate::window::close(app);
    } else if let Some(action) = ActionId::ALL.iter().find(|action| action.as_str() == id) {
        choose(app, *action);
    }
}

/// Tells the page of an action.
pub(crate) fn choose(app: &AppHandle, action: ActionId) {
    if let Err(error) = app.emit_to(MAIN, "action", action) {
        tracing::error!(%error, action = action.as_str(), "the page did not get an action");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_in_the_menu_once() {
        let mut listed: Vec<&str> = MENUS
            .iter()
            .flat_map(|(_, actions)| actions.iter().flatten())
            .map(|action| action.as_str())
            .collect();
        let mut all: Vec<&str> = ActionId::ALL.iter().map(|action| action.as_str()).collect();
        listed.sort_unstable();
        all.sort_unstable();
        assert_eq!(listed, all);
    }

    #[test]
    fn every_label_is_a_message() {
        let l10n = Localizer::new("en");
        let titles = MENUS.iter().map(|(title, _)| (*title).to_owned());
        let actions = ActionId::ALL.iter().map(|action| format!("action-{}", action.as_str()));
        for message in titles.chain(actions).chain(["menu-quit".to_owned(), "menu-edit".to_owned()]) {
            assert!(l10n.try_get(&message, &[]).is_some(), "{message}");
        }
    }
}
