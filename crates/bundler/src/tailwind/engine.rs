//! The worker thread: one QuickJS runtime, one job at a time.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use rquickjs::{CatchResultExt as _, CaughtError, Context, Ctx, Function, Object, Promise, Runtime};

use super::{Loaded, Loader, TailwindError};
use crate::packs::Packs;

/// A page with thousands of classes takes 50 MB.
const MEMORY_LIMIT: usize = 256 << 20;
/// Of the engine's own stack; the thread's is larger, so that the engine notices first.
const STACK_LIMIT: usize = 2 << 20;
const THREAD_STACK: usize = 8 << 20;
/// A call that takes a hundred times what a large page needs has gone wrong.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// What the compiler expects of its host and QuickJS lacks.
const PRELUDE: &str = include_str!("prelude.js");
const GLUE: &str = include_str!("glue.js");

/// A stylesheet in one life of the engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SheetId {
    engine: u64,
    sheet: u32,
}

type Reply<T> = Sender<Result<T, TailwindError>>;

pub(super) enum Job {
    Compile {
        css: String,
        base: String,
        candidates: Vec<String>,
        load: Loader,
        reply: Reply<(SheetId, String)>,
    },
    Add {
        id: SheetId,
        candidates: Vec<String>,
        reply: Reply<String>,
    },
    Free {
        id: SheetId,
    },
}

/// What the compiler is made of.
struct Sources {
    compiler: String,
    sheets: Vec<(&'static str, String)>,
}

pub(super) fn start(packs: &Packs) -> Result<Sender<Job>, TailwindError> {
    let text = |path: &str| -> Result<String, TailwindError> {
        let bytes = packs.file("tailwindcss", path)?;
        String::from_utf8(bytes.to_vec()).map_err(|_| TailwindError::Engine(format!("{path} is not UTF-8")))
    };
    let sources = Sources {
        compiler: text("compiler.js")?,
        sheets: [
            ("tailwindcss", "index.css"),
            ("tailwindcss/index", "index.css"),
            ("tailwindcss/theme", "theme.css"),
            ("tailwindcss/preflight", "preflight.css"),
            ("tailwindcss/utilities", "utilities.css"),
        ]
        .into_iter()
        .map(|(specifier, path)| Ok((specifier, text(path)?)))
        .collect::<Result<_, TailwindError>>()?,
    };
    let (sender, jobs) = channel();
    std::thread::Builder::new()
        .name("tailwind".to_owned())
        .stack_size(THREAD_STACK)
        .spawn(move || work(&Rc::new(sources), &jobs))
        .map_err(|error| TailwindError::Engine(error.to_string()))?;
    Ok(sender)
}

fn work(sources: &Rc<Sources>, jobs: &Receiver<Job>) {
    let mut life = 0;
    let mut engine = Engine::start(sources, life);
    for job in jobs {
        // A refused limit leaves the runtime in an unknown state: the next job gets a new one.
        if engine.as_ref().map_or(true, |engine| engine.spent) {
            life += 1;
            engine = Engine::start(sources, life);
        }
        // A caller that no longer listens is no error.
        match (job, &mut engine) {
            (Job::Compile { css, base, candidates, load, reply }, Ok(engine)) => {
                let _ = reply.send(engine.compile(&css, &base, candidates, load));
            }
            (Job::Add { id, candidates, reply }, Ok(engine)) => {
                let _ = reply.send(engine.add(id, candidates));
            }
            (Job::Free { id }, Ok(engine)) => engine.free(id),
            (Job::Compile { reply, .. }, Err(error)) => drop(reply.send(Err(error.clone()))),
            (Job::Add { reply, .. }, Err(error)) => drop(reply.send(Err(error.clone()))),
            (Job::Free { .. }, Err(_)) => {}
        }
    }
}

struct Engine {
    context: Context,
    life: u64,
    /// Milliseconds since `origin` after which the engine stops; the interrupt handler reads it.
    deadline: Arc<AtomicU64>,
    origin: Instant,
    load: Rc<RefCell<Option<Loader>>>,
    spent: bool,
}

impl Engine {
    fn start(sources: &Rc<Sources>, life: u64) -> Result<Self, TailwindError> {
        let engine_error = |error: rquickjs::Error| TailwindError::Engine(error.to_string());
        let runtime = Runtime::new().map_err(engine_error)?;
        runtime.set_memory_limit(MEMORY_LIMIT);
        runtime.set_max_stack_size(STACK_LIMIT);
        let origin = Instant::now();
        let deadline = Arc::new(AtomicU64::new(u64::MAX));
        let handler = Arc::clone(&deadline);
        runtime.set_interrupt_handler(Some(Box::new(move || {
            origin.elapsed().as_millis() as u64 > handler.load(Ordering::Relaxed)
        })));
        let context = Context::full(&runtime).map_err(engine_error)?;
        let load: Rc<RefCell<Option<Loader>>> = Rc::default();
        let mut engine = Self { context, life, deadline, origin, load, spent: false };
        let (own, load) = (Rc::clone(sources), Rc::clone(&engine.load));
        let started = engine.limited(|ctx| {
            let host = Function::new(ctx.clone(), move |id: String, base: String| {
                load_stylesheet(&own, &load, &id, &base)
            })?;
            ctx.globals().set("__load", host)?;
            ctx.eval::<(), _>(PRELUDE)?;
            ctx.eval::<(), _>(sources.compiler.as_str())?;
            ctx.eval::<(), _>(GLUE)
        });
        started.map_err(|error| TailwindError::Engine(error.to_string()))?;
        Ok(engine)
    }

