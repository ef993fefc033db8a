//! Hands the built UI to Tauri's code generation.

fn main() {
    println!("cargo::rerun-if-changed=ui/dist/index.html");
    if !std::path::Path::new("ui/dist/index.html").exists() {
        println!(
            "cargo::error=the UI is not built yet: run `cargo xtask build` (or `npm ci && npm run build` in ui/)"
        );
        return;
    }
    tauri_build::build();
}
