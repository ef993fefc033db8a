use proptest::prelude::*;
use vectort_generation::pipeline::{End, MAX_STEPS, Pipeline, PlanFault, State, Step};

fn step(id: &str, after: &[&str], files: &[&str]) -> Step {
    Step {
        id: id.to_owned(),
        after: after.iter().map(|id| (*id).to_owned()).collect(),
        files: files.iter().map(|path| path.parse().unwrap()).collect(),
        skip: false,
    }
}

fn diamond() -> Vec<Step> {
    vec![
        step("data", &[], &["src/data.ts"]),
        step("list", &["data"], &["src/List.tsx"]),
        step("form", &["data"], &["src/Form.tsx"]),
        step("app", &["list", "form"], &["src/App.tsx"]),
    ]
}

#[test]
fn steps_run_in_the_order_of_their_dependencies_and_beside_each_other_where_they_can() {
    let mut pipeline = Pipeline::new(diamond(), 3).unwrap();
    assert_eq!(pipeline.begin(), [0]);
    assert!(pipeline.begin().is_empty(), "the others wait for the data");
    assert!(pipeline.end(0, End::Done).is_empty());
    assert_eq!(pipeline.begin(), [1, 2]);
    pipeline.end(2, End::Done);
    assert!(pipeline.begin().is_empty());
    pipeline.end(1, End::Done);
    assert_eq!(pipeline.begin(), [3]);
    assert!(!pipeline.is_over());
    pipeline.end(3, End::Done);
    assert!(pipeline.is_over() && pipeline.is_whole());
}

#[test]
fn no_more_run_at_once_than_may() {
    let steps = (0..7).map(|n| step(&format!("s{n}"), &[], &[])).collect();
    let mut pipeline = Pipeline::new(steps, 3).unwrap();
    assert_eq!(pipeline.begin(), [0, 1, 2]);
    pipeline.end(1, End::Done);
    assert_eq!(pipeline.begin(), [3]);
}

#[test]
fn two_that_write_one_file_do_not_run_at_once() {
    let steps = vec![step("one", &[], &["src/App.tsx"]), step("two", &[], &["src/app.tsx"])];
    let mut pipeline = Pipeline::new(steps, 3).unwrap();
    assert_eq!(pipeline.begin(), [0]);
    pipeline.end(0, End::Done);
    assert_eq!(pipeline.begin(), [1]);
}

#[test]
fn what_waits_for_a_step_that_failed_or_was_stopped_is_left_out() {
    for (end, state) in [(End::Failed, State::Failed), (End::Stopped, State::Stopped)] {
        let mut pipeline = Pipeline::new(diamond(), 3).unwrap();
        pipeline.begin();
        pipeline.end(0, End::Done);
        pipeline.begin();
        assert_eq!(pipeline.end(1, end), [3], "the app waits for the list");
        assert_eq!((pipeline.state(1), pipeline.state(3)), (state, State::Skipped));
        assert!(!pipeline.is_over(), "the form goes on");
        pipeline.end(2, End::Done);
        assert!(pipeline.is_over() && !pipeline.is_whole());
    }
}

#[test]
fn a_step_can_be_stopped_before_it_begins() {
    let mut pipeline = Pipeline::new(diamond(), 3).unwrap();
    pipeline.begin();
    assert_eq!(pipeline.end(pipeline.find("form").unwrap(), End::Stopped), [3]);
    pipeline.end(0, End::Done);
    assert_eq!(pipeline.begin(), [1]);
    pipeline.end(1, End::Done);
    assert!(pipeline.is_over());
}

#[test]
fn what_the_person_left_out_holds_nobody_up() {
    let mut steps = diamond();
    steps[0].skip = true;
    let mut pipeline = Pipeline::new(steps, 3).unwrap();
    assert_eq!(pipeline.begin(), [1, 2]);
    pipeline.end(1, End::Done);
    pipeline.end(2, End::Done);
    assert_eq!(pipeline.begin(), [3]);
    pipeline.end(3, End::Done);
    assert!(pipeline.is_whole(), "all that was wanted is done");
}

#[test]
fn what_is_no_plan_is_refused() {
    let of = |steps| Pipeline::new(steps, 3).map(|_| ());
    assert_eq!(of(Vec::new()), Err(PlanFault::Empty));
    assert_eq!(of(vec![Step { skip: true, ..step("a", &[], &[]) }]), Err(PlanFault::Empty));
    assert_eq!(of(vec![step("", &[], &[])]), Err(PlanFault::Id(String::new())));
    assert_eq!(of(vec![step("a", &[], &[]), step("a", &[], &[])]), Err(PlanFault::Id("a".to_owned())));
    let unknown = PlanFault::Unknown { step: "a".to_owned(), after: "b".to_owned() };
    assert_eq!(of(vec![step("a", &["b"], &[])]), Err(unknown));
    let circle = vec![step("x", &[], &[]), step("a", &["b"], &[]), step("b", &["a"], &[])];
    assert_eq!(of(circle), Err(PlanFault::Circle("a".to_owned())));
    let many: Vec<Step> = (0..=MAX_STEPS).map(|n| step(&format!("s{n}"), &[], &[])).collect();
    assert_eq!(of(many), Err(PlanFault::TooMany(MAX_STEPS + 1)));
}

proptest! {
    /// Whatever the plan and however its steps end: every step ends, none before what it comes
    /// after, never more at once than may.
    #[test]
    fn every_plan_comes_to_an_end(
        edges in prop::collection::vec(prop::collection::vec(any::<prop::sample::Index>(), 0..3), 1..20),
        ends in prop::collection::vec(0..6_u8, 20),
        at_once in 1..4_usize,
    ) {
        let steps: Vec<Step> = edges.iter().enumerate().map(|(place, before)| {
            let before = before.iter().filter(|_| place > 0).map(|at| format!("s{}", at.index(place.max(1))));
            Step { id: format!("s{place}"), after: before.collect(), ..Step::default() }
        }).collect();
        let mut pipeline = Pipeline::new(steps.clone(), at_once).unwrap();
        let mut running = Vec::new();
        let mut rounds = 0;
        while !pipeline.is_over() {
            running.extend(pipeline.begin());
            prop_assert!(running.len() <= at_once && !running.is_empty());
            for place in &running {
                for before in &steps[*place].after {
                    prop_assert_eq!(pipeline.state(pipeline.find(before).unwrap()), State::Done);
                }
            }
            let place = running.remove(0);
            let end = match ends[place] { 0 => End::Failed, 1 => End::Stopped, _ => End::Done };
            pipeline.end(place, end);
            rounds += 1;
            prop_assert!(rounds <= steps.len());
        }
    }
}
