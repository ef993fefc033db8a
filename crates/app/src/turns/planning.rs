//! From a model's words to a plan, and from a plan to its schedule.

use serde_json::Value;
use vectort_contract::{ErrorCode, Plan, PlanItem, PlanStep, WireError};
use vectort_core::RelPath;
use vectort_generation::pipeline::{MAX_STEPS, Pipeline, PlanFault, Step};

use crate::Result;

/// Most steps that run at the same time: more would wait for each other at the provider.
const AT_ONCE: usize = 3;
/// Most items of a list, and most characters of a text, that are taken from a model.
const MAX_ITEMS: usize = 100;
const MAX_TEXT: usize = 2_000;

/// The schedule of a plan, as a person may have changed it.
pub(crate) fn schedule(plan: &Plan) -> Result<Pipeline> {
    let steps = plan.steps.iter().map(|step| Step {
        id: step.id.clone(),
        after: step.after.clone(),
        files: step.files.clone(),
        skip: step.skip,
    });
    Pipeline::new(steps.collect(), AT_ONCE).map_err(|fault| bad_plan(&fault))
}

fn bad_plan(fault: &PlanFault) -> WireError {
    WireError::new(ErrorCode::BadPlan).with("detail", fault)
}

/// Reads a plan out of an answer: the first JSON object that has steps, in a fence or not. What a
/// model gets wrong without harm is put right (ids that are missing or twice there, steps that come
/// after unknown ones, paths that are not safe); `None` when nothing is left to do.
pub(crate) fn read(answer: &str) -> Option<Plan> {
    let value = objects(answer).find(|value| value.get("steps").is_some_and(Value::is_array))?;
    let mut plan = Plan {
        summary: text(&value, "summary"),
        data: items(value.get("data").or_else(|| value.get("dataModel"))),
        routes: items(value.get("routes")),
        dependencies: strings(value.get("dependencies")),
        steps: Vec::new(),
    };
    for (nth, step) in value.get("steps")?.as_array()?.iter().enumerate().take(MAX_STEPS) {
        let files: Vec<RelPath> =
            strings(step.get("files")).iter().filter_map(|path| RelPath::parse(path).ok()).collect();
        let title = match text(step, "title") {
            title if title.is_empty() => text(step, "name"),
            title => title,
        };
        if files.is_empty() && title.is_empty() {
            continue;
        }
        let mut id = kebab(&text(step, "id"));
        if id.is_empty() || plan.steps.iter().any(|known| known.id == id) {
            id = format!("step-{}", nth + 1);
        }
        if plan.steps.iter().any(|known| known.id == id) {
            return None;
        }
        let title = if title.is_empty() { id.clone() } else { title };
        let after = strings(step.get("after").or_else(|| step.get("dependsOn")));
        let after = after.iter().map(|id| kebab(id)).collect();
        plan.steps.push(PlanStep { id, title, files, after, skip: false });
    }
    let ids: Vec<String> = plan.steps.iter().map(|step| step.id.clone()).collect();
    for step in &mut plan.steps {
        let own = step.id.clone();
        step.after.retain(|id| *id != own && ids.contains(id));
        step.after.dedup();
    }
    schedule(&plan).ok()?;
    Some(plan)
}

/// The plan as those who work by it read it.
pub(crate) fn tell(plan: &Plan) -> String {
    let mut text = format!("{}\n", plan.summary);
    let list = |text: &mut String, title: &str, items: &[PlanItem]| {
        if !items.is_empty() {
            text.push_str(&format!("\n{title}:\n"));
            for PlanItem { name, about } in items {
                text.push_str(&format!("- {name}: {about}\n"));
            }
        }
    };
    list(&mut text, "Data", &plan.data);
    list(&mut text, "Routes", &plan.routes);
    if !plan.dependencies.is_empty() {
        text.push_str(&format!("\nDependencies: {}\n", plan.dependencies.join(", ")));
    }
    text.push_str("\nSteps:\n");
    for step in plan.steps.iter().filter(|step| !step.skip) {
        let files: Vec<&str> = step.files.iter().map(RelPath::as_str).collect();
        text.push_str(&format!("- {} ({}): {}\n", step.title, step.id, files.join(", ")));
    }
    text
}

