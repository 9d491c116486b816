import type { CodesFile } from './loadSpec.js';

/** The module with the return codes of all networks. */
export function returnCodesModule(files: readonly CodesFile[]): string {
  const codes = files.flatMap(({ network, member, signed, codes }) =>
    Object.keys(codes)
      .sort()
      .map((code) =>
        JSON.stringify({
          ...{ network, member, code, ...codes[code] },
          ...(signed.includes(code) ? {} : { unsigned: true }),
        }),
      ),
  );
  return `import type { ReturnCode } from './Publication.js';

/** Every code with which a network answers, in ascending order. */
export const returnCodes: readonly ReturnCode[] = [
${codes.map((code) => `  ${code},`).join('\n')}
];
`;
}
