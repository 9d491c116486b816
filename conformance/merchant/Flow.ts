/** How a payment is made: in one request, or in two with a code between them that the payer gets. */
export interface Flow {
  /** What schedules and cases name it. */
  readonly name: FlowName;
  /** The interface that has the code sent; not there where one request pays. */
  readonly apply?: string;
  /** The interface that pays. */
  readonly pay: string;
  /** The interface that tells what has become of a payment. */
  readonly query: string;
  /** The interface of its notice. */
  readonly notification: string;
}

/** The name of a flow. */
export type FlowName = 'aggregate' | 'mpay';

/** Every flow that a merchant may be asked for. */
export const flows: Readonly<Record<FlowName, Flow>> = {
  aggregate: {
    name: 'aggregate',
    pay: 'AGGREGATE_DIRECT',
    query: 'AGGREGATE_RESULT_QUERY',
    notification: 'AGGREGATE_NOTIFICATION',
  },
  mpay: {
    name: 'mpay',
    apply: 'MPAY_APPLY',
    pay: 'MPAY_VERIFY',
    query: 'MPAY_RESULT_QUERY',
    notification: 'MPAY_NOTIFICATION',
  },
};
