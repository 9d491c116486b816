import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');

it('the guide names the versions of the validators that are tested', () => {
  const pinned = {
    ajv: JSON.parse(read('package.json')).dependencies.ajv,
    'github.com/santhosh-tekuri/jsonschema/v6': read('tools/schemaValidators/go/go.mod').match(
      /jsonschema\/v6 v(\S+)/,
    )?.[1],
    'com.networknt:json-schema-validator': read('tools/schemaValidators/java/pom.xml').match(
      /<artifactId>json-schema-validator<\/artifactId>\s*<version>(.*)<\/version>/,
    )?.[1],
    Python: read('tools/schemaValidators/python/requirements.txt').match(/^jsonschema==(.+)$/m)?.[1],
    Rust: read('tools/schemaValidators/rust/Cargo.toml').match(/^jsonschema = \{ version = "=(.+?)"/m)?.[1],
  };
  const rows = read('docs/guides/validate-in-another-language.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.replaceAll('`', '').trim()));
  for (const [name, version] of Object.entries(pinned)) {
    const row = rows.find(([, language, validator]) => language === name || validator === name);
    expect([name, row?.[3]]).toEqual([name, version]);
  }
});

it('the guide names the versions of the generators that are tested', () => {
  const generators = read('tools/openApiGenerators/openApiGenerators.ts');
  const pinned = {
    'openapi-typescript': generators.match(/openapi-typescript@([\d.]+)/)?.[1],
    'datamodel-code-generator': read('tools/openApiGenerators/python/requirements.txt').match(
      /^datamodel-code-generator==(.+)$/m,
    )?.[1],
    'openapi-generator-cli': generators.match(/openapi-generator-cli:([\d.]+)/)?.[1],
  };
  const guide = read('docs/guides/validate-in-another-language.md');
  for (const [name, version] of Object.entries(pinned)) expect(guide).toContain(`\`${name}\` | ${version} |`);
});
