import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { documentedSchema } from '../../src/catalogue/documentedSchema.js';
import { interfaces } from '../../src/networks/catalogue.js';
import { nearMisses } from '../../src/samples/nearMisses.js';
import { samples } from '../../src/samples/samples.js';
import { valueAt } from '../../src/table/valueAt.js';

const file = new URL('../../spec/schema/openapi.json', import.meta.url);
const text = readFileSync(file, 'utf8');
const document = JSON.parse(text);

interface Content {
  readonly schema: { readonly $ref: string };
  readonly examples: Readonly<Record<string, { readonly value: Record<string, unknown> }>>;
}

const operations = Object.entries<{ post: Operation }>(document.paths).map(([path, { post }]) => ({
  path,
  ...post,
  requestContent: Object.values(post.requestBody.content)[0] as Content,
  responseContent: Object.values(post.responses['200']?.content ?? {})[0] as Content,
}));

interface Operation {
  readonly 'x-interface': string;
  readonly operationId: string;
  readonly 'x-path-published': boolean;
  readonly description: string;
  readonly security: readonly object[];
  readonly requestBody: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<
    Record<string, { readonly headers?: object; readonly content: Readonly<Record<string, Content>> }>
  >;
}

const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema({ ...document, $id: 'openapi' });
const validatorOf = (pointer: string) => {
  const validate = ajv.getSchema(`openapi${pointer}`);
  if (validate === undefined) throw new Error(`no schema at ${pointer}`);
  return validate;
};

async function problemsOf(source: string) {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config });
  return problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]);
}

const tabled = interfaces.filter(({ messages }) => messages.length > 0);

describe('openapi.json', () => {
  it('passes the strict rules of a linter', async () => {
    expect(await problemsOf(text)).toEqual([]);
  });

  it('is looked at by the linter: a broken one does not pass', async () => {
    const broken = structuredClone(document);
    delete broken.paths['/v1/mpay-verify'].post.operationId;
    expect(await problemsOf(JSON.stringify(broken))).toEqual([
      ['operation-operationId', expect.anything(), '#/paths/~1v1~1mpay-verify/post/operationId'],
    ]);
  });

  it('has the interfaces with a request, one operation each, under the published path where there is one', () => {
    const paths = operations.map(({ operationId, path }) => [operationId, path] as const);
    expect(Object.fromEntries(paths)).toMatchObject({
      channelLoginInfo: '/v1/channel-login-info',
      idCardPhotoVerification: '/v1/id-card-photo-verification',
      mobileNumberVerification: '/v1/mobile-number-verification',
      cardBindQuery: '/bankcardbindlist.htm',
      mpayApply: '/v1/bankcardprepay',
      mpayCardBindVerify: '/v1/bankcardbindverfy',
      // Its page prints the path of mpayApply.
      mpayVerify: '/v1/mpay-verify',
    });
    expect(paths).toHaveLength(
      tabled.filter(({ tables }) => tables.some(({ direction }) => direction === 'request')).length,
    );
    for (const { path, description, 'x-interface': name, 'x-path-published': isPublished } of operations) {
      expect(isPublished, path).toBe(path !== `/v1/${name.toLowerCase().replaceAll('_', '-')}`);
      expect(description.includes('No page publishes the path')).toBe(!isPublished);
    }
  });

  it('has every notification as a webhook, with what confirms it', () => {
    const told = tabled.filter(({ tables }) => tables.some(({ direction }) => direction === 'notification'));
    expect(
      Object.values<{ post: Operation }>(document.webhooks).map(({ post }) => post['x-interface']),
    ).toEqual(told.map(({ name }) => name));
    const { requestBody, responses } = document.webhooks.mpayNotification.post;
    const [type, content] = Object.entries<Content>(requestBody.content)[0] ?? [];
    expect(type).toBe('application/json;charset=utf-8');
    expect(validatorOf(content?.schema.$ref ?? '')(content?.examples.example?.value)).toBe(true);
    const answer = Object.values<Content>(responses['200'].content)[0];
    expect(validatorOf(answer?.schema.$ref ?? '')({ ret_code: '0000', ret_msg: 'ok' })).toBe(true);
    expect(validatorOf(answer?.schema.$ref ?? '')({ ret_code: '0001', ret_msg: 'ok' })).toBe(false);
  });

  it('has a form where one is posted, and pay_load where a message is encrypted', () => {
    const { post: form } = document.paths['/payment/bankgateway.htm'];
    expect(Object.keys(form.requestBody.content)).toEqual(['application/x-www-form-urlencoded']);
    const { MpayApplyRequest, MpayApplyRequestPlain } = document.components.schemas;
    expect(Object.keys(MpayApplyRequest.properties)).toEqual(['oid_partner', 'pay_load']);
    expect(MpayApplyRequest.properties.pay_load.contentSchema.$ref).toBe(
      '#/components/schemas/MpayApplyRequestPlain',
    );
    expect(Object.keys(MpayApplyRequestPlain.properties)).toContain('risk_item');
  });

  it('names what is signed and how a call is declined', () => {
    const { securitySchemes, responses } = document.components;
    expect(securitySchemes['UPI-JWS']).toMatchObject({ type: 'apiKey', in: 'header', name: 'UPI-JWS' });
    expect(responses.UnionPayRefusal.headers).toBeUndefined();
    const refusal = responses.UnionPayRefusal.content['application/json'].examples.refusal.value;
    expect(refusal).toEqual({ MsgResponse: { responseCode: 'E0', responseMsg: 'Unauthorized access' } });
    const isRefusal = validatorOf('#/components/schemas/UnionPayRefusal');
    expect([isRefusal(refusal), isRefusal({}), isRefusal({ msgResponse: refusal.MsgResponse })]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isRefusal({ MsgResponse: 'E0' }), isRefusal({ MsgResponse: { responseCode: 'E0' } })]).toEqual([
      false,
      false,
    ]);
    for (const { operationId, security, responses: answers } of operations) {
      const isLianLian = !/^(?:channelLogin|idCardPhoto|mobileNumber)/.test(operationId);
      expect(security).toEqual(isLianLian ? [] : [{ 'UPI-JWS': [] }]);
      expect(Object.keys(answers)).toEqual(['200', isLianLian ? '4XX' : '401']);
      expect(answers['200']?.headers).toEqual(
        isLianLian ? undefined : { 'UPI-JWS': { $ref: '#/components/headers/UPI-JWS' } },
      );
    }
    const { schema, example } = document.components.headers['UPI-JWS'];
    expect(example).toMatch(new RegExp(schema.pattern));
  });
});

