//! Packs the typefaces that few letters need, so that the program is smaller by a tenth.
//!
//! Liberation Serif stays as it is but for the bold italic: nearly every letter needs it, and unpacking
//! takes time.

use std::error::Error;
use std::fs::{self, File};
use std::path::PathBuf;
use std::{env, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The typefaces that `src/typeset/font/builtin.rs` includes packed.
const PACKED: [&str; 11] = [
    "Amiri-Regular.ttf",
    "Amiri-Slanted.ttf",
    "Amiri-Bold.ttf",
    "Amiri-BoldSlanted.ttf",
    "GentiumPlus-Regular.ttf",
    "GentiumPlus-Italic.ttf",
    "GentiumPlus-Bold.ttf",
    "GentiumPlus-BoldItalic.ttf",
    "LiberationSerif-BoldItalic.ttf",
    "NotoSerifSC-Regular.otf",
    "NotoSerifSC-Bold.otf",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for name in PACKED {
        println!("cargo::rerun-if-changed=fonts/{name}");
        let file = File::create(out.join(format!("{name}.deflate")))?;
        let mut encoder = DeflateEncoder::new(file, Compression::best());
        io::copy(
            &mut fs::read(format!("fonts/{name}"))?.as_slice(),
            &mut encoder,
        )?;
        encoder.finish()?;
    }
    Ok(())
}
