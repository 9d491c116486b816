// The distances between the characters of spec/traditional.yaml from U+4E00 on, in printable ASCII;
// a tilde carries.
const GAPS =
  "~~~[a~K%CAN$?E'e*'I~~~q'W7''$8%n~:~I~v~63n%%~I~Mz*$&%~~L1O&F~I:1H~C~lHza4~'0*R[$%&-4$&%$~[xOQ~5~0)q~2u%8u.3~~~tv+c6Q~~~~~~~~~~~~*j^(:;.~6~~~>e~3,=d@ZZ$4~~,i49$~~~~~~q0~B_<^F$T*,cc^BB~~b6~B*~~~~~~fA$i00(~[~~~~<~~~~~~~~~~~~>~B'~~~N(2_EM'00;4/ra~~vGLJ~%+4$%'$~~~~(B$$~~~~8~-`@@~PX-c>h3M&F~~~~~~/~~~a9v='R)&X%?&+I.)>'?34909~~*'m&=(*$.,)5,0~W~~~F(e,~~sK,(*;,,~G,%6)0~ej9)./R6(>BMI'(m,L*Vw?$~~~C++$@-25~_((A0T<,e*'7V_+K'&&$);:4/2+\\V~?}%E(?13D=&~~~4~=~~|$jTkF~~-OH~*:O&'";

let flags: Uint8Array | undefined;

/** Whether a character, given by its UTF-16 code, is a traditional form that is common in names. */
export function isTraditional(code: number): boolean {
  flags ??= unpack();
  return flags[code - 19968] === 1;
}

function unpack(): Uint8Array {
  const unpacked = new Uint8Array(20992);
  let index = -1;
  for (let place = 0; place < GAPS.length; place++) {
    const gap = GAPS.charCodeAt(place) - 35;
    index += gap;
    if (gap < 91) unpacked[index] = 1;
  }
  return unpacked;
}
