//! Random edit sequences; `cargo xtask soak edits` runs ten thousand.

use vectort_generation::fuzzing::edits::{self, Tally};

#[test]
fn random_edits_find_their_place_or_none_and_are_taken_back_to_the_letter() {
    let mut tally = Tally::default();
    // Seeds that the soak does not begin with.
    for seed in 1_000_000..1_000_600 {
        tally.add(edits::run(seed));
    }
    // Every step and every refusal was met, so that none of this is vacuous.
    assert!(tally.exact > 100 && tally.whitespace > 100 && tally.fuzzy > 10, "{tally:?}");
    assert!(tally.ambiguous > 100 && tally.refused > 50, "{tally:?}");
}
