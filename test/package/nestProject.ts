import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.js';

/** What `nest new` writes into package.json that decides how files are loaded and tested: @nestjs/schematics 11.1.0. */
export const nestManifest = {
  private: true,
  jest: {
    moduleFileExtensions: ['js', 'json', 'ts'],
    rootDir: 'src',
    testRegex: '.*\\.spec\\.ts$',
    transform: { '^.+\\.(t|j)s$': 'ts-jest' },
    testEnvironment: 'node',
  },
};

/** What `nest new` writes into tsconfig.json; it asks whether the compiler shall be strict. */
export const nestTsconfig = (isStrict: boolean) => ({
  compilerOptions: {
    ...{ module: 'nodenext', moduleResolution: 'nodenext', resolvePackageJsonExports: true },
    ...{ esModuleInterop: true, isolatedModules: true, declaration: true, removeComments: true },
    ...{ emitDecoratorMetadata: true, experimentalDecorators: true, allowSyntheticDefaultImports: true },
    ...{ target: 'ES2023', sourceMap: true, outDir: './dist', baseUrl: './', incremental: true },
    ...{ skipLibCheck: true, strictNullChecks: true, forceConsistentCasingInFileNames: true },
    ...{ noImplicitAny: isStrict, strictBindCallApply: isStrict, noFallthroughCasesInSwitch: isStrict },
  },
});

const MODULE = `
import { Module } from '@nestjs/common';
import { createTestKeys } from 'tallystick/envelope';
import { createGateway } from 'tallystick/gateway';
import { ApplicantsModule } from './applicants';

const asked = createTestKeys().then(({ member, network }) => ({ member, gateway: createGateway({ keys: network.ring }) }));

@Module({
  imports: [
    ApplicantsModule.with(async () => {
      const { member, gateway } = await asked;
      return {
        ...{ network: 'unionpay', baseUrl: 'https://gateway.example', appId: '39990029', keys: member.ring },
        ...{ fetch: gateway.fetch, clock: gateway.world('default').now },
      };
    }),
  ],
})
export class AppModule {
  /** The answer to the next question is lost. */
  static async loseNext(): Promise<void> {
    const { gateway } = await asked;
    gateway.world('default').addFault({ fault: 'reset', when: 'after', operation: 'MOBILE_NUMBER_VERIFICATION', nth: 1 });
  }
}
`;

const MAIN = `
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { logger: ['error'] });
  await app.listen(0, '127.0.0.1');
  const ask = async (applicant: object) => {
    const body = JSON.stringify(applicant);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch((await app.getUrl()) + '/applicants', { method: 'POST', headers, body });
    console.log(answer.status, await answer.text());
  };
  const right = { name: '林丽', phone: '19097086541', idNumber: '440308199210162092', agreement: 'AGR-20260301-976026' };
  await ask(right);
  await ask({ ...right, phone: '190970865411' });
  await AppModule.loseNext();
  await ask(right);
  await app.close();
}
bootstrap();
`;

const SPEC = `
import { Test } from '@nestjs/testing';
import { AppModule } from './app.module';
import { Applicants } from './applicants';

it('asks the network', async () => {
  const module = await Test.createTestingModule({ imports: [AppModule] }).compile();
  const applicants = module.get(Applicants);
  const right = { name: '林丽', phone: '19097086541', idNumber: '440308199210162092', agreement: 'AGR-20260301-976026' };
  expect(await applicants.verify(right)).toBe('00');
}, 60_000);
`;

/** An application as `nest new` lays it out, with the example of a client and the gateway in place of the network. */
export const nestFiles: Readonly<Record<string, string>> = {
  'src/applicants.ts': readFileSync(join(root, 'examples/clients/nestjs.ts'), 'utf8'),
  'src/app.module.ts': MODULE,
  'src/main.ts': MAIN,
  'src/app.spec.ts': SPEC,
};
