import { interfaces } from 'tallystick/catalogue';

/**
 * Where a clone has data, the site has a page that is made from it, below `docs/generated`. A guide links to the data,
 * which is there for every reader.
 */
export function standIns(): Readonly<Record<string, string>> {
  return {
    'docs/codes.yaml': 'codes.md',
    'docs/findings.md': 'findings.md',
    'docs/interfaces.md': 'interfaces/which-interface.md',
    'docs/notation.md': 'notation.md',
    'spec/codes': 'return-codes.md',
    'spec/errata.yaml': 'errata.md',
    'spec/schema': 'interfaces.md',
    'spec/tables': 'interfaces.md',
    ...Object.fromEntries(
      interfaces.map(({ system, name }) => [`spec/tables/${system}/${name}.yaml`, `interfaces/${name}.md`]),
    ),
    'conformance/peers/interop.json': 'interop.md',
  };
}
