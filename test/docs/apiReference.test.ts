import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Application,
  type DeclarationReflection,
  LogLevel,
  type ParameterReflection,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  type SignatureReflection,
} from 'typedoc';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../package/repository.js';

/** The source of each entry that `package.json` exports. */
function entrySources(): readonly string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { readonly 'tallystick-source': string }>;
  };
  return Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : [entry['tallystick-source']],
  );
}

let project: ProjectReflection;

beforeAll(async () => {
  const app = await Application.bootstrap({
    name: 'tallystick',
    tsconfig: join(root, 'tsconfig.build.json'),
    // The compiler judges these; the reference is made although another file has a fault.
    skipErrorChecking: true,
    entryPoints: entrySources().map((source) => join(root, source)),
    excludeExternals: true,
    disableGit: true,
    disableSources: true,
    readme: 'none',
    logLevel: LogLevel.Error,
  });
  const converted = await app.convert();
  if (converted === undefined) throw new Error('TypeDoc reads the entries');
  project = converted;
});

const {
  Function: AFunction,
  Method,
  Module,
  Namespace,
  Class,
  Interface,
  TypeAlias,
  Variable,
} = ReflectionKind;
const { Property, Accessor, EnumMember, ConstructorSignature, CallSignature, Parameter } = ReflectionKind;
const DECLARATIONS = Class | Interface | TypeAlias | Variable | Property | Accessor | EnumMember;

/** Where a name stands, such as `envelope.unionpay.open.received`. */
function placeOf(reflection: Reflection): string {
  return reflection.getFullName().replaceAll('.__type', '');
}

function every<Kind extends Reflection>(kind: ReflectionKind): readonly Kind[] {
  return project.getReflectionsByKind(kind) as unknown as readonly Kind[];
}

/** Those of a function that a function returns are described where it says what it returns. */
function isReturned(reflection: Reflection): boolean {
  const literal = reflection.parent;
  const owner = literal?.parent;
  return (
    literal !== undefined &&
    owner !== undefined &&
    literal.kindOf(ReflectionKind.TypeLiteral) &&
    owner.kindOf(CallSignature) &&
    (owner as SignatureReflection).type?.visit({
      reflection: ({ declaration }) => declaration === literal,
    }) === true
  );
}

/** Those of `Error` are described by the definition of the language. */
function isInherited(reflection: Reflection | undefined): boolean {
  return (reflection as DeclarationReflection | undefined)?.inheritedFrom !== undefined;
}

/** A property that holds a function is described at either. */
function isDescribed(reflection: Reflection): boolean {
  if (reflection.hasComment()) return true;
  const { signatures, type, getSignature } = reflection as DeclarationReflection;
  if (signatures?.some((signature) => signature.hasComment()) || getSignature?.hasComment()) return true;
  return (
    type?.visit({
      reflection: ({ declaration }) =>
        declaration.signatures?.some((signature) => signature.hasComment()) ?? false,
    }) ?? false
  );
}

function textOf(reflection: Reflection): string {
  const { summary = [], blockTags = [] } = reflection.comment ?? {};
  return [...summary, ...blockTags.flatMap(({ content }) => content)].map(({ text }) => text).join('');
}

describe('the reference', () => {
  it('has every entry', () => {
    expect(every(Module).length).toBe(entrySources().length);
    expect(every(DECLARATIONS).length).toBeGreaterThan(500);
  });

  it('describes every name that is exported and every property', () => {
    const silent = every(DECLARATIONS).filter((reflection) => !isDescribed(reflection));
    expect(silent.map(placeOf)).toEqual([]);
  });

  it('describes every function, overloads too', () => {
    const silent = every<DeclarationReflection>(AFunction | Method)
      .flatMap(({ signatures = [] }) => signatures)
      .filter((signature) => textOf(signature) === '');
    expect(silent.map(placeOf)).toEqual([]);
  });

  it('describes every parameter and type parameter', () => {
    const silent = every<ParameterReflection>(Parameter | ReflectionKind.TypeParameter).filter(
      (parameter) =>
        !parameter.hasComment() &&
        !isInherited(parameter.parent) &&
        !isReturned(parameter.parent as Reflection),
    );
    expect(silent.map(placeOf)).toEqual([]);
  });

  it('tells what every function gives back', () => {
    const silent = every<DeclarationReflection>(AFunction)
      .flatMap(({ signatures = [] }) => signatures)
      .filter(({ type }) => !['void', 'Promise<void>'].includes(String(type)))
      .filter(({ comment }) => comment?.getTag('@returns') === undefined);
    expect(silent.map(placeOf)).toEqual([]);
  });

  it('shows every function and every error in an example', () => {
    const examples = (reflection: Reflection) => /```ts\n/.test(textOf(reflection));
    const silent = [
      ...every<DeclarationReflection>(AFunction).filter(({ signatures = [] }) => !signatures.some(examples)),
      ...every(Class).filter((reflection) => !examples(reflection)),
    ];
    expect(silent.map(placeOf)).toEqual([]);
  });

  it('names of a constructor what it takes', () => {
    const silent = every<SignatureReflection>(ConstructorSignature).filter(
      (signature) => signature.parameters?.length && !isInherited(signature) && !signature.hasComment(),
    );
    expect(silent.map(placeOf)).toEqual([]);
  });

  it('has no link that leads nowhere', () => {
    const exported = every(ReflectionKind.SomeExport).map(({ name }) => name);
    const dead = Object.values(project.reflections).flatMap((reflection) => {
      const { summary = [], blockTags = [] } = reflection.comment ?? {};
      return [...summary, ...blockTags.flatMap(({ content }) => content)]
        .filter((part) => part.kind === 'inline-tag' && part.tag.startsWith('@link'))
        .filter((part) => !('target' in part && part.target) && !exported.includes(part.text.trim()))
        .map(({ text }) => `${placeOf(reflection)}: ${text}`);
    });
    expect(dead).toEqual([]);
  });

  it('has a page for every type that it names', () => {
    const missing = new Set<string>();
    const known = new Set(every(ReflectionKind.SomeExport | Namespace).map(({ name }) => name));
    for (const reflection of Object.values(project.reflections)) {
      const { type } = reflection as DeclarationReflection;
      type?.visit({
        reference({ name, package: from, refersToTypeParameter }) {
          if (from === 'tallystick' && !refersToTypeParameter && !known.has(name)) missing.add(name);
        },
      });
    }
    expect([...missing]).toEqual([]);
  });
});
