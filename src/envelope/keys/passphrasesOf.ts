/** A passphrase in the two encodings that keys are derived from. */
export interface Passphrase {
  /** For PKCS#5 and for PEM: UTF-8, or what the terminal on which the file was made had in its place. */
  readonly text: Buffer;
  /** For PKCS#12: UTF-16 with the high byte first, and two zero bytes at the end (RFC 7292 appendix B.1). */
  readonly bmp: Buffer;
}

/**
 * The ways in which programs encode a passphrase, most usual first; of ASCII there is one. Beyond ASCII, systems
 * compose letters differently, terminals had Latin-1, and OpenSSL before 1.1 took each byte for a letter. An empty one
 * is also encoded as nothing at all.
 */
export function passphrasesOf(passphrase: string): readonly Passphrase[] {
  if (passphrase === '') {
    const text = Buffer.alloc(0);
    return [
      { text, bmp: Buffer.alloc(2) },
      { text, bmp: Buffer.alloc(0) },
    ];
  }
  const forms = [...new Set([passphrase, passphrase.normalize('NFC'), passphrase.normalize('NFD')])];
  return distinct(
    forms.flatMap((form): readonly Passphrase[] => {
      const utf8 = Buffer.from(form);
      const bytewise = bmpOf(utf8.toString('latin1'));
      const latin1 = /^[\0-\u00ff]*$/.test(form) ? [Buffer.from(form, 'latin1')] : [];
      return [
        { text: utf8, bmp: bmpOf(form) },
        ...latin1.map((text) => ({ text, bmp: bmpOf(form) })),
        { text: utf8, bmp: bytewise },
      ];
    }),
  );
}

function bmpOf(text: string): Buffer {
  return Buffer.from(`${text}\0`, 'utf16le').swap16();
}

function distinct(all: readonly Passphrase[]): readonly Passphrase[] {
  const keyOf = ({ text, bmp }: Passphrase) => `${text.toString('hex')} ${bmp.toString('hex')}`;
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
