import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../package/repository.js';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}

const read = (name: string): unknown => parse(readFileSync(join(root, 'examples/ci', name), 'utf8'));
const github = read('github-actions.yml') as {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
};
const gitlab = read('gitlab-ci.yml') as Readonly<
  Record<
    string,
    {
      readonly before_script: readonly string[];
      readonly script: readonly string[];
      readonly artifacts: {
        readonly when: string;
        readonly paths: string[];
        readonly reports: { readonly junit: string };
      };
    }
  >
>;

const steps = github.jobs.conformance?.steps ?? [];
const job = gitlab.conformance as NonNullable<(typeof gitlab)[string]>;
/** What the steps of a pipeline give to a shell: texts in one quote, or in three. */
const jenkins = readFileSync(join(root, 'examples/ci/Jenkinsfile'), 'utf8');
const jenkinsCommands = [...jenkins.matchAll(/^ *sh (?:'''([\s\S]*?)'''|'(.*)')$/gm)].map(
  ([, long, short = '']) => (long ?? short).trim(),
);
const commands = {
  Jenkinsfile: jenkinsCommands,
  'github-actions.yml': steps.flatMap(({ run }) => run ?? []),
  'gitlab-ci.yml': [...job.before_script, ...job.script],
};
const httpSteps = github.jobs['over-http']?.steps ?? [];
const httpJob = gitlab['conformance-over-http'] as NonNullable<(typeof gitlab)[string]>;
const commandsOverHttp = {
  'github-actions.yml': httpSteps.flatMap(({ run }) => run ?? []),
  'gitlab-ci.yml': [...httpJob.before_script, ...httpJob.script],
};
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tallystick-ci-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

/** Runs a command of a job as its shell would. */
function runIn(command: string): number | null {
  const program = `npx() { shift; ${process.execPath} ${join(root, 'dist/cli/main.js')} "$@"; }`;
  const env = {
    ...process.env,
    GITHUB_STEP_SUMMARY: join(directory, 'summary.md'),
    GITHUB_SHA: '7fe12ab09cd3e4f5a6b7c8d9e0f1a2b3c4d5e6f7',
    CI_COMMIT_SHORT_SHA: '7fe12ab0',
  };
  const { status } = spawnSync('bash', ['-eo', 'pipefail', '-c', `${program}\n${command}`], {
    cwd: directory,
    env,
  });
  return status;
}

describe.each(Object.entries(commands))('the job of %s', (name, all) => {
  const conform = all.filter((command) => command.startsWith('npx tallystick '));

  it('installs what the lock file says, and nothing but runs the suite', () => {
    expect(all.filter((command) => !conform.includes(command))).toEqual([expect.stringMatching(/^npm ci\b/)]);
    expect(conform).toHaveLength(1);
  });

  it.skipIf(spawnSync('python3', ['--version']).error)('passes what conforms, and writes its reports', () => {
    cpSync(join(root, 'examples/python'), directory, { recursive: true });
    expect(runIn(conform[0] as string)).toBe(0);
    for (const report of ['conformance.xml', 'conformance.html']) {
      expect(existsSync(join(directory, report)), report).toBe(true);
    }
    expect(existsSync(join(directory, 'summary.md'))).toBe(name === 'github-actions.yml');
  });

  it.skipIf(spawnSync('python3', ['--version']).error)('fails for what does not, with its reports', () => {
    const starter = readFileSync(join(root, 'conformance/starters/testee.py'), 'utf8');
    writeFileSync(join(directory, 'testee.py'), starter.replace('1 <= len(serial) <= 64', 'True'));
    expect(runIn(conform[0] as string)).toBe(1);
    expect(readFileSync(join(directory, 'conformance.xml'), 'utf8')).toContain('<failure');
  });
});

