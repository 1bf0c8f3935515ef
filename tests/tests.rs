//! The tests that use the program from outside, in one binary.

mod suite {
    mod annexes;
    mod annotations;
    mod attached;
    mod check;
    mod circulation;
    mod cli;
    mod collisions;
    mod conflicts;
    mod conformance;
    mod cores;
    mod counts;
    mod decisions;
    mod diff;
    mod document;
    mod drafts;
    mod dump;
    mod endings;
    mod geometry;
    mod letters;
    mod levels;
    mod list;
    mod logical;
    mod marks;
    mod new;
    mod order;
    mod other_languages;
    mod pages;
    mod parts;
    mod pdf;
    mod pictures;
    mod png;
    mod png_files;
    mod press;
    mod program;
    mod reading;
    mod readme;
    mod refusals;
    mod scripts;
    mod seal;
    mod six_languages;
    mod tongues;
    mod unseen;
    mod verify;
    mod watch;
}
