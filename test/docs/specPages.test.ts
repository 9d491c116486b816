import { readFileSync } from 'node:fs';
import { decodeXML } from 'entities';
import { errata, interfaces } from 'tallystick/catalogue';
import { describe, expect, it, vi } from 'vitest';
import { wholeVectors } from '../../conformance/vectorFiles.js';
import { interfacePages } from '../../tools/site/interfacePages.js';
import { referenceTarget } from '../../tools/site/referenceTarget.js';

const files = new Map(interfacePages().map(({ file, text }) => [file, text]));
const pages = [...files].filter(([file]) => file.endsWith('.md'));

const page = (name: string) => {
  const text = files.get(name);
  if (text === undefined) throw new Error(`no page ${name}`);
  return text;
};
const plain = (html: string) =>
  decodeXML(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

function rowText(name: string, anchor: string): string {
  const rows = page(`interfaces/${name}.md`).split('<tr ');
  const found = rows.filter((row) => row.startsWith(`id="${anchor}"`));
  expect(found, anchor).toHaveLength(1);
  return plain(`<tr ${found[0]?.split('</tr>')[0]}`);
}

const anchorsOf = new Map(pages.map(([file, text]) => [file, anchors(text)]));

/** Ids in HTML, and those that TypeDoc gives to headings of one word. */
function anchors(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title.toLowerCase().replaceAll(' ', '-'),
  );
  return new Set([...[...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id), ...headings]);
}

