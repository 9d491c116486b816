//! Judges messages by JSON Schemas: the first line of standard input has the schemas by name, each further one names
//! a schema and has an instance. Each line is answered by one.

use jsonschema::{PatternOptions, Validator};
use serde_json::{from_str, Value};
use std::collections::HashMap;
use std::io::{stdin, stdout, BufRead, BufWriter, Write};

fn main() {
    let mut lines = stdin().lock().lines().map(|line| line.expect("UTF-8"));
    let mut answers = BufWriter::new(stdout().lock());
    let schemas: HashMap<String, Value> = from_str(&lines.next().expect("schemas")).expect("JSON");
    let compiled: HashMap<&String, Option<Validator>> = schemas
        .iter()
        .map(|(name, schema)| (name, compile(name, schema)))
        .collect();
    writeln!(answers, "{}", schemas.len()).expect("a reader");
    for line in lines {
        writeln!(answers, "{}", judge(&compiled, &line)).expect("a reader");
    }
}

fn compile(name: &str, schema: &Value) -> Option<Validator> {
    let options = PatternOptions::regex();
    jsonschema::options()
        .with_pattern_options(options)
        .build(schema)
        .map_err(|error| eprintln!("{name}: {error}"))
        .ok()
}

fn judge(compiled: &HashMap<&String, Option<Validator>>, line: &str) -> &'static str {
    // It reads no lone surrogate.
    let Ok(asked) = from_str::<Value>(line) else { return "unreadable" };
    let name = asked["schema"].as_str().expect("a name").to_string();
    match &compiled[&name] {
        None => "not compiled",
        Some(validator) if validator.is_valid(&asked["instance"]) => "valid",
        Some(_) => "invalid",
    }
}
