//! The tests that use the program from outside, in one binary.

mod suite {
    mod conformance;
    mod levels;
    mod logical;
    mod pdf;
    #[cfg(feature = "png")]
    mod png;
    mod press;
}