it.each([
  ['channelLoginInfo', 'application/json'],
  ['idCardPhotoVerification', 'application/json'],
  ['mobileNumberVerification', 'application/json'],
  ['mpayVerify', 'application/json;charset=utf-8'],
])('%s is sent and answered as %s', (id, type) => {
  const operation = operations.find(({ operationId }) => operationId === id);
  expect(Object.keys(operation?.requestBody.content ?? {})).toEqual([type]);
  expect(Object.keys(operation?.responses['200']?.content ?? {})).toEqual([type]);
});

// Counted by hand on the published pages; a member of CHANNEL_LOGIN_INFO stands where it is known.
it.each([
  ['ChannelLoginInfoRequestEncData', []],
  ['IdCardPhotoVerificationRequestEncData', ['customerNm', 'certifID', 'photo']],
  ['MobileNumberVerificationRequestEncData', ['customerNm', 'phoneNo', 'certifID']],
])('%s demands its mandatory members', (name, mandatory) => {
  const pointer = `#/components/schemas/${name}`;
  const [example] = (valueAt(document, pointer.slice(1)) as { examples: readonly object[] }).examples;
  const validate = validatorOf(pointer);
  const without = (member: string) =>
    Object.fromEntries(Object.entries(example ?? {}).filter(([one]) => one !== member));
  const demanded = Object.keys(example ?? {}).filter((member) => !validate(without(member)));
  expect(demanded.toSorted()).toEqual(mandatory.toSorted());
});

/** Those with an answer, and a request that is not hidden. */
const plain = operations.filter(({ responseContent, 'x-interface': name }) => {
  const [request] = tabled.find((entry) => entry.name === name)?.tables ?? [];
  return responseContent?.schema !== undefined && !request?.payLoad;
});

