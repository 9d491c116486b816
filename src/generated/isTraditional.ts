// The distances between the characters of spec/traditional.yaml from U+4E00 on, in printable ASCII;
// a tilde carries.
const GAPS =
  "~~~~>~mAkEpM~~~q'W?9~~~R~~~>p~~uz+~~~~~FH~~~~~54~'~D(-~s~w~~H~~%u%8~~~~~+~#~I~~~~~~~~~~~~q^(R~A~~~~%~3,=dwZ$4~~r4~~~~~~~:~B_~?U3cc}~~~&6~I~~~~~~fA~)~`~~~~<~~~~~~~~~~~~~~~~~1(2~a0L~a~~vGL~T5)~~~~I~~~~9~-`@~mX-c~(3M&F~~~~~~/~~~a~OR,Z?.Z>'?DF~~@qE+=5,~d~~~F(n~~~I/D~Y8)~rj?|(>Bs'{S~k~~~UJ25~_((~=y7~7+K-$);f+~4~?}%f13^~~~7~~~~;$jTkF~~-O~O:O&'";

let flags: Uint8Array | undefined;

/** Whether a character, given by its UTF-16 code, is a traditional form that is common in names. */
export function isTraditional(code: number): boolean {
  flags ??= unpack();
  return flags[code] === 1;
}

function unpack(): Uint8Array {
  const unpacked = new Uint8Array(40960);
  let code = 19967;
  for (const symbol of GAPS) {
    const gap = symbol.charCodeAt(0) - 35;
    code += gap;
    if (gap < 91) unpacked[code] = 1;
  }
  return unpacked;
}
