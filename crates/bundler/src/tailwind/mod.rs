//! Tailwind CSS by its official compiler, in an embedded JavaScript engine.
