//! The contract on the wire, and its TypeScript form.

use std::path::Path;

use ts_rs::{Config, TS};
use vectort_contract::{
    ActionId, AppInfo, AttachmentView, CheckReport, Choices, ContextView, CostForecast, DeployAccount,
    DeployRequest, DeployView, DeploymentView, Detected, Done, ErrorCode, Event, FileChange, FileEdit,
    FileText, FileView, Placement, PreviewUpdate, ProjectSummary, ProjectView, ProviderTest, ProviderView,
    RepairReport, RunRequest, RunView, Saved, Settings, TurnForecast, TurnRequest, TurnView, TypeView,
    VersionView, WireError,
};

#[test]
fn done_always_carries_every_field() {
    let json = serde_json::to_value(Event::Done(Done::default())).expect("plain data");
    let object = json.as_object().expect("an object");
    for key in [
        "event",
        "ok",
        "project_id",
        "dir",
        "files",
        "bytes",
        "provider",
        "model",
        "attempts",
        "checks",
        "verified",
        "problems",
        "elapsed_ms",
        "tokens",
        "cost_microusd",
        "credits",
        "error",
    ] {
        assert!(object.contains_key(key), "{key} is missing, and scripts rely on it");
    }
    assert_eq!(json["event"], "done");
    assert_eq!(json["checks"]["mount"], "not_required");
}

#[test]
fn error_codes_read_the_same_in_rust_and_on_the_wire() {
    for code in ErrorCode::ALL {
        let wire = serde_json::to_value(code).expect("plain data");
        assert_eq!(wire, code.as_str(), "as_str and serde disagree");
    }
    let error = WireError::new(ErrorCode::UnknownType).with("value", "website");
    assert_eq!(
        serde_json::to_string(&error).expect("plain data"),
        r#"{"code":"unknown-type","args":{"value":"website"}}"#
    );
}

/// Writes the TypeScript types when `VECTORT_CODEGEN` names a folder (`cargo xtask codegen`).
#[test]
fn export_typescript() {
    let Some(folder) = std::env::var_os("VECTORT_CODEGEN") else { return };
    let config = Config::new().with_out_dir(Path::new(&folder));
    macro_rules! export {
        ($($name:ident),+) => { $($name::export_all(&config).expect("the folder is writable");)+ };
    }
    export!(
        ActionId,
        AppInfo,
        AttachmentView,
        CheckReport,
        Choices,
        ContextView,
        CostForecast,
        DeployAccount,
        DeployRequest,
        DeployView,
        DeploymentView,
        Detected,
        Event,
        FileChange,
        FileEdit,
        FileText,
        FileView,
        Placement,
        PreviewUpdate,
        ProjectSummary,
        ProjectView,
        ProviderTest,
        ProviderView,
        RepairReport,
        RunRequest,
        RunView,
        Saved,
        Settings,
        TurnForecast,
        TurnRequest,
        TurnView,
        TypeView,
        VersionView,
        WireError
    );
}

#[test]
fn action_ids_read_the_same_in_rust_and_on_the_wire() {
    for action in ActionId::ALL {
        assert_eq!(serde_json::to_value(action).expect("plain data"), action.as_str());
    }
}
