//! The tests that use the program from outside, in one binary.

mod suite {
    mod levels;
}