/// The JSON objects in a text, the outermost ones, in order.
fn objects(text: &str) -> impl Iterator<Item = Value> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let from = at + text.get(at..)?.find('{')?;
            let mut values = serde_json::Deserializer::from_str(&text[from..]).into_iter::<Value>();
            match values.next() {
                Some(Ok(value)) => {
                    at = from + values.byte_offset();
                    return Some(value);
                }
                _ => at = from + 1,
            }
        }
    })
    // Prose full of braces is read in bounded time.
    .take(64)
}

fn text(value: &Value, name: &str) -> String {
    let text = value.get(name).and_then(Value::as_str).unwrap_or_default().trim();
    text[..text.floor_char_boundary(MAX_TEXT)].to_owned()
}

fn strings(value: Option<&Value>) -> Vec<String> {
    let items = value.and_then(Value::as_array).into_iter().flatten().take(MAX_ITEMS);
    items
        .filter_map(|item| item.as_str().or_else(|| item.get("path")?.as_str()))
        .map(|item| item.trim().to_owned())
        .filter(|item| !item.is_empty())
        .collect()
}

fn items(value: Option<&Value>) -> Vec<PlanItem> {
    let items = value.and_then(Value::as_array).into_iter().flatten().take(MAX_ITEMS);
    let item = |item: &Value| match item {
        Value::String(name) => PlanItem { name: name.clone(), about: String::new() },
        _ => PlanItem { name: text(item, "name"), about: text(item, "about") },
    };
    items.map(item).filter(|item| !item.name.is_empty()).collect()
}

fn kebab(id: &str) -> String {
    let words: Vec<String> = id
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let id = words.join("-");
    id[..id.floor_char_boundary(60)].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(plan: &Plan) -> Vec<&str> {
        plan.steps.iter().map(|step| step.id.as_str()).collect()
    }

    #[test]
    fn a_plan_is_found_in_what_surrounds_it() {
        let json = r#"{"summary":"A list","data":[{"name":"Item","about":"text, done"}],"routes":["/"],
            "dependencies":["zustand"],"steps":[{"id":"data","title":"Data","files":["src/data.ts"]},
            {"id":"app","title":"App","files":["src/App.tsx"],"after":["data"]}]}"#;
        for answer in [
            json.to_owned(),
            format!("Here is {{my}} plan:\n```json\n{json}\n```\nGood luck!"),
            format!("{{\"note\": 1}}\n{json}"),
        ] {
            let plan = read(&answer).unwrap();
            assert_eq!((plan.summary.as_str(), ids(&plan)), ("A list", vec!["data", "app"]));
            assert_eq!(plan.routes[0].name, "/");
            assert_eq!(plan.steps[1].after, ["data"]);
        }
    }

    #[test]
    fn what_is_wrong_without_harm_is_put_right() {
        let plan = read(
            r#"{"steps":[{"id":"The Data","files":["../../etc/passwd","src/a.ts"]},{"id":"the-data",
            "title":"x","after":["nobody","The data","the-data"]},{"title":""}]}"#,
        )
        .unwrap();
        assert_eq!(ids(&plan), ["the-data", "step-2"]);
        assert_eq!(plan.steps[0].files.len(), 1, "an unsafe path is no file");
        assert_eq!(plan.steps[1].after, ["the-data"]);
    }

    #[test]
    fn what_is_no_plan_is_none() {
        let circle =
            r#"{"steps":[{"id":"a","title":"a","after":["b"]},{"id":"b","title":"b","after":["a"]}]}"#;
        for answer in ["", "I would begin with the data.", "{}", r#"{"steps":[]}"#, r#"{"steps":{}}"#, circle]
        {
            assert_eq!(read(answer), None, "{answer}");
        }
        assert_eq!(read(&"{".repeat(5_000)), None);
    }

    #[test]
    fn a_circle_of_the_persons_is_refused() {
        let mut plan = read(r#"{"steps":[{"id":"a","title":"a"},{"id":"b","title":"b"}]}"#).unwrap();
        plan.steps[0].after = vec!["b".to_owned()];
        plan.steps[1].after = vec!["a".to_owned()];
        assert_eq!(schedule(&plan).unwrap_err().code, ErrorCode::BadPlan);
    }
}