describe.each(Object.entries(commandsOverHttp))('the job over HTTP of %s', (_, all) => {
  /** What needs no registry. */
  const own = all.filter((command) => !/^(?:npm|pip|apt-get) /.test(command));

  it('makes keys, and tests a server, a client and a merchant', () => {
    expect(
      own.filter((command) => command.startsWith('npx tallystick ')).map((command) => command.split(' ')[2]),
    ).toEqual(['keys', 'conform', 'conform', 'conform']);
    expect(own.join(' ')).toMatch(/conform server .*conform client .*conform receiver /);
    // Else it is a port, and two runs of one program would count as two programs.
    expect(own.filter((command) => / --name "acme-[a-z]+ \$/.test(command))).toHaveLength(2);
  });

  describe.skipIf(spawnSync('python3', ['-c', 'import cryptography']).status !== 0)('passes programs', () => {
    beforeEach(() => {
      cpSync(join(root, 'examples/python'), directory, { recursive: true });
      expect(runIn(own.find((command) => command.includes(' keys new ')) ?? '')).toBe(0);
    });
    /** A few of the cases. In the job of GitLab, the line goes on where it fails, and the last one ends with its exit code. */
    const run = (kind: keyof typeof few) => {
      const line = own.find((command) => command.includes(` conform ${kind} `)) ?? '';
      expect(line).toContain(' -- ');
      return runIn(`${line.replace(' -- ', ` --include '${few[kind]}' -- `)}\nexit "\${failed:-0}"`);
    };
    const few = { server: 'serve.*.unsigned*', client: 'call.*.success', receiver: 'receive.*.success' };
    const replace = (file: string, from: string, to: string) => {
      const text = readFileSync(join(directory, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(directory, file), text.replaceAll(from, to));
    };

    it.each([
      ['server', 'server.py', '"/v1/mobile-number-verification"', '"/v1/elsewhere"'],
      ['client', 'client.py', '    "lianlian/MPAY_VERIFY/request",\n', ''],
      ['receiver', 'receiver.py', '    "/notify/refund": ("REFUND_NOTIFICATION", "oid_refundno"),\n', ''],
    ] as const)(
      'that conform, and not a %s that stops offering an interface',
      (kind, file, offered, gone) => {
        expect(run(kind)).toBe(0);
        const page = readFileSync(join(directory, `conformance-${kind}.html`), 'utf8');
        if (kind !== 'client') expect(page).toContain('<dt>Build</dt><dd>7fe12ab0</dd>');
        replace(file, offered, gone);
        expect(run(kind)).not.toBe(0);
      },
      240_000,
    );

    it('and not a server that tells no work any more', { timeout: 240_000 }, () => {
      replace('server.py', '"observe"', '"seen"');
      expect(run('server')).toBe(1);
    });
  });
});

describe('the jobs of github-actions-shards.yml', () => {
  const { jobs } = read('github-actions-shards.yml') as {
    readonly jobs: Readonly<
      Record<
        'shard' | 'report',
        {
          readonly steps: readonly Step[];
          readonly env?: Readonly<Record<string, string | number>>;
          readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
        }
      >
    >;
  };
  const shards = jobs.shard.strategy?.matrix.shard ?? [];
  const runsOf = (name: 'shard' | 'report') =>
    jobs[name].steps.flatMap(({ run }) => (run?.startsWith('npx tallystick ') ? run : []));

  /** Runs the job of a shard with its variables, as the machine of the matrix has them. */
  function runShard(shard: number): number | null {
    const variables = Object.entries(jobs.shard.env ?? {}).map(([name, value]) => {
      const said = String(value).replace(/\$\{\{ matrix\.shard \}\}/, String(shard));
      return `export ${name}=${said}`;
    });
    return runIn([...variables, ...runsOf('shard')].join('\n'));
  }

  it('draw from one seed that is fixed, as a list of known failures needs it', () => {
    expect(jobs.shard.env?.SEED).toBe(1);
    expect(runsOf('shard')).toEqual([expect.stringContaining('--seed "$SEED"')]);
    for (const [name, all] of Object.entries(commands))
      expect(all.join('\n'), name).toMatch(/tallystick conform --jobs 2 --seed 1\b/);
  });

  it.skipIf(spawnSync('python3', ['--version']).error)(
    'make one report of all shards, and none without one',
    () => {
      cpSync(join(root, 'examples/python'), directory, { recursive: true });
      for (const shard of shards) expect(runShard(shard), `shard ${shard}`).toBe(0);
      expect(runsOf('report').map((command) => runIn(command))).toEqual([0, 0, 0, 0]);
      expect(readFileSync(join(directory, 'conformance.xml'), 'utf8')).toContain('failures="0"');
      expect(readFileSync(join(directory, 'conformance.html'), 'utf8')).toContain('<html');
      expect(readFileSync(join(directory, 'summary.md'), 'utf8')).toContain('**Conforms.**');
      rmSync(join(directory, 'shard-2.jsonl'));
      expect(runIn(runsOf('report')[0] as string)).toBe(2);
    },
  );
});

describe('the jobs of gitlab-ci-shards.yml', () => {
  const { shard, report } = read('gitlab-ci-shards.yml') as Readonly<
    Record<
      'shard' | 'report',
      {
        readonly script: readonly string[];
        readonly parallel?: number;
        readonly variables?: Readonly<Record<string, string>>;
        readonly needs?: readonly string[];
        readonly when?: string;
        readonly artifacts: { readonly when: string; readonly paths: readonly string[] };
      }
    >
  >;
  const shards = Array.from({ length: shard.parallel ?? 0 }, (_, index) => index + 1);

  /** With the variables that GitLab gives to each of several machines. */
  function runShard(index: number): number | null {
    const given = { ...shard.variables, CI_NODE_INDEX: index, CI_NODE_TOTAL: shards.length };
    const exports = Object.entries(given).map(([name, value]) => `export ${name}=${value}`);
    return runIn([...exports, ...shard.script].join('\n'));
  }

  it('draw from one seed, and make the report also where a shard failed', () => {
    expect(shard.variables?.SEED).toBe('1');
    expect(shard.script).toEqual([expect.stringContaining('--seed "$SEED"')]);
    expect(report).toMatchObject({ needs: ['shard'], when: 'always' });
    expect([shard.artifacts.when, report.artifacts.when]).toEqual(['always', 'always']);
  });

  it.skipIf(spawnSync('python3', ['--version']).error)(
    'make one report of all shards, and none without one',
    () => {
      cpSync(join(root, 'examples/python'), directory, { recursive: true });
      for (const index of shards) expect(runShard(index), `shard ${index}`).toBe(0);
      expect(report.script.map((command) => runIn(command))).toEqual([0, 0, 0, 0]);
      expect(readFileSync(join(directory, 'conformance.html'), 'utf8')).toContain('<html');
      expect(readFileSync(join(directory, 'conformance.xml'), 'utf8')).toContain('failures="0"');
      rmSync(join(directory, 'shard-2.jsonl'));
      expect(runIn(report.script[0] as string)).toBe(2);
    },
  );
});

describe.skipIf(spawnSync('python3', ['--version']).error)('the jobs that compare with main', () => {
  const github = read('github-actions-compare.yml') as {
    readonly jobs: { readonly conformance: { readonly steps: readonly Step[] } };
  };
  const gitlab = read('gitlab-ci-compare.yml') as {
    readonly conformance: { readonly script: readonly string[] };
  };
  const steps = github.jobs.conformance.steps;

  interface Pipeline {
    readonly isMain: boolean;
    /** Whether somebody runs it by hand, and accepts what fails. */
    readonly accepts?: boolean;
  }

  /** Each step is a shell; after one that fails, those run whose condition holds all the same. */
  function runGithub({ isMain, accepts = false }: Pipeline): number | null {
    let ended: number | null = 0;
    let suite = 'skipped';
    for (const { id, run, if: condition = 'success()' } of steps) {
      const isDue = runInNewContext(condition.replace(/^\$\{\{(.*)\}\}$/, '$1'), {
        success: () => ended === 0,
        cancelled: () => false,
        inputs: { accept: accepts },
        steps: { suite: { outcome: suite } },
        github: { ref: `refs/heads/${isMain ? 'main' : 'fix'}` },
      });
      if (run === undefined || run === 'npm ci' || !isDue) continue;
      const code = runIn(run);
      if (id === 'suite') suite = code === 0 ? 'success' : 'failure';
      ended = code || ended;
    }
    return ended;
  }

  /** The lines are one shell. */
  function runGitlab({ isMain, accepts = false }: Pipeline): number | null {
    const variables = [
      `CI_COMMIT_BRANCH=${isMain ? 'main' : 'fix'}`,
      'CI_DEFAULT_BRANCH=main',
      ...(accepts ? ['ACCEPT_FAILURES=yes'] : []),
    ];
    return runIn([...variables, ...gitlab.conformance.script].join('\n'));
  }

  const starter = readFileSync(join(root, 'conformance/starters/testee.py'), 'utf8');
  const wrong = starter.replace('1 <= len(serial) <= 64', 'True');
  const testee = (text: string) => writeFileSync(join(directory, 'testee.py'), text);

  const jobs = [
    ['github-actions-compare.yml', runGithub],
    ['gitlab-ci-compare.yml', runGitlab],
  ] as const;
  const kept = () => readFileSync(join(directory, 'main.jsonl'), 'utf8');
  const reported = () => readFileSync(join(directory, 'branch.jsonl'), 'utf8');

  it.each(jobs)(
    '%s: a branch fails for what it breaks, and a main that fails does so until it is fixed',
    (_, runJob) => {
      testee(starter);
      expect(runJob({ isMain: true })).toBe(0);
      const report = kept();
      expect(report).toBe(reported());
      testee(wrong);
      expect(runJob({ isMain: false })).toBe(1);
      expect(runJob({ isMain: true })).toBe(1);
      expect(runJob({ isMain: true })).toBe(1);
      expect(kept()).toBe(report);
      // Without a verdict, nothing is green.
      testee('raise SystemExit(9)');
      expect(runJob({ isMain: false })).not.toBe(0);
    },
    240_000,
  );

  it.each(jobs)(
    '%s: without a report of main each failure counts, until somebody accepts it',
    (_, runJob) => {
      testee(wrong);
      for (const isMain of [false, true]) expect(runJob({ isMain })).toBe(1);
      expect(existsSync(join(directory, 'main.jsonl'))).toBe(false);
      expect(runJob({ isMain: false, accepts: true })).toBe(1);
      expect(existsSync(join(directory, 'main.jsonl'))).toBe(false);
      expect(runJob({ isMain: true, accepts: true })).toBe(1);
      expect(kept()).toBe(reported());
      for (const isMain of [false, true]) expect(runJob({ isMain })).toBe(0);
      rmSync(join(directory, 'main.jsonl'));
      testee('raise SystemExit(9)');
      expect(runJob({ isMain: true, accepts: true })).not.toBe(0);
      expect(existsSync(join(directory, 'main.jsonl'))).toBe(false);
    },
    240_000,
  );

  it('keep the report of main in a cache that branches read', () => {
    const [restored, saved] = steps.filter(({ uses }) => uses?.startsWith('actions/cache/'));
    expect(saved?.if).toContain("github.ref == 'refs/heads/main'");
    expect(restored?.if).toBeUndefined();
    for (const one of [restored, saved]) expect(one?.with?.path).toBe('main.jsonl');
    expect(saved?.with?.key).toMatch(new RegExp(`^${restored?.with?.['restore-keys']}`));
    expect(gitlab.conformance).toMatchObject({
      variables: { POLICY: 'pull' },
      rules: [{ variables: { POLICY: 'pull-push' } }, { when: 'on_success' }],
      cache: [{}, { paths: ['main.jsonl'], policy: '$POLICY', unprotect: true, when: 'always' }],
    });
  });
});

describe('reports', () => {
  it('are kept when the suite fails', () => {
    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(upload?.if).toMatch(/always\(\)|!cancelled\(\)/);
    expect(upload?.with?.path).toBe('conformance.*');
    expect(job.artifacts).toMatchObject({
      when: 'always',
      paths: ['conformance.html'],
      reports: { junit: 'conformance.xml' },
    });
  });

  it('are kept by Jenkins, too', () => {
    const [, always = ''] = /post \{\s*always \{([\s\S]*?)\}/.exec(jenkins) ?? [];
    expect(always).toContain("junit 'conformance.xml'");
    expect(always).toContain("archiveArtifacts artifacts: 'conformance.html'");
    expect(jenkins.split('{')).toHaveLength(jenkins.split('}').length);
  });

  it('come from actions with a version', () => {
    for (const { uses, run } of [...steps, ...httpSteps])
      expect(run ?? uses).toMatch(run === undefined ? /^actions\/[\w-]+@v\d+$/ : /^(?:np[mx]|pip) /);
  });
});
