import {
  BadGatewayException,
  BadRequestException,
  Body,
  Controller,
  type DynamicModule,
  HttpCode,
  Inject,
  Injectable,
  Logger,
  Module,
  Post,
} from '@nestjs/common';
import { createOrderId } from 'tallystick';
import {
  CallError,
  type Client,
  type ClientOptions,
  createClient,
  FailedError,
  NotSentError,
} from 'tallystick/http';
import { mobileNumberVerification } from 'tallystick/unionpay';

const CLIENT = Symbol('client');

/** What your users send. */
export interface Applicant {
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  /** Number of the agreement in which the applicant allows the question. */
  readonly agreement: string;
}

/** Asks UnionPay whether name, phone and ID number are of one person. */
@Injectable()
export class Applicants {
  readonly #client: Client;

  constructor(@Inject(CLIENT) client: Client) {
    this.#client = client;
  }

  /** @returns the code of the network: 00 where they are */
  async verify({ name, phone, idNumber, agreement }: Applicant): Promise<string> {
    const question = {
      memberIIN: '47980156',
      memberName: 'Lion City Payments Pte. Ltd.',
      tradeType: 'TL0104',
      encData: { customerNm: name, phoneNo: phone, certifID: idNumber },
      orderID: createOrderId('47980156'),
      scUsageScenarios: 'Insurance claim',
      scUsePurpose: 'Verify the applicant before opening an account',
      protocolVerNm: 'PRIVACY-2026-21',
      serialNm: agreement,
    } as const;
    try {
      const path = '/v1/mobile-number-verification';
      const { value } = await this.#client.call(mobileNumberVerification, question, { path });
      return value.msgResponse.responseCode;
    } catch (error) {
      // An authentic answer that says no is an answer.
      if (error instanceof FailedError) return error.responseCode;
      throw error instanceof CallError ? asHttp(error) : error;
    }
  }
}

/**
 * Your user learns which members to correct. What else is between you and the network, such as a certificate that has
 * expired, goes to your log, which has no values.
 */
function asHttp(error: CallError): Error {
  if (error instanceof NotSentError && error.violations.length > 0) {
    return new BadRequestException(error.violations.map(({ code, path }) => ({ code, path })));
  }
  new Logger(Applicants.name).error(error);
  return new BadGatewayException();
}

@Controller('applicants')
class ApplicantsController {
  readonly #applicants: Applicants;

  constructor(@Inject(Applicants) applicants: Applicants) {
    this.#applicants = applicants;
  }

  @Post()
  @HttpCode(200)
  async verify(@Body() applicant: Applicant) {
    return { code: await this.#applicants.verify(applicant) };
  }
}

/**
 * Import it in your module; one client serves all requests:
 * `ApplicantsModule.with(async () => ({ network: 'unionpay', baseUrl, appId, keys: await readKeyRing('keys') }))`
 */
@Module({})
export class ApplicantsModule {
  static with(options: () => Promise<ClientOptions>): DynamicModule {
    return {
      module: ApplicantsModule,
      controllers: [ApplicantsController],
      providers: [Applicants, { provide: CLIENT, useFactory: async () => createClient(await options()) }],
      exports: [Applicants],
    };
  }
}
