//! In a file: admits its path, collects it, and ends it.

use vectort_core::RelPath;
use vectort_core::limits::{MAX_FILE_BYTES, MAX_FILES};

use super::body::{Body, Kind, Step, Target};
use super::{Event, MAX_RAW_PATH, Mode, Note, Reader, Refusal, content, elided, name};

impl Reader {
    /// Begins a file, or the skipping of one that is refused.
    pub(super) fn begin(&mut self, raw: &str, kind: Kind) {
        self.label = None;
        self.has_other_shapes |= !matches!(kind, Kind::Json(_));
        let target = match self.admit(raw) {
            Ok(path) => {
                self.prose.clear();
                self.events.push(Event::FileStarted { path: path.clone() });
                Target::File(path)
            }
            Err(why) => {
                self.refuse(raw, why);
                Target::Nothing { may_be_named: false }
            }
        };
        self.mode = Mode::Inside(Body::new(target, kind));
    }

    fn admit(&self, raw: &str) -> Result<RelPath, Refusal> {
        let path = RelPath::parse(raw)?;
        let key = path.fold();
        if self.done.contains_key(&key) {
            return Ok(path);
        }
        if self.done.len() >= MAX_FILES {
            return Err(Refusal::TooMany);
        }
        let above = key.match_indices('/').any(|(at, _)| self.done.contains_key(&key[..at]));
        let folder = format!("{key}/");
        let below = self.done.range(folder.clone()..).next().is_some_and(|(k, _)| k.starts_with(&folder));
        if above || below { Err(Refusal::FileAndFolder) } else { Ok(path) }
    }

    pub(super) fn refuse(&mut self, raw: &str, why: Refusal) {
        let raw_path = raw.chars().take(MAX_RAW_PATH).collect();
        self.events.push(Event::Refused { raw_path, why });
    }

    pub(super) fn inside<'t>(&mut self, text: &'t str) -> &'t str {
        let Mode::Inside(body) = &mut self.mode else { return text };
        let (step, rest) = body.take(text);
        match step {
            Step::More | Step::Edit | Step::Nested(_) | Step::Drop | Step::NoLineBreak => {}
            Step::TooLarge => self.give_up(Refusal::TooLarge),
            Step::NotWhole => self.give_up(Refusal::NotWhole),
            Step::Named(raw) => self.named(&raw),
            Step::Close => {
                let body = self.take_body();
                self.close(body);
            }
            Step::CloseAndOpen(line) => {
                let body = self.take_body();
                if matches!((&body.kind, &body.target), (Kind::Fence { .. }, Target::Nothing { .. })) {
                    self.open_wrapper(&line);
                }
                self.close(body);
                self.line(&line, false);
            }
        }
        rest
    }

    /// Refuses a file that has begun, and skips the rest of it.
    fn give_up(&mut self, why: Refusal) {
        let Mode::Inside(body) = &mut self.mode else { return };
        body.emit_lines(&mut self.events);
        if let Some(path) = body.give_up() {
            self.refuse(path.as_str(), why);
        }
    }

    /// What was skipped or doubtful so far is a file.
    fn named(&mut self, raw: &str) {
        let body = self.take_body();
        let is_json = matches!(body.kind, Kind::Json(_));
        if is_json && let Some(json) = &mut self.json {
            json.confirm();
        }
        // A comment in another language than the file's is the model's label.
        let keeps = is_json || name::is_comment_of(&body.content, raw);
        let content = if keeps { body.content } else { String::new() };
        self.begin(raw, body.kind);
        if let Mode::Inside(body) = &mut self.mode {
            body.resume_after(content);
        }
    }

    pub(super) fn take_body(&mut self) -> Body {
        match std::mem::take(&mut self.mode) {
            Mode::Inside(body) => body,
            // Callers have just looked at the mode; an empty body closes without an effect.
            _ => {
                Body::new(Target::Nothing { may_be_named: false }, Kind::Plain { in_fence: false, depth: 0 })
            }
        }
    }

    /// Ends what `body` collected.
    pub(super) fn close(&mut self, mut body: Body) {
        let is_json = matches!(body.kind, Kind::Json(_));
        if let Some(raw) = body.settled() {
            let content = std::mem::take(&mut body.content);
            self.begin(&raw, body.kind);
            body = self.take_body();
            body.resume_after(content);
            if let Some(json) = &mut self.json {
                json.confirm();
            }
        }
        body.emit_all(&mut self.events);
        let kind = body.kind.clone();
        let (target, content) = body.finish();
        match target {
            Target::Nothing { .. } | Target::Doubtful { .. } => {}
            Target::Lost => {
                if let Some(json) = &mut self.json {
                    json.hold(None);
                }
            }
            Target::Held => {
                if let Some(json) = &mut self.json {
                    json.hold(Some(content));
                }
            }
            Target::Summary => self.summary = Some(content),
            Target::Run => self.run_note(&content),
            Target::File(path) | Target::Edit(path) if content.len() > MAX_FILE_BYTES => {
                self.refuse(path.as_str(), Refusal::TooLarge);
            }
            Target::File(path) | Target::Edit(path) if content::is_binary(&content) => {
                self.refuse(path.as_str(), Refusal::Binary);
            }
            Target::Edit(path) => self.edited(&path, &content, &kind),
            Target::File(path) => {
                if let Some(line) = elided::line(&content, &path) {
                    self.refuse(path.as_str(), Refusal::Elided { line });
                    return self.unpark(is_json);
                }
                let earlier = self.done.insert(path.fold(), path.clone());
                self.events.push(Event::FileDone { path: path.clone(), content });
                if let Some(earlier) = earlier {
                    self.events.push(Event::Note(Note::Again { path, earlier }));
                }
            }
        }
        self.unpark(is_json);
    }

    /// Goes on in the JSON that the file stood in.
    fn unpark(&mut self, is_json: bool) {
        if is_json && let Some(json) = self.json.take() {
            self.mode = Mode::Json(json);
        }
    }

    /// The answer ends inside `body`.
    pub(super) fn cut(&mut self, mut body: Body) {
        body.emit_all(&mut self.events);
        let (target, content) = body.finish();
        match target {
            Target::Summary => self.summary = Some(content),
            Target::Run => self.run_note(&content),
            Target::File(path) | Target::Edit(path) => self.events.push(Event::Truncated { path }),
            Target::Nothing { .. } | Target::Held | Target::Lost | Target::Doubtful { .. } => {}
        }
    }
}
