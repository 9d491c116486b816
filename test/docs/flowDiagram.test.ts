import { readFileSync } from 'node:fs';
import { decodeXML } from 'entities';
import { flows } from 'tallystick/catalogue';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { flowDiagram } from '../../tools/site/flowDiagram.js';
import { flowSection } from '../../tools/site/flowSection.js';

const texts = (svg: string, kind: string) =>
  [...svg.matchAll(new RegExp(`<text class="${kind}"[^>]*>([^<]*)</text>`, 'g'))].map(([, text = '']) =>
    decodeXML(text),
  );
const diagram = (name: string) => {
  const flow = flows.find((one) => one.flow === name);
  if (flow === undefined) throw new Error(`no flow ${name}`);
  return flowDiagram(flow).text;
};

describe('flow diagrams', () => {
  it('are those of the two networks', () => {
    expect(flows.map(({ flow }) => flow)).toEqual([
      'aggregate-redirect',
      'aggregate-wallet',
      'authorized-login',
      'card-binding',
      'easypay-payment',
      'easypay-preauthorization',
      'easypay-redirect',
      'exchange-payment',
      'frontend-payment',
      'get-card-info',
      'id-card-photo-verification',
      'mobile-number-verification',
      'mpay-card-binding',
      'mpay-payment',
      'online-banking-payment',
      'payout',
      'refund',
      'ucsp-overview',
      'unified-payment',
    ]);
  });

  describe('as XML', () => {
    /** The flows whose diagram has a fault; one run of the parser reads all of them. */
    async function faultyOf(change: (text: string) => string): Promise<readonly string[]> {
      const xml = flows.map((flow) => ({
        fileName: flow.flow,
        contents: change(flowDiagram(flow, 'CHANNEL_LOGIN_INFO').text),
      }));
      const { errors } = await validateXML({ xml, normalization: 'c14n' });
      return errors.map(({ loc, message }) => loc?.fileName ?? message);
    }
    let faulty: readonly string[] = [];
    let faultyWhenBroken: readonly string[] = [];
    beforeAll(async () => {
      faulty = await faultyOf((text) => text);
      faultyWhenBroken = await faultyOf((text) => text.replace('</desc>', ''));
    });

    it.each(flows.map(({ flow }) => flow))('%s is well-formed', (flow) => {
      expect(faulty).toEqual([]);
      expect(faultyWhenBroken).toContain(flow);
    });
  });

  it.each(flows.map((flow) => [flow.flow, flow] as const))(
    '%s shows every party and every step',
    (_, flow) => {
      const svg = flowDiagram(flow).text;
      const names = texts(svg, 'name').join(' ');
      for (const title of Object.values(flow.parties))
        expect(names.split(title).length - 1).toBeGreaterThan(1);
      expect(texts(svg, 'number')).toEqual(flow.steps.map((_step, index) => String(index + 1)));
      expect(texts(svg, 'text').join(' ')).toBe(flow.steps.map(({ text }) => text).join(' '));
    },
  );

  it('draws each text within the picture, by a generous estimate of its letters', () => {
    for (const flow of flows) {
      const svg = flowDiagram(flow).text;
      const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
      for (const [, kind, x, y, anchor = 'middle', text = ''] of svg.matchAll(
        /<text class="(\w+)" x="([\d.]+)" y="([\d.]+)"(?: text-anchor="(\w+)")?>([^<]*)/g,
      )) {
        const long = decodeXML(text).length * (kind === 'code' ? 7.3 : 6.5);
        const left = Number(x) - (anchor === 'middle' ? long / 2 : anchor === 'end' ? long : 0);
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(left + long, text).toBeLessThanOrEqual(Number(width));
        expect(Number(y)).toBeLessThan(Number(height));
      }
    }
  });

  // The column measures 688 on a screen of 1280, and a scroll bar takes up to 17 of it.
  it('draws nothing wider than the column of text on a screen of 1280', () => {
    for (const flow of flows) {
      const [, width = ''] = /<svg [^>]*? width="(\d+)"/.exec(flowDiagram(flow).text) ?? [];
      expect(Number(width), flow.flow).toBeLessThanOrEqual(671);
    }
  });

  // Written by hand from the flow chart of the page.
  it('tells the steps to those who do not see it', () => {
    const [, description = ''] = /<desc[^>]*>([^<]*)/.exec(diagram('authorized-login')) ?? [];
    expect(decodeXML(description)).toBe(
      '1. User to Channel app: Logs in to the channel app. ' +
        '2. User to Channel app: Opens the icon of an industry service. ' +
        '3. Channel app to UCSP: CHANNEL_LOGIN_INFO request. Asks for the authorized login; for a user who is logged in it sends userId, mobile or email, and industryCode. ' +
        '4. UCSP to UCSP: Checks that the channel is legitimate and may enter the industry service. ' +
        '5. UCSP to Channel app: CHANNEL_LOGIN_INFO response. Returns the address of the industry service, or the failure. ' +
        '6. Channel app to Industry service: Redirects the user to the address.',
    );
    expect(diagram('authorized-login')).toMatch(
      /role="img" aria-labelledby="diagram\.authorized-login\.title diagram\.authorized-login\.description"/,
    );
  });

  it('shows when a notice that is not confirmed is sent again', () => {
    const again = texts(diagram('frontend-payment'), 'again').join(' ');
    const once =
      'Sent again unless the notice is confirmed: after 1, 2, 4, 8 and 16 minutes, each after the one before.';
    expect(again).toBe(`${once} ${once}`);
  });

  // By the page on notifications: 30 times in total, with an interval of 2 minutes.
  it('tells equal intervals by their number', () => {
    expect(texts(diagram('payout'), 'again').join(' ')).toBe(
      'Sent again unless the merchant confirms it: every 2 minutes, 30 times at most.',
    );
  });

  it('draws what answers over the same connection with a broken line, and what does not with a whole one', () => {
    const dashed = [...diagram('payout').matchAll(/<g class="step">[\s\S]*?<\/g>/g)].map(([step]) =>
      step.includes('stroke-dasharray="7 4"'),
    );
    expect(dashed).toEqual([false, true, false, true, false, false, false, true, false, true]);
  });

  it('makes the steps of the interface stand out, whose page it is', () => {
    const flow = flows.find(({ flow: name }) => name === 'frontend-payment');
    if (flow === undefined) throw new Error('no flow');
    expect(flowDiagram(flow, 'PAYMENT_RESULT_NOTICE').text.match(/class="step own"/g)).toHaveLength(2);
    expect(flowDiagram(flow).text).not.toContain(' own');
    expect(flowSection(flow, '../', 'PAYMENT_RESULT_NOTICE').text).toContain(
      '<strong><code>PAYMENT_RESULT_NOTICE</code></strong>',
    );
  });

  it("has one step for each of the page's", () => {
    const steps = readFileSync('spec/flows/frontend-payment.yaml', 'utf8').match(/\bfrom:/g);
    expect(texts(diagram('frontend-payment'), 'number')).toHaveLength(steps?.length ?? 0);
    expect(steps).toHaveLength(14);
  });
});
