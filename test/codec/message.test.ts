import type { StandardSchemaV1 } from '@standard-schema/spec';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { mpayVerify } from '../../src/networks/lianlian.js';
import {
  type idCardPhotoVerification,
  type MobileNumberVerificationRequest,
  type MobileNumberVerificationRequestWire,
  mobileNumberVerification,
} from '../../src/networks/unionpay.js';
import { firstMessages } from '../messageNamed.js';
import { validMessages } from './validMessages.js';

const { request } = mobileNumberVerification;
const valid = validMessages['unionpay/MOBILE_NUMBER_VERIFICATION/request'];

describe('a message object', () => {
  it('has its published name', () => {
    expect(firstMessages.map(({ name }) => name).sort()).toEqual(Object.keys(validMessages).sort());
  });

  it('judges members in the order of the table, whatever order they come in', () => {
    const faulty: Record<string, unknown> = { ...valid, memberIIN: '1', mcc: '48x4', serialNm: undefined };
    const paths = ['/memberIIN', '/mcc', '/serialNm'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.keys(faulty), { minLength: Object.keys(faulty).length }),
        (names) => {
          const shuffled = Object.fromEntries(names.map((name) => [name, faulty[name]]));
          expect(request.validate(shuffled).violations.map(({ path }) => path)).toEqual(paths);
        },
      ),
    );
  });

  it('can be taken apart', () => {
    const { validate, encode, decode } = request;
    expect(validate(valid).valid).toBe(true);
    expect(decode(encode(valid))).toEqual(valid);
  });

  it('gives violations that are frozen, name their row and never hold the value', () => {
    const { violations } = request.validate({
      ...valid,
      mcc: '48x4',
      encData: { ...valid.encData, customerNm: 'Zhang Wei' },
    });
    expect(violations).toEqual([
      {
        code: 'charset',
        path: '/mcc',
        rule: 'charset',
        field: 'mcc',
        message: 'mcc may hold only 0 to 9 (type N).',
        reference: 'unionpay/MOBILE_NUMBER_VERIFICATION/request#mcc',
      },
      {
        code: 'format-chinese-name',
        path: '/encData/customerNm',
        rule: 'format',
        field: 'customerNm',
        message: 'customerNm must be Simplified Chinese, with U+00B7 between the parts of a name.',
        reference: 'unionpay/MOBILE_NUMBER_VERIFICATION/request#encData.customerNm',
      },
    ]);
    expect(violations.every(Object.isFrozen)).toBe(true);
  });

  it('names the erratum on which a verdict depends', () => {
    const [violation] = mpayVerify.request.validate(
      { ...validMessages['lianlian/MPAY_VERIFY/request'], money_order: '5.0' },
      { reading: 'strict' },
    ).violations;
    expect(violation).toMatchObject({ code: 'format-amount', erratum: 'money-order-decimals' });
  });

  it('implements Standard Schema', async () => {
    const standard: StandardSchemaV1<MobileNumberVerificationRequest> = request;
    expect(standard['~standard']).toMatchObject({ version: 1, vendor: 'tallystick' });
    expect(await standard['~standard'].validate({ ...valid, extra: 1 })).toEqual({ value: valid });
    expect(
      await standard['~standard'].validate({ ...valid, encData: { ...valid.encData, phoneNo: 7 } }),
    ).toEqual({
      issues: [{ message: expect.stringContaining('phoneNo'), path: ['encData', 'phoneNo'] }],
    });
    expect(await standard['~standard'].validate(null)).toEqual({
      issues: [{ message: expect.any(String), path: [] }],
    });
  });

  it('has types: plain, wire and what encode takes', () => {
    expectTypeOf(request.decode(JSON.stringify(valid))).toEqualTypeOf<MobileNumberVerificationRequest>();
    expectTypeOf<MobileNumberVerificationRequest['tradeType']>().toEqualTypeOf<'TL0104'>();
    expectTypeOf<MobileNumberVerificationRequest['mcc']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<MobileNumberVerificationRequestWire['encData']>().toEqualTypeOf<string>();
    expectTypeOf<
      StandardSchemaV1.InferOutput<typeof request>
    >().toEqualTypeOf<MobileNumberVerificationRequest>();
    const { tradeType, ...withoutConstant } = valid;
    expectTypeOf(request.encode).toBeCallableWith(withoutConstant);
    // @ts-expect-error memberIIN is mandatory
    expect(() => request.encode({})).toThrow();
    type PhotoInput = Parameters<typeof idCardPhotoVerification.request.encode>[0];
    expectTypeOf<PhotoInput['encData']['photo']>().toEqualTypeOf<string>();
  });
});
