import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer, Places } from './Peer.js';

const JAVA_SOURCES = 'src/main/java/peer';

/** For the peers that judge messages by them. */
const SCHEMAS = fileURLToPath(new URL('../../spec/schema', import.meta.url));

/** The two libraries for Java share a program. */
function javaPeer(name: string, argument: string, own: readonly string[]): Peer {
  const classPath = ({ libraries, output }: Places) => [output, join(libraries, 'lib', '*')].join(':');
  return {
    name,
    language: 'Java',
    folder: 'java',
    needs: ['java', 'javac', 'mvn'],
    versions: 'pom.xml',
    fetch: ({ sources, libraries }) => [
      ['mvn', '--quiet', '--batch-mode', '--file', sources, 'package', `-Doutput.folder=${libraries}`],
    ],
    build: (places) => [
      [
        'javac',
        ...['-nowarn', '-proc:none', '-d', places.output, '-cp', classPath(places)],
        ...['--source-path', join(places.sources, 'src/main/java')],
        join(places.sources, JAVA_SOURCES, 'Testee.java'),
      ],
    ],
    run: (places) => ['java', '-cp', classPath(places), 'peer.Testee', argument, SCHEMAS],
    gapFiles: [...own, 'UnionPay.java', 'LianLian.java'].map((file) => join(JAVA_SOURCES, file)),
    gapList: `gaps.${argument}.txt`,
  };
}

/** All peers, in the order of the page. */
export const peers: readonly Peer[] = [
  {
    name: 'jwcrypto',
    language: 'Python',
    folder: 'python',
    needs: ['python3'],
    probe: ['python3', '-c', 'import venv, ensurepip'],
    versions: 'requirements.txt',
    fetch: ({ sources, libraries }) => [
      ['python3', '-m', 'venv', libraries],
      [
        join(libraries, 'bin', 'pip'),
        ...['install', '--quiet', '--disable-pip-version-check'],
        ...['--requirement', join(sources, 'requirements.txt')],
      ],
    ],
    run: ({ sources, libraries }) => [join(libraries, 'bin', 'python'), '-B', join(sources, 'testee.py')],
    gapFiles: ['unionpay.py', 'strict.py'],
    gapList: 'gaps.txt',
  },
  {
    name: 'go-jose',
    language: 'Go',
    folder: 'go',
    needs: ['go'],
    build: ({ sources, output }) => [['go', 'build', '-C', sources, '-o', join(output, 'testee'), '.']],
    run: ({ output }) => [join(output, 'testee'), SCHEMAS],
    gapFiles: ['unionpay.go', 'strict.go', 'codec.go'],
    gapList: 'gaps.txt',
  },
  javaPeer('nimbus-jose-jwt', 'nimbus', ['NimbusJose.java', 'Codec.java']),
  javaPeer('jose4j', 'jose4j', ['Jose4jJose.java']),
  {
    name: 'php-openssl',
    language: 'PHP',
    folder: 'php',
    needs: ['php'],
    probe: ['php', '-r', 'exit(extension_loaded("openssl") && PHP_VERSION_ID >= 80100 ? 0 : 1);'],
    run: ({ sources }) => ['php', join(sources, 'testee.php')],
    gapFiles: [],
  },
  {
    name: 'openssl',
    language: 'C',
    folder: 'c',
    needs: ['cc', 'make', 'pkg-config'],
    probe: ['pkg-config', '--exists', 'libcrypto >= 3', 'jansson >= 2.13'],
    build: ({ sources, output }) => [
      ['make', '--silent', '--directory', sources, `OUTPUT=${join(output, 'testee')}`],
    ],
    run: ({ output }) => [join(output, 'testee')],
    gapFiles: [],
  },
];
