//! The tests that use the program from outside, in one binary.

mod suite {
    mod check;
    mod conformance;
    mod dump;
    mod levels;
    mod logical;
    mod pages;
    mod pdf;
    #[cfg(feature = "png")]
    mod png;
    mod press;
}