describe.each(plain)('$operationId', (operation) => {
  const { requestContent, responseContent } = operation;
  const entry = tabled.find(({ name }) => name === operation['x-interface']);
  const [request, response] = entry?.messages ?? [];
  const [requestTable, responseTable] = entry?.tables ?? [];

  it('has every row of its tables', () => {
    for (const [table, { schema }] of [
      [requestTable, requestContent],
      [responseTable, responseContent],
    ] as const) {
      const component = valueAt(document, schema.$ref.slice(1)) as { properties: Properties };
      for (const row of table?.rows ?? []) {
        const property = component.properties[row.identifier];
        expect(property, row.identifier).toBeTypeOf('object');
        const inside = property?.contentSchema?.$ref
          ? (valueAt(document, property.contentSchema.$ref.slice(1)) as { properties: Properties })
          : (property?.contentSchema ?? property?.items ?? property);
        for (const { identifier } of row.members ?? []) {
          expect(inside?.properties?.[identifier], identifier).toBeTypeOf('object');
        }
      }
    }
  });

  it('has examples that fit its schemas', () => {
    for (const { schema, examples } of [requestContent, responseContent]) {
      const validate = validatorOf(schema.$ref);
      for (const { value } of Object.values(examples)) {
        expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
        const [member = ''] = Object.keys(value);
        expect(validate({ ...value, [member]: 7 })).toBe(false);
      }
    }
  });

  it('has examples that the codec takes, the responses as answers to the first request', () => {
    const requests = Object.entries(requestContent.examples);
    for (const [party, { value }] of requests) {
      const options = party === 'request' ? {} : { party: party as 'member' | 'merchant' };
      const verdict = request?.validate(value, { reading: 'strict', form: 'wire', ...options });
      expect([verdict?.violations, verdict?.notes]).toEqual([[], []]);
    }
    const { success, failure } = responseContent.examples;
    for (const example of [success, failure]) {
      const verdict = response?.validate(example?.value, {
        reading: 'strict',
        form: 'wire',
        request: requests[0]?.[1].value,
      });
      expect([verdict?.violations, verdict?.notes]).toEqual([[], []]);
    }
    const codes = [success, failure].map(
      (example) => JSON.stringify(example?.value).match(/"(?:responseCode|ret_code)":"(\w+)"/)?.[1],
    );
    expect(codes[0]).toMatch(/^(?:00|0000)$/);
    expect(codes[1]).not.toMatch(/^(?:00|0000)$/);
  });

  it('judges as the JSON Schemas do', () => {
    for (const [message, { schema }, reading] of [
      [request, requestContent, 'strict'],
      [response, responseContent, 'tolerant'],
    ] as const) {
      if (message === undefined) throw new Error('no message');
      const component = validatorOf(schema.$ref);
      const generated = new Ajv2020({ strict: false }).compile(
        documentedSchema(message.table, { form: 'wire', reading }),
      );
      const drawn = [nearMisses(message, { seed: 3 }), samples(message, { seed: 3, style: 'wide' })];
      const verdicts = drawn.flatMap((source) =>
        Array.from({ length: 300 }, () => {
          const next = source.next().value as { value?: object };
          const value: Record<string, unknown> = { ...(next.value ?? next) };
          if (value.encData instanceof Object) value.encData = 'a.b.c.d.e';
          return [component(value), generated(value)];
        }),
      );
      expect(verdicts.filter(([ours, theirs]) => ours !== theirs)).toEqual([]);
      expect(new Set(verdicts.map(([ours]) => ours)).size).toBe(2);
    }
  });

  it('shows what is encrypted', () => {
    const encrypted = requestTable?.rows.filter((row) => row.encrypted) ?? [];
    for (const { identifier } of encrypted) {
      const component = valueAt(document, requestContent.schema.$ref.slice(1)) as { properties: Properties };
      const reference = component.properties[identifier]?.contentSchema?.$ref ?? '';
      const { examples } = valueAt(document, reference.slice(1)) as { examples: readonly AnySchema[] };
      const validate = validatorOf(reference);
      expect(examples.map((example) => validate(example))).toEqual([true]);
      expect(validate({ customerNm: 7, idNo: 7 })).toBe(false);
    }
  });
});

type Properties = Readonly<
  Record<
    string,
    {
      readonly contentSchema?: { readonly $ref?: string; readonly properties?: Properties };
      readonly properties?: Properties;
      readonly items?: { readonly properties?: Properties };
    }
  >
>;