describe('interface pages', () => {
  // Counted by hand on the published pages; then the members that stand in conditions alone.
  it.each([
    ['CHANNEL_LOGIN_INFO', 14, 0, 8, 0],
    ['ID_CARD_PHOTO_VERIFICATION', 15, 0, 5, 0],
    ['MOBILE_NUMBER_VERIFICATION', 15, 0, 4, 0],
    ['MPAY_VERIFY', 7, 6, 13, 1],
  ])('%s has a row with an anchor for each printed row', (name, request, askedApart, response, toldApart) => {
    const text = page(`interfaces/${name}.md`);
    const count = (kind: string) => text.match(new RegExp(`<tr id="${kind}\\.`, 'g'))?.length;
    expect(count('request')).toBe(request + askedApart);
    expect(count('response')).toBe(response + toldApart);
    expect(plain(text)).toContain(`${request} in the request , ${response} in the response .`);
  });

  it.each(['GET_CARD_LIST', 'GET_CARD_PAYLOAD', 'PAYMENT_RESULT_INQUIRY', 'PAYMENT_RESULT_NOTICE'])(
    '%s says that it has no table, and shows its flow',
    (name) => {
      const text = page(`interfaces/${name}.md`);
      expect(text).toContain('None. The UCSP page names this interface and prints no table for it.');
      expect(text).toContain('Front-end payment');
      expect(text).toContain('<svg');
      expect(text).not.toContain('<table class="rows fields"');
    },
  );

  it('say what may stand in scUsePurpose', () => {
    expect(rowText('MOBILE_NUMBER_VERIFICATION', 'request.scUsePurpose')).toBe(
      'scUsePurpose Use Purpose ANS , 2 to 128 characters M Mandatory. The purpose for which the interface is used. Characters, example, 59 cases Characters: printable ASCII from blank to tilde. Such as Verify the applicant before opening an account , Verify the payee of a claim Tested by 59 cases .',
    );
  });

  it('show the rule of a row, and open for its values, its example and its cases', () => {
    const [, row = ''] = page('interfaces/MOBILE_NUMBER_VERIFICATION.md').split(
      '<tr id="request.scUsePurpose"',
    );
    const [shown = '', opened = ''] = (row.split('</tr>')[0] ?? '').split('<details class="row-more">');
    expect(plain(`<tr ${shown}`)).toMatch(/M Mandatory\. The purpose for which the interface is used\.$/);
    expect(opened).toMatch(/^<summary>Characters, example, 59 cases<\/summary>/);
    expect(opened).toContain('href="#cases.request.scUsePurpose"');
  });

  it('say when merchantID is absent', () => {
    expect(rowText('MOBILE_NUMBER_VERIFICATION', 'request.merchantID')).toContain(
      'C A merchant sends merchantID, merchantName and mcc, all of them. A member of UnionPay sends none of them. Where nobody says which of the two the sender is, all of them are there or none.',
    );
  });

  it('say how serialNm is padded, and that its type is printed otherwise', () => {
    const text = rowText('ID_CARD_PHOTO_VERIFICATION', 'request.serialNm');
    expect(text).toContain(
      'Padding: a value shorter than 14 characters gets zeros ( 0 ) ahead until it has 14; a longer one, to 64, stays as it is. encode does it. 815 becomes 00000000000815 .',
    );
    expect(text).toContain('Printed: type a, read as ANS ( serialNm has two types on sister pages ).');
    expect(rowText('MOBILE_NUMBER_VERIFICATION', 'request.serialNm')).not.toContain('Printed:');
  });

  it('tell nesting, type, length, form and personal data of a member of encData', () => {
    const text = rowText('MOBILE_NUMBER_VERIFICATION', 'request.encData.customerNm');
    expect(text).toMatch(/^encData\. customerNm Customer Name personal data S , 1 to 66 bytes in UTF-8 /);
    expect(text).toContain(
      'Accepted: 1 to 66 characters ( Lengths of free text in bytes or in characters ).',
    );
    expect(text).toContain('Form: Simplified Chinese, with U+00B7 between the parts of a name');
  });

  it("tell conditions of LianLian's rows in words", () => {
    expect(rowText('MPAY_VERIFY', 'response.dt_order')).toContain(
      'M Mandatory where ret_code is 0000, left out otherwise.',
    );
    expect(rowText('MPAY_VERIFY', 'response.settle_date')).toContain(
      'O Optional where result_pay is SUCCESS, left out otherwise.',
    );
    expect(rowText('MPAY_VERIFY', 'request.id_no')).toContain(
      'Mandatory where no_agree is missing, optional with it.',
    );
    expect(rowText('MPAY_VERIFY', 'request.sign_type')).toContain(
      'Allowed: RSA MD5 with RSA ; SHA256withRSA SHA-256 with RSA , in these letters; another letter case is accepted and reported',
    );
    expect(rowText('MPAY_VERIFY', 'response.ret_code')).toContain('String , exactly 4 bytes in UTF-8');
  });

  it('tell what repeats the request', () => {
    expect(rowText('CHANNEL_LOGIN_INFO', 'response.channelCode')).toContain(
      'R Mandatory; it repeats the request. The code of the channel, as in the request. Characters, repeats the request, example, 68 cases Characters: A to Z, a to z, 0 to 9. Repeats the channelCode of the request ; checked where the request is at hand.',
    );
    expect(rowText('CHANNEL_LOGIN_INFO', 'response.msgID')).toContain(
      'A difference is accepted and reported ( Whether a response repeats the msgID of its request ).',
    );
    expect(rowText('CHANNEL_LOGIN_INFO', 'request.encData.mobile')).toContain(
      'C Needed when the industry service is a parking app. No message shows that',
    );
  });

  it('show the eight values of idType', () => {
    const text = rowText('CHANNEL_LOGIN_INFO', 'request.encData.idType');
    expect(text).toContain(
      '1 18-digit ID card ; 2 15-digit ID card ; 3 military or police ID ; 4 Taiwan resident pass ; 5 reserved ; 6 other ID ; 7 Hong Kong resident pass ; 8 Macao resident pass',
    );
  });

  it('offer eight schemas for each table, as they are in the package', () => {
    const schemas = [...files].filter(([file]) => /\.(?:strict|tolerant)\.json$/.test(file));
    expect(schemas).toHaveLength(4 * interfaces.flatMap(({ tables }) => tables).length);
    for (const [file, text] of schemas) {
      const [, name = '', rest = ''] = /downloads\/([A-Z0-9_]+)\.(.+)$/.exec(file) ?? [];
      const { system = '' } = interfaces.find((entry) => entry.name === name) ?? {};
      expect(text).toBe(readFileSync(`spec/schema/${system}/${name}/${rest}`, 'utf8'));
      expect(page(`interfaces/${name}.md`)).toContain(`href="../${file}"`);
    }
    expect(page('downloads/openapi.json')).toBe(readFileSync('spec/schema/openapi.json', 'utf8'));
  });

  it('offer files for Postman and editors on the page of each interface that is called or told', () => {
    const offered = [...files.keys()].filter((file) =>
      /\.(?:postman_collection\.json|(?:rest-client|intellij)\.http)$/.test(file),
    );
    expect(offered.length).toBeGreaterThan(120);
    for (const file of offered) {
      const [, name = ''] = /downloads\/([A-Za-z0-9_]+)\./.exec(file) ?? [];
      const at = name === 'tallystick' ? 'MPAY_VERIFY' : name;
      expect(page(`interfaces/${at}.md`), file).toContain(`href="../${file}"`);
    }
  });

  it('list every case of a row', () => {
    const [, list = ''] = page('interfaces/MOBILE_NUMBER_VERIFICATION.md').split(
      '<div id="cases.request.mcc">',
    );
    const ids = [
      ...(list.split('</div>')[0] ?? '').matchAll(/<li><code>([^<]*)<\/code> (.*)<\/li>/g),
    ].flatMap(([, prefix = '', ends = '']) =>
      [...ends.matchAll(/<code>([^<]*)<\/code>/g)].map(([, end = '']) => prefix + end),
    );
    const expected = wholeVectors()
      .flatMap(({ vectors }) => vectors)
      .filter(({ references }) => references.includes('unionpay/MOBILE_NUMBER_VERIFICATION/request#mcc'))
      .map(({ id }) => id);
    expect(ids.toSorted()).toEqual(expected.toSorted());
    expect(ids).toContain('unionpay.mobile-number-verification.request.mcc.charset-letter');
    expect(rowText('MOBILE_NUMBER_VERIFICATION', 'request.mcc')).toContain(
      `Tested by ${expected.length} cases .`,
    );
  });
});

