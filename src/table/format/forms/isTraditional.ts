// Generated from spec/ by `npm run generate`. Do not edit.

// The distances between the characters of spec/traditional.yaml from U+4E00 on, in printable ASCII;
// a tilde carries.
const GAPS =
  "~~~~>~mAkEpM~~~q'W?9%~~~P~~~>p~~uz+~~_~~W1H~~~~~54~'~D(-~s~w~5~6~~%u%8~5~~~t~#~I~~~~~~~~~~~~q^(R~A~~~~%~3,=dwZ$4~~,i4~~~~~~~-0~B_wF$T*,cc^BB~~b6~I~~~~~~fAj00(~[~~~~<~~~~~~~~~~~~~a~~~N(2~T00L/~U~~vGL~L+4$%'~~~~I~~~~9~-`@~mX-c~(3M&F~~~~~~/~~~a~OR,Z?.Z>'?DF9~~*qE+.,)5,0~W~~~F(e,~~~I/D~Y8)~rj9):R6(>Bs'(vS~O?$~~~K,J25~_((~$<n.7~7+K-$);W2+~4~?}%f13D=&~~~4~~~~;$jTkF~~-O~O:O&'";

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