    fn compile(
        &mut self,
        css: &str,
        base: &str,
        candidates: Vec<String>,
        load: Loader,
    ) -> Result<(SheetId, String), TailwindError> {
        *self.load.borrow_mut() = Some(load);
        let compiled = self.limited(|ctx| {
            let open: Function<'_> = ctx.globals().get("__open")?;
            let promise: Promise<'_> = open.call((css, base, candidates))?;
            let result: Object<'_> = promise.finish()?;
            Ok((result.get::<_, u32>("id")?, result.get::<_, String>("css")?))
        });
        *self.load.borrow_mut() = None;
        let (sheet, css) = compiled?;
        Ok((SheetId { engine: self.life, sheet }, css))
    }

    fn add(&mut self, id: SheetId, candidates: Vec<String>) -> Result<String, TailwindError> {
        if id.engine != self.life {
            return Err(TailwindError::Restarted);
        }
        self.limited(|ctx| {
            let add: Function<'_> = ctx.globals().get("__add")?;
            add.call((id.sheet, candidates))
        })
    }

    fn free(&mut self, id: SheetId) {
        if id.engine == self.life {
            // Freeing cannot fail in a way that matters: the map entry is gone or never was.
            let _ = self
                .limited(|ctx| ctx.globals().get::<_, Function<'_>>("__free")?.call::<_, ()>((id.sheet,)));
        }
    }

    /// Runs `work` within the limits and classifies what it throws.
    fn limited<T>(&mut self, work: impl FnOnce(&Ctx<'_>) -> rquickjs::Result<T>) -> Result<T, TailwindError> {
        let until = self.origin.elapsed() + TIME_LIMIT;
        self.deadline.store(until.as_millis() as u64, Ordering::Relaxed);
        let outcome = self.context.with(|ctx| work(&ctx).catch(&ctx).map_err(|error| message(&error)));
        self.deadline.store(u64::MAX, Ordering::Relaxed);
        let late = self.origin.elapsed() > until;
        outcome.map_err(|message| {
            if late || message.contains("out of memory") || message.contains("interrupted") {
                self.spent = true;
                return TailwindError::Limit;
            }
            match message.strip_prefix("unsupported: ") {
                Some(what) => TailwindError::Unsupported(what.to_owned()),
                None => TailwindError::Stylesheet(message),
            }
        })
    }
}

fn message(error: &CaughtError<'_>) -> String {
    match error {
        CaughtError::Exception(exception) => {
            exception.message().unwrap_or_else(|| "error without a message".to_owned())
        }
        // QuickJS throws `null` when there is no memory left for an error object.
        CaughtError::Value(value) if value.is_null() => "out of memory".to_owned(),
        CaughtError::Value(value) => format!("{value:?}"),
        CaughtError::Error(error) => error.to_string(),
    }
}

/// JSON for the glue: `{content, base}`, or `null` for what is not there.
fn load_stylesheet(sources: &Sources, load: &RefCell<Option<Loader>>, id: &str, base: &str) -> String {
    let own = sources.sheets.iter().find(|(name, _)| *name == id.strip_suffix(".css").unwrap_or(id));
    let loaded = match own {
        Some((_, content)) => Some(Loaded { content: content.clone(), base: base.to_owned() }),
        None => load.borrow().as_ref().and_then(|load| load(id, base)),
    };
    match loaded {
        Some(Loaded { content, base }) => serde_json::json!({ "content": content, "base": base }).to_string(),
        None => "null".to_owned(),
    }
}
