// The distances between the characters of spec/traditional.yaml from U+4E00 on, in printable ASCII;
// a tilde carries.
const GAPS =
  "~~~~>~mAkEp'I~~~q'W?$8%n~:~I~~~>p~K~Mz*$&%~~Zu~`1H~~~1H~]4~'0Y[$%&-4$&%$~[xOQ~5~0)q~2u%8u.3~~~tv+cd~~~~~~~~~~~~q^(:;.~6~~~~%~3,=d@ZZ$4~~,i49$~~~~~~q0~B_<^F$T*,cc^BB~~b6~B*~~~~~~fA$i00(~[~~~~<~~~~~~~~~~~~>~B'~~~N(2_EM'00;4/ra~~vGLJ~%+4$%'$~~~~(B$$~~~~8~-`@@~PX-c>h3M&F~~~~~~/~~~a9vAR,Z?.I4>'?D909~~*'m@(+.,)5,0~W~~~F(e,~~sK,(*;,,~G,%6)0~ej9)./R6(>BMI'(m,L*Vw?$~~~C+,J25~_((A0T<,e*'7V_+K'&&$);:@2+\\V~?}%E(?13D=&~~~4~=~~|$jTkF~~-OH~*:O&'";

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