describe('the errata page', () => {
  const ids = [...readFileSync('spec/errata.yaml', 'utf8').matchAll(/^- id: (.+)$/gm)].map(([, id]) => id);

  it('has every erratum', () => {
    expect(ids.length).toBeGreaterThan(53);
    expect([...page('errata.md').matchAll(/<details id="([^"]+)"/g)].map(([, id]) => id)).toEqual(ids);
  });

  it('says what is printed, why it matters, both readings, the suite, rows and vectors', () => {
    const [, section = ''] = page('errata.md').split('<details id="sign-type-length"');
    expect(plain(`<details${section.split('</dl>')[0]}`)).toMatch(
      /^sign_type is String\(3\), a value has 13 letters Id sign-type-length Printed sign_type is String\(3\), RSA or SHA256withRSA\. Why it matters SHA256withRSA does not fit into three characters\. Strict: what is sent 3 to 13 characters, and one of the two values\. Tolerant: what is accepted The same\. In the suite Both readings agree, so the suite may demand the verdict\. Concerns (?:[A-Z0-9_]+, [a-z]+: sign_type ; )*MPAY_VERIFY, request: sign_type ; MPAY_VERIFY, response: sign_type (?:; [A-Z0-9_]+, [a-z]+: sign_type )*\. Vectors 42 cases /,
    );
  });
});

describe('what the errata page says of the suite', () => {
  it.each(errata.map((erratum) => [erratum.id, erratum] as const))(
    '%s speaks of readings that differ only where they do',
    (id, { tolerant, conformance }) => {
      const [, section = ''] = page('errata.md').split(`<details id="${id}"`);
      const [, said = ''] = /<dt>In the suite<\/dt><dd>([^<]*)</.exec(section) ?? [];
      expect(said).not.toBe('');
      if (tolerant === 'The same.') expect(said).not.toContain('Where the readings differ');
      expect(said.includes('acceptable')).toBe(conformance === 'acceptable');
    },
  );
});

describe('the notation page', () => {
  it('has every type, presence, form and reading under an anchor', () => {
    const found = anchors(page('notation.md'));
    for (const type of ['AN', 'N', 'ANS', 'NS', 'a', 'S', 'String', 'Object'])
      expect(found).toContain(`type.${type}`);
    for (const letter of ['M', 'C', 'O', 'R']) expect(found).toContain(`presence.${letter}`);
    for (const form of ['plain', 'wire', 'amount', 'photo', 'message-id'])
      expect(found).toContain(`form.${form}`);
    for (const reading of ['strict', 'tolerant']) expect(found).toContain(`reading.${reading}`);
  });

  it('says what the letters of presence ask', () => {
    const text = plain(page('notation.md'));
    for (const words of [
      'M Mandatory The member is in every message.',
      'C Conditional The member depends on a condition.',
      'O Optional The member may be left out. A member that is there is checked all the same.',
      'R Returned The response repeats the value of the request.',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('gives the exact set of NS in both readings', () => {
    const [, section = ''] = page('notation.md').split('<details id="type.NS" ');
    expect(plain(`<details ${section.split('</details>')[0]}`)).toContain(
      'Characters 0 to 9, plus, minus and point Pattern ^[0-9+.-]*$ Accepted ^[ -@\\x5b-`{-~]*$ Length In characters',
    );
  });

  it('shows every character of a pattern', () => {
    const [, section = ''] = page('notation.md').split('<details id="type.S" ');
    expect(plain(`<details ${section.split('</details>')[0]}`)).toContain(
      'Pattern ^[ -~\\u{a0}-\\u{d7ff}\\u{e000}-\\u{10ffff}]*$',
    );
  });
});

describe('all pages of the spec', () => {
  it('have a place for every reference of every vector', () => {
    const references = new Set(
      wholeVectors().flatMap(({ vectors }) => vectors.flatMap((vector) => vector.references)),
    );
    expect(references.size).toBeGreaterThan(120);
    for (const reference of references) {
      const target = referenceTarget(reference);
      if (target === undefined) throw new Error(`no place for ${reference}`);
      // A section of the protocol, by test/conformance/ruleReferences.test.ts.
      if (target.file === '../../conformance/protocol.md') continue;
      expect(anchorsOf.get(target.file), reference).toContain(target.anchor);
    }
    expect(referenceTarget('unionpay/MOBILE_NUMBER_VERIFICATION/request#encData.phoneNo')).toEqual({
      file: 'interfaces/MOBILE_NUMBER_VERIFICATION.md',
      anchor: 'request.encData.phoneNo',
    });
    expect(referenceTarget('RFC 1')).toBeUndefined();
  });

  it('have no link that leads nowhere', () => {
    for (const [file, text] of pages) {
      const targets = [
        ...[...text.matchAll(/href="([^"]+)"/g)].map(([, target = '']) => target),
        ...[...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
      ];
      for (const target of targets) {
        const url = new URL(target, `file:///docs/generated/${file}`);
        const path = url.pathname.replace('/docs/generated/', '');
        if (path.startsWith('/')) {
          expect(() => readFileSync(`.${path}`), `${file}: ${target}`).not.toThrow();
          continue;
        }
        expect(files.has(path), `${file}: ${target}`).toBe(true);
        if (url.hash) expect(anchorsOf.get(path), `${file}: ${target}`).toContain(url.hash.slice(1));
      }
    }
  });

  it('have no id twice', () => {
    for (const [file, text] of pages) {
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.length, file).toBe(new Set(ids).size);
    }
  });

  it('are the same in every build', async () => {
    // The examples are drawn once in a build; modules that load anew draw them again.
    vi.resetModules();
    const { interfacePages: builtAgain } = await import('../../tools/site/interfacePages.js');
    expect(builtAgain).not.toBe(interfacePages);
    expect(new Map(builtAgain().map(({ file, text }) => [file, text]))).toEqual(files);
  });
});
