use serde_json::Value; use base64::Engine;
fn main(){ let docs:serde_json::Map<String,Value>=serde_json::from_str(&std::fs::read_to_string("docs.json").unwrap()).unwrap();
 let b=base64::engine::general_purpose::STANDARD;
 for (d,t) in docs { let v:Result<Value,_>=serde_json::from_str(t.as_str().unwrap()); let v=match v {Ok(v)=>v,Err(e)=>{eprintln!("{d} {e}");continue}};
  println!("serde-map\t{d}\t{}",b.encode(serde_json::to_string(&v).unwrap()));
  println!("serde-map-pretty\t{d}\t{}",b.encode(serde_json::to_string_pretty(&v).unwrap())); } }
